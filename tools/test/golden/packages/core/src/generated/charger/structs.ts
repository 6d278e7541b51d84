// GENERATED from spec/charger/structs.yaml by `npm run generate`. Do not edit.

import {
  asArray,
  asBoolean,
  asEnum,
  asList,
  asNumber,
  asRecord,
  asString,
  type DecodeContext,
  inside,
  type Place,
} from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import type { PhaseValues, PhaseValuesWithN } from "../../phase-values.js";
import { type CarState, carStateTable } from "./enums.js";

/**
 * Readings of the meter in one array.
 *
 * @see spec/charger/structs.yaml
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
  if (record[9] !== undefined) struct.calibrated = asBoolean(record[9], key, context, place, 9);
  return struct;
}

/**
 * Address of the charger in a network.
 *
 * @see spec/charger/structs.yaml
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
  if (record["netmask"] !== undefined)
    struct.mask = asString(record["netmask"], key, context, place, "netmask");
  return struct;
}

/**
 * A wireless network.
 *
 * @see spec/charger/structs.yaml
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
  if (record["car-state"] !== undefined)
    struct.car = asEnum(record["car-state"], key, context, carStateTable, place, "car-state");
  return struct;
}

/**
 * A card in firmware that lists them.
 *
 * @see spec/charger/structs.yaml
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
 * @see spec/charger/structs.yaml
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
