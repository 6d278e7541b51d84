import { redact } from "@goe/core";
import { describe, expect, it } from "vitest";
import { type Difference, diffStatuses } from "../../src/commands/diff/diff-statuses.js";
import { differencesText } from "../../src/commands/diff/difference-text.js";
import { chargerStatus } from "../device-server.js";

type Status = Readonly<Record<string, unknown>>;

function diff(before: Status, after: Status, allKeys = false): Promise<readonly Difference[]> {
  return diffStatuses({ device: "charger", before, after, allKeys });
}

describe("two statuses", () => {
  it("are the same but for their clocks", async () => {
    const later = {
      ...chargerStatus,
      rbt: 1,
      utc: "2025-03-01T12:00:00.000",
      loc: "2025-03-01T13:00:00.000 +01:00",
    };
    expect(await diff(chargerStatus, later)).toEqual([]);
    expect((await diff(chargerStatus, later, true)).map(({ key }) => key).sort()).toEqual([
      "loc",
      "rbt",
      "utc",
    ]);
  });

  it("differ in decoded fields, by phase and by element", async () => {
    const nrg = [...(chargerStatus["nrg"] as readonly number[])];
    nrg[5] = 1.5;
    const after = { ...chargerStatus, amp: 10, frc: 1, nrg, clp: [6, 10, 12, 14, 20], dwo: 5000 };
    expect(await diff(chargerStatus, after)).toEqual(
      expect.arrayContaining([
        { key: "amp", change: "changed", path: ["requestedCurrentA"], before: 16, after: 10 },
        { key: "frc", change: "changed", path: ["forceState"], before: "neutral", after: "off" },
        { key: "nrg", change: "changed", path: ["currentA", "l2"], before: 15.5, after: 1.5 },
        { key: "clp", change: "changed", path: ["currentLimitPresetsA", 4], before: 16, after: 20 },
        { key: "dwo", change: "changed", path: ["energyLimitWh"], before: null, after: 5000 },
      ]),
    );
  });

  it("are the same where numbers changed and their meaning did not", async () => {
    expect(await diff({ fwv: "055.7", err: 16 }, { fwv: "60.4", err: 13 })).toEqual([
      { key: "fwv", change: "changed", path: ["firmwareVersion"], before: "055.7", after: "60.4" },
    ]);
  });

  it("differ in keys that one of them lacks, known to the spec or not", async () => {
    expect(await diff({ amp: 6, zzz: [1] }, { frc: 0, yyy: { a: 1 } })).toEqual([
      { key: "amp", change: "removed", path: ["requestedCurrentA"], before: 6 },
      { key: "zzz", change: "removed", path: ["zzz"], before: [1] },
      { key: "frc", change: "added", path: ["forceState"], after: "neutral" },
      { key: "yyy", change: "added", path: ["yyy"], after: { a: 1 } },
    ]);
  });

  it("show a value of the wrong shape as it was sent", async () => {
    expect(await diff({ amp: "6" }, { amp: 6 })).toEqual([
      { key: "amp", change: "changed", path: ["amp"], before: "6" },
      { key: "amp", change: "changed", path: ["requestedCurrentA"], after: 6 },
    ]);
  });
});

describe("secrets", () => {
  const secrets = { sse: "012345", fna: "Süd", cards: [{ name: "Ann", energy: 1, cardId: true }] };
  const others = { sse: "054321", fna: "Nord", cards: [{ name: "Bob", energy: 2, cardId: true }] };

  it("are compared and never told", async () => {
    const differences = await diff(secrets, others);
    expect(differences).toEqual([
      { key: "sse", change: "changed", path: ["serialNumber"], secret: true },
      { key: "fna", change: "changed", path: ["friendlyName"], secret: true },
      { key: "cards", change: "changed", path: ["rfidCards", 0, "energy"], before: 1, after: 2 },
      { key: "cards", change: "changed", path: ["rfidCards", 0, "name"], secret: true },
    ]);
  });

  it("do not count where one of the statuses was redacted before", async () => {
    expect(await diff(redact(secrets), others)).toEqual([
      { key: "cards", change: "changed", path: ["rfidCards", 0, "energy"], before: 1, after: 2 },
    ]);
    expect(await diff(chargerStatus, redact(chargerStatus))).toEqual([]);
  });

  it("do not appear where a whole key is new", async () => {
    const text = JSON.stringify(await diff({}, { ...chargerStatus, fna: "Geheim" }));
    expect(text).not.toContain("Geheim");
    expect(text).not.toContain("012345");
  });
});

it("differences are shown with units, aligned, and secrets without values", async () => {
  const before = { ...chargerStatus, old_key: true };
  const { psm: _, ...others } = chargerStatus;
  const after = {
    ...others,
    amp: 10,
    lck: 2,
    wh: 9000.5,
    fna: "x",
    nrg: [230, ...(chargerStatus["nrg"] as readonly number[]).slice(1)],
    rbt: 1,
  };
  const differences = await diff(before, after);
  const snapshot = { device: "charger", status: {}, firmware: "60.4" } as const;
  const text = differencesText(
    { ...snapshot, name: "before.json", model: "V4", capturedAt: "2025-03-01T11:22:33.000Z" },
    { ...snapshot, name: "live", model: null, capturedAt: null },
    differences,
    (title) => title.toUpperCase(),
  );
  expect(`\n${text}`).toMatchInlineSnapshot(`
    "
    A  before.json: charger V4, firmware 60.4, 2025-03-01T11:22:33.000Z
    B  live: charger, firmware 60.4

    CHANGED
      fna  friendly name              differs (secret)
      lck  effective cable lock mode  normal → always lock
      wh   energy since connected     4321.987 Wh → 9000.5 Wh
      nrg  voltage L1                 233.7 V → 230 V
      amp  requested current          16 A → 10 A

    IN A ONLY
      psm      phase switch mode  force 3
      old_key  old_key            yes
    "
  `);
});
