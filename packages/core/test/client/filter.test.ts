import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkKeys, splitFilter } from "../../src/client/filter.js";

const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,11}$/);

describe("splitFilter", () => {
  it("asks for everything with one empty filter", () => {
    expect(splitFilter([])).toEqual([""]);
  });

  it("keeps 240 characters together and splits 241", () => {
    const fits = Array.from({ length: 60 }, (_, n) => `k${String(n).padStart(2, "0")}`);
    expect(splitFilter([...fits.slice(0, 59), "k590"]).map((filter) => filter.length)).toEqual([240]);
    expect(splitFilter([...fits.slice(0, 59), "k5901"]).map((filter) => filter.length)).toEqual([235, 5]);
  });

  it("sends a key above the limit by itself and whole", () => {
    const long = "k".repeat(300);
    expect(splitFilter(["a", long, "b", "c"])).toEqual(["a", long, "b,c"]);
  });

  it("loses no key, keeps the order, and stays within the limit", () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 150 }), (keys) => {
        const filters = splitFilter(keys);
        expect(filters.flatMap((filter) => filter.split(","))).toEqual(keys);
        for (const filter of filters) expect(filter.length).toBeLessThanOrEqual(240);
      }),
    );
  });
});

describe("checkKeys", () => {
  it("drops duplicates", () => {
    expect(checkKeys(["car", "amp", "car"])).toEqual(["car", "amp"]);
  });

  it.each([
    [["a b"]],
    [["1a"]],
    [[""]],
    [["amp", "a,b"]],
    [["a&b"]],
    [["a\n"]],
    [[5]],
    ["amp"],
    [null],
    [{}],
  ])("refuses %j", (keys) => {
    expect(() => checkKeys(keys as string[])).toThrow(TypeError);
    expect(() => checkKeys(keys as string[])).toThrow(/is not a device key\. Give a list/);
  });
});
