// How others use scenarios in their own tests.
import { expect, it } from "vitest";
import { parseScenario } from "../../src/scenarios/parse-scenario.js";
import { runScenario } from "../../src/scenarios/run-scenario.js";
import { createScenarioSimulation } from "../../src/scenarios/scenario-simulation.js";
import { shippedScenario } from "../../src/scenarios/shipped-scenarios.js";
import { createSimulation } from "../../src/simulation.js";

it("a story that ships, on a device of its own", async () => {
  const scenario = shippedScenario("rfid-session");
  const report = await runScenario(createScenarioSimulation(scenario), scenario);
  expect(report.checks).toBeGreaterThan(30);
});

it("a story of one's own, with a client that takes part in it", async () => {
  // The client under test: stops charging as soon as the car has got its kilowatt-hour.
  const device = createSimulation({ device: "charger", profile: "core-60.5", now: () => 0 });
  const stopAtOneKwh = (): void => {
    if (device.device.state.number("wh") >= 1000) device.device.write("frc", "1");
  };

  const scenario = parseScenario(`
name: stops in time
summary: The client ends charging after 1 kWh.
settings: { lmo: default, frc: neutral, acs: open, dwo: null }
steps:
  - at: 0s
    plug: { car: 1-phase-16A, stateOfCharge: 50 % }
  - at: 1min
    every: 10s # the client looks after each of these steps
    until: 30min
    expect: { err: none }
  - at: 30min
    expect:
      frc: off
      car: complete
      wh: { min: 1 kWh, max: 1.05 kWh }
`);
  await runScenario(device, scenario, { onStep: stopAtOneKwh });
});

it("on a device whose clock is the computer's", async () => {
  const device = createSimulation({ device: "charger", profile: "v5-60.2", now: Date.now });
  const report = await runScenario(device, shippedScenario("load-balancing"));
  expect(device.device.time.now() - Date.now()).toBeGreaterThan(report.durationMs - 60_000);
});
