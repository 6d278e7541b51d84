import { type DeviceKind, keysOf } from "@goe/core/keys";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesOf } from "../../src/assignments/keys-named.js";
import { parseAssignments } from "../../src/assignments/parse-assignments.js";
import { valueText } from "../../src/assignments/value-text.js";
import { writtenValue } from "../../src/assignments/written-value.js";
import { legalValues } from "./legal-values.js";

const devices: readonly DeviceKind[] = ["charger", "controller"];
const noClock = (): Date => {
  throw new Error("the text holds the time");
};

/** Schedules are written without the seconds of full minutes, which mean nothing else. */
function withoutFullMinutes(value: unknown): unknown {
  return value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value), (_, member: unknown) => {
        if (typeof member !== "object" || member === null || !("hour" in member)) return member;
        return { second: 0, ...member };
      });
}

describe.each(devices)("every legal value of a %s, as people write it, is that value again", (device) => {
  const writable = keysOf(device).filter(({ access }) => access !== "read");
  it.each(writable.map((key) => [key.key, key] as const))("%s", (_, key) => {
    const value = writtenValue(key);
    fc.assert(
      fc.property(legalValues(value), fc.constantFrom(...namesOf(key)), (wire, name) => {
        const { assignments, problems } = parseAssignments(
          [`${name}=${valueText(wire, value)}`],
          device,
          noClock,
        );
        expect(problems).toEqual([]);
        expect(assignments.map((assignment) => assignment.key)).toEqual([key]);
        expect(withoutFullMinutes(assignments[0]?.value)).toEqual(withoutFullMinutes(wire));
      }),
      { numRuns: 60 },
    );
  });
});
