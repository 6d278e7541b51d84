import type { Entry, SpecIndex } from "../load/spec-index.js";
import type { Problem } from "../problem.js";

/** A rule looks at the whole spec and names what breaks it. */
export type Rule = (spec: SpecIndex) => Iterable<Problem>;

/**
 * A problem at a place inside an entry. What a device does not override (`devices.charger.unit`) stands among the
 * common facts (`unit`).
 */
export function problemAt(
  entry: Pick<Entry<unknown>, "file" | "place">,
  place: readonly (string | number)[],
  rule: string,
  message: string,
  hint?: string,
): Problem {
  const [devices, , ...common] = place;
  const inherited =
    devices === "devices" &&
    !isThere(entry, place) &&
    common.length > 0 &&
    isThere(entry, common.slice(0, 1));
  const where = entry.file.locate([...entry.place, ...(inherited ? common : place)]);
  return { file: entry.file.path, ...where, rule, message, ...(hint === undefined ? {} : { hint }) };
}

function isThere(
  { file, place }: Pick<Entry<unknown>, "file" | "place">,
  inner: readonly (string | number)[],
): boolean {
  let node: unknown = file.content;
  for (const step of [...place, ...inner]) {
    if (typeof node !== "object" || node === null) return false;
    node = (node as Readonly<Record<string | number, unknown>>)[step];
  }
  return node !== undefined;
}

/** Names joined for a message: `a, b, c`, or `none`. */
export function listNames(names: Iterable<string>): string {
  return [...names].join(", ") || "none";
}
