import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareValues, pathText, type ValueChange } from "../../src/commands/diff/compare-values.js";

describe("two values", () => {
  it.each<[before: unknown, after: unknown, changes: readonly ValueChange[]]>([
    [1, 1, []],
    [1, 2, [{ path: [], before: 1, after: 2 }]],
    [null, 0, [{ path: [], before: null, after: 0 }]],
    [{ a: 1 }, { a: 1, b: null }, [{ path: ["b"], after: null }]],
    [{ a: [1, 2] }, { a: [1] }, [{ path: ["a", 1], before: 2 }]],
    [[{ x: 1 }, { x: 2 }], [{ x: 1 }, { x: 3 }], [{ path: [1, "x"], before: 2, after: 3 }]],
    [[1], { 0: 1 }, [{ path: [], before: [1], after: { 0: 1 } }]],
    [{}, null, [{ path: [], before: {}, after: null }]],
    [new Date(0), new Date(0), []],
    [new Date(0), new Date(1), [{ path: [], before: new Date(0), after: new Date(1) }]],
    [{ constructor: 1 }, {}, [{ path: ["constructor"], before: 1 }]],
  ])("%j and %j", (before, after, changes) => {
    expect(compareValues(before, after)).toEqual(changes);
  });

  it("have no difference from themselves, and one from anything else", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(compareValues(a, structuredClone(a))).toEqual([]);
        const alike = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(compareValues(a, b).length === 0).toBe(alike);
      }),
    );
  });
});

/** The value with the members of its objects in one order; an empty object is no empty list. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
  return { members };
}

it("paths are written as in code", () => {
  expect(pathText(["cards", 2, "energyWh"])).toBe("cards[2].energyWh");
  expect(pathText([1, "x"])).toBe("[1].x");
  expect(pathText([])).toBe("");
});
