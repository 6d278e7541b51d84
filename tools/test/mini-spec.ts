import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSpec } from "../src/check/check-spec.js";
import { compileSchemas, type SpecValidators } from "../src/check/schema-check.js";
import { loadSpec } from "../src/load/load-spec.js";
import { readSpecFiles, readSpecSchemas } from "../src/load/read-spec-files.js";
import { formatProblems, SpecError } from "../src/problem.js";
import { resolveSpec } from "../src/resolve/resolve-spec.js";
import type { ResolvedDevice, ResolvedKey, ResolvedSpec } from "../src/resolve/resolved-spec.js";
import type { DeviceKind } from "../src/spec-model.js";

export const repository: string = fileURLToPath(new URL("../..", import.meta.url));
const fixture: string = fileURLToPath(new URL("fixtures/mini-spec", import.meta.url));

/** The YAML texts of the small spec: path below spec/ → text. */
export const miniTexts: ReadonlyMap<string, string> = await readSpecFiles(join(fixture, "spec"));
export const validators: SpecValidators = compileSchemas(
  await readSpecSchemas(join(repository, "spec/schema")),
);

/** A change of one file's text; without `from` the text is the whole, new file. */
export interface Edit {
  readonly file: string;
  readonly from?: string;
  readonly to: string;
}

export function edited(texts: ReadonlyMap<string, string>, edits: readonly Edit[]): Map<string, string> {
  const result = new Map(texts);
  for (const { file, from, to } of edits) {
    if (from === undefined) {
      result.set(file, to);
      continue;
    }
    const text = result.get(file);
    if (text?.includes(from) !== true) throw new Error(`${file} has no ${JSON.stringify(from)} to replace`);
    result.set(
      file,
      text.replace(from, () => to),
    );
  }
  return result;
}

/** The small spec with changes, checked and with every name followed. */
export function miniSpec(edits: readonly Edit[] = []): ResolvedSpec {
  return resolveSpec(checkSpec(loadSpec(edited(miniTexts, edits)), validators));
}

export function miniDevice(kind: DeviceKind, edits: readonly Edit[] = []): ResolvedDevice {
  const device = miniSpec(edits).devices.find((each) => each.kind === kind);
  if (device === undefined) throw new Error(`the small spec has no ${kind}`);
  return device;
}

export function keyOf(device: ResolvedDevice, name: string): ResolvedKey {
  const key = device.keys.find((each) => each.key === name);
  if (key === undefined) throw new Error(`the small spec has no ${device.kind} key "${name}"`);
  return key;
}

/** What the check says about the texts, line by line and without the count at the end; empty when all is well. */
export function problemLines(texts: ReadonlyMap<string, string>): string[] {
  try {
    checkSpec(loadSpec(texts), validators);
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return formatProblems(error.problems).split("\n").slice(0, -1);
  }
}

/** A new repository root with the small spec, ready for `generate`. */
export async function makeMiniRoot(): Promise<string> {
  return makeRoot(join(fixture, "spec"));
}

/** A new repository root with a copy of this spec. */
export async function makeRoot(spec: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "goe-tools-"));
  await cp(spec, join(root, "spec"), { recursive: true });
  await cp(join(repository, "spec/schema"), join(root, "spec/schema"), { recursive: true });
  await cp(join(repository, "biome.json"), join(root, "biome.json"));
  return root;
}
