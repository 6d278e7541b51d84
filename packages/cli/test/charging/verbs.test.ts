import type { JsonValue } from "@goe/core/keys";
import { MockDevice } from "@goe/mock-device";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configPath, goe, type Outcome } from "../goe.js";

let charger: MockDevice;
beforeEach(async () => {
  charger = await MockDevice.start({ device: "charger" });
});
afterEach(() => charger.close());

function run(words: string, isTerminal = false): Promise<Outcome> {
  return goe(`${words} --host ${charger.url}`, { isTerminal });
}

describe("what charging commands write", () => {
  it.each<
    [command: string, before: Readonly<Record<string, JsonValue>>, after: Readonly<Record<string, JsonValue>>]
  >([
    ["start", { frc: 0, acs: 0, trx: null }, { frc: 2, trx: null }],
    ["start", { frc: 1, acs: 1, trx: null }, { frc: 2, trx: 0 }],
    ["stop", { frc: 0 }, { frc: 1 }],
    ["authorize", { trx: null }, { trx: 0 }],
    ["authorize 2", { trx: null }, { trx: 2 }],
    ["phases 1", { psm: 0 }, { psm: 1 }],
    ["phases 3", { psm: 0 }, { psm: 2 }],
    ["phases AUTO", { psm: 2 }, { psm: 0 }],
    ["limit 10kWh", { dwo: null }, { dwo: 10_000 }],
    ["limit 2500 Wh", { dwo: null }, { dwo: 2500 }],
    ["limit .5kwh", { dwo: null }, { dwo: 500 }],
    ["limit off", { dwo: 5 }, { dwo: null }],
  ])("goe %s after %j", async (command, before, after) => {
    for (const [key, value] of Object.entries(before)) charger.state.set(key, value);
    expect(await run(command)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(charger.state.snapshot(Object.keys(after))).toEqual(after);
  });
});

describe("what charging commands print", () => {
  it("is a line per setting", async () => {
    expect((await run("stop")).stdout).toBe(
      "forceState (frc)  off  accepted; --verify would look whether it holds\n",
    );
    expect((await run("stop --verify")).stdout).toBe("forceState (frc)  off  applied\n");
    expect((await run("limit 10kWh", true)).stdout).toBe("energyLimit (dwo)  10kWh  applied\n");
  });

  it("is JSON by key", async () => {
    expect(JSON.parse((await run("phases 1 --json --verify")).stdout)).toEqual({
      psm: { field: "phaseSwitchMode", value: 1, result: "applied", device: 1 },
    });
  });

  it("is what would be sent with --dry-run, and nothing is", async () => {
    const { exitCode, stdout } = await run("limit 10kWh --dry-run");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Nothing was sent\. .*\bdwo = 10000\b.* {2}GET \/api\/set\?dwo=10000\n$/s);
    expect(charger.requests().map(({ path }) => path)).not.toContain("/api/set");
  });

  it("is a title per charger with --all, controllers left out", async () => {
    const config = {
      version: 1,
      devices: {
        a: { host: charger.url.slice(7), kind: "charger" },
        m: { host: "127.0.0.1:1", kind: "controller" },
      },
    };
    const { exitCode, stdout } = await goe("stop --all", {
      files: new Map([[configPath, JSON.stringify(config)]]),
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^a:?\n.*forceState \(frc\) {2}off/);
    expect(stdout).not.toContain("m:");
  });
});

describe("charging commands end with 2 and say what to do", () => {
  it.each<[command: string, message: string]>([
    ["start now", 'goe start takes no word, and "now" was given. Leave it out.'],
    ["stop it", 'goe stop takes no word, and "it" was given. Leave it out.'],
    ["authorize 11", '"11" is no card. Give the number of a slot, 1 to 10, or nothing for no card.'],
    ["authorize 1 2", '"2" is no card.'],
    ["phases", "No number of phases was given. Give auto, 1 or 3."],
    ["phases 2", '"2" is no number of phases. Give auto, 1 or 3.'],
    ["limit", "No energy was given. Give a number with its unit, such as 10kWh, or off."],
    ["limit 10", '"10" is no energy. Give a number with its unit, such as 10kWh, or off.'],
    ["limit 10A", '"10A" is no energy.'],
    ["stop --verify --no-verify", "--verify and --no-verify exclude each other. Give one of them."],
    ["stop --kind controller", "This command is for a charger"],
  ])("goe %s", async (command, message) => {
    const { exitCode, stdout, stderr } = await run(command);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(charger.requests().map(({ path }) => path)).not.toContain("/api/set");
  });
});
