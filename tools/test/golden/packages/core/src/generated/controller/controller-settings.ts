// GENERATED from spec/controller/keys/sensors.yaml, spec/shared/keys/info.yaml by `npm run generate`. Do not edit.

import { fromEnum } from "../../encode.js";
import type { Open } from "../../open-enum.js";
import type { Settable, SettingsCodec } from "../../settable.js";
import { type WirePhase, wirePhaseTable } from "./enums.js";

/**
 * What can be set on a mini controller, by field name; leave out what shall stay.
 *
 * Words of enums are closed: only those that the spec knows can be written.
 */
export interface ControllerSettings {
  /**
   * Whether the Modbus server runs.
   *
   * @see key `mce` (spec/shared/keys/info.yaml; sources: list-controller, capture-c)
   */
  readonly modbusEnabled?: boolean;
  /**
   * Phase of each sensor.
   *
   * Each element: `unknown:N` for a number N without a name.
   *
   * @see key `sph` (spec/controller/keys/sensors.yaml; sources: list-controller, capture-c)
   */
  readonly sensorPhases?: Settable<readonly Open<WirePhase>[]>;
}

/** The API key of each of the {@link ControllerSettings}, its form on the wire, and what devices take. */
export const controllerSettings: SettingsCodec<ControllerSettings> = {
  modbusEnabled: { key: "mce", type: "bool" },
  sensorPhases: {
    key: "sph",
    list: { type: "uint8", numbers: [0, 1] },
    encode: (value: NonNullable<ControllerSettings["sensorPhases"]>) =>
      value.map((item) => fromEnum(item, wirePhaseTable)),
  },
};
