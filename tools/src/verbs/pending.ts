import { stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkSpec } from "../check/check-spec.js";
import { compileSchemas } from "../check/schema-check.js";
import { readSnapshots } from "../import/read-snapshots.js";
import { type VendorFile, vendorFiles } from "../import/vendor-files.js";
import { loadSpec } from "../load/load-spec.js";
import { readSpecFiles, readSpecSchemas } from "../load/read-spec-files.js";
import { chooseKind } from "./choose-device.js";
import { columns, UsageError, type Verb } from "./verb.js";

export const pendingVerb: Verb = {
  name: "pending",
  summary: "Key tables in a checkout of the vendor's repository that the spec has not read yet.",
  help: `Usage: pending FOLDER --device charger|controller [--json] [--root FOLDER]

FOLDER is a checkout of the vendor's repository. Lists every key table in it: new, changed since it was imported,
imported, or unclear (then import it by hand and name what is missing). The firmware of a list is taken from its name.

  --device D     charger or controller
  --json         print {"files": [{file, state, source?, firmware?, keys, reason?}]}
  --root FOLDER  repository with spec/

Exit codes: 0 all are imported, 1 some are not, 2 the folder cannot be read.
Example: pending ../go-eCharger-API-v2 --device charger
`,
  run: async (args, { out, root }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { device: { type: "string" }, json: { type: "boolean" }, root: { type: "string" } },
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new UsageError("Name one FOLDER to look through.");
    await requireFolder(folder);
    const device = chooseKind(values.device, "Say whose repository it is");
    const spec = join(values.root ?? root, "spec");
    const [texts, schemas, snapshots] = await Promise.all([
      readSpecFiles(spec),
      readSpecSchemas(join(spec, "schema")),
      readSnapshots(spec),
    ]);
    const index = checkSpec(loadSpec(texts), compileSchemas(schemas));
    const files = await vendorFiles(folder, device, index, snapshots);
    out(values.json === true ? `${JSON.stringify({ files })}\n` : formatFiles(files));
    return files.every(({ state }) => state === "imported") ? 0 : 1;
  },
};

async function requireFolder(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return;
  } catch (error) {
    throw new UsageError(`${folder} cannot be read. Name a checkout.`, { cause: error });
  }
  throw new UsageError(`${folder} is no folder. Name a checkout.`);
}

function formatFiles(files: readonly VendorFile[]): string {
  if (files.length === 0) return "There is no key table in this folder.\n";
  const rows = files.map(({ state, file, source = "", keys, reason = "" }) => [
    state,
    source,
    `${keys} keys`,
    file,
    reason,
  ]);
  return `${columns(rows)
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")}\n`;
}
