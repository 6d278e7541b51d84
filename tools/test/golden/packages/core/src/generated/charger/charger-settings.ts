// GENERATED from spec/charger/keys/config.yaml, spec/charger/keys/state.yaml, spec/shared/keys/info.yaml by `npm run generate`. Do not edit.

import { fromEnum, fromMap, fromScaledNumber, fromUnixTime, fromUtcTime } from "../../encode.js";
import type { Settable, SettingsCodec } from "../../settable.js";
import { type PhaseMode, phaseModeTable } from "./enums.js";
import { encodeSchedule, encodeSurplus, type Schedule, type Surplus } from "./structs.js";

/**
 * What can be set on a mini charger, by field name; leave out what shall stay.
 *
 * Words of enums are closed: only those that the spec knows can be written.
 */
export interface ChargerSettings {
  /**
   * How far local time is ahead of UTC.
   *
   * In S (the device sends Min); -720 to 840 Min.
   *
   * @see key `tof` (spec/shared/keys/info.yaml; sources: list, capture-a)
   */
  readonly timezoneOffsetS?: number;
  /**
   * Whether the Modbus server runs.
   *
   * @see key `mce` (spec/shared/keys/info.yaml; sources: list, capture-a)
   */
  readonly modbusEnabled?: boolean;
  /**
   * Current the car may draw at most.
   *
   * In A; 6 to 32 A. Must be not below `ama` and not above `ama`. Devices refuse it over cloud (since 055), mqtt (before 052).
   *
   * @see key `amp` (spec/charger/keys/config.yaml; sources: list, capture-a, owners)
   */
  readonly requestedCurrentA?: number;
  /**
   * Charging stops after this energy.
   *
   * In Wh; at least 1 Wh.
   *
   * @see key `dwo` (spec/charger/keys/config.yaml; sources: list, capture-a, client)
   */
  readonly energyLimitWh?: number;
  /**
   * How many phases the charger uses.
   *
   * @see key `psm` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly phaseMode?: PhaseMode | null;
  /**
   * Colour of the lights while no car is there.
   *
   * At most 7 characters; matches `^#[0-9A-F]{6}$`.
   *
   * @see key `cid` (spec/charger/keys/config.yaml; sources: list, capture-a, owners)
   */
  readonly idleColour?: string;
  /**
   * How long each user lets the car wait, by name.
   *
   * Each element: in S (the device sends Min); at most 90 Min.
   *
   * @see key `pwt` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly pausesS?: Settable<Readonly<Record<string, number>> | null>;
  /**
   * When the charger charges by itself.
   *
   * @see key `sch` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly schedule?: Settable<Schedule>;
  /**
   * When the car has to be full.
   *
   * @see key `dep` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly departure?: Date | null;
  /**
   * Restarts the charger.
   *
   * @see key `rst` (spec/charger/keys/config.yaml; sources: list)
   */
  readonly restart?: boolean;
  /**
   * What the house has to give.
   *
   * @see key `ids` (spec/charger/keys/config.yaml; sources: names, owners)
   */
  readonly surplus?: Settable<Surplus | null>;
  /**
   * Clock of the charger in UTC.
   *
   * @see key `utc` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly utcTime?: Date;
}

/** The API key of each of the {@link ChargerSettings}, and its form on the wire. */
export const chargerSettings: SettingsCodec<ChargerSettings> = {
  timezoneOffsetS: {
    key: "tof",
    encode: (value: NonNullable<ChargerSettings["timezoneOffsetS"]>) => fromScaledNumber(value, 60, true),
  },
  modbusEnabled: { key: "mce" },
  requestedCurrentA: { key: "amp" },
  energyLimitWh: { key: "dwo" },
  phaseMode: {
    key: "psm",
    encode: (value: NonNullable<ChargerSettings["phaseMode"]> | null) =>
      value === null ? null : fromEnum(value, phaseModeTable),
  },
  idleColour: { key: "cid" },
  pausesS: {
    key: "pwt",
    encode: (value: NonNullable<ChargerSettings["pausesS"]> | null) =>
      value === null ? null : fromMap(value, (item) => fromScaledNumber(item, 60, true)),
  },
  schedule: {
    key: "sch",
    encode: (value: NonNullable<ChargerSettings["schedule"]>) => encodeSchedule(value),
  },
  departure: {
    key: "dep",
    encode: (value: NonNullable<ChargerSettings["departure"]> | null) =>
      value === null ? null : fromUnixTime(value, 1000),
  },
  restart: { key: "rst" },
  surplus: {
    key: "ids",
    encode: (value: NonNullable<ChargerSettings["surplus"]> | null) =>
      value === null ? null : encodeSurplus(value),
  },
  utcTime: { key: "utc", encode: (value: NonNullable<ChargerSettings["utcTime"]>) => fromUtcTime(value) },
};
