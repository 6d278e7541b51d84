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
export function statedFacts(key: SpecKey): readonly FactName[] {
  const { read, write } = readAndWrite(key);
  const types = write === undefined ? [read.type] : [read.type, write.type];
  const owners: readonly Readonly<Record<string, unknown>>[] = [
    { ...key },
    { ...write },
    ...types.map(elementFacts),
  ];
  return factNames.filter((fact) => {
    if (fact === "availability") return true;
    const value = owners.find((owner) => owner[fact] !== undefined)?.[fact];
    return value !== undefined && !((fact === "secret" || fact === "counter") && value === false);
  });
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
  return statedFacts(key).filter(
    (fact) => key.sources?.[fact] === undefined && (key.described || fact !== "secret"),
  );
}
