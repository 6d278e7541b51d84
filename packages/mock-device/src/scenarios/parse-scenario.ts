import { readFileSync } from "node:fs";
import type { DeviceKind } from "@goe/core/keys";
import { chooseProfile, profileNames } from "../profiles/profile-choice.js";
import { readKeyedValues } from "./keys/keyed-value.js";
import { planScenario } from "./plan.js";
import { type Read, readBool, readOneOf, readText, readWhole, refuse, scalarOf } from "./reading/read.js";
import { readObject } from "./reading/read-object.js";
import { readStep } from "./reading/read-step.js";
import type { Scenario, ScenarioStart, ScenarioStep } from "./scenario.js";
import { Findings } from "./scenario-problem.js";
import { targetOfProfile } from "./target.js";
import { parseDate } from "./text/moment.js";
import { type Tree, yamlTree } from "./text/yaml-tree.js";

const readStart: Read<ScenarioStart> = (tree, findings) => {
  const value = scalarOf(tree);
  const localMs = typeof value === "string" ? parseDate(value) : undefined;
  if (localMs !== undefined) return { localMs, place: tree.place };
  return refuse(tree, findings, "a date and time on the device's clock, such as 2026-06-01 21:00");
};

const readSteps: Read<readonly ScenarioStep[]> = (tree, findings) => {
  if (tree.kind !== "list") return refuse(tree, findings, "a list of steps");
  if (tree.items.length === 0) return findings.report(tree.place, "The list is empty. Write a step.");
  const steps: ScenarioStep[] = [];
  for (const item of tree.items) {
    // A step without a time that can be read is taken to be as late as the one before, so that the rest can be judged.
    const step = readStep(item, steps.at(-1)?.at, findings);
    if (step !== undefined) steps.push(step);
  }
  return steps;
};

const wholeFloor = -(2 ** 31);
const wholeCeiling = 2 ** 31 - 1;
const devices: readonly DeviceKind[] = ["charger", "controller"];

const readHead = readObject<Omit<Scenario, "fileName">>(
  {
    name: readText,
    summary: readText,
    device: readOneOf(devices),
    profile: readText,
    start: readStart,
    seed: readWhole(wholeFloor, wholeCeiling),
    noise: readBool,
    settings: readKeyedValues({ inside: false }),
    steps: readSteps,
  },
  ["name", "summary", "steps"],
);

/**
 * Reads a scenario from YAML text. Throws a `ScenarioFileError` that lists all that is wrong with it, each with its
 * place. `fileName` is for those messages.
 */
export function parseScenario(text: string, fileName = "scenario.yaml"): Scenario {
  const findings = new Findings(fileName);
  const tree = yamlTree(text, findings);
  const scenario = tree && scenarioOf(tree, findings);
  if (scenario !== undefined && tree !== undefined) checkOnItsProfile(scenario, tree, findings);
  findings.throwIfAny();
  if (scenario === undefined) throw new Error("A scenario that cannot be read has a reason.");
  return scenario;
}

/** Reads a scenario from a YAML file. Throws a `ScenarioFileError` when there is something wrong with it. */
export function loadScenario(path: string): Scenario {
  return parseScenario(readFileSync(path, "utf8"), path);
}

function scenarioOf(tree: Tree, findings: Findings): Scenario | undefined {
  const head = readHead(tree, findings);
  if (head === undefined) return undefined;
  const { device = "charger", settings = [], steps = [], name = "", summary = "" } = head;
  const { profile, start, seed, noise } = head;
  const { fileName } = findings;
  return { name, summary, fileName, device, profile, start, seed, noise, settings, steps };
}

function checkOnItsProfile(scenario: Scenario, tree: Tree, findings: Findings): void {
  const { device, profile } = scenario;
  const names = profileNames(device);
  if (profile !== undefined && !names.includes(profile)) {
    const place =
      tree.kind === "map" ? tree.members.find(({ name }) => name === "profile")?.value.place : undefined;
    findings.report(
      place ?? tree.place,
      `${JSON.stringify(profile)} is no profile of a ${device}. Allowed are ${names.join(", ")}.`,
    );
    return;
  }
  planScenario(scenario, { target: targetOfProfile(chooseProfile(device, profile)), findings });
}
