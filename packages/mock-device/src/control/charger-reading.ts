import type { JsonValue } from "@goe/core/keys";
import type { DeviceState } from "../device/device-state.js";
import type { SimulatedDevice } from "../device/simulated-device.js";
import type { KeyLookup } from "../writing/key-lookup.js";
import { inWords, type NamedNumber } from "./named-number.js";

/** What a charger tells of itself, faults included. Numbers are `null` where it does not tell them. */
export interface ChargerReading {
  /** Key `car`. */
  readonly carState: NamedNumber;
  /** Why it charges or not, key `modelStatus`. */
  readonly reason: NamedNumber;
  /** Key `err`. */
  readonly error: NamedNumber;
  /** Key `frc`. */
  readonly force: NamedNumber;
  /** Key `lmo`. */
  readonly logic: NamedNumber;
  /** Key `psm`. */
  readonly phaseMode: NamedNumber;
  /** Key `acs`. */
  readonly access: NamedNumber;
  /** Card that has released charging, key `trx`. */
  readonly transaction: number | null;
  readonly requestedCurrentA: number | null;
  readonly offeredCurrentA: number | null;
  readonly powerW: number | null;
  /** L1 to L3. */
  readonly phases: readonly PhaseReading[];
  readonly sessionWh: number | null;
  readonly totalWh: number | null;
  /** The hottest sensor. */
  readonly temperatureCelsius: number | null;
}

/** What a charger tells of a phase. */
export interface PhaseReading {
  readonly voltageV: number | null;
  readonly currentA: number | null;
  readonly powerW: number | null;
  /** Whether the contactor connects the car to it. */
  readonly connected: boolean;
}

// Places in `nrg`: voltages of L1 to L3 and N, currents of L1 to L3, powers of L1 to L3 and N, their sum.
const voltageAt = 0;
const currentAt = 4;
const powerAt = 7;
const totalPowerAt = 11;

/** Reads what a charger tells. */
export function readCharger(device: SimulatedDevice, findKey: KeyLookup): ChargerReading {
  const { state } = device;
  const words = (key: string): NamedNumber => inWords(device, findKey, key);
  const readings = state.get("nrg");
  const contactors = state.get("pha");
  return {
    carState: words("car"),
    reason: words("modelStatus"),
    error: words("err"),
    force: words("frc"),
    logic: words("lmo"),
    phaseMode: words("psm"),
    access: words("acs"),
    transaction: state.numberOrNull("trx"),
    requestedCurrentA: state.numberOrNull("amp"),
    offeredCurrentA: state.numberOrNull("acu"),
    powerW: chargingPowerW(state),
    phases: [0, 1, 2].map((phase) => ({
      voltageV: numberAt(readings, voltageAt + phase),
      currentA: numberAt(readings, currentAt + phase),
      powerW: numberAt(readings, powerAt + phase),
      connected: Array.isArray(contactors) && contactors[phase] === true,
    })),
    sessionWh: state.numberOrNull("wh"),
    totalWh: state.numberOrNull("eto"),
    temperatureCelsius: hottest(state.get("tma")),
  };
}

/** Power that a charger tells, in watts. */
export function chargingPowerW(state: DeviceState): number | null {
  return numberAt(state.get("nrg"), totalPowerAt);
}

function numberAt(list: JsonValue | undefined, place: number): number | null {
  const value: unknown = Array.isArray(list) ? list[place] : undefined;
  return typeof value === "number" ? value : null;
}

function hottest(sensors: JsonValue | undefined): number | null {
  const known = Array.isArray(sensors) ? sensors.filter((value) => typeof value === "number") : [];
  return known.length === 0 ? null : Math.max(...known);
}
