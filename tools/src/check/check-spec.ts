import type { LoadedSpec } from "../load/load-spec.js";
import { indexSpec, type SpecIndex } from "../load/spec-index.js";
import { type Problem, SpecError } from "../problem.js";
import { resolveSpec } from "../resolve/resolve-spec.js";
import type { Rule } from "./rule.js";
import { everyKeyShown, nestsItself, soundComponents } from "./rules/component-rules.js";
import { explainedUnknowns, ratchet } from "./rules/debt-rules.js";
import {
  distinctModels,
  soundAvailability,
  soundProfiles,
  soundProfileValues,
} from "./rules/device-rules.js";
import { oneMeaningPerValue } from "./rules/enum-rules.js";
import { examplesFit } from "./rules/example-rules.js";
import { sourcedFacts } from "./rules/fact-rules.js";
import { namedSchemas } from "./rules/modeline-rules.js";
import {
  noSeemingUnits,
  numberedRows,
  oneDeclarationPerName,
  oneKeyPerField,
  wholeDescriptions,
} from "./rules/name-rules.js";
import { soundOtherForms } from "./rules/other-form-rules.js";
import { knownKeys, knownSources, knownTypes, oneEntryPerKey } from "./rules/reference-rules.js";
import { soundRegisters } from "./rules/register-rules.js";
import { fittingShapes } from "./rules/shape-rules.js";
import { finiteStructs, holdsItself } from "./rules/struct-rules.js";
import { namedTimeBases } from "./rules/time-rules.js";
import {
  fittingTypes,
  knownUnits,
  rangeOutsideType,
  soundIntervals,
  soundPatterns,
} from "./rules/value-rules.js";
import { wordsOrText } from "./rules/word-rules.js";
import { provenWrites, writableCriticals } from "./rules/written-rules.js";
import { checkSchemas, type SpecValidators } from "./schema-check.js";

const rules: readonly Rule[] = [
  namedSchemas,
  oneEntryPerKey,
  oneKeyPerField,
  oneDeclarationPerName,
  noSeemingUnits,
  wholeDescriptions,
  wordsOrText,
  rangeOutsideType,
  soundPatterns,
  soundOtherForms,
  namedTimeBases,
  numberedRows,
  knownUnits,
  fittingTypes,
  oneMeaningPerValue,
  finiteStructs,
  knownTypes,
  knownSources,
  knownKeys,
  sourcedFacts,
  provenWrites,
  writableCriticals,
  examplesFit,
  soundComponents,
  everyKeyShown,
  soundAvailability,
  distinctModels,
  soundProfiles,
  soundProfileValues,
  soundIntervals,
  soundRegisters,
];

/**
 * Holds the spec against its schemas and rules.
 *
 * @throws SpecError with every problem at once.
 */
export function checkSpec(loaded: LoadedSpec, validators: SpecValidators): SpecIndex {
  const { problems, isWellFormed } = checkSchemas(loaded, validators);
  const spec = indexSpec(loaded, isWellFormed);
  const found: Problem[] = [...loaded.problems, ...problems];
  // A file that cannot be read holds names that others use: they would all seem unknown.
  if (loaded.problems.length === 0) {
    for (const rule of rules) found.push(...rule(spec));
    if (problems.length === 0) found.push(...resolvedProblems(spec, found.length === 0));
  }
  if (found.length > 0) throw new SpecError(withoutTwins(found));
  return spec;
}

/** Rules that look at the spec with all names followed; counts mean something only where all else stands. */
function* resolvedProblems(spec: SpecIndex, isSound: boolean): Generator<Problem> {
  if (spec.components.some((entry) => nestsItself(spec, entry))) return;
  if (spec.structs.some((entry) => holdsItself(spec, entry))) return;
  const resolved = resolveSpec(spec);
  yield* fittingShapes(spec, resolved);
  yield* explainedUnknowns(spec, resolved);
  if (isSound) yield* ratchet(spec, resolved);
}

/** A fact that both devices inherit is looked at once per device, but it is one problem. */
function withoutTwins(problems: readonly Problem[]): readonly Problem[] {
  const idOf = ({ file, line, column, rule, message }: Problem): string =>
    [file, line, column, rule, message].join(" ");
  return [...new Map(problems.map((problem) => [idOf(problem), problem])).values()];
}
