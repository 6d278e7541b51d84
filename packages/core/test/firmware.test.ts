import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFirmware } from "../src/firmware.js";

describe("compareFirmware", () => {
  it.each<[a: string, order: "<" | "=" | ">", b: string]>([
    ["055.7", "=", "55.7"],
    ["041.0", "<", "055.7"],
    ["054.11", ">", "054.2"],
    ["055.7", "<", "56.8"],
    ["59.4", "<", "60.5"],
    ["055.8 BETA", "=", "055.8"],
    ["055.8 BETA", ">", "055.7"],
    ["60.1-rc2", "=", "60.1"],
    ["35.6-1-ga0d44e5", "=", "35.6"],
    ["1.0.6", "<", "1.0.10"],
    ["1.0.6", ">", "1.0"],
    ["1.0", "=", "1.0.0"],
    ["055.", "=", "55"],
    ["junk", "<", "0"],
    ["", "<", "041.0"],
    ["", "=", "v1"],
  ])("%j %s %j", (a, order, b) => {
    const sign = { "<": -1, "=": 0, ">": 1 }[order];
    expect(Math.sign(compareFirmware(a, b))).toBe(sign);
    expect(Math.sign(compareFirmware(b, a)) + sign).toBe(0);
  });

  it("sorts the versions of update lists", () => {
    expect(["60.5", "055.7", "junk", "055.8 BETA", "56.8"].sort(compareFirmware)).toEqual([
      "junk",
      "055.7",
      "055.8 BETA",
      "56.8",
      "60.5",
    ]);
  });

  it("is a total order", () => {
    const version = fc.oneof(
      fc.array(fc.nat(70), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(".")),
      fc.string(),
    );
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareFirmware(a, b)) + Math.sign(compareFirmware(b, a))).toBe(0);
        if (compareFirmware(a, b) <= 0 && compareFirmware(b, c) <= 0) {
          expect(compareFirmware(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
