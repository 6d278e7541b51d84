import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GoeCharger } from "../../src/index.js";
import { chargerKeys } from "../../src/keys.js";
import { answering } from "../answering-transport.js";
import { exampleStatus } from "../example-status.js";
import { charging, explain, idle } from "./charger-states.js";

describe("explain takes whatever comes", () => {
  it("asks once, for keys of chargers alone", async () => {
    const { transport, urls } = answering(charging);
    await GoeCharger.local("charger", { transport }).explain();
    const asked = new URL(urls[0] ?? "").searchParams.get("filter")?.split(",") ?? [];
    expect(urls).toHaveLength(1);
    expect([...asked].sort()).toEqual(Object.keys(idle).sort());
    expect(asked.filter((key) => !chargerKeys.some((info) => info.key === key))).toEqual([]);
  });

  it("never throws, whatever a charger says", async () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.integer({ min: -1, max: 50 }), fc.boolean());
    const status = fc.record(Object.fromEntries(Object.keys(idle).map((key) => [key, value])), {
      requiredKeys: [],
    });
    await fc.assert(
      fc.asyncProperty(status, async (values) => {
        const { charging: isCharging, findings, summary, currentLimitA } = await explain(values);
        expect(summary).toMatch(/^[A-Z].*\.$/s);
        expect(isCharging || findings.some(({ severity }) => severity === "blocks")).toBe(true);
        expect(currentLimitA === null || Number.isFinite(currentLimitA)).toBe(true);
        expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
      }),
    );
  });

  it("reads a full status", async () => {
    const { summary } = await explain(exampleStatus("charger"));
    expect(summary).toBe("No car is plugged in.");
  });
});
