import { expect, it } from "vitest";
import { parseDuration, parseSpan } from "../src/arguments/duration.js";

it.each<[text: string, seconds: number | undefined]>([
  ["5", 5],
  ["2.5", 2.5],
  ["5s", 5],
  ["10min", 600],
  ["10 m", 600],
  ["1h30min", 5400],
  ["1 h 30 min 5 s", 5405],
  ["250ms", 0.25],
  ["2d", 172_800],
  ["", undefined],
  ["-5", undefined],
  ["5 minutes", undefined],
  ["1h foo", undefined],
  ["5kW", undefined],
  ["min", undefined],
])("a span of %j is %d s", (text, seconds) => {
  expect(parseSpan(text)).toBe(seconds);
});

it("an option takes times from its least on that a timer can keep", () => {
  expect(parseDuration("for", "10min", 1000)).toBe(600_000);
  for (const text of ["0.5s", "30d", "soon", ""]) {
    expect(() => parseDuration("for", text, 1000)).toThrow(
      `--for "${text}" is not a time it can be. Give 1 s to 24 d, such as 5s, 10min or 1h30min.`,
    );
  }
});
