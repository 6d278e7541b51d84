import { type Entry, findVisible, type SpecIndex } from "../../load/spec-index.js";
import { elementOf } from "../../resolve/resolve-values.js";
import type { SpecStruct, SpecType } from "../../spec-model.js";
import { problemAt, type Rule } from "../rule.js";

/** A struct does not hold itself, not even far inside: no value could ever be one. */
export const finiteStructs: Rule = function* (spec) {
  for (const entry of spec.structs) {
    if (holdsItself(spec, entry)) {
      yield problemAt(entry, ["fields"], "struct-in-itself", `${entry.name} contains itself`);
    }
  }
};

/** Whether a struct is found again inside itself; one that only holds such a struct is not to blame. */
export function holdsItself(spec: SpecIndex, entry: Entry<SpecStruct>): boolean {
  const seen = new Set<string>();
  const reaches = (struct: Entry<SpecStruct>): boolean =>
    Object.values(struct.value.fields).some(({ type }) => {
      const inner = findVisible(spec.structs, entry.scope, structNameIn(type) ?? "");
      if (inner === undefined || seen.has(inner.name)) return false;
      seen.add(inner.name);
      return inner.name === entry.name || reaches(inner);
    });
  return reaches(entry);
}

/** The struct that a type is made of, itself or as what a list or map holds. */
function structNameIn(type: SpecType): string | undefined {
  if (typeof type === "object" && "struct" in type) return type.struct;
  const element = elementOf(type);
  return element === undefined ? undefined : structNameIn(element.type);
}
