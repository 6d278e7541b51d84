import type { LoadedSpec, SpecFile } from "../load/load-spec.js";
import { isRecord, type Path, valueAt, withValueAt } from "./tree.js";

/** One flip of one fact in a copy of the spec. */
export interface Mutation {
  readonly file: SpecFile;
  readonly place: Path;
  readonly kind: "range" | "unit" | "enum" | "nullable" | "access";
  /** Before and after, in words. */
  readonly change: string;
  readonly content: unknown;
}

/** Every flip of every key, struct and enum of the spec. */
export function* mutationsOf({ files }: LoadedSpec): Generator<Mutation> {
  for (const file of files) {
    if (file.kind === "keys" || file.kind === "structs") yield* flipsBelow(file, file.content, []);
    if (file.kind === "enums") yield* enumFlips(file);
  }
}

/** Facts are members with these names wherever they stand: in a key, an element, a field, a device's override. */
function* flipsBelow(file: SpecFile, node: unknown, place: Path): Generator<Mutation> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* flipsBelow(file, item, [...place, index]);
    return;
  }
  if (!isRecord(node)) return;
  for (const [name, value] of Object.entries(node)) {
    const here = [...place, name];
    // Neither sources nor examples state facts, and the names of fields are not names of facts.
    if (name === "sources" || name === "example" || name === "also") continue;
    yield* flipsOf(file, here, name, value);
    yield* flipsBelow(file, value, here);
  }
}

function* flipsOf(file: SpecFile, place: Path, name: string, value: unknown): Generator<Mutation> {
  const flip = (kind: Mutation["kind"], at: Path, to: unknown): Mutation => ({
    file,
    place: at,
    kind,
    change: `${JSON.stringify(valueAt(file.content, at))} → ${JSON.stringify(to)}`,
    content: withValueAt(file.content, at, to),
  });
  if (name === "nullable" && typeof value === "boolean") yield flip("nullable", place, !value);
  if (name === "access" && typeof value === "string") {
    yield flip("access", place, value === "read-write" ? "read" : "read-write");
  }
  if ((name === "unit" || name === "wireUnit") && typeof value === "string") {
    yield flip("unit", place, value === "A" ? "V" : "A");
  }
  if ((name === "range" || name === "usualRange") && isRecord(value)) {
    for (const bound of ["min", "max"]) {
      const number = value[bound];
      if (typeof number === "number") yield flip("range", [...place, bound], number + 1);
    }
  }
}

/** Each number swapped with the next one, and each taken away. */
function* enumFlips(file: SpecFile): Generator<Mutation> {
  if (!isRecord(file.content)) return;
  for (const [name, each] of Object.entries(file.content)) {
    const values = isRecord(each) && Array.isArray(each["values"]) ? each["values"].filter(isRecord) : [];
    for (const [index, value] of values.entries()) {
      const at = [name, "values", index];
      const next = values[index + 1];
      const mutated = (change: string, to: readonly unknown[]): Mutation => ({
        file,
        place: at,
        kind: "enum",
        change,
        content: withValueAt(file.content, [name, "values"], to),
      });
      yield mutated(
        `without ${value["value"]} ${value["name"]}`,
        values.filter((other) => other !== value),
      );
      if (next === undefined || next["value"] === value["value"]) continue;
      const swapped = values.map((other) => {
        if (other === value) return { ...other, value: next["value"] };
        return other === next ? { ...other, value: value["value"] } : other;
      });
      yield mutated(`numbers of ${value["name"]} and ${next["name"]} swapped`, swapped);
    }
  }
}
