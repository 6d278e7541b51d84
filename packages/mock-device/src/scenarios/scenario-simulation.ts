import { chooseProfile } from "../profiles/profile-choice.js";
import { createSimulation, type Simulation, type SimulationOptions } from "../simulation.js";
import { planScenario } from "./plan.js";
import { begin, planFor } from "./run-scenario.js";
import type { Scenario } from "./scenario.js";
import { Findings } from "./scenario-problem.js";
import { targetOfProfile } from "./target.js";

/**
 * Makes a device as the head of a scenario has it: profile, seed, noise, settings, clock. What `overrides` name goes
 * before that. Unless they bring a clock (`now`), the device's stands at the start, and moves only as a run, or
 * `device.time.advance`, lets it. Throws a `ScenarioFileError` when the profile cannot play the scenario.
 */
export function createScenarioSimulation(
  scenario: Scenario,
  overrides: Partial<Omit<SimulationOptions, "device">> = {},
): Simulation {
  const { device, seed, noise } = scenario;
  const profile = chooseProfile(device, overrides.profile ?? scenario.profile);
  const findings = new Findings(scenario.fileName);
  const target = targetOfProfile(profile, overrides.status);
  const { startUtcMs = Date.now() } = planScenario(scenario, { target, findings });
  findings.throwIfAny();
  const simulation = createSimulation({
    now: () => startUtcMs,
    ...(seed === undefined ? {} : { seed }),
    ...(noise === undefined ? {} : { noise }),
    ...overrides,
    device,
    profile,
  });
  begin(simulation, planFor(simulation, scenario));
  return simulation;
}
