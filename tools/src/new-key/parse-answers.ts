import { CORE_SCHEMA, load } from "js-yaml";
import type { SpecIndex } from "../load/spec-index.js";
import { isRecord } from "../mutate/tree.js";
import { type Access, type Category, deviceKinds, type SpecKeyType } from "../spec-model.js";
import { UsageError } from "../verbs/verb.js";
import { nearestNames } from "./nearest-names.js";
import type { NewKeyDevice, NewSource } from "./new-key.js";
import { placeOf } from "./new-key-changes.js";

const devices: readonly NewKeyDevice[] = [...deviceKinds, "both"];
const accesses: readonly Access[] = ["read", "write", "read-write"];
const categories: readonly Category[] = ["status", "config", "constant"];

export function parseDevice(text: string): NewKeyDevice {
  return oneOf(text, devices, "device");
}

export function parseAccess(text: string): Access {
  return oneOf(text, accesses, "access");
}

export function parseCategory(text: string): Category {
  return oneOf(text, categories, "category");
}

function oneOf<T extends string>(text: string, words: readonly T[], what: string): T {
  const word = words.find((each) => each === text);
  if (word === undefined) throw new UsageError(`There is no ${what} "${text}". Use ${words.join(", ")}.`);
  return word;
}

/** Name of a component that the device has. */
export function parseComponent(index: SpecIndex, device: NewKeyDevice, text: string): string {
  if (placeOf(index, device, text) !== undefined) return text;
  const scopes = device === "both" ? ["shared"] : [device, "shared"];
  const known = index.components.filter(({ scope }) => scopes.includes(scope)).map(({ value }) => value.name);
  const owner = device === "both" ? "both devices have" : `the ${device} has`;
  throw new UsageError(
    `No component that ${owner} is called "${text}". Known are ${known.join(", ")}; a new one goes to components.yaml first.`,
  );
}

/** A type as the spec has it: a word, or braces. */
export function parseType(text: string): SpecKeyType {
  if (text === "") throw new UsageError("A key has a type. Name one, or unknown where nobody knows it.");
  let type: unknown;
  try {
    type = load(text, { schema: CORE_SCHEMA });
  } catch {
    throw new UsageError(
      `"${text}" is no type. Write it as in the spec: uint8, or { array: { type: float } }.`,
    );
  }
  // What the schema admits is its to say: the whole entry is held against it before it is written.
  if (typeof type === "string" || isRecord(type)) return type as SpecKeyType;
  throw new UsageError(
    `"${text}" is no type. Write it as in the spec: uint8, or { array: { type: float } }.`,
  );
}

/** Shape on the wire as it is answered: `uint16 W nullable`, `{ array: float }`. */
export function parseShape(text: string): Shape {
  const [, type = "", rest = ""] = /^(\{.*\}|\S*)\s*(.*)$/s.exec(text) ?? [];
  const words = rest.split(/\s+/).filter((word) => word !== "");
  const nullable = words.includes("nullable");
  const [unit, ...more] = words.filter((word) => word !== "nullable");
  if (more.length > 0)
    throw new UsageError(`"${more.join(" ")}" is too much. Answer with a type, a unit and "nullable".`);
  return { type: parseType(type), nullable, ...(unit === undefined ? {} : { unit }) };
}

export interface Shape {
  readonly type: SpecKeyType;
  readonly nullable: boolean;
  readonly unit?: string;
}

export function parseExample(text: string): { readonly value: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    throw new UsageError(`The example ${text} is no JSON. A text needs quotes: "idle".`);
  }
}

/** Ids of sources, with commas or blanks between. All but the new one exist. */
export function parseSources(
  index: SpecIndex,
  texts: readonly string[],
  newSource?: Omit<NewSource, "id">,
): { readonly listed: readonly string[]; readonly newSource?: NewSource } {
  const listed = [...new Set(texts.flatMap((text) => text.split(/[\s,]+/)).filter((id) => id !== ""))];
  if (listed.length === 0)
    throw new UsageError("Somebody has to say so. Name a source of spec/sources.yaml.");
  const unknown = listed.filter((id) => !index.sources.has(id));
  if (newSource !== undefined) {
    const [id, ...more] = unknown;
    if (id === undefined)
      throw new UsageError(
        `${listed.join(", ")} stands in spec/sources.yaml already. Leave --source-title out.`,
      );
    if (more.length === 0) return { listed, newSource: { id, ...newSource } };
    throw new UsageError(`One source can be added at a time, and ${unknown.join(", ")} are new.`);
  }
  const [id] = unknown;
  if (id === undefined) return { listed };
  const nearest = nearestNames(id, index.sources.keys()).join(", ");
  throw new UsageError(
    `There is no source "${id}"; the nearest are ${nearest}. Add it to spec/sources.yaml, or say --source-title and --source-kind.`,
  );
}
