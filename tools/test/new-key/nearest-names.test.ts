import { expect, test } from "vitest";
import { nearestNames } from "../../src/new-key/nearest-names.js";

test.each([
  ["vendor-60.5", ["vendor-60.4", "vendor-60.2", "marq24"]],
  ["mark24", ["marq24", "vendor-60.4", "vendor-60.2"]],
  ["vendor-60.2", ["vendor-60.2", "vendor-60.4", "marq24"]],
])("%s looks most like %j", (name, expected) => {
  expect(nearestNames(name, ["vendor-60.4", "vendor-60.2", "marq24", "capture-controller-1.0.6"])).toEqual(
    expected,
  );
});

test("of no names none is near", () => {
  expect(nearestNames("a", [])).toEqual([]);
});
