import { statedFacts, unsourcedFacts } from "../../resolve/stated-facts.js";
import type { SpecKeyOverride } from "../../spec-model.js";
import { problemAt, type Rule } from "../rule.js";
import { keyVariants } from "../value-sites.js";

/** Every fact has a source, and every source a fact. */
export const sourcedFacts: Rule = function* (spec) {
  for (const entry of spec.keys) {
    for (const { place, key } of keyVariants(entry)) {
      const sources = key.sources ?? {};
      for (const fact of unsourcedFacts(key)) {
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
      const stated = statedFacts(key);
      for (const fact of Object.keys(sources)) {
        if (stated.some((known) => known === fact)) continue;
        const message = `${entry.name}: there is a source for "${fact}", but no such fact`;
        yield problemAt(entry, [...place, "sources", fact], "source-without-fact", message);
      }
    }
  }
};
