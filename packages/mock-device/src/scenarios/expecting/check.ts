import type { JsonValue } from "@goe/core/keys";
import type { KeyPath } from "../keys/key-path.js";
import { factsOfPath, type KeyedValue, knownKey } from "../keys/keyed-value.js";
import { showValue } from "../keys/show-value.js";
import type { Findings } from "../scenario-problem.js";
import type { CheckResult } from "../scenario-report.js";
import type { PlannedTarget } from "../target.js";
import { matcherOf } from "./matcher.js";

/** An expectation that has been held against a device. */
export interface Check {
  readonly path: KeyPath;
  /** @param before the value after the step before */
  readonly judge: (value: JsonValue | undefined, before: JsonValue | undefined) => CheckResult;
}

/** Makes an expectation ready to be judged on a device; reports what that device can never fulfil. */
export function prepareCheck(
  { path, place, value: tree }: KeyedValue,
  target: PlannedTarget,
  findings: Findings,
): Check | undefined {
  const { firmware, profile } = target;
  const info = knownKey(path.key, place, target, findings);
  if (info === undefined) return undefined;
  if (info.access === "write") {
    return findings.report(place, `${path.key} can only be written, so nothing can be expected of it.`);
  }
  const facts = factsOfPath(path, place, info, "read", findings);
  const matcher = facts && matcherOf(tree, { facts, firmware, findings });
  if (facts === undefined || matcher === undefined) return undefined;
  const wantsNone = tree.kind === "scalar" && tree.value === "missing";
  if (!wantsNone && target.value(path.key) === undefined && !target.brings(path.key)) {
    return findings.report(place, `${path.key} is not sent by ${profile.name}.`);
  }
  return {
    path,
    judge: (value, before) => {
      const passed = matcher.fits(value, before);
      const is = `${path.text} is ${showValue(value, facts, firmware)}`;
      return { passed, text: passed ? is : `${is}, expected ${matcher.words(before)}` };
    },
  };
}
