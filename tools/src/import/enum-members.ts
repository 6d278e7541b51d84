import { camelCase } from "../names.js";
import type { ResolvedEnum } from "../resolve/resolved-spec.js";
import { valuesOf } from "../stats/totals.js";
import type { Difference, KnownRow } from "./differences.js";

/** The name that a new number of an enum gets, unless it cannot have one. */
export function newMemberName({ key }: KnownRow, difference: Difference): string | undefined {
  const [found, ...more] = enumsOf(key);
  const name = nameOf(wordOf(difference));
  if (found === undefined || more.length > 0 || !/^[a-z][a-zA-Z0-9]*$/.test(name)) return undefined;
  return found.values.some((member) => member.name === name) ? undefined : name;
}

/** `NO_SHIELD` and `NoShield` → `noShield`. */
function nameOf(word: string): string {
  const parts = word.split(/[^A-Za-z0-9]+/).filter((part) => part !== "");
  const cased = parts.map((part) =>
    /^[A-Z0-9]+$/.test(part) && parts.length > 1 ? part.toLowerCase() : part,
  );
  const [first = "", ...rest] = cased;
  return [camelCase(first), ...rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1))].join("");
}

export function enumsOf(key: KnownRow["key"]): readonly ResolvedEnum[] {
  return [...new Set(valuesOf(key).flatMap((value) => (value.enum === undefined ? [] : [value.enum])))];
}

/** The vendor's word in a difference of an enum: `6 Initializing`. */
export function wordOf({ theirs, value }: Difference): string {
  return theirs.slice(String(value).length + 1);
}
