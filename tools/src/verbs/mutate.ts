import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compileSchemas } from "../check/schema-check.js";
import { readCapture } from "../conform/capture.js";
import { readKeyFacts } from "../facts/key-facts.js";
import { loadSpec } from "../load/load-spec.js";
import { readSpecFiles, readSpecSchemas } from "../load/read-spec-files.js";
import { type MutationResult, mutateSpec, type Witnesses } from "../mutate/mutate-spec.js";
import { readSpec } from "../read-spec.js";
import { deviceKinds } from "../spec-model.js";
import { columns, type Verb } from "./verb.js";

export const mutateVerb: Verb = {
  name: "mutate",
  summary: "Flip facts in copies of the spec and list the flips that nobody notices.",
  help: `Usage: mutate [--captures FOLDER] [--facts FOLDER] [--json] [--root FOLDER]

Flips every range, unit, enum value, nullability and access in a copy of the spec, one at a time, and looks who
notices: the check of the spec, captures, or another account of the keys. Takes some minutes.

  --captures FOLDER  status captures (*.json); default: GOE_CAPTURES
  --facts FOLDER     charger.json and controller.json with facts of the keys; default: GOE_KEY_FACTS
  --json             print {"flips", "noticed": {…}, "survivors": [{file, line, place, kind, change}]}
  --root FOLDER      repository with spec/

Exit codes: 0 done, whatever was found; 1 the spec is wrong as it is.
`,
  run: async (args, { out, root }) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        captures: { type: "string" },
        facts: { type: "string" },
        json: { type: "boolean" },
        root: { type: "string" },
      },
    });
    const repository = values.root ?? root;
    await readSpec(repository);
    const loaded = loadSpec(await readSpecFiles(join(repository, "spec")));
    const witnesses = await readWitnesses(
      repository,
      values.captures ?? process.env["GOE_CAPTURES"],
      values.facts ?? process.env["GOE_KEY_FACTS"],
    );
    const report = summarise([...mutateSpec(loaded, witnesses)]);
    out(values.json === true ? `${JSON.stringify(report)}\n` : formatReport(report));
    return 0;
  },
};

async function readWitnesses(
  root: string,
  captures: string | undefined,
  facts: string | undefined,
): Promise<Witnesses> {
  return {
    validators: compileSchemas(await readSpecSchemas(join(root, "spec/schema"))),
    captures: captures === undefined ? [] : await readCaptures(captures),
    facts:
      facts === undefined
        ? {}
        : Object.fromEntries(
            await Promise.all(
              deviceKinds.map(async (kind) => [kind, await readKeyFacts(facts, kind)] as const),
            ),
          ),
  };
}

/** A controller has sensors of its own; nothing else tells the two apart in every capture. */
async function readCaptures(folder: string): Promise<Witnesses["captures"]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const captures = names.map(async (name) => {
    const capture = readCapture(await readFile(join(folder, name), "utf8"));
    const device = capture.values.some(({ key }) => key === "isv") ? "controller" : "charger";
    return { device, capture } as const;
  });
  return Promise.all(captures);
}

interface Report {
  readonly flips: number;
  readonly noticed: Readonly<Record<string, number>>;
  readonly survivors: readonly {
    readonly file: string;
    readonly line: number;
    readonly place: string;
    readonly kind: string;
    readonly change: string;
  }[];
}

function summarise(results: readonly MutationResult[]): Report {
  const noticed: Record<string, number> = { check: 0, captures: 0, facts: 0, nobody: 0 };
  for (const result of results) noticed[result.noticed] = (noticed[result.noticed] ?? 0) + 1;
  const survivors = results
    .filter((result) => result.noticed === "nobody")
    .map(({ mutation: { file, place, kind, change } }) => ({
      file: `spec/${file.path}`,
      line: file.locate(place).line,
      place: place.join("."),
      kind,
      change,
    }));
  return { flips: results.length, noticed, survivors };
}

function formatReport({ flips, noticed, survivors }: Report): string {
  const rows = survivors.map(({ file, line, kind, place, change }) => [
    `${file}:${line}`,
    kind,
    place,
    change,
  ]);
  const counts = Object.entries(noticed).map(([who, count]) => `${who} ${count}`);
  return `${rows.length === 0 ? "" : `${columns(rows)}\n`}${flips} flips, noticed by: ${counts.join(", ")}\n`;
}
