// GENERATED from spec/charger/structs/cards.yaml, spec/charger/structs/meter.yaml, spec/charger/structs/networks.yaml, spec/charger/structs/schedule.yaml by `npm run generate`. Do not edit.

import {
  asArray,
  asBoolean,
  asEnum,
  asList,
  asNumber,
  asRecord,
  asString,
  asUnixTime,
  type DecodeContext,
  inside,
  type Place,
} from "../../decode.js";
import { fromEnum, fromUnixTime, onlyMembers } from "../../encode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import type { PhaseValues, PhaseValuesWithN } from "../../phase-values.js";
import type { Settable } from "../../settable.js";
import { type CarState, carStateTable, type Reason, reasonTable } from "./enums.js";

/**
 * A card in firmware that lists them.
 *
 * @see spec/charger/structs/cards.yaml
 */
export interface CardEntry {
  /**
   * Name on the card.
   *
   * On the wire: `["name"]`.
   */
  readonly name: string;
  /**
   * Energy charged with the card.
   *
   * In Wh.
   *
   * On the wire: `["energy"]`.
   */
  readonly energyWh: number;
  /**
   * How often the card was used.
   *
   * On the wire: `["sessions"]`.
   */
  readonly sessions: number;
}

/** Decodes the {@link CardEntry} that stands at `place` of `key`. */
export function decodeCardEntry(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): CardEntry {
  const record = asRecord(value, key, context, place);
  return {
    name: asString(record["name"], key, context, place, "name"),
    energyWh: asNumber(record["energy"], key, context, place, "energy"),
    sessions: asNumber(record["sessions"], key, context, place, "sessions"),
  };
}

/**
 * Use of a card.
 *
 * @see spec/charger/structs/cards.yaml
 */
export interface CardUse {
  /**
   * How often the card was used.
   *
   * On the wire: `["n"]`.
   */
  readonly sessions: number;
}

/** Decodes the {@link CardUse} that stands at `place` of `key`. */
export function decodeCardUse(value: unknown, key: string, context: DecodeContext, place?: Place): CardUse {
  const record = asRecord(value, key, context, place);
  return {
    sessions: asNumber(record["n"], key, context, place, "n"),
  };
}

/**
 * Readings of the meter in one array.
 *
 * @see spec/charger/structs/meter.yaml
 */
export interface Meter {
  /**
   * Voltage of each wire.
   *
   * In V.
   *
   * On the wire: L1 `[0]`, L2 `[1]`, L3 `[2]`, N `[3]`.
   */
  readonly voltageV: PhaseValuesWithN;
  /**
   * Current of each phase.
   *
   * In A. `null`: the device knows no value.
   *
   * On the wire: L1 `[4]`, L2 `[5]`, L3 `[6]`.
   */
  readonly currentA: PhaseValues<number | null>;
  /**
   * Power over all phases.
   *
   * In W.
   *
   * On the wire: `[7]`.
   */
  readonly powerTotalW: number;
  /**
   * Whether the meter was calibrated.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[9]`.
   */
  readonly calibrated?: boolean;
}

/** Decodes the {@link Meter} that stands at `place` of `key`. */
export function decodeMeter(value: unknown, key: string, context: DecodeContext, place?: Place): Meter {
  const record = asArray(value, key, context, place);
  const struct: Mutable<Meter> = {
    voltageV: {
      l1: asNumber(record[0], key, context, place, 0),
      l2: asNumber(record[1], key, context, place, 1),
      l3: asNumber(record[2], key, context, place, 2),
      n: asNumber(record[3], key, context, place, 3),
    },
    currentA: {
      l1: record[4] === null ? null : asNumber(record[4], key, context, place, 4),
      l2: record[5] === null ? null : asNumber(record[5], key, context, place, 5),
      l3: record[6] === null ? null : asNumber(record[6], key, context, place, 6),
    },
    powerTotalW: asNumber(record[7], key, context, place, 7),
  };
  const sent = record[9];
  if (sent !== undefined) struct.calibrated = asBoolean(sent, key, context, place, 9);
  return struct;
}

/**
 * Address of the charger in a network.
 *
 * @see spec/charger/structs/networks.yaml
 */
export interface Address {
  /**
   * Address itself.
   *
   * On the wire: `["ip"]`.
   */
  readonly ip: string;
  /**
   * Mask of the network.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["netmask"]`.
   */
  readonly mask?: string;
}

/** Decodes the {@link Address} that stands at `place` of `key`. */
export function decodeAddress(value: unknown, key: string, context: DecodeContext, place?: Place): Address {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<Address> = {
    ip: asString(record["ip"], key, context, place, "ip"),
  };
  const sent = record["netmask"];
  if (sent !== undefined) struct.mask = asString(sent, key, context, place, "netmask");
  return struct;
}

/**
 * A wireless network.
 *
 * @see spec/charger/structs/networks.yaml
 */
export interface Network {
  /**
   * Name that the network sends.
   *
   * On the wire: `["ssid"]`.
   */
  readonly name: string;
  /**
   * Strength of the signal.
   *
   * -128 to 0.
   *
   * On the wire: `["rssi"]`.
   */
  readonly signal: number;
  /**
   * Car that is in this network.
   *
   * `unknown:N` for a number N without a name. Absent where a device leaves it out.
   *
   * On the wire: `["car-state"]`.
   */
  readonly car?: Open<CarState>;
  /**
   * Our address in it.
   *
   * On the wire: `["addr"]`.
   */
  readonly address: Address;
  /**
   * Channels it uses.
   *
   * On the wire: `["ch"]`.
   */
  readonly channels: readonly (number | null)[];
}

/** Decodes the {@link Network} that stands at `place` of `key`. */
export function decodeNetwork(value: unknown, key: string, context: DecodeContext, place?: Place): Network {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<Network> = {
    name: asString(record["ssid"], key, context, place, "ssid"),
    signal: asNumber(record["rssi"], key, context, place, "rssi"),
    address: decodeAddress(record["addr"], key, context, inside(place, "addr")),
    channels: asList(
      record["ch"],
      key,
      context,
      (item, at) => (item === null ? null : asNumber(item, key, context, at)),
      place,
      "ch",
    ),
  };
  const sent = record["car-state"];
  if (sent !== undefined) struct.car = asEnum(sent, key, context, carStateTable, place, "car-state");
  return struct;
}

/**
 * When the charger charges by itself.
 *
 * @see spec/charger/structs/schedule.yaml
 */
export interface Schedule {
  /**
   * Whether it does.
   *
   * On the wire: `["on"]`.
   */
  readonly enabled: boolean;
  /**
   * When it begins.
   *
   * On the wire: `["begin"]`.
   */
  readonly begin: TimeOfDay;
  /**
   * When it pauses.
   *
   * On the wire: `["pauses"]`.
   */
  readonly pauses: readonly TimeOfDay[];
  /**
   * When somebody changed it.
   *
   * `null`: the device knows no value.
   *
   * On the wire: `["at"]`.
   */
  readonly changed: Date | null;
  /**
   * When it ends.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. Absent where a device leaves it out.
   *
   * On the wire: `["end"]`.
   */
  readonly endSinceBootMs?: number;
  /**
   * Reasons that count.
   *
   * Each element: `unknown:N` for a number N without a name.
   *
   * On the wire: `["why"]`.
   */
  readonly reasons: readonly Open<Reason>[];
  /**
   * Part of each phase.
   *
   * In W; clients offer 0 to 1000 W.
   *
   * On the wire: L1 `["s1"]`, L2 `["s2"]`, L3 `["s3"]`.
   */
  readonly shareW: PhaseValues;
  /**
   * Code that unlocks it.
   *
   * Matches `^\d{4}$`.
   *
   * On the wire: `["pin"]`.
   */
  readonly pin: string;
}

/** Decodes the {@link Schedule} that stands at `place` of `key`. */
export function decodeSchedule(value: unknown, key: string, context: DecodeContext, place?: Place): Schedule {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<Schedule> = {
    enabled: asBoolean(record["on"], key, context, place, "on"),
    begin: decodeTimeOfDay(record["begin"], key, context, inside(place, "begin")),
    pauses: asList(
      record["pauses"],
      key,
      context,
      (item, at) => decodeTimeOfDay(item, key, context, at),
      place,
      "pauses",
    ),
    changed: record["at"] === null ? null : asUnixTime(record["at"], key, context, 1, place, "at"),
    reasons: asList(
      record["why"],
      key,
      context,
      (item, at) => asEnum(item, key, context, reasonTable, at),
      place,
      "why",
    ),
    shareW: {
      l1: asNumber(record["s1"], key, context, place, "s1"),
      l2: asNumber(record["s2"], key, context, place, "s2"),
      l3: asNumber(record["s3"], key, context, place, "s3"),
    },
    pin: asString(record["pin"], key, context, place, "pin"),
  };
  const sent = record["end"];
  if (sent !== undefined) struct.endSinceBootMs = asNumber(sent, key, context, place, "end");
  return struct;
}

/** Gives a {@link Schedule} the form of the wire. */
export function encodeSchedule(value: Settable<Schedule>): unknown {
  onlyMembers(value, ["enabled", "begin", "pauses", "changed", "endSinceBootMs", "reasons", "shareW", "pin"]);
  const wire: Record<string, unknown> = {};
  wire["on"] = value.enabled;
  wire["begin"] = encodeTimeOfDay(value.begin);
  wire["pauses"] = value.pauses.map((item) => encodeTimeOfDay(item));
  wire["at"] = value.changed === null ? null : fromUnixTime(value.changed, 1);
  if (value.endSinceBootMs !== undefined) wire["end"] = value.endSinceBootMs;
  wire["why"] = value.reasons.map((item) => fromEnum(item, reasonTable));
  wire["s1"] = value.shareW.l1;
  wire["s2"] = value.shareW.l2;
  wire["s3"] = value.shareW.l3;
  wire["pin"] = value.pin;
  return wire;
}

/**
 * A time of day.
 *
 * @see spec/charger/structs/schedule.yaml
 */
export interface TimeOfDay {
  /**
   * Hour.
   *
   * 0 to 23.
   *
   * On the wire: `[0]`.
   */
  readonly hour: number;
  /**
   * Minute.
   *
   * 0 to 59.
   *
   * On the wire: `[1]`.
   */
  readonly minute: number;
}

/** Decodes the {@link TimeOfDay} that stands at `place` of `key`. */
export function decodeTimeOfDay(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): TimeOfDay {
  const record = asArray(value, key, context, place);
  return {
    hour: asNumber(record[0], key, context, place, 0),
    minute: asNumber(record[1], key, context, place, 1),
  };
}

/** Gives a {@link TimeOfDay} the form of the wire. */
export function encodeTimeOfDay(value: Settable<TimeOfDay>): unknown {
  onlyMembers(value, ["hour", "minute"]);
  const wire: unknown[] = [];
  wire[0] = value.hour;
  wire[1] = value.minute;
  return wire;
}

/**
 * What the house has to give.
 *
 * @see spec/charger/structs/schedule.yaml
 */
export interface Surplus {
  /**
   * Power from the grid.
   *
   * In W.
   *
   * On the wire: `["pGrid"]`.
   */
  readonly gridPowerW: number;
  /**
   * Power of the battery.
   *
   * In W. Absent where a device leaves it out.
   *
   * On the wire: `["pAkku"]`.
   */
  readonly batteryPowerW?: number;
}

/** Decodes the {@link Surplus} that stands at `place` of `key`. */
export function decodeSurplus(value: unknown, key: string, context: DecodeContext, place?: Place): Surplus {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<Surplus> = {
    gridPowerW: asNumber(record["pGrid"], key, context, place, "pGrid"),
  };
  const sent = record["pAkku"];
  if (sent !== undefined) struct.batteryPowerW = asNumber(sent, key, context, place, "pAkku");
  return struct;
}

/** Gives a {@link Surplus} the form of the wire. */
export function encodeSurplus(value: Settable<Surplus>): unknown {
  onlyMembers(value, ["gridPowerW", "batteryPowerW"]);
  const wire: Record<string, unknown> = {};
  wire["pGrid"] = value.gridPowerW;
  if (value.batteryPowerW !== undefined) wire["pAkku"] = value.batteryPowerW;
  return wire;
}
