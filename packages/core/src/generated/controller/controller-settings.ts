// GENERATED from spec/controller/keys/categories.yaml, spec/controller/keys/currents.yaml, spec/shared/keys/meta.yaml, spec/shared/keys/time.yaml by `npm run generate`. Do not edit.

import { fromEnum, fromScaledNumber, fromUtcTime } from "../../encode.js";
import type { Open } from "../../open-enum.js";
import type { Settable, SettingsCodec } from "../../settable.js";
import { type DaylightSavingMode, daylightSavingModeTable } from "../shared/enums.js";
import { type SensorPhase, sensorPhaseTable } from "./enums.js";

/**
 * What can be set on a go-e Controller, by field name; leave out what shall stay.
 *
 * Words of enums are closed: only those that the spec knows can be written.
 */
export interface ControllerSettings {
  /**
   * Name the owner gave the device, as the app shows it.
   *
   * Free text that may name a person or a place, so it is treated as personal.
   *
   * @see key `fna` (spec/shared/keys/meta.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly friendlyName?: string;
  /**
   * Whether the device sets its clock from a time server on the network.
   *
   * @see key `tse` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly timeServerEnabled?: boolean;
  /**
   * How far standard time at this place is ahead of UTC. Summer time is not part of it.
   *
   * In S (the device sends Min).
   *
   * 60 means UTC+1. API v1 had an offset of 100 in its value; this key has none.
   *
   * @see key `tof` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly timezoneOffsetS?: number;
  /**
   * Which rule the device follows to switch to summer time.
   *
   * `unknown:N` for a number N without a name.
   *
   * @see key `tds` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly daylightSavingMode?: DaylightSavingMode;
  /**
   * The device's clock, in UTC.
   *
   * Sent without a zone letter. Firmware 053.1 and Wattpilot 36.3 add a second group of three digits after the milliseconds, for microseconds.
   *
   * @see key `utc` (spec/shared/keys/time.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, vendor-controller-en)
   */
  readonly utcTime?: Date;
  /**
   * Names of the sixteen categories to which the controller assigns power: house, grid, car and so on.
   *
   * When writing, null keeps a name and names at the end may be left out. The first six are named by the vendor (Home, Grid, Car, Relais, Solar, Akku); the others are for the owner.
   *
   * @see key `ccn` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-http, vendor-controller-modbus)
   */
  readonly categoryNames?: readonly (string | null)[];
  /**
   * Phase whose wire each current sensor is clamped around.
   *
   * Each element: `unknown:N` for a number N without a name.
   *
   * @see key `ips` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly currentSensorPhases?: Settable<readonly Open<SensorPhase>[]>;
  /**
   * Whether the sign of each current sensor is turned round.
   *
   * For a sensor that was clamped on the wrong way.
   *
   * @see key `iim` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly currentSensorsInverted?: readonly boolean[];
}

/** The API key of each of the {@link ControllerSettings}, and its form on the wire. */
export const controllerSettings: SettingsCodec<ControllerSettings> = {
  friendlyName: { key: "fna" },
  timeServerEnabled: { key: "tse" },
  timezoneOffsetS: {
    key: "tof",
    encode: (value: NonNullable<ControllerSettings["timezoneOffsetS"]>) => fromScaledNumber(value, 60, true),
  },
  daylightSavingMode: {
    key: "tds",
    encode: (value: NonNullable<ControllerSettings["daylightSavingMode"]>) =>
      fromEnum(value, daylightSavingModeTable),
  },
  utcTime: { key: "utc", encode: (value: NonNullable<ControllerSettings["utcTime"]>) => fromUtcTime(value) },
  categoryNames: { key: "ccn" },
  currentSensorPhases: {
    key: "ips",
    encode: (value: NonNullable<ControllerSettings["currentSensorPhases"]>) =>
      value.map((item) => fromEnum(item, sensorPhaseTable)),
  },
  currentSensorsInverted: { key: "iim" },
};
