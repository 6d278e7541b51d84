import { describe, expect, test } from "vitest";
import type { DeviceKind } from "../../src/spec-model.js";
import {
  countMaturities,
  type Maturity,
  maturities,
  maturityMeanings,
  maturityOf,
} from "../../src/stats/maturity.js";
import { type Edit, keyOf, miniDevice } from "../mini-spec.js";

const config = "charger/keys/config.yaml";
const info = "shared/keys/info.yaml";

const gradeOf = (key: string, edits: readonly Edit[] = [], kind: DeviceKind = "charger"): Maturity =>
  maturityOf(keyOf(miniDevice(kind, edits), key));

/** The key `rst`, which nothing but the key list has, with these lines in place of the list. */
const restart = (...lines: string[]): readonly Edit[] => [
  {
    file: config,
    from: "  nullable: false\n  listed: [list]\n\nids:",
    to: `  nullable: false\n${lines.map((line) => `  ${line}\n`).join("")}\nids:`,
  },
];

describe("the maturity of a key", () => {
  test.each<[grade: Maturity, when: string, key: string, edits: readonly Edit[]]>([
    ["listed", "its shape is unknown", "rde", []],
    ["typed", "nobody is quite sure", "rst", restart("confidence: medium", "listed: [list]")],
    [
      "typed",
      "a capture has it and nobody is quite sure",
      "car",
      [
        {
          file: "charger/keys/state.yaml",
          from: "  enum: CarState\n",
          to: "  enum: CarState\n  confidence: low\n",
        },
      ],
    ],
    [
      "typed",
      "only a client states its type",
      "rst",
      restart("listed: [list]", "sources: { type: [client] }"),
    ],
    ["typed", "only a thread states its type", "ids", []],
    [
      "typed",
      "devices took a write that nobody is sure of",
      "rst",
      restart("confidence: low", "listed: [list]", "written: [client]"),
    ],
    ["sourced", "a list of the vendor states its type", "rst", []],
    [
      "sourced",
      "a list and a client state its type",
      "rst",
      restart("listed: [list]", "sources: { type: [client, list] }"),
    ],
    ["seen", "a capture has it", "car", []],
    [
      "seen",
      "a capture alone has it",
      "rst",
      restart(
        "listed: [capture-a]",
        "sources: { access: [list], category: [list], example: [capture-a] }",
        "example: true",
      ),
    ],
    [
      "verified",
      "a client writes it",
      "amp",
      [{ file: config, from: "refused: [owners] }\n", to: "refused: [owners] }\n  written: [client]\n" }],
    ],
    [
      "verified",
      "it can only be written, so that no capture can have it",
      "rst",
      restart("listed: [list]", "written: [owners]"),
    ],
    [
      "verified",
      "a measurement states its type and shows a write",
      "rst",
      restart("listed: [list]", "written: [bench]", "sources: { type: [bench] }"),
    ],
  ])("is %s when %s", (grade, _, key, edits) => {
    expect(gradeOf(key, edits)).toBe(grade);
  });

  const both = "listed: [list, list-controller, capture-a, capture-c]\n\nmcp:";
  test.each<[what: string, lines: string, charger: Maturity, controller: Maturity]>([
    ["nobody wrote it", "", "seen", "seen"],
    ["both took a write", "  written: [owners]\n", "verified", "verified"],
    [
      "one took a write",
      "  devices: { charger: {}, controller: { written: [owners] } }\n",
      "seen",
      "verified",
    ],
  ])("of a shared key is that of each device, when %s", (_, lines, charger, controller) => {
    const edits = [{ file: info, from: both, to: both.replace("\n\n", `\n${lines}\n`) }];
    expect([gradeOf("mce", edits), gradeOf("mce", edits, "controller")]).toEqual([charger, controller]);
  });
});

test("grades stand from the least to the most, each with its meaning in words", () => {
  expect(maturities).toEqual(["listed", "typed", "sourced", "seen", "verified"]);
  expect(Object.keys(maturityMeanings)).toEqual([...maturities]);
});

test("each key of a device is counted once", () => {
  const device = miniDevice("controller");
  const counts = countMaturities(device);
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(device.keys.length);
  expect(counts).toMatchObject({ sourced: 0, verified: 1 });
});
