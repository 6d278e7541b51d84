import { CORE_SCHEMA, dump, load } from "js-yaml";

/** Gives what stands at a place of a spec file another value; `undefined` takes it away. */
export interface SpecEdit {
  /** Path below spec/, without `.yaml`. */
  readonly file: string;
  /** `amp/range/max`; the empty one is the whole file. */
  readonly place: string;
  readonly to: unknown;
}

export const put = (file: string, place: string, to?: unknown): SpecEdit => ({ file, place, to });

/** The texts with these edits, which may make a file; a file that becomes nothing is taken away. */
export function withEdits(
  texts: ReadonlyMap<string, string>,
  edits: readonly SpecEdit[],
): ReadonlyMap<string, string> {
  const result = new Map(texts);
  for (const { file, place, to } of edits) {
    const path = `${file}.yaml`;
    const steps = place.split("/").filter((step) => step !== "");
    const content = replaced(load(result.get(path) ?? "{}", { schema: CORE_SCHEMA }), steps, to);
    if (content === undefined) result.delete(path);
    else result.set(path, dump(content));
  }
  return result;
}

function replaced(tree: unknown, [step, ...rest]: readonly string[], to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(tree)) {
    const copy: unknown[] = [...tree];
    const value = replaced(copy[Number(step)], rest, to);
    if (value === undefined) copy.splice(Number(step), 1);
    else copy[Number(step)] = value;
    return copy;
  }
  const entries = new Map(typeof tree === "object" && tree !== null ? Object.entries(tree) : []);
  const value = replaced(entries.get(step), rest, to);
  if (value === undefined) entries.delete(step);
  else entries.set(step, value);
  return Object.fromEntries(entries);
}
