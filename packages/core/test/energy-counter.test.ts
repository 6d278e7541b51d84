import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EnergyCounter } from "../src/index.js";

type Reading = number | null | undefined;

/** The total after each reading. */
function totals(readings: readonly Reading[], options?: { readonly resets: boolean }): (number | null)[] {
  const counter = new EnergyCounter(options);
  return readings.map((reading) => {
    const total = counter.update(reading);
    expect(counter.totalWh).toBe(total);
    return total;
  });
}

const resets = { resets: true };

describe("a counter of a lifetime", () => {
  it.each<[what: string, readings: Reading[], totals: (number | null)[]]>([
    ["knows nothing before the first reading", [null, undefined, NaN, 5], [null, null, null, 5]],
    ["follows", [44052, 44052, 44060], [44052, 44052, 44060]],
    ["holds a dip", [44052, 44051, 44052, 44053], [44052, 44052, 44052, 44053]],
    [
      "holds while a reading is missing or nonsense",
      [7, null, undefined, NaN, Infinity, -Infinity, 8],
      [7, 7, 7, 7, 7, 7, 8],
    ],
    ["adds nothing for a glitch to 0 and back", [44052, 0, 0, 0, 44053], [44052, 44052, 44052, 44052, 44053]],
    ["begins at 0 from below it", [-2, 1], [0, 1]],
  ])("%s", (_, readings, expected) => {
    expect(totals(readings)).toEqual(expected);
  });

  it("is the highest reading so far, whatever comes", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.constant(null)), { minLength: 1 }), (readings) => {
        const finite = readings.filter((reading) => reading !== null && Number.isFinite(reading));
        const highest = finite.length === 0 ? null : Math.max(0, ...(finite as number[]));
        expect(totals(readings).at(-1)).toBe(highest);
      }),
    );
  });
});

describe("a counter of sessions", () => {
  it.each<[what: string, readings: Reading[], totals: (number | null)[]]>([
    // Readings as syssi/homeassistant-goecharger-mqtt#109, #141 and #192 tell them.
    ["holds the dip of a full car", [0, 0.047654, 0.044042], [0, 0.047654, 0.047654]],
    ["holds a dip late in a session", [24560.54468, 24560.54085, 24561], [24560.54468, 24560.54468, 24561]],
    ["stands still below zero", [0, -0.001466786, -0.001466786, 1], [0, 0, 0, 1]],
    ["adds up sessions", [0, 500, 900, 0, 0, 300], [0, 500, 900, 900, 900, 1200]],
    ["knows a session that has begun between two readings", [900, 10, 30, 60], [900, 900, 930, 960]],
    ["knows a session whose car gives back at first", [900, 3, -0.5, 4], [900, 900, 903, 904]],
    ["adds nothing for a glitch", [900, 0, 910, 0, 920], [900, 900, 910, 910, 920]],
    [
      "takes no break in the readings for a recovery",
      [900, 0, null, NaN, 0, 5],
      [900, 900, 900, 900, 900, 905],
    ],
    ["keeps the total while the car is away", [900, 900, null, 900], [900, 900, 900, 900]],
  ])("%s", (_, readings, expected) => {
    expect(totals(readings, resets)).toEqual(expected);
  });

  // A session that begins with two readings below half of what the one before came to.
  const session = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }).map((steps) => {
    let energy = 0;
    return [0, 1, 50, ...steps].map((step) => {
      energy += step;
      return energy;
    });
  });
  const sessions = fc.array(session, { minLength: 1, maxLength: 5 });
  const sumOf = (all: readonly number[][]): number => all.reduce((sum, each) => sum + (each.at(-1) ?? 0), 0);

  it("is the sum of all increments of clean readings", () => {
    fc.assert(
      fc.property(sessions, (all) => {
        expect(totals(all.flat(), resets).at(-1)).toBe(sumOf(all));
      }),
    );
  });

  it("is not moved by dips, single glitches and gaps", () => {
    const noise = fc.constantFrom<"dip" | "glitch" | "gap" | "none">("dip", "glitch", "gap", "none");
    fc.assert(
      fc.property(
        sessions,
        fc.infiniteStream(noise),
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        (all, kinds, dipWh) => {
          const noisy = all.flat().flatMap((reading, place): Reading[] => {
            // Only next to a high reading is a low one a glitch.
            const kind = reading < 51 ? "none" : kinds.next().value;
            if (kind === "gap") return [null, reading, NaN];
            if (kind === "dip") return [reading, reading - dipWh];
            return kind === "glitch" ? [reading, place % 2 === 0 ? 0 : -40, reading] : [reading];
          });
          const seen = totals(noisy, resets);
          expect(seen.at(-1)).toBeCloseTo(sumOf(all), 6);
        },
      ),
    );
  });

  it("never decreases and never exceeds what all rises make, counted from zero after each fall", () => {
    const any = fc.oneof(fc.double({ min: -1e7, max: 1e7 }), fc.constantFrom(0, 1, 1000, null, undefined));
    fc.assert(
      fc.property(fc.array(any), fc.boolean(), (readings, withResets) => {
        const seen = totals(readings, { resets: withResets }).filter((total) => total !== null);
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
        const finite = readings.filter((reading) => typeof reading === "number" && Number.isFinite(reading));
        const positive = (finite as number[]).map((reading) => Math.max(0, reading));
        const rises = positive.map((reading, place) => {
          const before = positive[place - 1] ?? 0;
          return reading < before ? reading : reading - before;
        });
        const most = rises.reduce((sum, rise) => sum + rise, 0);
        expect(seen.at(-1) ?? 0).toBeLessThanOrEqual(most * (1 + 1e-9));
      }),
    );
  });
});
