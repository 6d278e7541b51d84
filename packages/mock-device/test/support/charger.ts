import type { Simulation } from "../../src/simulation.js";
import { simulate, write } from "./simulated.js";

/** A charger that charges at once unless settings say otherwise. */
export function charger(
  settings: Readonly<Record<string, unknown>> = {},
  profile = "v4-055.7",
): Simulation & { readonly charger: NonNullable<Simulation["charger"]> } {
  const simulation = simulate({ profile });
  if (simulation.charger === undefined) throw new Error("no charger");
  write(simulation, { lmo: 3, ...settings });
  return { ...simulation, charger: simulation.charger };
}

/** What the device says of some keys. */
export const told = ({ device }: Simulation, ...keys: string[]): unknown => device.state.snapshot(keys);
