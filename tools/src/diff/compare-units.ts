import type { SpecUnit } from "../spec-model.js";
import type { Change, Verdict } from "./change.js";
import { differ } from "./compare-keys.js";
import { compareNamed } from "./compare-named.js";
import { rules } from "./grades.js";

/** What became of the units that values have. */
export function compareUnits(
  before: ReadonlyMap<string, SpecUnit>,
  after: ReadonlyMap<string, SpecUnit>,
): readonly Change[] {
  return compareNamed(
    before,
    after,
    {
      subject: (name) => ({ device: "shared", kind: "unit", name }),
      words: ({ title }) => title,
    },
    compareUnit,
  );
}

function* compareUnit(before: SpecUnit, after: SpecUnit): Generator<Verdict> {
  if (before.of !== after.of || before.factor !== after.factor) yield rules.conversionChanged();
  if (before.symbol !== after.symbol) yield rules.restated("symbol");
  if (differ(before.metric, after.metric)) yield rules.restated("form in metrics");
  if (before.title !== after.title) yield rules.reworded("title");
}
