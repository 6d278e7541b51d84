import type { JsonValue } from "@goe/core/keys";
import type { WriteOutcome } from "../../writing/refusal.js";
import { jsonOf } from "../keys/json-of.js";
import { parseKeyPath } from "../keys/key-path.js";
import { factsOfPath, type KeyedValue, knownKey, readKeyedValues } from "../keys/keyed-value.js";
import { showValue } from "../keys/show-value.js";
import { readList, readText, scalarOf } from "../reading/read.js";
import type { CheckResult } from "../scenario-report.js";
import type { Action, ActionMoment, DeedResult, ReadAction } from "./action.js";

/** A key with the value that it is to get. */
interface ReadyValue {
  readonly key: string;
  readonly value: JsonValue;
  /** The value for a reader; secrets are hidden. */
  readonly shown: string;
}

const readWholeKeys = readKeyedValues({ inside: false });

/** Makes values ready for a device; reports those that are none. */
export function readyValues(
  values: readonly KeyedValue[],
  use: "read" | "write",
  { target, findings }: Pick<ActionMoment, "target" | "findings">,
): readonly ReadyValue[] {
  const { firmware } = target;
  return values
    .map(({ path, place, value: tree }) => {
      const info = knownKey(path.key, place, target, findings);
      const facts = info && factsOfPath(path, place, info, use, findings);
      const value = facts && jsonOf(tree, facts, { firmware, findings });
      if (facts === undefined || value === undefined) return undefined;
      return { key: path.key, value, shown: showValue(value, facts, firmware) };
    })
    .filter((one) => one !== undefined);
}

/** `set: {amp: 10}`: as a client writes, so that the firmware judges it. */
export const readSet: ReadAction = (tree, findings) => {
  const values = readWholeKeys(tree, findings);
  if (values === undefined) return undefined;
  return {
    chargerOnly: false,
    prepare: (moment) => {
      for (const value of values) checkWritable(value, moment);
      const ready = readyValues(values, "write", moment);
      return (simulation) => written(ready, (key, json) => simulation.device.write(key, json));
    },
  };
};

function checkWritable({ path: { key }, place }: KeyedValue, { target, findings }: ActionMoment): void {
  const info = target.findKey(key);
  if (info?.access === "read") {
    findings.report(place, `${key} can only be read. Use hold to put a value in its place.`);
  } else if (info !== undefined && !target.hasKey(key)) {
    findings.report(place, `${key} is not known to ${target.profile.name}.`);
  }
}

function written(
  values: readonly ReadyValue[],
  write: (key: string, jsonText: string) => WriteOutcome,
): DeedResult {
  const checks: CheckResult[] = [];
  for (const { key, value } of values) {
    const outcome = write(key, JSON.stringify(value));
    const passed = outcome.result === "written";
    checks.push({ passed, text: passed ? `${key} was written` : `${key} was refused: ${reasonOf(outcome)}` });
  }
  return { done: values.map(({ key, shown }) => `set ${key} to ${shown}`), checks };
}

// What no scenario gets as far as is told by its name.
function reasonOf(outcome: Exclude<WriteOutcome, { result: "written" }>): string {
  if (outcome.result === "unknown") return "this firmware has no such key";
  const { refusal } = outcome;
  return refusal.kind === "failed" ? refusal.reason : refusal.kind.replaceAll("-", " ");
}

/** `hold: {car: charging}`: values stand still, whatever the device works out. */
export const readHold: ReadAction = (tree, findings) => {
  const values = readWholeKeys(tree, findings);
  if (values === undefined) return undefined;
  return {
    chargerOnly: false,
    brings: values.map(({ path }) => path.key),
    prepare: (moment) => {
      const ready = readyValues(values, "read", moment);
      return ({ device }) => {
        for (const { key, value } of ready) device.state.set(key, value);
        return { done: ready.map(({ key, shown }) => `hold ${key} at ${shown}`) };
      };
    },
  };
};

const readKeys = readList(readText, 1);

/** `release: [car]`, or `release: all`. */
export const readRelease: ReadAction = (tree, findings) => {
  if (scalarOf(tree) === "all") return release([]);
  if (tree.kind !== "list") {
    return findings.report(tree.place, "Write a list of keys to release, such as [car, nrg], or all.");
  }
  const keys = readKeys(tree, findings) ?? [];
  const wrong = keys.filter((key) => parseKeyPath(key)?.steps.length !== 0);
  for (const key of wrong) findings.report(tree.place, `${JSON.stringify(key)} is no API key.`);
  return wrong.length > 0 || keys.length === 0 ? undefined : release(keys, tree.place);
};

function release(keys: readonly string[], place?: KeyedValue["place"]): Action {
  return {
    chargerOnly: false,
    prepare: ({ target, findings }) => {
      for (const key of keys) if (place !== undefined) knownKey(key, place, target, findings);
      return ({ device }) => {
        device.state.release(...keys);
        return { done: [`release ${keys.length === 0 ? "all" : keys.join(", ")}`] };
      };
    },
  };
}
