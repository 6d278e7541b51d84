import type { DeviceKind, JsonValue } from "@goe/core/keys";

/** What one model with one firmware says about itself. Those of the spec are in `generated/profiles.ts`. */
export interface DeviceProfile {
  /** Unique among the profiles of one device kind, such as `v4-055.7`. */
  readonly name: string;
  readonly device: DeviceKind;
  /** The spec's name of the model. */
  readonly model: string;
  /** Firmware version as the device writes it, such as `055.7`. */
  readonly firmware: string;
  /** HTTP stack of the device: ESP-IDF, or the Linux of CORE and PRO. */
  readonly platform: "esp32" | "phoenix";
  /** Every readable key with its initial value, in the order in which the firmware sends them. */
  readonly status: readonly (readonly [key: string, value: JsonValue])[];
}

/** A profile as it is generated: keys separated by blanks, and values that differ from the keys' examples. */
export interface ProfileFacts extends Omit<DeviceProfile, "status"> {
  readonly keys: string;
  readonly values: Readonly<Record<string, JsonValue>>;
}
