import { setTimeout as wait } from "node:timers/promises";
import { MockDevice } from "@goe/mock-device";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configPath, goe, type Outcome, type World } from "../goe.js";

let charger: MockDevice;
beforeEach(async () => {
  charger = await MockDevice.start({ device: "charger", status: { car: 1, amp: 10 } });
});
afterEach(() => charger.close());

/** Runs `goe watch` on the charger as fast as it goes. */
function watch(words: string, world: World = {}): Promise<Outcome> {
  return goe(`watch --host ${charger.url} --kind charger --interval 1s ${words}`, world);
}

function records(stdout: string): readonly Record<string, unknown>[] {
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Collects what is written, and lets something happen after a piece of it. */
function after(text: string, act: () => void): { readonly written: () => string; readonly world: World } {
  let written = "";
  const writeStdout = async (piece: string): Promise<void> => {
    const before = written.includes(text);
    written += piece;
    if (!before && written.includes(text)) act();
  };
  return { written: () => written, world: { writeStdout } };
}

describe("goe watch into a pipe", () => {
  it("prints a line of JSON per answer and ends with 0 when the condition holds", async () => {
    const { exitCode, stdout, stderr } = await watch("car amp --until carState=idle");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(records(stdout)).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        online: true,
        changed: ["carState", "requestedCurrentA"],
        values: { carState: "idle", requestedCurrentA: 10 },
      },
    ]);
  });

  it("shows what people look at first, in that order, and reads nothing else", async () => {
    const { stdout } = await watch("--until car=idle");
    expect(Object.keys(Object(records(stdout)[0]?.["values"]))).toEqual([
      "carState",
      "chargingReason",
      "chargeError",
      "forceState",
      "requestedCurrentA",
      "allowedCurrentA",
      "powerTotalW",
      "powerW",
      "currentA",
      "voltageV",
      "energySinceConnectedWh",
      "energyTotalWh",
    ]);
    expect(charger.requests()).toHaveLength(1);
  });

  it("takes components, keys and fields in any spelling, and hides what only the condition needs", async () => {
    const { stdout } = await watch("stats power-total nrg --until acs=open,wait,evcms");
    const [record] = records(stdout);
    expect(record?.["changed"]).not.toContain("accessControl");
    expect(Object.keys(Object(record?.["values"]))).toEqual([
      "energyTotalWh",
      "rebootCount",
      "uptimeMs",
      "powerTotalW",
      "voltageV",
      "currentA",
      "powerW",
      "powerFactorPercent",
    ]);
  });

  it("waits until something changes; with --changes only that is told", async () => {
    const { written, world } = after('"idle"', () => charger.state.set("car", 2));
    const { exitCode } = await watch("car amp --changes --until car=charging", world);
    expect(exitCode).toBe(0);
    expect(records(written()).map(({ changed, values }) => ({ changed, values }))).toEqual([
      { changed: ["carState", "requestedCurrentA"], values: { carState: "idle", requestedCurrentA: 10 } },
      { changed: ["carState"], values: { carState: "charging" } },
    ]);
  });

  it("ends with 7 when the time is over before the condition holds, and with 0 without a condition", async () => {
    expect((await watch("car --until car=charging --for 0.2s")).exitCode).toBe(7);
    expect((await watch("car --for 200ms")).exitCode).toBe(0);
  });

  it("tells that the device is offline and why, and goes on", async () => {
    const { port } = charger;
    await charger.close();
    const { written, world } = after('"online":false', () => {
      void MockDevice.start({ device: "charger", port }).then((again) => {
        charger = again;
      });
    });
    const { exitCode, stderr } = await watch("car --until car=idle", world);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(records(written())).toMatchObject([
      {
        online: false,
        since: expect.any(String),
        error: { code: "network", message: expect.stringMatching(/ECONNREFUSED/) },
      },
      { online: true, values: { carState: "idle" } },
    ]);
  });

  it("ends with 3 where the device never answered", async () => {
    await charger.close();
    const { exitCode, stderr } = await watch("car --for 0.3s");
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^goe: The request to .*ECONNREFUSED.*\n$/);
  });

  it("leaves out values of a wrong shape and says so", async () => {
    charger.state.set("amp", "ten");
    const { stdout } = await watch("car amp --until car=idle");
    expect(records(stdout)[0]).toMatchObject({
      values: { carState: "idle" },
      issues: ['key "amp": expected a number, got "ten"'],
    });
  });

  it("ends with 130 at Ctrl-C", async () => {
    const interruption = new AbortController();
    const { world } = after("idle", () => interruption.abort());
    const { exitCode, stderr } = await watch("car", { ...world, interrupted: interruption.signal });
    expect({ exitCode, stderr }).toEqual({ exitCode: 130, stderr: "" });
  });

  it("watches every saved device until each has what it waits for", async () => {
    const controller = await MockDevice.start({ device: "controller" });
    const devices = {
      garage: { host: charger.url.slice(7), kind: "charger" },
      meter: { host: controller.url.slice(7), kind: "controller" },
    };
    try {
      const { exitCode, stdout } = await goe("watch fwv --all --until fwv!=0", {
        files: new Map([[configPath, JSON.stringify({ version: 1, devices })]]),
      });
      expect(exitCode).toBe(0);
      expect(
        records(stdout)
          .map(({ device, values }) => [device, values])
          .sort(),
      ).toEqual([
        ["garage", { firmwareVersion: charger.state.get("fwv") }],
        ["meter", { firmwareVersion: controller.state.get("fwv") }],
      ]);
    } finally {
      await controller.close();
    }
  });

  it("shows a controller by its categories", async () => {
    const controller = await MockDevice.start({ device: "controller" });
    try {
      const { stdout } = await goe(
        `watch --kind controller --host ${controller.url} --until categories[0].name!=x`,
      );
      expect(records(stdout)[0]).toMatchObject({
        changed: ["categories"],
        values: { categories: expect.arrayContaining([expect.objectContaining({ name: "Grid" })]) },
      });
    } finally {
      await controller.close();
    }
  });
});

describe("goe watch on a terminal", () => {
  it("draws a view in its place, without the cursor, and leaves the last one", async () => {
    const { exitCode, stdout } = await watch("car powerTotal --until car=idle", { isTerminal: true });
    expect(exitCode).toBe(0);
    expect(stdout.startsWith("\u001b[?25l")).toBe(true);
    expect(stdout.endsWith("\u001b[?25h")).toBe(true);
    expect(stdout).toContain("car state");
    expect(stdout).toContain("power total, last 5 min");
    expect(stdout).toContain(`\u001b[1m${charger.url}\u001b[22m`);
  });

  it("draws without colour where none is wanted", async () => {
    const { stdout } = await watch("car --until car=idle --no-color", { isTerminal: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(stdout).not.toMatch(/\u001b\[\d+m/);
  });

  it("begins anew on an empty screen when its size changes", async () => {
    const listeners = new Set<() => void>();
    const onResize = (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const { written, world } = after("idle", () => {
      for (const listener of listeners) listener();
      void wait(50).then(() => charger.state.set("car", 2));
    });
    await watch("car --until car=charging", { ...world, isTerminal: true, onResize });
    expect(written()).toContain("\u001b[2J\u001b[H");
    expect(listeners.size).toBe(0);
  });

  it("prints a line per change with --changes", async () => {
    const { written, world } = after("idle", () => charger.state.set("car", 2));
    await watch("car amp --changes --until car=charging", { ...world, isTerminal: true });
    expect(written()).toMatch(
      /^\d\d:\d\d:\d\d {2}car state {10}idle\n {10}requested current {2}10 A\n\d\d:\d\d:\d\d {2}car state {10}charging\n$/,
    );
  });

  it("prints JSON where that is asked for, and on terminals that cannot draw", async () => {
    const json = await watch("car --json --until car=idle", { isTerminal: true });
    const dumb = await watch("car --until car=idle", { isTerminal: true, env: { TERM: "dumb" } });
    for (const { stdout } of [json, dumb]) expect(records(stdout)).toHaveLength(1);
  });
});

describe("goe watch ends with 2 and says what to do", () => {
  it.each<[words: string, message: string]>([
    ["carStat", 'A charger has no component, key or field "carStat". Did you mean carState or car?'],
    [
      "qqqqqq",
      'A charger has no component, key or field "qqqqqq". "goe charger --help" lists the components,',
    ],
    ["--until carState", '--until "carState" is no condition.'],
    ["--until car=chargin", '"chargin" is not one of the words. Did you mean charging?'],
    ["--for soon", '--for "soon" is not a time it can be.'],
    ["--output csv", "goe watch prints no csv."],
  ])("%s", async (words, message) => {
    const { exitCode, stdout, stderr } = await watch(words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("for an interval that devices do not stand", async () => {
    expect((await goe(`watch --host ${charger.url} --interval 0.5s`)).stderr).toContain(
      '--interval "0.5s" is not a time it can be. Give 1 s to 24 d',
    );
  });
});

describe("completion", () => {
  const complete = async (...words: readonly string[]): Promise<readonly string[]> =>
    (await goe(["__complete", "--", ...words])).stdout.split("\n").map((line) => line.split("\t")[0] ?? "");

  it("offers components, keys and fields of both kinds of device", async () => {
    expect(await complete("watch", "")).toEqual(
      expect.arrayContaining(["charging-status", "categories", "all"]),
    );
    expect(await complete("watch", "power")).toEqual(expect.arrayContaining(["powerTotalW", "powerW"]));
    expect(await complete("watch", "cat")).toEqual(expect.arrayContaining(["categories", "category-setup"]));
    expect(await complete("watch", "nr")).toContain("nrg");
  });

  it("offers files to goe diff, and the word live", async () => {
    expect(await complete("diff", "a")).toEqual([":files", ""]);
    expect(await complete("diff", "a.json", "li")).toEqual(["live", ""]);
  });
});
