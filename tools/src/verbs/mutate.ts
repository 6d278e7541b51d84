import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compileSchemas } from "../check/schema-check.js";
import { captureText, readCapture } from "../conform/capture.js";
import { deviceOfCapture } from "../conform/device-of-capture.js";
import { readKeyFacts } from "../facts/key-facts.js";
import { type LoadedSpec, loadSpec } from "../load/load-spec.js";
import { readSpecFiles, readSpecSchemas } from "../load/read-spec-files.js";
import { type MutationResult, mutateSpec, WitnessError, type Witnesses } from "../mutate/mutate-spec.js";
import { readSpec } from "../read-spec.js";
import type { ResolvedDevice } from "../resolve/resolved-spec.js";
import { deviceKinds } from "../spec-model.js";
import { columns, UsageError, type Verb } from "./verb.js";

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
    const { devices } = await readSpec(repository);
    const loaded = loadSpec(await readSpecFiles(join(repository, "spec")));
    const witnesses = await readWitnesses(
      repository,
      devices,
      values.captures ?? process.env["GOE_CAPTURES"],
      values.facts ?? process.env["GOE_KEY_FACTS"],
    );
    const report = summarise(tryAll(loaded, witnesses));
    out(values.json === true ? `${JSON.stringify(report)}\n` : formatReport(report));
    return 0;
  },
};

function tryAll(loaded: LoadedSpec, witnesses: Witnesses): readonly MutationResult[] {
  try {
    return [...mutateSpec(loaded, witnesses)];
  } catch (error) {
    if (error instanceof WitnessError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

async function readWitnesses(
  root: string,
  devices: readonly ResolvedDevice[],
  captures: string | undefined,
  facts: string | undefined,
): Promise<Witnesses> {
  return {
    validators: compileSchemas(await readSpecSchemas(join(root, "spec/schema"))),
    captures: captures === undefined ? [] : await readCaptures(captures, devices),
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

async function readCaptures(
  folder: string,
  devices: readonly ResolvedDevice[],
): Promise<Witnesses["captures"]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const captures = names.map(async (name) => {
    const capture = readCapture(captureText(await readFile(join(folder, name))));
    return { device: deviceOfCapture(capture, devices)?.kind ?? "charger", capture } as const;
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
