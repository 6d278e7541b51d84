import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadSpec } from "../../src/load/load-spec.js";
import { type Path, withValueAt } from "../../src/mutate/tree.js";
import { edited, miniTexts, problemLines } from "../mini-spec.js";

describe("the report of the check", () => {
  test("names the problems of all files at once, sorted by file, line and column", () => {
    const lines = problemLines(
      edited(miniTexts, [
        { file: "shared/keys/info.yaml", from: "  unit: S\n", to: "  unit: Sec\n" },
        { file: "charger/keys/state.yaml", from: "models: [M1] }", to: "models: [M5] }" },
        { file: "charger/keys/state.yaml", from: "models: [M2]", to: "models: [M4]" },
        { file: "charger/keys/state.yaml", from: "enum: CarState", to: "enum: CarStatus" },
        { file: "charger/enums/all.yaml", from: "The car draws current.", to: "The car draws current" },
      ]),
    );
    expect(lines.map((line) => line.split(" ", 2).join(" "))).toEqual([
      "spec/charger/enums/all.yaml:7:53 schema:",
      "spec/charger/keys/state.yaml:21:3 unknown-enum:",
      "spec/charger/keys/state.yaml:52:18 unknown-model:",
      "spec/charger/keys/state.yaml:52:52 unknown-model:",
      "spec/shared/keys/info.yaml:74:3 unknown-unit:",
    ]);
  });

  // What an entry with a fault says is not known, but it is there: whoever names it did nothing wrong.
  test.each([
    ["an enum", { file: "charger/enums/all.yaml", from: "  summary: State of the car.\n", to: "" }],
    ["a struct", { file: "charger/structs/meter.yaml", from: "  layout: array\n", to: "" }],
    [
      "a struct that is an alternative",
      { file: "charger/structs/cards.yaml", from: "firmware that lists them.", to: "firmware" },
    ],
    [
      "a key of a gather",
      { file: "charger/keys/cards.yaml", from: "  name: cards\n", to: "  name: The cards\n" },
    ],
    [
      "a key that is spread",
      { file: "charger/keys/state.yaml", from: "  name: meter\n", to: "  name: The meter\n" },
    ],
    [
      "a key of a profile",
      {
        file: "shared/keys/info.yaml",
        from: "  name: firmwareVersion\n",
        to: "  name: The firmwareVersion\n",
      },
    ],
    ["a nested component", { file: "controller/components.yaml", from: "  name: relays\n", to: "" }],
    ["a component", { file: "charger/components.yaml", from: "  name: totals\n", to: "" }],
    ["a source", { file: "sources.yaml", from: "title: Key list, kind", to: "kind" }],
    [
      "the kind of a source",
      {
        file: "sources.yaml",
        from: "title: A device on our desk, kind: measurement",
        to: "title: A device on our desk, kind: 5",
      },
    ],
    ["a unit", { file: "units.yaml", from: "symbol: min, title: minute, ", to: "symbol: min, " }],
    ["a device", { file: "charger/device.yaml", from: "title: mini charger\n", to: "" }],
    ["keys known by name", { file: "charger/other-names.yaml", from: "secret: [zzx]", to: "hidden: [zzx]" }],
    ["the ratchet", { file: "ratchet.yaml", from: "unknownTypes: 1", to: "unknownTypes: -1" }],
    ["what a source states", { file: "sources.yaml", from: "states: [type]", to: "states: [unit]" }],
  ])("blames nobody else when the schema refuses %s", (_, edit) => {
    const lines = problemLines(edited(miniTexts, [edit]));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^spec/${edit.file}:\\d+:\\d+ schema: `));
  });

  test("leaves out what follows from a file that cannot be read", () => {
    const lines = problemLines(
      edited(miniTexts, [
        { file: "charger/enums/all.yaml", from: "CarState:", to: "CarState: [" },
        { file: "charger/device.yaml", from: "title: mini charger\n", to: "" },
      ]),
    );
    expect(lines.map((line) => line.split(" ")[1])).toEqual([
      "schema:",
      ...lines.slice(1).map(() => "yaml-syntax:"),
    ]);
    expect(lines.length).toBeGreaterThan(1);
  });

  test("is a report, whatever stands in the place of a fact", () => {
    const places = loadSpec(miniTexts).files.flatMap((file) =>
      placesIn(file.content).map((at) => ({ file, at })),
    );
    const wrong = fc.constantFrom<unknown>(5, "x", true, [], {}, [5], { a: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...places), wrong, ({ file, at }, value) => {
        const text = JSON.stringify(withValueAt(file.content, at, value));
        for (const line of problemLines(edited(miniTexts, [{ file: file.path, to: text }]))) {
          expect(line).toMatch(/^spec\/\S+\.yaml:\d+:\d+ [a-z-]+: ./);
        }
      }),
    );
  });

  test("says nothing of an empty file", () => {
    const first = (kind: string): string => `# yaml-language-server: $schema=schema/${kind}.schema.json\n`;
    for (const edit of [
      { file: "controller/corrections/all.yaml", to: `${first("corrections")}[]\n` },
      { file: "controller/other-names.yaml", to: `${first("other-names")}{}\n` },
    ]) {
      expect(problemLines(edited(miniTexts, [edit]))).toEqual([]);
    }
  });
});

/** Places of everything inside a parsed file. */
function placesIn(node: unknown, at: Path = []): Path[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, inner]) => {
    const place = [...at, Array.isArray(node) ? Number(name) : name];
    return [place, ...placesIn(inner, place)];
  });
}
