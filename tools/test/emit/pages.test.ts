import { describe, expect, test } from "vitest";
import { emitCompatibilityPage } from "../../src/emit/compatibility-page.js";
import { emitStatusPage } from "../../src/emit/status-page.js";
import { type Edit, miniSpec } from "../mini-spec.js";

const config = "charger/keys/config.yaml";
const device = "charger/device.yaml";

/** The line of STATUS.md on a key of the charger, cell by cell. */
function statusRow(key: string, edits: readonly Edit[] = []): string[] {
  const [, text] = emitStatusPage(miniSpec(edits));
  const line = text.split("\n").find((each) => each.startsWith(`| \`${key}\` |`)) ?? "";
  return line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, ""));
}

describe("STATUS.md", () => {
  test.each<[what: string, key: string, type: string]>([
    ["a unit and bounds", "amp", "uint8, A, 6…32"],
    ["one bound", "ama", "int8, A, …32"],
    ["another unit on the wire", "tof", "int32, S (wire: Min), -720…840"],
    ["null and an enum", "msi", "int16 or null, Reason"],
    ["the enum of what a list holds", "hst", "uint8[], Reason"],
    ["the unit of what a map holds", "pwt", "map of uint16 or null, S (wire: Min)"],
    ["the format of a text", "utc", "string, utc-time"],
    ["the format of local time", "loc", "string, local-time"],
    ["the format of a number instead of its unit", "dep", "uint32 or null, unix-time"],
    ["the name of a struct", "crd", "CardEntry[]"],
  ])("shows %s", (_, key, type) => {
    expect(statusRow(key)[4]).toBe(type);
  });

  test.each<[what: string, key: string, edits: readonly Edit[], maturity: string]>([
    ["a key that a capture has", "car", [], "seen"],
    ["a key that documents alone have", "rst", [], "sourced"],
    ["a key of unknown shape that nobody is sure of", "rde", [], "listed, low confidence"],
    [
      "a key that is seen and not quite sure",
      "amp",
      [{ file: config, from: "  refused:", to: "  confidence: medium\n  refused:" }],
      "typed, medium confidence",
    ],
    [
      "a key that is documented and not quite sure",
      "rst",
      [{ file: config, from: "listed: [list]\n\nids", to: "confidence: medium\n  listed: [list]\n\nids" }],
      "typed, medium confidence",
    ],
    [
      "a key that clients and owners write",
      "amp",
      [{ file: config, from: "refused: [owners] }", to: "refused: [owners] }\n  written: [client, owners]" }],
      "verified (client, owners)",
    ],
  ])("says how sure it is of %s", (_, key, edits, maturity) => {
    expect(statusRow(key, edits).at(-1)).toBe(maturity);
  });

  test("tells what each grade means and how many keys of each device have it", () => {
    const [, text] = emitStatusPage(miniSpec());
    const [, section = ""] = text.split("## Maturity\n");
    const rows = (section.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("| "));
    expect(rows).toEqual([
      "| maturity | meaning | mini charger | mini controller |",
      "| --- | --- | --- | --- |",
      "| listed | a document names it; its shape is unknown, in whole or in part | 1 | 0 |",
      "| typed | its shape is known, but not for sure, or from clients and threads alone | 1 | 0 |",
      "| sourced | documents of the vendor state its shape | 1 | 0 |",
      "| seen | a capture of a real device has it, and its value fits | 37 | 10 |",
      "| verified | a real device took a write of it and acted on it | 0 | 1 |",
    ]);
  });
});

/** The table of how many keys a model has, line by line without its head. */
function counts(edits: readonly Edit[] = []): string[] {
  const [, text] = emitCompatibilityPage(miniSpec(edits));
  const [, table = ""] = text.split("Number of keys:\n\n");
  return (table.split("\n\n", 1)[0] ?? "").split("\n").slice(2);
}

describe("COMPATIBILITY.md", () => {
  test("counts keys from the oldest firmware on, wherever something begins or ends", () => {
    expect(counts()).toEqual([
      "| 051.4 | 37 | 37 |  |",
      "| 052.0 | 37 | 38 |  |",
      "| 053 | 38 | 39 |  |",
      "| 054 | 38 | 38 |  |",
      "| 054.2 | 39 | 38 |  |",
      "| 056.2 | 39 | 38 | 38 |",
      "| 060.0 | 33 | 32 | 32 |",
    ]);
  });

  test.each<[what: string, edit: Edit, first: string]>([
    ["nothing begins", { file: device, from: 'oldestFirmware: "051.4"', to: 'oldestFirmware: "051"' }, "051"],
    ["something begins", { file: device, from: 'oldestFirmware: "051.4"', to: 'oldestFirmware: "52"' }, "52"],
    ["more is known to begin before", { file: config, from: 'since: "053"', to: 'since: "048"' }, "051.4"],
  ])("starts at the oldest firmware, where %s", (_, edit, first) => {
    expect(counts([edit])[0]?.split(" ")[1]).toBe(first);
  });

  test("has no number for a model with firmware that is older than it", () => {
    const edits = [{ file: device, from: 'since: "056"', to: 'since: "054.1"' }];
    expect(counts(edits).map((row) => row.split(" | ")[3]?.replace(" |", ""))).toEqual([
      "",
      "",
      "",
      "",
      "38",
      "38",
      "32",
    ]);
  });
});
