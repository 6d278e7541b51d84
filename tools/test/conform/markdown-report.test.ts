import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCapture } from "../../src/conform/capture.js";
import { conformStatus } from "../../src/conform/conform-status.js";
import type { Finding } from "../../src/conform/finding.js";
import { markdownReport } from "../../src/conform/markdown-report.js";
import { originOf } from "../../src/conform/origin.js";
import { readSpec } from "../../src/read-spec.js";
import type { ResolvedDevice } from "../../src/resolve/resolved-spec.js";
import { canaryPlacings, fullStatus, placeCanary } from "../canary.js";
import { miniDevice, repository } from "../mini-spec.js";

const mini = miniDevice("charger");
const real = await readSpec(repository);

function reportOf(status: object, device: ResolvedDevice): string {
  const capture = readCapture(JSON.stringify(status));
  return markdownReport({
    device: device.kind,
    origin: originOf(capture, device),
    keys: capture.values.length,
    findings: conformStatus(capture, device, { strict: true, complete: true, masked: true }),
    options: [],
  });
}

/** Cells of the row of a key, without the first one. */
function rowOf(report: string, key: string): string | undefined {
  return report.split("\n").find((line) => line.includes(`| ${key}`));
}

describe("the report for an issue", () => {
  test.each([
    ["a text out of pattern", { cid: "my box" }, "cid", "text | text of 6 characters does not match ^#"],
    ["a text for a number", { amp: "sixteen" }, "amp", "shape | expected uint8, got text of 7 characters"],
    ["a number out of range", { amp: 5 }, "amp", "range | 5 is outside 6 to 32"],
    ["a number without a name", { car: 9 }, "car", "enum | 9 has no name in CarState"],
    ["a number for a text", { cid: 4711 }, "cid", "shape | expected string, got a number"],
    ["a long number", { amp: 123456 }, "amp", "shape | expected uint8, got a number of 6 digits"],
    ["a secret", { sse: 123 }, "sse", "shape | expected string, got a number"],
    ["a list", { amp: ["a", "b"] }, "amp", "shape | expected uint8, got an array of 2 elements"],
    ["an object", { amp: { name: "a" } }, "amp", "shape | expected uint8, got an object of 1 property"],
    ["a name of a map", { pwt: { anna: 91 } }, "pwt.\\*", "range | 91 is outside -Infinity to 90"],
    ["a stranger", { xyz: "secret" }, "xyz", "unknown-key | no such key in the spec"],
    ["a stranger named by a number", { 123456: 1 }, "(name of 6 characters)", "unknown-key | no such key"],
  ])("tells %s", (_, status, key, words) => {
    expect(rowOf(reportOf(status, mini), key)).toContain(words);
  });

  test("tells device, model, firmware and counts", () => {
    expect(reportOf({ typ: "mini", fwv: "056.2 by Anna", sse: "123456" }, mini)).toContain(
      "| charger | M1 | 056.2 | 3 |",
    );
  });

  test.each(["4711008150815", "192.168.178.55", "Anna", ""])("takes %j for no firmware", (fwv) => {
    expect(reportOf({ fwv }, mini)).toContain("| charger | not told | not told | 1 |");
  });

  test("escapes what would break a cell", () => {
    const finding: Finding = { key: "cid", place: "", kind: "text", breach: true, message: "^(a|`b`)*<c>$" };
    const origin = { firmware: undefined, models: undefined };
    const report = markdownReport({ device: "charger", origin, keys: 1, findings: [finding], options: [] });
    expect(report).toContain("| breach | cid | text | ^(a\\|\\`b\\`)\\*\\<c\\>$ |  |");
  });
});

const devices: readonly (readonly [name: string, device: ResolvedDevice])[] = [
  ["charger of the small spec", mini],
  ...real.devices.map((each) => [`${each.kind} of this spec`, each] as const),
];

describe.each(devices)("no canary gets into the report: %s", (_, device) => {
  const status = fullStatus(device);
  const canaries = fc.oneof(
    fc.stringMatching(/^Zq[a-z0-9|`.: ]{4,20}$/),
    fc.integer({ min: 471_100, max: 99_999_999_999 }),
    fc.integer({ min: 471_100, max: 99_999_999_999 }).map(String),
  );

  test.each(canaryPlacings)("%s", (_, place) => {
    fc.assert(
      fc.property(canaries, (canary) => {
        expect(reportOf(placeCanary(status, canary, place), device)).not.toContain(String(canary));
      }),
      { numRuns: 25 },
    );
  });

  test("as a short number in place of every text", () => {
    const [, inTexts] = canaryPlacings[0] ?? [];
    if (inTexts === undefined) throw new Error("no placing");
    expect(reportOf(placeCanary(status, 47_119, inTexts), device)).not.toContain("47119");
  });
});
