import { readAndWrite } from "../../resolve/resolve-keys.js";
import { elementOf } from "../../resolve/resolve-values.js";
import type { SpecKey, SpecKeyOverride, SpecType } from "../../spec-model.js";
import { problemAt, type Rule } from "../rule.js";
import { keyVariants } from "../value-sites.js";

/** Members of a key that state something about the device; name, summary and notes are ours. */
const facts = [
  "access",
  "category",
  "type",
  "nullable",
  "format",
  "enum",
  "unit",
  "wireUnit",
  "timeBase",
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

/** Every fact has a source, and every source a fact. */
export const sourcedFacts: Rule = function* (spec) {
  for (const entry of spec.keys) {
    for (const { place, key } of keyVariants(entry)) {
      const sources = key.sources ?? {};
      for (const fact of facts) {
        if (!statesFact(key, fact) || sources[fact] !== undefined) continue;
        const at =
          key === entry.value || entry.value[fact as keyof SpecKeyOverride] !== undefined ? [] : place;
        const message = `${entry.name}: where does "${fact}" come from?`;
        yield problemAt(
          entry,
          [...at, fact in key ? fact : "type"],
          "fact-without-source",
          message,
          `sources: {${fact}: [vendor-60.4]}`,
        );
      }
      for (const fact of Object.keys(sources)) {
        if (facts.some((known) => known === fact && statesFact(key, known))) continue;
        const message = `${entry.name}: there is a source for "${fact}", but no such fact`;
        yield problemAt(entry, [...place, "sources", fact], "source-without-fact", message);
      }
    }
  }
};

/**
 * Facts of the key itself or of its elements. `secret: false` is the default and states nothing; availability left
 * out states that all models and firmware have the key.
 */
function statesFact(key: SpecKey, fact: (typeof facts)[number]): boolean {
  if (fact === "availability") return true;
  const { read, write } = readAndWrite(key);
  const types = write === undefined ? [read.type] : [read.type, write.type];
  const value = [{ ...key }, { ...write }, ...types.map(elementFacts)]
    .map((stated: Readonly<Record<string, unknown>>) => stated[fact])
    .find((candidate) => candidate !== undefined);
  return value !== undefined && !(fact === "secret" && value === false);
}

/** Lengths of an array and the facts of its elements: unit, range, enum and the like. */
function elementFacts(type: SpecType): Readonly<Record<string, unknown>> {
  const element = elementOf(type);
  if (element === undefined || typeof type !== "object") return {};
  const { type: inner, nullable: _ofElement, ...facts } = element;
  const lengths = "array" in type ? { length: type.length, maxLength: type.maxLength } : {};
  return { ...elementFacts(inner), ...facts, ...lengths };
}
