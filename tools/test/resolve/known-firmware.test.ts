import { describe, expect, test } from "vitest";
import { type Edit, miniDevice } from "../mini-spec.js";

/** The small spec with further sources. */
function withSources(...sources: readonly string[]): readonly Edit[] {
  return [{ file: "sources.yaml", from: "owners:", to: `${sources.join("\n")}\nowners:` }];
}

describe("the newest firmware that is known", () => {
  test.each<[what: string, edits: readonly Edit[], newest: string]>([
    ["that of a profile", [], "060.0"],
    [
      "that of a changelog",
      withSources('news: { title: News, kind: changelog, device: charger, firmware: "60.10" }'),
      "60.10",
    ],
    [
      "not that of a source of other devices",
      withSources(
        'other: { title: Another device, kind: capture, firmware: "70" }',
        'wired: { title: A controller, kind: capture, device: controller, firmware: "80" }',
      ),
      "060.0",
    ],
  ])("is %s", (_, edits, newest) => {
    expect(miniDevice("charger", edits).newestFirmware).toBe(newest);
  });

  test("is the oldest that the project speaks to where nothing tells a newer one", () => {
    const edits = [
      { file: "controller/device.yaml", from: 'firmware: "1.1.0"', to: 'firmware: "1.0.0"' },
      { file: "sources.yaml", from: ', firmware: "1.1.0"', to: "" },
    ];
    expect(miniDevice("controller", edits).newestFirmware).toBe("1.0.0");
  });
});

describe("the oldest firmware with known keys", () => {
  const listedSince = (edits: readonly Edit[]): unknown[] =>
    Object.values(miniDevice("charger", edits).models).map((model) => model.listedSince);
  const source = (kind: string, firmware: string, models = ""): string =>
    `new-${firmware}: { title: New, kind: ${kind}, device: charger, firmware: "${firmware}"${models} }`;

  test.each<[what: string, edits: readonly Edit[], expected: readonly unknown[]]>([
    ["that of a capture", [], ["056.2", "056.2", "056.2"]],
    ["that of an older list", withSources(source("vendor-list", "056.0")), ["056.0", "056.0", "056.0"]],
    [
      "not that of a list older than the model",
      withSources(source("vendor-list", "055.0")),
      ["055.0", "055.0", "056.2"],
    ],
    [
      "that of the model's own list where it has one",
      withSources(
        source("vendor-list", "057", ", models: [M2, M3]"),
        source("capture", "058", ", models: [M3]"),
      ),
      ["056.2", "057", "057"],
    ],
    ["not that of release notes", withSources(source("changelog", "053")), ["056.2", "056.2", "056.2"]],
    [
      "nothing without such a list",
      [{ file: "sources.yaml", from: ', firmware: "056.2"', to: "" }],
      [undefined, undefined, undefined],
    ],
  ])("is %s", (_, edits, expected) => {
    expect(listedSince(edits)).toEqual(expected);
  });
});
