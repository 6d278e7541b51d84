import { describe, expect, it } from "vitest";
import { chargerKeys } from "../../src/keys.js";
import { charging, eco, explain, paused, type Values } from "./charger-states.js";

describe("explain says what to do", () => {
  it.each<[situation: string, status: Values, keys: string[], advice: string | undefined]>([
    [
      "for a card",
      { ...paused, acs: 1, modelStatus: 2 },
      ["acs", "trx"],
      "Hold a card to the charger, or write trx=0.",
    ],
    [
      "where a system decides",
      { ...paused, acs: 2, modelStatus: 2 },
      ["acs", "trx"],
      "Start charging in the charge management system.",
    ],
    [
      "after force off",
      { ...paused, frc: 1, modelStatus: 4 },
      ["frc"],
      "Write frc=2 to charge now, or frc=0 to leave it to the charger.",
    ],
    [
      "at the energy limit",
      { ...paused, dwo: 1, wh: 1, modelStatus: 6 },
      ["dwo", "wh"],
      "Raise dwo, or write dwo=null for no limit.",
    ],
    ["in eco mode", eco, ["lmo", "fup", "awe"], "Write frc=2 to charge now, or lmo=3 to leave this mode."],
    ["and nothing where time does it", { ...paused, modelStatus: 24 }, ["modelStatus"], undefined],
  ])("%s", async (_, status, keys, advice) => {
    const [first] = (await explain(status)).findings;
    expect(first?.keys).toEqual(keys);
    expect(first?.advice).toBe(advice);
  });

  it("with keys that chargers have, and sentences", async () => {
    const known = new Set(chargerKeys.map(({ key }) => key));
    const reasons = Array.from({ length: 45 }, (_, modelStatus) => ({ ...paused, modelStatus }));
    const limited = { ...charging, acu: 6, cll: { pvSurplus: 6 } };
    for (const status of [...reasons, charging, limited, eco, { ...charging, psm: 1, pgrid: 1, nrg: [0] }]) {
      for (const { keys, message, advice = "None." } of (await explain(status)).findings) {
        expect(
          keys.filter((key) => !known.has(key)),
          message,
        ).toEqual([]);
        expect(`${message} ${advice}`).toMatch(/^[A-Z].*\.$/);
        const written = [...advice.matchAll(/\b([a-z]{2,4})=/g)].map(([, key]) => key ?? "");
        expect(
          written.filter((key) => !known.has(key)),
          advice,
        ).toEqual([]);
      }
    }
  });
});
