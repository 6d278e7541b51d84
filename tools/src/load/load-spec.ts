import type { Problem } from "../problem.js";
import type { Scope, SpecFileKind } from "../spec-model.js";
import { scopes } from "../spec-model.js";
import { isSnapshot } from "./snapshot-path.js";
import { type Locate, locator, parseYaml } from "./yaml-text.js";

/** One YAML file of the spec, parsed, with the means to tell where in it something stands. */
export interface SpecFile {
  /** Path below `spec/`, with forward slashes. */
  readonly path: string;
  readonly kind: SpecFileKind;
  readonly scope: Scope | undefined;
  /** Where editors look for the name of the schema. */
  readonly firstLine: string;
  readonly content: unknown;
  readonly locate: Locate;
}

export interface LoadedSpec {
  readonly files: readonly SpecFile[];
  readonly problems: readonly Problem[];
}

const rootKinds: Readonly<Record<string, SpecFileKind>> = {
  "units.yaml": "units",
  "sources.yaml": "sources",
  "ratchet.yaml": "ratchet",
};

const scopeKinds: readonly SpecFileKind[] = [
  "device",
  "keys",
  "enums",
  "structs",
  "components",
  "corrections",
  "modbus",
  "other-names",
];

/** Kinds that a scope keeps in a folder of its own, a file per topic; the others are single files. */
const folderKinds: readonly SpecFileKind[] = ["keys", "enums", "structs", "corrections"];

/** Which schema a path below `spec/` obeys; `undefined` when no spec file may stand there. */
export function classifySpecPath(
  path: string,
): { readonly kind: SpecFileKind; readonly scope: Scope | undefined } | undefined {
  const rootKind = rootKinds[path];
  if (rootKind !== undefined) return { kind: rootKind, scope: undefined };
  const [folder, name = "", ...rest] = path.split("/");
  const scope = scopes.find((candidate) => candidate === folder);
  const kind = scopeKinds.find((candidate) => candidate === name.replace(/\.yaml$/, ""));
  if (scope === undefined || kind === undefined) return undefined;
  // Names that nothing is known of are those of one device.
  if (kind === "other-names" && scope === "shared") return undefined;
  const fits = folderKinds.includes(kind)
    ? kind === name && rest.length === 1
    : kind !== name && rest.length === 0;
  return fits ? { kind, scope } : undefined;
}

/** Parses the texts of all YAML files below `spec/` (path → text), but for snapshots. Reads nothing itself. */
export function loadSpec(texts: ReadonlyMap<string, string>): LoadedSpec {
  const files: SpecFile[] = [];
  const problems: Problem[] = [];
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isSnapshot(path)) continue;
    const place = classifySpecPath(path);
    if (place === undefined) {
      problems.push({
        file: path,
        line: 1,
        column: 1,
        rule: "unexpected-file",
        message: "no spec file belongs here",
        hint: "keys go to spec/<charger|controller|shared>/keys/<component>.yaml",
      });
      continue;
    }
    const parsed = parseYaml(text);
    if (parsed.faults.length === 0) {
      const firstLine = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
      files.push({ path, ...place, firstLine, content: parsed.content, locate: locator(text) });
    }
    problems.push(...parsed.faults.map((fault) => ({ file: path, ...fault })));
  }
  return { files, problems };
}
