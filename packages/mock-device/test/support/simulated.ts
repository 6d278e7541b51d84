import { createSimulation, type Simulation, type SimulationOptions } from "../../src/simulation.js";

const start = Date.parse("2026-06-01T10:00:00Z");

/** A simulated device without interfaces, on a clock that moves only when it is advanced. */
export function simulate(options: Partial<SimulationOptions> = {}): Simulation {
  return createSimulation({ device: "charger", now: () => start, ...options });
}

/** Lets seconds pass. */
export function pass({ device }: Simulation, seconds: number): void {
  device.time.advance(seconds * 1000);
}

/** Writes settings as a client does; throws when one is refused. */
export function write({ device }: Simulation, settings: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(settings)) {
    const outcome = device.write(key, JSON.stringify(value));
    if (outcome.result !== "written") throw new Error(`${key}: ${JSON.stringify(outcome)}`);
  }
}
