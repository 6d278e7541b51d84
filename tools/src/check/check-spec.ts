import type { LoadedSpec } from "../load/load-spec.js";
import { indexSpec, type SpecIndex } from "../load/spec-index.js";
import { type Problem, SpecError } from "../problem.js";
import type { Rule } from "./rule.js";
import { everyKeyShown, soundComponents } from "./rules/component-rules.js";
import { soundAvailability, soundProfiles } from "./rules/device-rules.js";
import { oneMeaningPerValue } from "./rules/enum-rules.js";
import { examplesFit } from "./rules/example-rules.js";
import { sourcedFacts } from "./rules/fact-rules.js";
import { noSeemingUnits, oneDeclarationPerName, oneKeyPerField } from "./rules/name-rules.js";
import { knownKeys, knownSources, knownTypes, oneEntryPerKey } from "./rules/reference-rules.js";
import { fittingTypes, knownUnits, rangeOutsideType } from "./rules/value-rules.js";
import { checkSchemas, type SpecSchemas } from "./schema-check.js";

const rules: readonly Rule[] = [
  oneEntryPerKey,
  oneKeyPerField,
  oneDeclarationPerName,
  noSeemingUnits,
  rangeOutsideType,
  knownUnits,
  fittingTypes,
  oneMeaningPerValue,
  knownTypes,
  knownSources,
  knownKeys,
  sourcedFacts,
  examplesFit,
  soundComponents,
  everyKeyShown,
  soundAvailability,
  soundProfiles,
];

/**
 * Holds the spec against its schemas and rules.
 *
 * @throws SpecError with every problem at once.
 */
export function checkSpec(loaded: LoadedSpec, schemas: SpecSchemas): SpecIndex {
  const { problems, isWellFormed } = checkSchemas(loaded, schemas);
  const spec = indexSpec(loaded, isWellFormed);
  const found: Problem[] = [...loaded.problems, ...problems];
  for (const rule of rules) found.push(...rule(spec));
  if (found.length > 0) throw new SpecError(found);
  return spec;
}
