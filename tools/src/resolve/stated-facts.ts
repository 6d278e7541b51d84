import type { SpecKey, SpecType } from "../spec-model.js";
import { readAndWrite } from "./read-and-write.js";
import { elementOf } from "./resolve-values.js";

/** Members of a key that state something about the device; name, summary and notes are ours. */
export const factNames = [
  "access",
  "category",
  "type",
  "nullable",
  "format",
  "enum",
  "unit",
  "wireUnit",
  "timeBase",
  "counter",
  "range",
  "usualRange",
  "text",
  "limits",
  "also",
  "refused",
  "example",
  "availability",
  "secret",
  "length",
  "maxLength",
] as const;

export type FactName = (typeof factNames)[number];

/**
 * Facts of the key itself or of its elements. `false` of a secret or counter is the default and states nothing; availability left
 * out states that all models and firmware have the key.
 */
export function statesFact(key: SpecKey, fact: FactName): boolean {
  if (fact === "availability") return true;
  const { read, write } = readAndWrite(key);
  const types = write === undefined ? [read.type] : [read.type, write.type];
  const value = [{ ...key }, { ...write }, ...types.map(elementFacts)]
    .map((stated: Readonly<Record<string, unknown>>) => stated[fact])
    .find((candidate) => candidate !== undefined);
  return value !== undefined && !((fact === "secret" || fact === "counter") && value === false);
}

/** Lengths of an array and the facts of its elements: unit, range, enum and the like. */
function elementFacts(type: SpecType): Readonly<Record<string, unknown>> {
  const element = elementOf(type);
  if (element === undefined || typeof type !== "object") return {};
  const { type: inner, nullable: _ofElement, ...facts } = element;
  const lengths = "array" in type ? { length: type.length, maxLength: type.maxLength } : {};
  return { ...elementFacts(inner), ...facts, ...lengths };
}

/** Facts that name no source. A key that nobody has described may be kept secret as a precaution, which is no fact. */
export function unsourcedFacts(key: SpecKey): readonly FactName[] {
  return factNames.filter(
    (fact) =>
      statesFact(key, fact) && key.sources?.[fact] === undefined && (key.described || fact !== "secret"),
  );
}
