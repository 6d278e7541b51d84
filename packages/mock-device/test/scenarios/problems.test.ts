import { describe, expect, it } from "vitest";
import { loadScenario, parseScenario } from "../../src/scenarios/parse-scenario.js";
import { runScenario } from "../../src/scenarios/run-scenario.js";
import { createScenarioSimulation } from "../../src/scenarios/scenario-simulation.js";
import { problemsOf, scenarioText } from "./support.js";

const step = (action: string): string => scenarioText(`steps:\n  - at: 1s\n    ${action}`);
const setting = (settings: string, head = ""): string =>
  scenarioText(`${head}settings: ${settings}\nsteps: [{ at: 0s, unplug: true }]`);

const actions =
  "plug, unplug, tapCard, teachCard, pv, load, battery, feed, set, hold, release, world, fault, clearFaults, reboot, expect";
const moments =
  "Write a time since the start such as 10s, 1min or 1h 30min, a time of the day such as 06:00, or a date such as 2026-06-02 06:00.";
const serial = "A serial number has to be text. Put it in quotes.";
const text = "Write a text; put it in quotes if it looks like something else.";

describe("every problem of a file is told with its place and with what is allowed", () => {
  it.each<[string, string, string[]]>([
    ["nothing", "", ["1:1 The file is empty."]],
    [
      "a list",
      "- a",
      [
        "1:1 A list is not allowed here. Write an object with name, summary, device, profile, start, seed, noise, settings, steps.",
      ],
    ],
    ["broken YAML", "name:\n\t- x", ["2:1 Tabs are not allowed as indentation."]],
    ["the same name twice", scenarioText("seed: 1\nseed: 2"), ["4:1 Map keys must be unique."]],
    [
      "a reference",
      scenarioText("seed: &a 1\nsteps: [{ at: *a }]"),
      ["4:15 References (*name) are not understood here. Write the value out."],
    ],
    ["a name that is none", scenarioText("1: x"), ["3:1 A name has to be text. Put it in quotes."]],
    ["a number that JSON lacks", scenarioText("seed: .inf"), ["3:7 This is no value that JSON has."]],
    [
      "brackets in braces",
      step("expect: { nrg[11]: 0 }"),
      [
        '5:18 Missing , or : between flow map items. Inside { } and [ ], put such names in quotes: "nrg[11]".',
        "5:22 Missing , between flow map items.",
      ],
    ],
    [
      "a name without a value",
      scenarioText("steps: [{ at: 0s, unplug }]"),
      ["3:19 null is not allowed here. Write true, or leave it out."],
    ],
    ["a tag", scenarioText("seed: !mine 1"), ["3:7 Unresolved tag: !mine."]],
    ["two documents", "name: a\n---\nname: b", ["2:1 A file holds one scenario, and here a second begins."]],
    ["lists within lists", "[".repeat(20_000), ["1:1 The file is nested too deeply."]],
    [
      "objects within objects",
      `${"{a: ".repeat(8000)}1${"}".repeat(8000)}`,
      ["1:1 The file is nested too deeply."],
    ],
    ["no name and no steps", "summary: x", ['1:1 "name" is missing.', '1:1 "steps" is missing.']],
    ["no steps", scenarioText("steps: []"), ["3:8 The list is empty. Write a step."]],
    [
      "misspelt properties",
      scenarioText("profil: v4-59.4\nsteps:\n  - at: 0s\n    unplugg: true"),
      [
        '3:1 "profil" is not known here. Allowed are name, summary, device, profile, start, seed, noise, settings, steps. Did you mean profile?',
        `6:5 "unplugg" is not known here. Allowed are at, every, until, ${actions}. Did you mean unplug?`,
      ],
    ],
    [
      "an unknown profile",
      scenarioText("profile: v9\nsteps: [{ at: 0s, unplug: true }]"),
      [
        '3:10 "v9" is no profile of a charger. Allowed are v4-055.7, v3-59.4, v4-59.4, v5-60.2, core-60.4, core-60.5, pro-60.4.',
      ],
    ],
    [
      "an unknown device",
      scenarioText("device: chargr\nsteps: [{ at: 0s, unplug: true }]"),
      ['3:9 "chargr" is not allowed here. Allowed are charger, controller. Did you mean charger?'],
    ],
    [
      "a day that does not exist",
      scenarioText("start: 2026-02-30 10:00\nsteps: [{ at: 0s, unplug: true }]"),
      [
        '3:8 "2026-02-30 10:00" is not allowed here. Write a date and time on the device\'s clock, such as 2026-06-01 21:00.',
      ],
    ],
    [
      "an hour that summer time takes",
      scenarioText("start: 2026-03-29 02:30\nsteps: [{ at: 0s, unplug: true }]"),
      ["3:8 Summer time begins then, and clocks never show this time."],
    ],
  ])("%s", (_, content, problems) => {
    expect(problemsOf(content)).toEqual(problems);
  });
});

describe("times", () => {
  it.each<[string, string, string[]]>([
    ["without a unit", "  - at: 10\n    unplug: true", [`4:9 10 is not allowed here. ${moments}`]],
    [
      "with an unknown unit",
      "  - at: 10 m\n    unplug: true",
      [`4:9 "10 m" is not allowed here. ${moments}`],
    ],
    ["longer than a year", "  - at: 367d\n    unplug: true", [`4:9 "367d" is not allowed here. ${moments}`]],
    [
      "that go back",
      "  - at: 1min\n    unplug: true\n  - at: 59s\n    unplug: true",
      ["6:5 at 59s is before the step above it (1min). Steps go forward in time."],
    ],
    ["missing", "  - unplug: true", ['4:5 "at" is missing.']],
    [
      "of a step that does nothing",
      "  - at: 1s",
      [`4:5 Nothing happens in this step. Write one or more of ${actions}.`],
    ],
    [
      "of the day without a start",
      "  - at: 06:00\n    unplug: true",
      ["4:5 A time on the clock needs start at the head of the scenario."],
    ],
    [
      "of repetition, too short",
      "  - at: 1s\n    every: 999ms\n    until: 1h\n    unplug: true",
      ["5:12 A device works once a second. Write 1s or more."],
    ],
    [
      "of repetition without an end",
      "  - at: 1s\n    every: 5s\n    unplug: true",
      ["4:5 every and until go together: every 5s until 10min."],
    ],
    [
      "of repetition, with an end before its beginning",
      "  - at: 1min\n    every: 5s\n    until: 30s\n    unplug: true",
      ["6:12 until 30s is before at 1min."],
    ],
  ])("%s", (_, steps, problems) => {
    expect(problemsOf(scenarioText(`steps:\n${steps}`))).toEqual(problems);
  });

  it("that the local clock leaves out", () => {
    const steps = "start: 2026-03-28 10:00\nsteps:\n  - at: 2026-03-29 02:30\n    unplug: true";
    expect(problemsOf(scenarioText(steps))).toEqual(["5:5 The local clock never shows 2026-03-29 02:30."]);
  });

  it("before the start", () => {
    const steps = "start: 2026-06-01 10:00\nsteps:\n  - at: 2026-06-01 09:59\n    unplug: true";
    expect(problemsOf(scenarioText(steps))).toEqual([
      "5:5 at 2026-06-01 09:59 is before the start. Steps go forward in time.",
    ]);
  });
});

describe("actions", () => {
  it.each<[string, string[]]>([
    [
      "pv: 6 kWh",
      ['5:9 "6 kWh" is not allowed here. Write a number with its unit (W, kW, MW), such as 6 kW or 500 W.'],
    ],
    [
      "pv: 6 kw",
      ['5:9 "6 kw" is not allowed here. Write a number with its unit (W, kW, MW), such as 6 kW or 500 W.'],
    ],
    [
      "load: 500",
      ["5:11 500 is not allowed here. Write a number with its unit (W, kW, MW), such as 6 kW or 500 W."],
    ],
    ["pv: -1 W", ['5:9 "-1 W" is out of bounds, which are 0 to 1000000 W.']],
    ["feed: 1", ["5:11 1 is not allowed here. Write true or false."]],
    ["unplug: false", ["5:13 false is not allowed here. Write true, or leave it out."]],
    [
      "plug: 3-phase-11A",
      [
        '5:11 "3-phase-11A" is not allowed here. Allowed are 1-phase-16A, 3-phase-16A, 3-phase-32A. Did you mean 3-phase-16A, 1-phase-16A, 3-phase-32A?',
      ],
    ],
    [
      "plug: { stateOfCharge: 40 }",
      [
        '5:11 "car" is missing.',
        "5:28 40 is not allowed here. Write a share of the battery from 0 % to 100 %, such as 80 %.",
      ],
    ],
    ["tapCard: 04112233", ["5:14 This is no card. Write a slot from 1 to 10, or a serial number in quotes."]],
    [
      "teachCard: { slot: 11, serial: 4711 }",
      ["5:24 11 is not allowed here. Write a whole number from 1 to 10.", `5:36 ${serial}`],
    ],
    ["release: car", ["5:14 Write a list of keys to release, such as [car, nrg], or all."]],
    ["release: [carr]", ['5:14 "carr" is no API key of a charger. Did you mean car?']],
    ["release: [car.x]", ['5:14 "car.x" is no API key.']],
    [
      "fault: bussy",
      [
        expect.stringMatching(
          /^5:12 "bussy" is not allowed here\. Allowed are drop, reset, .*, cloud-502\. Did you mean busy\?$/,
        ),
      ],
    ],
    [
      "fault: { name: busy, count: 0, for: 0s, keys: [frcc], by: 1h 1d }",
      [
        "5:33 0 is not allowed here. Write a whole number from 1 to 1000000.",
        "5:41 Nothing lasts for no time.",
        '5:52 "frcc" is no API key of a charger. Did you mean frc?',
        '5:63 "1h 1d" is not allowed here. Write a duration such as -1h or 10s, 1min or 1h 30min (units d, h, min, s, ms).',
      ],
    ],
    [
      "clearFaults: [busy, dropp]",
      [expect.stringMatching(/^5:25 "dropp" is not allowed here\. .* Did you mean drop\?$/)],
    ],
    ["world: {}", ["5:12 The object is empty. Write what changes."]],
    ["world: { ambient: 400 °C }", ['5:23 "400 °C" is out of bounds, which are -60 to 120 °C.']],
    ["world: { cable: 16 A }", ["5:21 There are cables for 13 A, 20 A and 32 A, or none."]],
    ["world: { voltage: [230 V, 231 V] }", ["5:23 Write one voltage, or three: L1, L2 and L3."]],
    ["world: { gridPhases: 2 }", ["5:26 2 is not allowed here. Allowed are 1, 3."]],
    [
      "world: { groupCurrent: null }",
      ["5:28 null is not allowed here. Write a number with its unit (A, mA), such as 16 A."],
    ],
    [
      "world: { error: cpInvalidd }",
      [
        expect.stringMatching(
          /^5:21 "cpInvalidd" is no word of ChargeError\. Allowed are none \(0\), faultCurrentAc \(1\), .*\. Did you mean cpInvalid, ppInvalid\?$/,
        ),
      ],
    ],
    ["world: { error: 256 }", ["5:21 256 is not allowed here. Write a whole number from 0 to 255."]],
    [
      "world: { prices: [{ from: 10:00, to: 11:00, price: 5 ct/kWh }] }",
      ["5:23 A time on the clock needs start at the head of the scenario."],
    ],
    [
      "world: { prices: [{ from: 1h, to: 30min, price: 5 }] }",
      [
        "5:53 5 is not allowed here. Write a number with its unit (ct/kWh, €/kWh), such as 24.5 ct/kWh or 0.25 €/kWh.",
      ],
    ],
    [
      "world: { prices: [{ from: 1h, to: 30min, price: 5 ct/kWh }] }",
      ["5:23 From 1h to 30min is no time that passes."],
    ],
  ])("%s", (action, problems) => {
    expect(problemsOf(step(action))).toEqual(problems);
  });

  it("a word of a fault that other firmware has", () => {
    const scenario = scenarioText(
      "profile: v4-055.7\nsteps: [{ at: 0s, world: { error: noComm } }, { at: 1s, world: { error: rdcSelfTestFailed } }]",
    );
    expect(problemsOf(scenario)).toEqual([
      expect.stringMatching(
        /^4:73 "rdcSelfTestFailed" is no word of ChargeError on firmware 055\.7\. Allowed are /,
      ),
    ]);
  });

  it("a Controller has neither a car nor surroundings", () => {
    const steps =
      "device: controller\nsteps: [{ at: 0s, plug: 3-phase-16A }, { at: 1s, expect: { car: idle, ccp: unchanged } }]";
    expect(problemsOf(scenarioText(steps))).toEqual([
      "4:9 A Controller has no car, no cards and no surroundings.",
      expect.stringMatching(/^4:60 "car" is no API key of a controller\./),
    ]);
  });
});

describe("keys and their values", () => {
  it.each<[string, string[]]>([
    ["set: { apm: 16 }", ['5:12 "apm" is no API key of a charger. Did you mean amp?']],
    ["set: { nrg.x: 16 }", ['5:12 "nrg.x" is no API key. Write a key such as amp.']],
    ["set: {}", ["5:10 The object is empty. Write API keys with their values, such as amp: 16."]],
    ["set: { alw: true }", ["5:12 alw can only be read. Use hold to put a value in its place."]],
    [
      "set: { amp: 6.5 }",
      ["5:17 6.5 is not allowed here. Write a whole number (uint8), or with a unit: 16 A."],
    ],
    [
      "set: { amp: 16 W }",
      ['5:17 "16 W" is not allowed here. Write a whole number (uint8), or with a unit: 16 A.'],
    ],
    [
      "set: { amp: null }",
      ["5:17 null is not allowed here. Write a whole number (uint8), or with a unit: 16 A."],
    ],
    [
      "set: { dwo: a lot }",
      ['5:17 "a lot" is not allowed here. Write a number, or with a unit: 2 kWh or 500 Wh, or null.'],
    ],
    ["set: { psmd: 10 }", []],
    [
      "set: { psmd: 10 sec }",
      ['5:18 "10 sec" is not allowed here. Write a whole number (int32), or a duration such as 10s.'],
    ],
    [
      "set: { att: 25:00 }",
      [
        '5:17 "25:00" is not allowed here. Write a whole number (int32), or a duration such as 10s, or a time of the day such as 06:00.',
      ],
    ],
    ["set: { fup: yes }", ['5:17 "yes" is not allowed here. Write true or false.']],
    [
      "set: { lmo: eco }",
      ['5:17 "eco" is no word of LogicMode. Allowed are default (3), awattar (4), nextTrip (5).'],
    ],
    [
      "set: { frc: neutrall }",
      [
        '5:17 "neutrall" is no word of ForceState. Allowed are neutral (0), off (1), on (2). Did you mean neutral?',
      ],
    ],
    [
      "set: { frc: true }",
      ["5:17 true is not allowed here. Write a whole number (uint8) or one of neutral, off, on."],
    ],
    ["set: { cid: 5 }", [`5:17 5 is not allowed here. ${text}`]],
    ["set: { clp: 6 }", ["5:17 6 is not allowed here. Write a list with elements of the key's type."]],
    [
      "set: { clp: [6, x] }",
      ['5:21 "x" is not allowed here. Write a whole number (uint8), or with a unit: 16 A.'],
    ],
    [
      "set: { ids: { pGird: 3 } }",
      ['5:19 "pGird" is not known here. Allowed are pGrid, pPv, pAkku. Did you mean pGrid?'],
    ],
    [
      "set: { ids: { pPv: 3 } }",
      [
        "5:17 An object is not allowed here. Write an object with pGrid (gridPowerW), pPv (pvPowerW) (optional), pAkku (batteryPowerW) (optional), or null.",
      ],
    ],
    [
      "expect: { modelstatus: 3 }",
      ['5:15 "modelstatus" is no API key of a charger. Did you mean modelStatus?'],
    ],
    ["expect: { awpl: [] }", ["5:15 awpl can only be written, so nothing can be expected of it."]],
    ["expect: { cdi.x: 1 }", ['5:15 "cdi.x" leads nowhere in cdi. It has type, value.']],
    ["expect: { amp.x: 1 }", ['5:15 "amp.x" leads nowhere in amp. It has nothing inside.']],
    [
      "expect: { cards.x: 1 }",
      ['5:15 "cards.x" leads nowhere in cards. It is a list: give a position, such as [0].'],
    ],
    [
      "expect: { 'nrg[': 1 }",
      [
        '5:15 "nrg[" is no API key. Write a key such as amp, or a place in its value such as nrg[11] or cdi.type.',
      ],
    ],
    ["expect: { wh: { min: 2 kWh, max: 1 kWh } }", ["5:19 min is above max."]],
    [
      "expect: { wh: { near: 3 } }",
      ["5:19 These do not go together. Write {min, max}, {near, within}, {not} or {oneOf}."],
    ],
    ["expect: { wh: { near: 3, within: -1 } }", ["5:19 within is negative."]],
    [
      "expect: { wh: { about: 3 } }",
      ['5:21 "about" is not known here. Allowed are min, max, near, within, not, oneOf.'],
    ],
    [
      "expect: { acu: { min: null } }",
      ["5:27 null is not allowed here. Write a whole number (int32), or with a unit: 16 A."],
    ],
    ["expect: { ct: { min: a } }", ['5:26 "a" is no number, which min takes.']],
    ["expect: { car: { oneOf: [] } }", ["5:29 oneOf takes a list of values, such as [waitCar, charging]."]],
    [
      "expect: { frc: { not: { min: 1 } } }",
      ["5:27 An object is not allowed here. Write a value, or unchanged."],
    ],
    [
      "expect: { cdi: { type: 1 } }",
      [
        "5:20 Expect members of an object one by one, such as cdi.type: 1.",
        '5:22 "type" is not known here. Allowed are min, max, near, within, not, oneOf.',
      ],
    ],
  ])("%s", (action, problems) => {
    expect(problemsOf(step(action))).toEqual(problems);
  });

  it.each<[string, string[]]>([
    ["{ car: 2 }", ["3:13 car is worked out by the device. Use hold in a step to put a value in its place."]],
    ["{ ids: null }", ["3:13 ids can only be written. Write it in a step with set."]],
    ["{ utc: x }", ["3:13 The clock is no setting. Write start at the head of the scenario."]],
    [
      "{ amp: sixteen }",
      ['3:18 "sixteen" is not allowed here. Write a whole number (uint8), or with a unit: 16 A.'],
    ],
    ["{ var: 11, typ: go-eCharger }", []],
  ])("settings: %s", (settings, problems) => {
    expect(problemsOf(setting(settings))).toEqual(problems);
  });

  it("that the profile lacks", () => {
    const steps = "steps: [{ at: 0s, set: { ust: alwaysLock }, expect: { cbl: 20 A, cus: missing } }]";
    expect(problemsOf(scenarioText(`profile: core-60.4\nsettings: { ust: normal }\n${steps}`))).toEqual([
      "4:13 ust is not sent by core-60.4.",
      "5:26 ust is not known to core-60.4.",
      "5:55 cbl is not sent by core-60.4.",
    ]);
  });

  it("secrets are not repeated", () => {
    const content = step(
      "hold: { sse: 123456, cak: [hunter2] }\n    tapCard: 987654321\n    teachCard: { slot: 1, serial: 13579 }",
    );
    expect(problemsOf(content).join("\n")).not.toMatch(/123456|hunter2|987654321|13579/);
    expect(problemsOf(content)).toEqual([
      `5:18 This value is not allowed here. ${text}`,
      `5:31 This value is not allowed here. ${text}`,
      "6:14 This is no card. Write a slot from 1 to 10, or a serial number in quotes.",
      `7:35 ${serial}`,
    ]);
  });
});

it("the error lists them all, by place, with the file's name", () => {
  const text2 = scenarioText(
    "steps:\n  - at: 5s\n    pv: 6\n    set: { lmo: eco }\n  - at: 1s\n    plug: bike",
  );
  expect(() => parseScenario(text2, "mine.yaml")).toThrow(
    [
      "mine.yaml:5:9 6 is not allowed here. Write a number with its unit (W, kW, MW), such as 6 kW or 500 W.",
      'mine.yaml:6:17 "eco" is no word of LogicMode. Allowed are default (3), awattar (4), nextTrip (5).',
      "mine.yaml:7:5 at 1s is before the step above it (5s). Steps go forward in time.",
      'mine.yaml:8:11 "bike" is not allowed here. Allowed are 1-phase-16A, 3-phase-16A, 3-phase-32A.',
      "4 problems, so nothing was run.",
    ].join("\n"),
  );
});

it("a file that is not there is told by its path", () => {
  expect(() => loadScenario("no/such.yaml")).toThrow(/no\/such\.yaml/);
});

it("a device that cannot play a scenario is left as it is", async () => {
  const scenario = parseScenario(setting("{ ust: alwaysLock, amp: 8 }"), "t.yaml");
  expect(() => createScenarioSimulation(scenario, { profile: "core-60.5" })).toThrow(
    "t.yaml:3:13 ust is not sent by core-60.5.\n1 problem, so nothing was run.",
  );
  const other = parseScenario(setting("{ amp: 6 }"));
  const simulation = createScenarioSimulation(other, { profile: "core-60.5" });
  await expect(runScenario(simulation, scenario)).rejects.toThrow("ust is not sent by core-60.5");
  expect(simulation.device.state.get("amp")).toBe(6);
  const controller = parseScenario(scenarioText("device: controller\nsteps: [{ at: 0s, pv: 1 kW }]"));
  await expect(runScenario(simulation, controller)).rejects.toThrow(
    '"test" is a scenario of a controller. Run it on one, not on a charger.',
  );
});
