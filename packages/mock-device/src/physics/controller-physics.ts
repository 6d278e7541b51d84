import type { JsonValue } from "@goe/core/keys";
import type { SimulatedDevice } from "../device/simulated-device.js";
import { float32 } from "./float32.js";
import type { House } from "./house.js";
import { Noise } from "./noise.js";

// Places of the categories in `ccp`, `cec` and `cpc`; their names may be changed, their order not.
const home = 0;
const grid = 1;
const cars = 2;
const solar = 4;
const battery = 5;
const usualVoltageV = 230;

/** A sensor of key `isv`. */
interface Sensor {
  readonly i: number;
  readonly p: number;
  readonly f: number;
}

/** How a Controller's physics start. */
export interface ControllerPhysicsOptions {
  readonly seed: number;
  readonly noise: boolean;
  /** House that the Controller measures. */
  readonly house: House;
}

/** The readings of a simulated go-e Controller: powers of the house by category, their energies, and its sensors. */
export class ControllerPhysics {
  readonly #device: SimulatedDevice;
  readonly #house: House;
  readonly #noise: Noise | undefined;
  readonly #firstSensors: readonly Sensor[];
  readonly #firstGridW: number;
  readonly #firstSolarW: number;
  #energiesWh: (readonly [number, number])[];

  /** Sets an untouched house to the powers with which the profile starts. */
  constructor(device: SimulatedDevice, { seed, noise, house }: ControllerPhysicsOptions) {
    const { state } = device;
    const powers = numbers(state.get("ccp"));
    this.#device = device;
    this.#house = house;
    this.#noise = noise ? new Noise(seed) : undefined;
    this.#firstSensors = sensors(state.get("isv"));
    this.#firstGridW = powers[grid] ?? 0;
    this.#firstSolarW = powers[solar] ?? 0;
    this.#energiesWh = pairs(state.get("cec"));
    if (house.pvW === 0 && house.loadW === 0) {
      house.pvW = this.#firstSolarW;
      house.loadW = powers[home] ?? 0;
    }
    device.time.onSecond(() => this.#step());
  }

  #step(): void {
    const { state } = this.#device;
    const powers = this.#powers();
    state.derive("ccp", powers.map(orNull));
    this.#energiesWh = this.#energiesWh.map(([received, given], category) => {
      const energyWh = (powers[category] ?? 0) / 3600;
      return energyWh >= 0 ? [received + energyWh, given] : [received, given - energyWh];
    });
    state.derive(
      "cec",
      this.#energiesWh.map(([received, given]) => [float32(received), float32(given)]),
    );
    this.#showSensors(powers);
  }

  #powers(): (number | undefined)[] {
    const house = this.#house;
    const shown = numbers(this.#device.state.get("ccp"));
    const powers = shown.map((): number | undefined => undefined);
    const waver = (watts: number): number => float32(watts + (this.#noise?.spread(5) ?? 0));
    powers[home] = waver(house.loadW);
    powers[solar] = waver(house.pvW);
    if (house.carW !== 0) powers[cars] = float32(house.carW);
    if (house.batteryW !== 0) powers[battery] = float32(house.batteryW);
    // What is fed from outside stands in for what no sensor measures (goecharger/go-eController-API#7).
    const fed = numbers(this.#device.state.get("ecp"));
    for (const [category, watts] of fed.entries()) if (watts !== undefined) powers[category] = watts;
    const used = (powers[home] ?? 0) + (powers[cars] ?? 0);
    if (fed[grid] === undefined) powers[grid] = float32(used - (powers[solar] ?? 0) - (powers[battery] ?? 0));
    return powers;
  }

  /** The first three sensors measure the grid, the last three the sun, one per phase, as in the capture. */
  #showSensors(powers: readonly (number | undefined)[]): void {
    const { state } = this.#device;
    const voltages = this.#showVoltages();
    const changes = [(powers[grid] ?? 0) - this.#firstGridW, (powers[solar] ?? 0) - this.#firstSolarW];
    const readings = this.#firstSensors.map(({ p, f }, index): Sensor => {
      const watts = p + (changes[Math.floor(index / 3)] ?? 0) / 3;
      const factor = Math.max(0.1, Math.abs(f));
      const amperes = Math.abs(watts) / (voltages[index % 3] ?? usualVoltageV) / factor;
      return { i: float32(amperes), p: float32(watts), f: float32(Math.sign(watts) * factor) };
    });
    state.derive(
      "isv",
      readings.map((reading) => ({ ...reading })),
    );
    this.#showCurrents(readings);
  }

  #showVoltages(): readonly number[] {
    const { state } = this.#device;
    const [first] = asArray(state.initial("usv"));
    const volts = ["u1", "u2", "u3"].map((name) => {
      const value: unknown =
        typeof first === "object" && first !== null ? Reflect.get(first, name) : undefined;
      const nominal = typeof value === "number" ? value : usualVoltageV;
      return float32(nominal + (this.#noise?.spread(0.5) ?? 0));
    });
    const [u1 = usualVoltageV, u2 = usualVoltageV, u3 = usualVoltageV] = volts;
    if (typeof first === "object" && first !== null) state.derive("usv", [{ ...first, u1, u2, u3 }]);
    return volts;
  }

  #showCurrents(readings: readonly Sensor[]): void {
    const { state } = this.#device;
    const rows = asArray(state.get("cpc"));
    const gridRow = readings.slice(0, 3).map(({ i }) => i);
    const solarRow = readings.slice(3, 6).map(({ i }) => i);
    const homeRow = gridRow.map((amperes, phase) => float32(amperes + (solarRow[phase] ?? 0)));
    const shown = new Map([
      [home, homeRow],
      [grid, gridRow],
      [solar, solarRow],
    ]);
    state.derive(
      "cpc",
      rows.map((row, category) => shownRow(shown.get(category), row)),
    );
  }
}

function shownRow(amperes: readonly number[] | undefined, row: JsonValue): JsonValue {
  return amperes === undefined || amperes.length < 3 ? row : [...amperes, null];
}

function orNull(value: number | undefined): number | null {
  return value ?? null;
}

function asArray(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function numbers(value: JsonValue | undefined): (number | undefined)[] {
  return asArray(value).map((item) => (typeof item === "number" ? item : undefined));
}

function pairs(value: JsonValue | undefined): (readonly [number, number])[] {
  return asArray(value).map((item) => {
    const [received = 0, given = 0] = numbers(item);
    return [received, given] as const;
  });
}

function sensors(value: JsonValue | undefined): readonly Sensor[] {
  return asArray(value).map((sensor) => {
    const read = (name: string): number => {
      const member: unknown = typeof sensor === "object" && sensor !== null ? Reflect.get(sensor, name) : 0;
      return typeof member === "number" ? member : 0;
    };
    return { i: read("i"), p: read("p"), f: read("f") };
  });
}
