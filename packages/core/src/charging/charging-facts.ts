import { asEnum, type RawStatus } from "../decode.js";
import {
  type CarState,
  type ChargingReason,
  carStateTable,
  chargeErrorTable,
  chargingReasonTable,
} from "../generated/charger/enums.js";
import type { EnumTable, Open } from "../open-enum.js";
import type { ChargingFinding, FindingCode } from "./explanation.js";

/** What an explanation goes by. Any key may be missing, null or of another type: it is not known then. */
export interface ChargingFacts {
  readonly status: RawStatus;
  /** The number of a key; NaN, which is in no relation to any other, where there is none. */
  readonly numberOf: (key: string) => number;
  readonly carState: Open<CarState> | null;
  readonly reason: Open<ChargingReason> | null;
  /** Word of the fault, whose numbers changed with the firmware. */
  readonly fault: string | null;
  /** Whether the car draws current. */
  readonly charging: boolean;
  /** Whether it may; without key `alw` the reason tells, and one that is not known is taken for leave. */
  readonly allowed: boolean;
  /** The meter's sixteen values; none when there is no list of them. */
  readonly readings: readonly number[];
}

/** A finding and whether there is one. Keys are separated by blanks. */
export type FindingRow = readonly [
  applies: boolean,
  code: FindingCode,
  severity: ChargingFinding["severity"],
  keys: string,
  message: string,
  advice?: string | undefined,
];

/** Reads the facts out of a status that nobody has checked. */
export function chargingFacts(status: RawStatus): ChargingFacts {
  const { alw, nrg } = status;
  const numberOf = (key: string): number => {
    const value = status[key];
    return typeof value === "number" ? value : Number.NaN;
  };
  const wordOf = <T extends string>(key: string, table: EnumTable<T>): Open<T> | null =>
    numberOf(key) < 1 / 0 ? asEnum(numberOf(key), key, { device: "charger", status }, table) : null;
  const reason = wordOf("modelStatus", chargingReasonTable);
  const readings = Array.isArray(nrg) ? nrg.map(Number) : [];
  return {
    status,
    numberOf,
    carState: wordOf("car", carStateTable),
    reason,
    fault: wordOf("err", chargeErrorTable),
    // Up to six seconds pass until a car obeys, and firmware of 2022 went on saying that it charges
    // (goecharger/go-eCharger-API-v2#60).
    charging: numberOf("car") === 2 && (alw !== false || Number(readings[11]) > 0),
    allowed: !/^not/.test(`${reason}`) && (typeof alw === "boolean" ? alw : reason !== null),
    readings,
  };
}
