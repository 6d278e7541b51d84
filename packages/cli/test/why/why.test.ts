import type { JsonValue } from "@goe/core/keys";
import { MockDevice } from "@goe/mock-device";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { explanationText } from "../../src/commands/why/explanation-text.js";
import { goe } from "../goe.js";

let charger: MockDevice;
beforeEach(async () => {
  charger = await MockDevice.start({ device: "charger" });
});
afterEach(() => charger.close());

async function why(state: Readonly<Record<string, JsonValue>>, words = ""): Promise<string> {
  for (const [key, value] of Object.entries(state)) charger.state.set(key, value);
  const { exitCode, stdout, stderr } = await goe(`why --host ${charger.url} ${words}`);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout;
}

describe("goe why", () => {
  it("says what decides first, and what to do", async () => {
    const text = await why({ car: 4, modelStatus: 4, frc: 1, alw: false });
    expect(text).toMatch(/^The car is not charging\. /);
    expect(text).toMatch(/\n\nblocks {2}.*\(.*frc.*\)\n {8}\S/);
    expect(text).toMatch(/\nAt most \d+ A per phase, by \w+\.\n$/);
  });

  it("asks one charger once", async () => {
    await why({});
    expect(charger.requests()).toHaveLength(1);
  });

  it("is data with --json", async () => {
    const explanation = JSON.parse(await why({ car: 1 }, "--json"));
    expect(explanation).toMatchObject({
      charging: false,
      carState: "idle",
      findings: expect.arrayContaining([expect.objectContaining({ code: "noCar", severity: "blocks" })]),
    });
  });

  it("is for chargers, and takes no word", async () => {
    const { exitCode, stderr } = await goe(`why --host ${charger.url} --kind controller`);
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("for a charger"),
    });
    expect((await goe(`why frc --host ${charger.url}`)).stderr).toBe(
      'goe: goe why takes no word, and "frc" was given. "goe keys frc" explains a key.\n',
    );
  });
});

it("an explanation fits the terminal", () => {
  const text = explanationText(
    {
      charging: true,
      carState: "charging",
      reason: "chargingBecauseFallbackDefault",
      summary: "The car is charging with 3.6 kW. It does so since nothing speaks against it.",
      findings: [
        {
          code: "onePhase",
          keys: ["psm", "fsp"],
          message: "The charger uses one of three phases.",
          advice: "Let it choose, or say three.",
          severity: "limits",
        },
        {
          code: "carTakesLess",
          keys: ["nrg"],
          message: "Less than it may.",
          advice: undefined,
          severity: "note",
        },
      ],
      currentLimitA: 16,
      limitedBy: "amp",
    },
    40,
    (text) => text.toUpperCase(),
  );
  expect(`\n${text}`).toMatchInlineSnapshot(`
    "
    THE CAR IS CHARGING WITH 3.6 KW. IT DOES
    SO SINCE NOTHING SPEAKS AGAINST IT.

    limits  The charger uses one of three
            phases. (psm, fsp)
            Let it choose, or say three.
    note    Less than it may. (nrg)

    At most 16 A per phase, by amp.
    "
  `);
});
