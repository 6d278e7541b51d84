import type { QueryOptions } from "../client/query-options.js";
import type { ModelByDevice } from "../generated/models.js";
import type { DeviceKind } from "../keys/key-info.js";

/** What a device says about itself. */
export interface Identity<D extends DeviceKind = DeviceKind> {
  /** Kind of the device as its firmware names it, such as `go-eCharger_V4` (key `typ`). */
  readonly deviceType: string;
  /** Variant, such as `core_cable` (key `styp`). Absent where the device has none: CORE and PRO have one. */
  readonly deviceSubtype?: string;
  /** Firmware, such as `60.4` or `055.8 BETA` (key `fwv`); order versions with `compareFirmware`. */
  readonly firmwareVersion: string;
  /** Power class of a charger in kW, 11 or 22 (key `var`). Absent where the device does not say. */
  readonly variantKW?: number;
  /** The spec's name of the model; `undefined` for a device that the spec does not know. */
  readonly model: ModelByDevice[D] | undefined;
  /**
   * Whether the spec knows which keys this model has with this firmware. It does not for older firmware than it has
   * lists of, for newer firmware than it knows of, and for versions with a word behind the number.
   */
  readonly knownFirmware: boolean;
}

/** Settings of `identify`. */
export interface IdentifyOptions extends QueryOptions {
  /** Ask again, as after an update of the firmware. @default false */
  readonly refresh?: boolean;
}
