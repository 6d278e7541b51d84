// GENERATED from spec/charger/keys/config.yaml, spec/charger/keys/state.yaml, spec/shared/keys/info.yaml by `npm run generate`. Do not edit.

import { fromEnum, fromMap, fromScaledNumber, fromUnixTime, fromUtcTime } from "../../encode.js";
import type { Settable, SettingsCodec } from "../../settable.js";
import type { StructRule } from "../../writing/value-rule.js";
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
const timeOfDayRule: StructRule = {
  isRow: true,
  places: {
    "0": { type: "uint8", min: 0, max: 23 },
    "1": { type: "uint8", min: 0, max: 59 },
  },
};
const scheduleRule: StructRule = {
  places: {
    on: { type: "bool" },
    begin: { struct: timeOfDayRule },
    pauses: { list: { struct: timeOfDayRule }, maxLength: 2 },
    at: { type: "uint64", nullable: true },
    end: { type: "int64", optional: true },
    why: { list: { type: "uint8", numbers: [4, 5] } },
    s1: { type: "uint16" },
    s2: { type: "uint16" },
    s3: { type: "uint16" },
    pin: { type: "string", pattern: "^\\d{4}$" },
  },
};
const surplusRule: StructRule = {
  places: {
    pGrid: { type: "double" },
    pAkku: { type: "double", optional: true },
  },
};

/** The API key of each of the {@link ChargerSettings}, its form on the wire, and what devices take. */
export const chargerSettings: SettingsCodec<ChargerSettings> = {
  timezoneOffsetS: {
    key: "tof",
    type: "int32",
    min: -720,
    max: 840,
    encode: (value: NonNullable<ChargerSettings["timezoneOffsetS"]>) => fromScaledNumber(value, 60, true),
  },
  modbusEnabled: { key: "mce", type: "bool" },
  requestedCurrentA: { key: "amp", type: "uint8", min: 6, max: 32, atLeast: ["ama"], atMost: ["ama"] },
  energyLimitWh: { key: "dwo", type: "float", min: 1, unverifiable: true },
  phaseMode: {
    key: "psm",
    type: "uint8",
    nullable: true,
    numbers: [1, 2],
    nullIsOrder: true,
    encode: (value: NonNullable<ChargerSettings["phaseMode"]> | null) =>
      value === null ? null : fromEnum(value, phaseModeTable),
  },
  idleColour: { key: "cid", type: "string", maxLength: 7, pattern: "^#[0-9A-F]{6}$" },
  pausesS: {
    key: "pwt",
    map: { type: "uint16", max: 90 },
    nullable: true,
    encode: (value: NonNullable<ChargerSettings["pausesS"]> | null) =>
      value === null ? null : fromMap(value, (item) => fromScaledNumber(item, 60, true)),
  },
  schedule: {
    key: "sch",
    struct: scheduleRule,
    encode: (value: NonNullable<ChargerSettings["schedule"]>) => encodeSchedule(value),
  },
  departure: {
    key: "dep",
    type: "uint32",
    nullable: true,
    encode: (value: NonNullable<ChargerSettings["departure"]> | null) =>
      value === null ? null : fromUnixTime(value, 1000),
  },
  restart: { key: "rst", type: "bool", unverifiable: true },
  surplus: {
    key: "ids",
    struct: surplusRule,
    nullable: true,
    unverifiable: true,
    encode: (value: NonNullable<ChargerSettings["surplus"]> | null) =>
      value === null ? null : encodeSurplus(value),
  },
  utcTime: {
    key: "utc",
    type: "string",
    pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?$",
    unverifiable: true,
    encode: (value: NonNullable<ChargerSettings["utcTime"]>) => fromUtcTime(value),
  },
};
