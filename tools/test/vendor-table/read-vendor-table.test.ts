import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readVendorTable } from "../../src/vendor-table/read-vendor-table.js";
import { TableError } from "../../src/vendor-table/vendor-table.js";

const head = "| Key | R/W | Type | Category | Description |\n| --- | --- | --- | --- | --- |\n";

/** A table of these rows under the usual head. */
function rows(...lines: string[]): ReturnType<typeof readVendorTable> {
  return readVendorTable(`${head}${lines.join("\n")}\n`);
}

describe("a row that is as it should be", () => {
  test("is read fact by fact", () => {
    const [row] = rows("| zza | R/W | optional<uint8_t> | Config | glow in W (Dim=0, Bright=1) |").rows;
    expect(row).toEqual({
      key: "zza",
      line: 3,
      access: "read-write",
      category: "config",
      type: { spelled: "optional<uint8_t>", read: { name: "uint8", nullable: true } },
      text: "glow in W (Dim=0, Bright=1)",
      words: { 0: "Dim", 1: "Bright" },
      unit: "W",
    });
  });

  test("is found in columns of another order, among tables that are none of keys", () => {
    const { rows: found } = readVendorTable(
      [
        "# Cloud",
        "",
        "| api key | description | datatype | R?W? | Category |",
        "| --- | --- | --- | --- | --- |",
        "| zza | glow | null or milliseconds | R | Status |",
        "",
        "| Message | Support |",
        "| --- | --- |",
        "| Reset | Implemented |",
      ].join("\r\n"),
    );
    expect(found.map(({ key, access, unit }) => [key, access, unit])).toEqual([["zza", "read", "Ms"]]);
  });
});

describe("damage is repaired", () => {
  test.each<[rule: string, lines: string[], keys: string[]]>([
    ["tab-in-word", ["|\tzz_avera\tg\teA | R\t\t| float\t| Status | averageA |"], ["zz_averageA"]],
    [
      "tab-in-text",
      ["| zza | R | bool | Status | glo\twing |", "| zzb | R | bool | Status | glowing |"],
      ["zza", "zzb"],
    ],
    ["empty-cell", ["| zza | | R | bool | Status | glows |"], ["zza"]],
    ["swapped-cells", ["| zza | bool | R/W | Status | glows |"], ["zza"]],
    [
      "glued-rows",
      ["| zza | R | bool | Status | glows + | zzb | R/W | TYPE | Config | dims |"],
      ["zza", "zzb"],
    ],
    ["no-leading-bar", ["zza | R | bool | Status | glows"], ["zza"]],
    ["several-keys", ["| z0n z1n z2n | R | bool | Status | glows |"], ["z0n", "z1n", "z2n"]],
    ["firmware-note", ["| zza (removed in firmware 60.0) | R | bool | Status | glows |"], ["zza"]],
    ["html-entity", ["| zza | R | optional&lt;bool&gt; | Status | glows |"], ["zza"]],
    ["stray-end", ["| zza | R | bool | Status | glows + |"], ["zza"]],
    ["key-twice", ["| zza | R | TYPE | Status | glows |", "| zza | R | bool | Status | glows |"], ["zza"]],
  ])("%s", (rule, lines, keys) => {
    const table = rows(...lines);
    expect(table.repairs.map((repair) => repair.rule)).toContain(rule);
    expect(table.rows.map(({ key }) => key)).toEqual(keys);
    expect(table.doubts).toEqual([]);
  });

  test("a cut word is joined, a lost blank put back, by the words of the table", () => {
    const { rows: found } = rows(
      "| zza | R | bool | Status | glo\twing |",
      "| zzb | R | bool | Status | glowing,\tdim |",
      "| zzc | R | bool | Status | glowing |",
    );
    expect(found.map(({ text }) => text)).toEqual(["glowing", "glowing, dim", "glowing"]);
  });

  test("the firmware of a note is that of the key", () => {
    const [gone, came] = rows(
      "| zza (removed in firmware 60.0) | R | bool | Status | glows |",
      "| zzb (introduced in 60.1) | R | bool | Status | glows |",
    ).rows;
    expect([gone?.until, came?.since]).toEqual(["60.0", "60.1"]);
  });
});

describe("what makes no sense", () => {
  test.each<[what: string, text: string, line: number]>([
    ["no table", "Nothing here.\n", 1],
    ["a table of something else", "Text\n\n| Register | Type |\n| --- | --- |\n| 100 | uint16 |\n", 3],
    ["a row without access", `${head}| zza | bool | Status | glows |\n`, 3],
  ])("%s is refused with its line", (_, text, line) => {
    expect(() => readVendorTable(text)).toThrow(TableError);
    expect(() => readVendorTable(text)).toThrow(`line ${line}:`);
  });

  test("facts that contradict each other are left out and told", () => {
    const table = rows("| zza | R | bool | Status | glows |", "| zza | W | bool | Status | dims |");
    expect(table.rows[0]?.access).toBeUndefined();
    expect(table.doubts).toEqual([{ line: 4, message: '"zza" stands in line 3 with another access' }]);
  });
});

const base = [
  ...head.trim().split("\n"),
  ...Array.from({ length: 40 }, (_, at) =>
    at % 7 === 0
      ? `|\tz${at}a\t| R/W | get: bool set: string | Config | na\tme of ${at} (Off=0, On=1) |`
      : `| z${at}a | R | optional&lt;uint8&gt; | Status | value ${at} in W + |`,
  ),
];

/** Lines cut, doubled, with cells shuffled, filled, or made huge. */
const mutated = fc
  .array(
    fc.record({
      at: fc.nat(base.length - 1),
      how: fc.constantFrom("cut", "double", "shuffle", "bytes", "huge", "drop"),
      seed: fc.nat(200),
      text: fc.string({ unit: "binary", maxLength: 20 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((mutations) => {
    const lines = [...base];
    for (const { at, how, seed, text } of mutations) {
      const line = lines[at] ?? "";
      if (how === "cut") lines[at] = line.slice(0, seed);
      if (how === "double") lines.splice(at, 0, line);
      if (how === "shuffle")
        lines[at] = line
          .split("|")
          .sort((a, b) => (a + seed < b + text ? -1 : 1))
          .join("|");
      if (how === "bytes") lines[at] = line.slice(0, seed) + text + line.slice(seed);
      if (how === "huge") lines[at] = line.replace("value", "v(=".repeat(seed * 20));
      if (how === "drop") lines.splice(at, 1);
    }
    return lines.join("\n");
  });

test("10,000 damaged tables are read or refused with lines, and never anything else", () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const lines = text.split(/\r\n|\n|\r/).length;
      try {
        const table = readVendorTable(text);
        const keys = table.rows.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { line } of table.rows) expect(line).toBeLessThanOrEqual(lines);
      } catch (error) {
        if (!(error instanceof TableError)) throw error;
        expect(error.problems.length).toBeGreaterThan(0);
        for (const { line } of error.problems) expect(line).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 10_000 },
  );
}, 120_000);
