import { describe, expect, it } from "vitest";
import type { Simulation } from "../../src/simulation.js";
import { play, scenarioText } from "./support.js";

/** Plays steps of one second each and resolves to the simulation. */
async function after(steps: string, head = ""): Promise<Simulation> {
  const { simulation, failures } = await play(scenarioText(`${head}steps:\n${steps}`));
  expect(failures).toEqual([]);
  return simulation;
}

const step = (action: string): string => `  - { at: 1s, ${action} }`;
const second = (action: string): string => `  - { at: 2s, ${action} }`;

describe("car and cards", () => {
  it("plug: a car, with or without what is in its battery", async () => {
    const { charger } = await after(step("plug: 3-phase-32A"));
    expect(charger?.world.car).toMatchObject({ name: "3-phase-32A", stateOfCharge: 0.5 });
    const other = await after(step("plug: { car: 1-phase-16A, stateOfCharge: 80 % }"));
    expect(other.charger?.world.car).toMatchObject({ name: "1-phase-16A", stateOfCharge: 0.8 });
    const third = await after(step("plug: { car: 1-phase-16A, stateOfCharge: 0.25 }"));
    expect(third.charger?.world.car?.stateOfCharge).toBe(0.25);
  });

  it("unplug", async () => {
    const { charger } = await after([step("plug: 3-phase-32A"), second("unplug: true")].join("\n"));
    expect(charger?.world.car).toBeUndefined();
  });

  it("tapCard and teachCard: by slot and by serial number, which no report shows", async () => {
    const text = scenarioText(`settings: { acs: wait, trx: null }
steps:
  - { at: 1s, teachCard: { slot: 4, serial: "04AA11" } }
  - { at: 2s, tapCard: "04AA11", expect: { trx: 4 } }
  - { at: 2min, tapCard: 1, expect: { trx: 1, lrc: 0 } }`);
    const { failures, report } = await play(text);
    expect(failures).toEqual([]);
    expect(report.steps.flatMap(({ done }) => done)).toEqual([
      "teach a card to slot 4",
      "tap a card by its serial number",
      "tap card 1",
    ]);
  });
});

describe("the house", () => {
  it("pv, load, battery, feed", async () => {
    const { house } = await after(step("pv: 6 kW, load: 500 W, battery: -1.5 kW, feed: true"));
    expect(house).toMatchObject({ pvW: 6000, loadW: 500, batteryW: -1500, feedsChargers: true });
    const quiet = await after([step("pv: 6 kW, feed: true"), second("pv: 0, feed: false")].join("\n"));
    expect(quiet.house).toMatchObject({ pvW: 0, feedsChargers: false });
  });

  it("is measured by a Controller", async () => {
    await after(
      step("pv: 5 kW, load: 1 kW").concat('\n  - { at: 3s, expect: { "ccp[1]": -4 kW, "ccp[4]": 5 kW } }'),
      "device: controller\nnoise: false\n",
    );
  });
});

describe("keys", () => {
  it("set: writes as a client does, with words, units and times in place of numbers", async () => {
    const { device } = await after(
      step(`set: {
      amp: 10 A, lmo: nextTrip, dwo: 2.5 kWh, att: 06:30, psmd: 5s, fmt: 5min, awp: 0.2 €/kWh, fup: true, fna: Carport,
      cid: "#00FF00", tof: 1h, clp: [6 A, 10 A, 16],
      sch_week: { control: allow, ranges: [{ begin: { hour: 22, minute: 0 }, end: { hour: 23, minute: 0 } }] } }`),
      "profile: v4-59.4\n",
    );
    expect(
      device.state.snapshot([
        "amp",
        "lmo",
        "dwo",
        "att",
        "psmd",
        "fmt",
        "awp",
        "fup",
        "fna",
        "cid",
        "tof",
        "clp",
      ]),
    ).toEqual({
      amp: 10,
      lmo: 5,
      dwo: 2500,
      att: 23_400,
      psmd: 5000,
      fmt: 300_000,
      awp: 20,
      fup: true,
      fna: "Carport",
      cid: "#00FF00",
      tof: 60,
      clp: [6, 10, 16],
    });
    expect(device.state.get("sch_week")).toMatchObject({ control: 1 });
  });

  it("set: reaches what has an effect and is not stored", async () => {
    const { device } = await after(
      step("set: { ids: { pGrid: -2 kW, pPv: 3 kW } }") +
        "\n  - { at: 2s, expect: { pgrid: -2 kW, ppv: 3 kW } }",
    );
    expect(device.state.has("ids")).toBe(false);
  });

  it("set: what the firmware refuses fails the scenario", async () => {
    const { failures } = await play(
      scenarioText('profile: v4-055.7\nsteps:\n  - { at: 1s, set: { amp: 5 A, lmo: 7, utc: "noon" } }'),
    );
    expect(failures).toEqual([
      "at 1s: amp was refused: Value 5 exceeds range 6 to 32",
      "at 1s: lmo was refused: Value 7 exceeds range 3 to 5",
      "at 1s: utc was refused: value must be a timestamp",
    ]);
  });

  it("set: a key that a fault has taken away is not known", async () => {
    const { failures } = await play(
      scenarioText(
        "steps:\n  - { at: 1s, fault: { name: missing-keys, keys: [amp] } }\n  - { at: 2s, set: { amp: 6 } }",
      ),
    );
    expect(failures).toEqual(["at 2s: amp was refused: this firmware has no such key"]);
  });

  it("hold: stands still until it is released", async () => {
    const { device } = await after(`
  - { at: 1s, plug: 3-phase-16A, set: { lmo: default }, hold: { car: error, wh: 7 kWh } }
  - { at: 1min, expect: { car: error, wh: 7 kWh }, release: [car] }
  - { at: 2min, expect: { car: { not: error }, wh: 7 kWh }, release: all }
  - { at: 3min, expect: { wh: { max: 6 kWh } } }`);
    expect(device.state.isHeld("wh")).toBe(false);
  });

  it("hold: brings a key along that the firmware has not", async () => {
    await after("  - { at: 1s, hold: { cus: locked }, expect: { cus: locked } }", "profile: core-60.5\n");
  });

  it("secrets are written and hidden", async () => {
    const { report, failures } = await play(
      scenarioText(
        'profile: v4-59.4\nsteps:\n  - { at: 1s, set: { mcu: "mqtt://me:hunter2@host" }, hold: { sse: "123456" }, expect: { sse: "654321" } }',
      ),
    );
    expect(JSON.stringify([report, failures])).not.toMatch(/hunter2|123456|654321/);
    expect(failures).toEqual(["at 1s: sse is (hidden), expected (hidden)"]);
  });
});

describe("the world", () => {
  it("everything that surrounds a charger", async () => {
    const { charger } = await after(
      step(`world: {
      ambient: 40.5 °C, gridPhases: 1, voltage: [231 V, 0, 229 V], frequency: 49.8 Hz, error: 3, chargeController: false,
      groupCurrent: 10 A, cable: 13 A, adapter: true }`),
    );
    expect(charger?.world).toMatchObject({
      ambientCelsius: 40.5,
      gridPhases: 1,
      gridVoltageV: [231, 0, 229],
      gridFrequencyHz: 49.8,
      chargeError: 3,
      chargeControllerConnected: false,
      groupCurrentA: 10,
      cableA: 13,
      adapter: true,
    });
  });

  it("what is not named stays, none takes away", async () => {
    const { charger } = await after(
      [
        step("world: { groupCurrent: 10 A, cable: 20 A, voltage: 230 V }"),
        second("world: { groupCurrent: none, cable: none }"),
      ].join("\n"),
    );
    expect(charger?.world).toMatchObject({
      groupCurrentA: null,
      cableA: null,
      gridVoltageV: [230, 230, 230],
    });
  });

  it.each([
    ["v4-055.7", 13],
    ["v4-59.4", 16],
  ])("a fault by its word has the number of the firmware: %s", async (profile, number) => {
    const { charger } = await after(step("world: { error: overtemp }"), `profile: ${profile}\n`);
    expect(charger?.world.chargeError).toBe(number);
  });

  it("prices: times of the day follow each other, durations count from the start", async () => {
    const { charger } = await after(
      `  - at: 23:00
    world:
      prices:
        - { from: 23:00, to: 01:00, price: 30 ct/kWh }
        - { from: 01:00, to: 06:00, price: 0.125 €/kWh }
        - { from: 8h, to: 9h 30min, price: -2 ct/kWh }
        - { from: 2026-06-03 00:00, to: 2026-06-04 00:00, price: 0 }`,
      "start: 2026-06-01 22:00\n",
    );
    const utc = (text: string): number => Date.parse(`${text}+02:00`) / 1000;
    expect(charger?.world.prices).toEqual([
      { start: utc("2026-06-01T23:00"), end: utc("2026-06-02T01:00"), marketprice: 30 },
      { start: utc("2026-06-02T01:00"), end: utc("2026-06-02T06:00"), marketprice: 12.5 },
      { start: utc("2026-06-02T06:00"), end: utc("2026-06-02T07:30"), marketprice: -2 },
      { start: utc("2026-06-03T00:00"), end: utc("2026-06-04T00:00"), marketprice: 0 },
    ]);
  });
});

describe("faults and restarts", () => {
  it("fault: by name, with options, several at once", async () => {
    const { device } = await after(
      step("fault: [busy, { name: ignored-writes, count: 3, keys: [frc, amp] }, { name: drop, for: 30s }]"),
    );
    expect(device.faults.active()).toEqual([
      { name: "busy", options: {}, struck: 0 },
      { name: "ignored-writes", options: { count: 3, keys: ["frc", "amp"] }, struck: 0 },
      { name: "drop", options: { forMs: 30_000 }, struck: 0 },
    ]);
  });

  it("fault: is over after its time", async () => {
    const { device } = await after(`${step("fault: { name: drop, for: 30s }")}\n  - { at: 31s, load: 0 }`);
    expect(device.faults.active()).toEqual([]);
  });

  it("fault: the clock jumps by what is said, or to 1970", async () => {
    await after(
      '  - { at: 1s, fault: { name: clock-jump, by: -1h }, expect: { utc: "2026-06-01T19:00:01.000" } }\n' +
        '  - { at: 2s, clearFaults: true, fault: clock-jump, expect: { utc: "1970-01-01T00:00:00.000" } }',
      "start: 2026-06-01 22:00\n",
    );
  });

  it("fault: keys go missing, as can be expected", async () => {
    await after(
      "  - { at: 1s, fault: { name: missing-keys, keys: [cards] }, expect: { cards: missing, amp: { not: missing } } }",
    );
  });

  it("clearFaults: all, one, or several", async () => {
    const three = step("fault: [busy, drop, reset]");
    const names = async (clear: string): Promise<string[]> =>
      (await after(`${three}\n${second(`clearFaults: ${clear}`)}`)).device.faults
        .active()
        .map(({ name }) => name);
    expect(await names("true")).toEqual([]);
    expect(await names("busy")).toEqual(["drop", "reset"]);
    expect(await names("[busy, reset]")).toEqual(["drop"]);
  });

  it("reboot", async () => {
    const { device } = await after(`${step("reboot: true")}\n${second("expect: { rbt: 1s }")}`);
    expect(device.online).toBe(false);
  });
});
