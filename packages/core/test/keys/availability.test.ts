import { expect, it } from "vitest";
import { isAvailable } from "../../src/keys.js";

it.each([
  ["no bound", [{}], true],
  ["no interval", [], false],
  ["since the firmware itself", [{ since: "055.7" }], true],
  ["until the firmware itself", [{ until: "055.7" }], false],
  ["another model", [{ models: ["CORE"] }], false],
  ["a gap", [{ until: "054.0" }, { since: "56.0" }], false],
  ["the second interval", [{ until: "054.0" }, { since: "055.0", models: ["V4"] }], true],
])("a V4 with 055.7 and %s: %s", (_, availability, available) => {
  expect(isAvailable(availability, "V4", "055.7")).toBe(available);
});
