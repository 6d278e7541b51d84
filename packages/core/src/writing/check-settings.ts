import type { DeviceKind } from "../keys/key-info.js";
import { checkValue } from "./check-value.js";
import { loadSettings } from "./load-settings.js";
import { checkLength } from "./set-request.js";
import type { ValueProblem } from "./settings-error.js";
import type { KeyRule } from "./value-rule.js";

/** What a device takes, by API key. */
export type Rules = ReadonlyMap<string, KeyRule & { readonly field: string }>;

export async function rulesByKey(device: DeviceKind): Promise<Rules> {
  const settings = Object.entries(await loadSettings(device));
  return new Map(settings.map(([field, codec]) => [codec.key, { ...codec, field }]));
}

/** What is wrong with raw values, as far as that can be told without asking the device. */
export function checkSettings(
  values: Readonly<Record<string, unknown>>,
  rules: Rules,
  isCloud: boolean,
): readonly ValueProblem[] {
  return Object.entries(values).flatMap(([key, value]): ValueProblem[] => {
    const rule = rules.get(key);
    if (rule === undefined) {
      const message = "nothing of this name can be written; it may be read-only, or a key of another device";
      return [{ key, reason: "no-setting", message }];
    }
    const { field } = rule;
    const fault = checkValue(value, rule, key) ?? (isCloud ? undefined : checkLength(key, value));
    return fault === undefined ? [] : [{ ...fault, key, field }];
  });
}
