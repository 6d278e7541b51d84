import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkSpec } from "../check/check-spec.js";
import { compileSchemas } from "../check/schema-check.js";
import { editSpec } from "../edit/edit-spec.js";
import { schemaOrder } from "../edit/property-order.js";
import { writeTexts } from "../edit/write-texts.js";
import { generate } from "../generate.js";
import { loadSpec } from "../load/load-spec.js";
import { readSpecFiles, readSpecSchemas } from "../load/read-spec-files.js";
import { devicesOfKey, type SpecIndex } from "../load/spec-index.js";
import { collectAnswers, type NewKeyOptions } from "../new-key/collect-answers.js";
import { Interview } from "../new-key/interview.js";
import type { NewKey, NewSource } from "../new-key/new-key.js";
import { devicesOf, newKeyChanges, placeOf } from "../new-key/new-key-changes.js";
import { type Drift, describeDrift, isClean } from "../output/output.js";
import { SpecError } from "../problem.js";
import { UsageError, type Verb } from "./verb.js";

export const newVerb: Verb = {
  name: "new",
  summary: "Add a key to the spec, and generate what follows from it.",
  help: `Usage: new KEY [OPTIONS] [--json] [--root FOLDER]

Adds KEY to the keys file of a component, holds the spec against its rules and generates. At a terminal it asks for what
the options do not say; nothing is written before all is right. Without name and summary the key is a stub: counted as
undescribed, and secret where it may hold a text.

  --device D           charger, controller or both
  --component NAME     component that shows it, such as limits
  --access A           read, write or read-write
  --category C         status, config or constant; left out, status for what can be read only, config for the rest
  --type T             shape on the wire: uint8, string, unknown, "{ array: { type: float, unit: W } }"
  --unit U             unit of spec/units.yaml
  --nullable           the device may send null
  --name NAME          field name, without unit
  --summary SENTENCE   what it is, in own words
  --example JSON       a value that a device sent; described keys that can be read need one
  --source ID          who says so: id of spec/sources.yaml; may be repeated, or have commas
  --source-title TEXT  adds the one ID that is new to spec/sources.yaml, with --source-kind and --source-url
  --source-kind KIND   vendor-list, vendor-page, changelog, capture, project, thread or measurement
  --source-url URL
  --since FIRMWARE     first firmware that has it
  --models M,N         models that have it
  --secret             credentials or personal data
  --note SENTENCE      trap or open question; may be repeated
  --no-generate        write the spec only
  --json               print {"key", "file", "written": […], "generated": {changed, missing, stale} or null}
  --root FOLDER        repository with spec/ and packages/

Exit codes: 0 written, 1 the spec would be wrong, 2 the arguments make no sense.
Examples:
  new zzz
  new zzz --device charger --component limits --access read --type uint8 --unit A --name standbyCurrent
    --summary "Current that the charger itself draws." --example 1 --source vendor-60.4
  new zzy --device controller --component network --access read-write --type string --source api-v2-999
    --source-title "A key that nobody knows" --source-kind thread --source-url https://example.org/999
`,
  run: async (args, { out, err, root: here, ask }) => {
    const { key, options, root, json, generates } = readArguments(args, here);
    const [texts, schemas] = await Promise.all([
      readSpecFiles(join(root, "spec")),
      readSpecSchemas(join(root, "spec/schema")),
    ]);
    const validators = compileSchemas(schemas);
    const index = checkSpec(loadSpec(texts), validators);
    refuseKnown(index, key, options.device);
    const added = await collectAnswers(key, options, index, new Interview(ask, err));
    refuseKnown(index, key, added.device);
    const place = placeOf(index, added.device, added.component);
    if (place === undefined) throw new Error(`${added.component} has no place`);
    const changes = newKeyChanges(index, added, place);
    const { texts: changed, problems } = editSpec(texts, changes, validators, schemaOrder(schemas));
    if (problems.length > 0) {
      err("Nothing was written: with the new entry in place, the spec would have problems.\n");
      throw new SpecError(problems);
    }
    await writeTexts(join(root, "spec"), changed);
    const generated = generates ? (await generate(root, { check: false })).drift : undefined;
    const report = {
      key,
      file: place.file,
      written: [...changed.keys()].sort(),
      generated: generated ?? null,
    };
    out(json ? `${JSON.stringify(report)}\n` : formatReport(report, added));
    return 0;
  },
};

interface NewArguments {
  readonly key: string;
  readonly options: NewKeyOptions;
  readonly root: string;
  readonly json: boolean;
  readonly generates: boolean;
}

function readArguments(args: readonly string[], here: string): NewArguments {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const texts = { type: "string", multiple: true } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      device: text,
      component: text,
      access: text,
      category: text,
      type: text,
      unit: text,
      nullable: flag,
      name: text,
      summary: text,
      example: text,
      source: texts,
      "source-title": text,
      "source-kind": text,
      "source-url": text,
      since: text,
      models: text,
      secret: flag,
      note: texts,
      "no-generate": flag,
      json: flag,
      root: text,
    },
  });
  const [key, ...more] = positionals;
  if (key === undefined || more.length > 0) throw new UsageError("Name one KEY to add.");
  const newSource = newSourceOf(values["source-title"], values["source-kind"], values["source-url"]);
  return {
    key,
    options: { ...values, notes: values.note, sources: values.source, newSource },
    root: values.root ?? here,
    json: values.json === true,
    generates: values["no-generate"] !== true,
  };
}

function newSourceOf(
  title: string | undefined,
  kind: string | undefined,
  url: string | undefined,
): Omit<NewSource, "id"> | undefined {
  if (title === undefined && kind === undefined && url === undefined) return undefined;
  if (title === undefined || kind === undefined)
    throw new UsageError("A new source has a title and a kind. Say --source-title and --source-kind.");
  return { title, kind, ...(url === undefined ? {} : { url }) };
}

/** A key of a device that is to have it, and a common one that only lacks the device, are edited where they stand. */
function refuseKnown(index: SpecIndex, key: string, device: string | undefined): void {
  const devices = devicesOf(device === "charger" || device === "controller" ? device : "both");
  const twin = index.keys.find(
    (entry) =>
      entry.name === key &&
      (device === undefined
        ? devicesOfKey(entry).length === devices.length
        : entry.scope === "shared" || devicesOfKey(entry).some((of) => devices.includes(of))),
  );
  if (twin === undefined) return;
  const { line } = twin.file.locate(twin.place);
  const has = devicesOfKey(twin).some((of) => devices.includes(of));
  throw new UsageError(
    `"${key}" stands in spec/${twin.file.path}:${line} already. ${has ? "Change it there." : "Add the device to it there."}`,
  );
}

function formatReport(
  { file, written, generated }: { file: string; written: readonly string[]; generated: Drift | null },
  { key }: NewKey,
): string {
  const lines = written.map((path) => (path === file ? `spec/${path}: ${key}` : `spec/${path}`));
  if (generated !== null && !isClean(generated)) lines.push(describeDrift(generated));
  return `${lines.join("\n")}\n`;
}
