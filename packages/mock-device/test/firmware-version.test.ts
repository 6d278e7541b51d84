import { expect, it } from "vitest";
import { compareFirmware, isAvailable } from "../src/firmware-version.js";

it.each([
  ["055.7", "56.1", -1],
  ["055.7", "055.7", 0],
  ["60.5", "59.4", 1],
  ["054.11", "054.7", 1],
  ["1.0.6", "1.0", 1],
  ["60.0-rc1", "60.0", 0],
  ["beta", "0", 0],
])("%s against %s is %i", (left, right, sign) => {
  expect(Math.sign(compareFirmware(left, right))).toBe(sign);
});

it.each([
  ["no interval", [], true],
  ["since the firmware itself", [{ since: "055.7" }], true],
  ["until the firmware itself", [{ until: "055.7" }], false],
  ["another model", [{ models: ["core"] }], false],
  ["a gap", [{ until: "054.0" }, { since: "56.0" }], false],
  ["the second interval", [{ until: "054.0" }, { since: "055.0", models: ["v4"] }], true],
])("a V4 with 055.7 and %s: %s", (_, spans, available) => {
  expect(isAvailable(spans, "v4", "055.7")).toBe(available);
});
