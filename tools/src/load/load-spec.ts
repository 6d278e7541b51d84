import { type Document, isMap, LineCounter, parseDocument } from "yaml";
import type { Problem } from "../problem.js";
import type { Scope, SpecFileKind } from "../spec-model.js";
import { scopes } from "../spec-model.js";

/** One YAML file of the spec, parsed, with the means to tell where in it something stands. */
export interface SpecFile {
  /** Path below `spec/`, with forward slashes. */
  readonly path: string;
  readonly kind: SpecFileKind;
  readonly scope: Scope | undefined;
  readonly content: unknown;
  /** Line and column (from 1) of the node at this place; of its nearest parent when it is not there. */
  readonly locate: (place: readonly (string | number)[]) => {
    readonly line: number;
    readonly column: number;
  };
}

export interface LoadedSpec {
  readonly files: readonly SpecFile[];
  readonly problems: readonly Problem[];
}

const rootKinds: Readonly<Record<string, SpecFileKind>> = {
  "units.yaml": "units",
  "sources.yaml": "sources",
};

const scopeKinds: Readonly<Record<string, SpecFileKind>> = {
  "device.yaml": "device",
  "enums.yaml": "enums",
  "structs.yaml": "structs",
  "components.yaml": "components",
  "corrections.yaml": "corrections",
  "listed.yaml": "listed",
};

/** Which schema a path below `spec/` obeys; `undefined` when no spec file may stand there. */
export function classifySpecPath(
  path: string,
): { readonly kind: SpecFileKind; readonly scope: Scope | undefined } | undefined {
  const rootKind = rootKinds[path];
  if (rootKind !== undefined) return { kind: rootKind, scope: undefined };
  const [folder, name, ...rest] = path.split("/");
  const scope = scopes.find((candidate) => candidate === folder);
  if (scope === undefined || name === undefined) return undefined;
  if (rest.length === 0) {
    const kind = scopeKinds[name];
    return kind === undefined ? undefined : { kind, scope };
  }
  return name === "keys" && rest.length === 1 ? { kind: "keys", scope } : undefined;
}

/** Parses the texts of all YAML files below `spec/` (path → text). Reads nothing itself. */
export function loadSpec(texts: ReadonlyMap<string, string>): LoadedSpec {
  const files: SpecFile[] = [];
  const problems: Problem[] = [];
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
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
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
    for (const error of [...document.errors, ...document.warnings]) {
      const { line, col } = lines.linePos(error.pos[0]);
      problems.push({
        file: path,
        line,
        column: col,
        rule: error.code === "DUPLICATE_KEY" ? "duplicate-key" : "yaml-syntax",
        message: firstLine(error.message),
      });
    }
    if (document.errors.length > 0) continue;
    files.push({ path, ...place, content: document.toJS(), locate: locator(document, lines) });
  }
  return { files, problems };
}

/** The parser's sentence, without the place that it adds and the lines that it quotes. */
function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? text).replace(/ at line \d+, column \d+:?$/, "");
}

function locator(document: Document, lines: LineCounter): SpecFile["locate"] {
  return (place) => {
    for (let depth = place.length; depth >= 0; depth--) {
      const offset = offsetOf(document, place.slice(0, depth));
      if (offset !== undefined) {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
}

/** A mapping entry is reported where its key stands: that is where a reader looks. */
function offsetOf(document: Document, place: readonly (string | number)[]): number | undefined {
  const parent = document.getIn(place.slice(0, -1), true);
  const last = place.at(-1);
  if (last !== undefined && isMap(parent)) {
    const pair = parent.items.find((item) => String(item.key) === String(last));
    return rangeStart(pair?.key);
  }
  return rangeStart(document.getIn(place, true));
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === "number" ? node.range[0] : undefined;
}
