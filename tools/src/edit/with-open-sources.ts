import { withListedSources } from "../load/listed-sources.js";
import { withDescription } from "../load/makeshift-description.js";
import type { SpecIndex } from "../load/spec-index.js";
import { unsourcedFacts } from "../resolve/stated-facts.js";
import type { WrittenKey } from "../spec-model.js";

/** A new entry with the documents that list it as the sources of those facts that lists of their kind do not state. */
export function withOpenSources(index: SpecIndex, name: string, key: WrittenKey): WrittenKey {
  const { listed = [] } = key;
  const open = unsourcedFacts(withListedSources(withDescription(name, key), index.sources));
  return open.length === 0
    ? key
    : { ...key, sources: Object.fromEntries(open.map((fact) => [fact, listed])) };
}
