import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { faultCatalogue } from "../../src/faults/fault-catalogue.js";
import { profileNames } from "../../src/index.js";
import { carModels } from "../../src/physics/car-models.js";
import { actionKinds } from "../../src/scenarios/actions/action-kinds.js";
import { runScenario } from "../../src/scenarios/run-scenario.js";
import { ScenarioError } from "../../src/scenarios/scenario-report.js";
import { createScenarioSimulation } from "../../src/scenarios/scenario-simulation.js";
import { scenarioNames, shippedScenario } from "../../src/scenarios/shipped-scenarios.js";
import { registryLookup } from "../../src/writing/key-lookup.js";
import { schema, schemaFaults, shippedTexts } from "./support.js";

const findKey = registryLookup("charger");

it("the common stories ship", () => {
  expect(scenarioNames()).toEqual([
    "energy-limit",
    "error-and-recovery",
    "full-battery",
    "ignored-writes",
    "load-balancing",
    "next-trip",
    "overnight-tariff",
    "phase-switch",
    "pv-day",
    "reboot-while-charging",
    "rfid-session",
  ]);
});

it("an unknown name is answered with those that exist", () => {
  expect(() => shippedScenario("moon-day")).toThrow(
    /^Unknown scenario "moon-day"\. Choose one of: energy-limit, .*, rfid-session\.$/,
  );
});

describe.each([...shippedTexts])("%s", (file, text) => {
  it("names its schema in the first line, for editors, and obeys it", () => {
    expect(text.split("\n", 1)[0]).toBe("# yaml-language-server: $schema=./scenario.schema.json");
    expect(schemaFaults()(parse(text))).toEqual([]);
  });

  it("has a name that is found again by its file's", () => {
    expect(shippedScenario(file.replace(".yaml", "")).name.toLowerCase().replaceAll(" ", "-")).toBe(
      file.replace(".yaml", ""),
    );
  });

  it.each(profileNames("charger"))("comes true on %s", async (profile) => {
    const scenario = shippedScenario(file.replace(".yaml", ""));
    const simulation = createScenarioSimulation(scenario, { profile });
    const report = await runScenario(simulation, scenario);
    expect(report.profile).toBe(profile);
    expect(report.checks).toBeGreaterThan(15);
  });

  it("fails when any value that it looks at and that the device works out stands still", async () => {
    const scenario = shippedScenario(file.replace(".yaml", ""));
    const looked = new Set(
      scenario.steps.flatMap(({ expectations }) => expectations.map(({ path }) => path.key)),
    );
    const workedOut = [...looked].filter(
      (key) => findKey(key)?.category === "status" && findKey(key)?.access === "read",
    );
    expect(workedOut.length).toBeGreaterThan(3);
    const unnoticed: string[] = [];
    for (const key of workedOut) {
      const simulation = createScenarioSimulation(scenario);
      const { state } = simulation.device;
      state.set(key, state.get(key) ?? null);
      const outcome = await runScenario(simulation, scenario).catch((error: unknown) => error);
      if (!(outcome instanceof ScenarioError)) unnoticed.push(key);
    }
    expect(unnoticed).toEqual([]);
  });
});

describe("the schema", () => {
  it("knows every action, car and fault that the simulator knows", () => {
    const { $defs } = schema() as {
      $defs: {
        step: { properties: object };
        car: { enum: string[] };
        faultName: { oneOf: { const: string; description: string }[] };
      };
    };
    const words = Object.keys($defs.step.properties);
    expect(words.filter((word) => !["at", "every", "until", "expect"].includes(word))).toEqual([
      ...actionKinds.keys(),
    ]);
    expect($defs.car.enum).toEqual(Object.keys(carModels));
    expect($defs.faultName.oneOf).toEqual(
      Object.entries(faultCatalogue).map(([name, { summary, report }]) => ({
        const: name,
        description: `${summary} Seen in ${report}.`,
      })),
    );
  });
});
