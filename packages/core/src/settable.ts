import type { UnknownValue } from "./open-enum.js";
import type { KeyRule } from "./writing/value-rule.js";

/** A decoded type as it may be written: words of enums are closed, all else is as it is read. */
export type Settable<T> = T extends UnknownValue
  ? never
  : T extends Date
    ? T
    : T extends readonly (infer E)[]
      ? readonly Settable<E>[]
      : T extends object
        ? { readonly [P in keyof T]: Settable<T[P]> }
        : T;

/** How one setting goes to the wire, and what a device takes. */
export interface SettingCodec extends KeyRule {
  /** The value in the device's own units and numbers; left out where it is written as it is. */
  readonly encode?: (value: never) => unknown;
}

/** Every setting of a device by field name. */
export type SettingsCodec<S> = { readonly [F in keyof S]-?: SettingCodec };

/**
 * Settings by field name → raw values by API key, in the device's units and numbers. Converts only: whether the device
 * accepts a value (range, limits) is not looked at.
 *
 * @example
 * encodeSettings({ requestedCurrentA: 16, forceState: "on" }, chargerSettings); // { amp: 16, frc: 2 }
 *
 * @throws TypeError for a field that the device has no setting for, and for a word that its enum lacks.
 * @throws RangeError for a number that the device's unit cannot express.
 */
export function encodeSettings<S extends object>(
  settings: S,
  codec: SettingsCodec<S>,
): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    const setting = Object.hasOwn(codec, field) ? codec[field as keyof S] : undefined;
    if (setting === undefined) throw new TypeError(`there is no setting "${field}"`);
    const encode = setting.encode as ((value: unknown) => unknown) | undefined;
    raw[setting.key] = encode === undefined ? value : encode(value);
  }
  return raw;
}
