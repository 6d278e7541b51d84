import type { DeviceState } from "../device/device-state.js";
import { Car } from "./car.js";
import type { ChargerWorld } from "./charger-world.js";

const usualVoltageV = 230;
const usualCelsius = 23;

const pluggedStates: readonly unknown[] = [2, 3, 4];

/**
 * Surroundings in which a charger shows what its profile shows: its voltages, its temperature, and a car where the
 * profile is of a charger with one.
 */
export function worldOf(state: DeviceState): ChargerWorld & { car: Car | undefined } {
  const readings = state.initial("nrg");
  const voltage = (phase: number): number => {
    const volts: unknown = Array.isArray(readings) ? readings[phase] : undefined;
    return typeof volts === "number" ? volts : usualVoltageV;
  };
  const sensors = state.initial("tma");
  const celsius =
    Array.isArray(sensors) && sensors.length > 0 ? Math.min(...sensors.map(Number)) : usualCelsius;
  return {
    car: pluggedStates.includes(state.initial("car")) ? initialCar(state) : undefined,
    cableA: state.numberOrNull("cbl"),
    adapter: undefined,
    gridPhases: 3,
    gridVoltageV: [voltage(0), voltage(1), voltage(2)],
    gridFrequencyHz: 50,
    ambientCelsius: Number.isFinite(celsius) ? celsius : usualCelsius,
    chargeError: 0,
    chargeControllerConnected: true,
    groupCurrentA: null,
    prices: [],
  };
}

// A car that draws on one phase is taken for one that can no more.
function initialCar(state: DeviceState): Car {
  const contactors = state.initial("pha");
  const drawsOnOne = Array.isArray(contactors) && contactors[0] === true && contactors[1] === false;
  return new Car(drawsOnOne ? "1-phase-16A" : "3-phase-16A");
}
