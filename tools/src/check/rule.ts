import type { Entry, SpecIndex } from "../load/spec-index.js";
import type { Problem } from "../problem.js";

/** A rule looks at the whole spec and names what breaks it. */
export type Rule = (spec: SpecIndex) => Iterable<Problem>;

/** A problem at a place inside an entry. */
export function problemAt(
  entry: Pick<Entry<unknown>, "file" | "place">,
  place: readonly (string | number)[],
  rule: string,
  message: string,
  hint?: string,
): Problem {
  const where = entry.file.locate([...entry.place, ...place]);
  return { file: entry.file.path, ...where, rule, message, ...(hint === undefined ? {} : { hint }) };
}

/** Names joined for a message: `a, b, c`, or `none`. */
export function listNames(names: Iterable<string>): string {
  return [...names].join(", ") || "none";
}
