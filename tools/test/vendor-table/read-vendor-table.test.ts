import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isKey } from "../../src/vendor-table/key-cell.js";
import { readVendorTable } from "../../src/vendor-table/read-vendor-table.js";
import { repairRules } from "../../src/vendor-table/repair-rules.js";
import { TableError, type VendorRow, type VendorTable } from "../../src/vendor-table/vendor-table.js";
import { damagedTable } from "./damaged-table.js";
import { movingAccidents, mutatedTable } from "./mutated-tables.js";

const head = "| Key | R/W | Type | Category | Description |\n| --- | --- | --- | --- | --- |\n";
const sound = ["| acp | R/W | bool | Config | pauses |", "| frc | R/W | uint8_t | Config | dims |"];

/** A table with two sound rows in lines 3 and 4, then these. */
function table(...lines: string[]): VendorTable {
  return readVendorTable(`${head}${[...sound, ...lines].join("\n")}\n`);
}

/** What these lines say, below sound rows. */
function rows(...lines: string[]): readonly VendorRow[] {
  return table(...lines).rows.slice(sound.length);
}

function problemsOf(text: string): readonly string[] {
  try {
    readVendorTable(text);
  } catch (error) {
    if (error instanceof TableError) return error.problems.map(({ line, message }) => `${line}: ${message}`);
    throw error;
  }
  return [];
}

const facts = ({ key, access, category, type }: VendorRow): unknown[] => [
  key,
  access,
  category,
  type?.spelled,
];

test("a row is read fact by fact", () => {
  expect(rows("| zza | R/W | optional<uint8_t> | Config | glow in W (Dim=0, Bright=1) |")).toEqual([
    {
      key: "zza",
      line: 5,
      access: "read-write",
      category: "config",
      type: { spelled: "optional<uint8_t>", read: { name: "uint8", nullable: true } },
      text: "glow in W (Dim=0, Bright=1)",
      words: { 0: "Dim", 1: "Bright" },
      unit: "W",
    },
  ]);
});

describe("columns are found by what is in them", () => {
  const glow = ["zza", "read", "status", "bool"];
  const dim = ["zzb", "read-write", "config", "int"];
  test.each<[what: string, lines: string[]]>([
    [
      "another order",
      [
        "|api key|description|datatype|R?W?|Category|",
        "|-|--|--|--|--|",
        "|zza|glows|bool|R|Status|",
        "|zzb|dims|int|R/W|Config|",
      ],
    ],
    [
      "prose of one word before the key",
      [
        "|Category|Description|Key|Type|R/W|",
        "|--|--|--|--|--|",
        "|Status|glowsBrightly|zza|bool|R|",
        "|Config|dimsSlowly|zzb|int|R/W|",
      ],
    ],
    [
      "head words that nobody knows",
      ["|A|B|C|D|E|", "|--|--|--|--|--|", "|zza|R|bool|Status|glows|", "|zzb|R/W|int|Config|dims|"],
    ],
    ["no head at all", ["|zza|R|bool|Status|glows|", "|zzb|R/W|int|Config|dims|"]],
    [
      "rows above the head",
      [
        "|zza|R|bool|Status|glows|",
        "|Key|R/W|Type|Category|Description|",
        "|--|--|--|--|--|",
        "|zzb|R/W|int|Config|dims|",
      ],
    ],
    [
      "one column more",
      [
        "|Key|Model|R/W|Type|Category|Description|",
        "|--|--|--|--|--|--|",
        "|zza|V4|R|bool|Status|glows|",
        "|zzb|V4 and V5|R/W|int|Config|dims|",
      ],
    ],
    [
      "no outer bars",
      [
        "Key|R/W|Type|Category|Description",
        "---|---|---|---|---",
        "zza|R|bool|Status|glows",
        "zzb|R/W|int|Config|dims",
      ],
    ],
    [
      "German",
      [
        "|Schlüssel|Lesen/Schreiben|Typ|Kategorie|Beschreibung|",
        "|--|--|--|--|--|",
        "|zza|R|bool|Status|leuchtet|",
        "|zzb|R/W|int|Konfiguration|dimmt|",
      ],
    ],
  ])("%s", (_, lines) => {
    const found = readVendorTable(`${lines.join("\r\n")}\r\n`);
    expect(found.rows.map(facts)).toEqual([glow, dim]);
    expect([found.repairs, found.doubts]).toEqual([[], []]);
  });

  test("a list without types, with and without their column", () => {
    const untyped =
      "| Key | R/W | Type | Category | Description |\n|--|--|--|--|--|\n| zza | R | | Status | glows |\n";
    const narrow = "| Key | R/W | Category | Description |\n|--|--|--|--|\n| zza | R | Status | glows |\n";
    for (const text of [untyped, narrow]) {
      const found = readVendorTable(text);
      expect(found.rows.map(facts)).toEqual([["zza", "read", "status", undefined]]);
      expect([found.repairs, found.doubts]).toEqual([[], []]);
    }
  });

  test("padding, tabs around cells and a byte order mark are no damage", () => {
    const padded = `\uFEFF${head}|\tzza\t\t|\t R   \t|  bool  |\tStatus\t|\tglows       \t|\t\t\t\n`;
    const found = readVendorTable(padded);
    expect([found.rows.map(facts), found.repairs]).toEqual([[["zza", "read", "status", "bool"]], []]);
  });

  test("other tables and lines with bars around are passed over", () => {
    const text = `# Lamps\n\nAsk with \`curl | jq\`.\n\n${head}${sound.join("\n")}\n\n    curl lamp | jq .acp\n\n| Message | Access |\n|--|--|\n| SetLamp | R/W |\n`;
    expect(readVendorTable(text).rows.map(({ key, line }) => [key, line])).toEqual([
      ["acp", 7],
      ["frc", 8],
    ]);
  });
});

describe("damage is repaired by a rule", () => {
  test.each<[rule: string, lines: string[], found: unknown[][]]>([
    [
      "tab-in-word",
      ["|\tzz_avera\tg\teA | R\t\t| float\t| Status | averageA |"],
      [["zz_averageA", "read", "status", "float"]],
    ],
    [
      "tab-in-word",
      ["| zza | R | unsigned\tint | Status | glows |"],
      [["zza", "read", "status", "unsigned int"]],
    ],
    [
      "tab-in-word",
      ["| zza | R | get: optional<uint8_t> set: u\ti\tnt8_t | Status | glows |"],
      [["zza", "read", "status", "get: optional<uint8_t> set: uint8_t"]],
    ],
    ["tab-in-text", ["| zza | R | bool | Status | pau\tses |"], [["zza", "read", "status", "bool"]]],
    ["empty-cell", ["| zza | | R | | bool | Status | glows |"], [["zza", "read", "status", "bool"]]],
    ["swapped-cells", ["| zza | bool | R/W | Status | glows |"], [["zza", "read-write", "status", "bool"]]],
    ["bar-in-text", ["| zza | R | bool | Status | a | b |"], [["zza", "read", "status", "bool"]]],
    [
      "glued-rows",
      ["| zza | R | bool | Status | glows | zzb | R/W | int | Config | dims |"],
      [
        ["zza", "read", "status", "bool"],
        ["zzb", "read-write", "config", "int"],
      ],
    ],
    [
      "glued-rows",
      ["| z1 | R | bool | Status | a || z2 | R | int | Status | b || z3 | W | any | Other | c |"],
      [
        ["z1", "read", "status", "bool"],
        ["z2", "read", "status", "int"],
        ["z3", "write", undefined, "any"],
      ],
    ],
    ["broken-row", ["| zza | R | bool |", "| Status | glows |"], [["zza", "read", "status", "bool"]]],
    [
      "broken-row",
      ["| zza | R | optional<", "bool> | Status | glows |"],
      [["zza", "read", "status", "optional< bool>"]],
    ],
    ["broken-row", ["| zza | R | bool | Status | glows", "and dims |"], [["zza", "read", "status", "bool"]]],
    ["no-leading-bar", ["zza | R | bool | Status | glows"], [["zza", "read", "status", "bool"]]],
    ["blank-line-in-table", ["", "| zza | R | bool | Status | glows |"], [["zza", "read", "status", "bool"]]],
    [
      "several-keys",
      ["| z0n z1n | R | bool | Status | glows |"],
      [
        ["z0n", "read", "status", "bool"],
        ["z1n", "read", "status", "bool"],
      ],
    ],
    [
      "firmware-note",
      ["| zza (removed in firmware 60.0) | R | bool | Status | glows |"],
      [["zza", "read", "status", "bool"]],
    ],
    [
      "html-entity",
      ["| zza | R | optional&lt;bool&gt; | Status | glows |"],
      [["zza", "read", "status", "optional<bool>"]],
    ],
    ["markdown-escape", ["| zz\\_a | R | bool | Status | glows |"], [["zz_a", "read", "status", "bool"]]],
    [
      "markup-of-cell",
      ["| [`zza`](#zza) | **R** | `bool` | Status | glows |"],
      [["zza", "read", "status", "bool"]],
    ],
    ["stray-end", ["| zza | R | bool | Status | glows + |"], [["zza", "read", "status", "bool"]]],
    [
      "blank-before-bracket",
      ["| zza | R | bool | Status | glows (dimly    ) |"],
      [["zza", "read", "status", "bool"]],
    ],
    [
      "key-twice",
      ["| zza | R | TYPE | Status | glows |", "| zza | R | bool | Status | glows |"],
      [["zza", "read", "status", "bool"]],
    ],
    [
      "key-twice",
      [
        "| zza | R | uint8 | Status | a |",
        "| zza | R | uint8_t | Status | b |",
        "| zza | R | legacy | Unknown | c |",
      ],
      [["zza", "read", "status", "uint8"]],
    ],
  ])("%s", (rule, lines, found) => {
    const { repairs, rows: all, doubts } = table(...lines);
    expect(repairs.map((repair) => repair.rule)).toContain(rule);
    expect(repairs.every(({ line }) => line >= 5 && line <= 7)).toBe(true);
    expect(all.slice(sound.length).map(facts)).toEqual(found);
    expect(doubts).toEqual([]);
  });

  test("damaged-head, which decides nothing", () => {
    const found = readVendorTable(`${head.replace("R/W", "C1:F223R/W")}${sound.join("\n")}`);
    expect(found.repairs).toEqual([{ rule: "damaged-head", line: 1, before: "C1:F223R/W", after: "R/W" }]);
    expect(found.rows.map(({ access }) => access)).toEqual(["read-write", "read-write"]);
  });

  test("missing-cell, with a doubt about what it held", () => {
    const { rows: all, repairs, doubts } = table("| zza | R | bool | glows in the dark |");
    expect(all.slice(2).map(facts)).toEqual([["zza", "read", undefined, "bool"]]);
    expect(repairs.map(({ rule }) => rule)).toEqual(["missing-cell"]);
    expect(doubts).toEqual([{ line: 5, message: "the row of zza has no category that can be read" }]);
  });

  test("glued rows and swapped cells in a table of another order", () => {
    const found = readVendorTable(
      [
        "| api key | description | datatype | R?W? | Category |",
        "| --- | --- | --- | --- | --- |",
        "| zza | glows | bool | R | Status |",
        "| zzb | dims | int | R/W | Config | zzc | swings | string | R/W | Config |",
        "| zzd | condition (0 = Dark, 1 = Dusk) | R/W | uint8_t | Config |",
      ].join("\n"),
    );
    expect(found.rows.map(facts)).toEqual([
      ["zza", "read", "status", "bool"],
      ["zzb", "read-write", "config", "int"],
      ["zzc", "read-write", "config", "string"],
      ["zzd", "read-write", "config", "uint8_t"],
    ]);
    expect(found.repairs.map(({ rule, line }) => [rule, line])).toEqual([
      ["glued-rows", 4],
      ["swapped-cells", 5],
    ]);
  });

  test("each repair names a rule that has a reason, and what was before and after", () => {
    const { repairs } = readVendorTable(damagedTable);
    const used = new Set(repairs.map(({ rule }) => rule));
    // The two that leave something in doubt or out are not in the table that can be put right.
    expect(Object.keys(repairRules).filter((rule) => !used.has(rule))).toEqual([
      "missing-cell",
      "bar-in-text",
      "blank-before-bracket",
    ]);
    for (const { rule, before, after } of repairs) {
      expect(Object.keys(repairRules)).toContain(rule);
      expect(before.length).toBeLessThanOrEqual(80);
      expect(after.length).toBeLessThanOrEqual(80);
    }
  });
});

describe("tabs in prose", () => {
  test.each<[before: string, after: string]>([
    ["glo\twing", "glowing"],
    ["glowing,\tdim", "glowing, dim"],
    ["lamp\tglowing", "lamp glowing"],
    ["lamp\t(dim)", "lamp (dim)"],
    ["Dim=1\t, Bright=2", "Dim=1, Bright=2"],
    ["since 1\t970", "since 1970"],
    ["the lamp (dim\t)", "the lamp (dim)"],
    ["shut\tter", "shutter"],
  ])("%j is %j by the words that the table uses elsewhere", (before, after) => {
    const [row] = rows(
      `| zza | R | bool | Status | ${before} |`,
      "| zzb | R | bool | Status | lamp glowing, the lamp is dim |",
    );
    expect(row?.text).toBe(after);
  });
});

describe("firmware of a key", () => {
  test.each<[cell: string, keys: string[], since: string | undefined, until: string | undefined]>([
    ["zza (removed in firmware 60.0)", ["zza"], undefined, "60.0"],
    ["zza (entfernt in Firmware 60.0)", ["zza"], undefined, "60.0"],
    ["zza (introduced in 60.1)", ["zza"], "60.1", undefined],
    ["zza (eingeführt in 60.1)", ["zza"], "60.1", undefined],
    ["zza (ab Firmware 59.4)", ["zza"], "59.4", undefined],
    ["zza (since 59.4, removed in 60.2)", ["zza"], "59.4", "60.2"],
    ["z0n z1n z2n (introduced in 60.0)", ["z0n", "z1n", "z2n"], "60.0", undefined],
    ["z0n, z0e / z0i", ["z0n", "z0e", "z0i"], undefined, undefined],
    ["z0n…z2n", ["z0n", "z1n", "z2n"], undefined, undefined],
    ["z9n - z11n", ["z9n", "z10n", "z11n"], undefined, undefined],
  ])("%s", (cell, keys, since, until) => {
    const found = rows(`| ${cell} | R | bool | Status | glows |`);
    expect(found.map((row) => row.key)).toEqual(keys);
    expect(found.map((row) => [row.since, row.until])).toEqual(keys.map(() => [since, until]));
  });

  test("a note that tells none is doubted", () => {
    const { doubts } = table("| zza (PRO only) | R | bool | Status | glows |");
    expect(doubts).toEqual([{ line: 5, message: 'what does "PRO only" say of zza?' }]);
  });
});

describe("facts that make no sense are left out and doubted", () => {
  test.each<[what: string, lines: string[], fact: keyof VendorRow, doubt: string]>([
    [
      "a type that nobody knows",
      ["| zza | R | lamp_t | Status | glows |"],
      "unit",
      '"lamp_t" is no type that is known',
    ],
    [
      "a category that nobody knows",
      ["| zza | R | bool | Lamps | glows |"],
      "category",
      '"Lamps" is no category that is known',
    ],
    [
      "two units",
      ["| zza | R | milliseconds | Status | time in seconds |"],
      "unit",
      "the type names the unit Ms, the description S",
    ],
    [
      "two accesses",
      ["| zza | R | bool | Status | a |", "| zza | W | bool | Status | b |"],
      "access",
      '"zza" stands in line 5 with another access',
    ],
    [
      "an access in dispute, whatever a third row says",
      [
        "| zza | R | bool | Status | a |",
        "| zza | W | bool | Status | b |",
        "| zza | R | bool | Status | c |",
      ],
      "access",
      '"zza" stands in line 5 with another access',
    ],
    [
      "two lists of words",
      ["| zza | R | int | Status | (A=0, B=1) |", "| zza | R | int | Status | (A=0, C=1) |"],
      "words",
      '"zza" stands in line 5 with another list of words',
    ],
  ])("%s", (_, lines, fact, doubt) => {
    const { rows: all, doubts } = table(...lines);
    expect(all.map(({ key }) => key)).toEqual(["acp", "frc", "zza"]);
    expect(all[2]?.[fact]).toBeUndefined();
    expect(doubts.map(({ message }) => message)).toEqual([doubt]);
  });

  test("an unknown type keeps its spelling", () => {
    expect(rows("| zza | R | lamp_t | Status | glows |")[0]?.type).toEqual({ spelled: "lamp_t" });
  });
});

describe("what cannot be told is refused with its line", () => {
  const page = (...lines: string[]): string => `${head}${[...sound, ...lines].join("\n")}\n`;
  test.each<[what: string, text: string, problem: RegExp]>([
    ["no table", "Nothing here.\n", /^1: there is no table/],
    [
      "a table of something else",
      "Text\n\n| Lamp | Watt |\n| --- | --- |\n| 1 | 60 |\n",
      /^3: no table of keys/,
    ],
    [
      "registers, even if some keys are listed",
      `${page()}\n| Register | Name |\n| --- | --- |\n| 100 | LAMP |\n`,
      /^6: a table of Modbus registers/,
    ],
    [
      "a row without access",
      page("| zza | bool | Status | glows |"),
      /^5: expected a row of key, access .*; none of its 4 cells is the access/,
    ],
    ["an access that nobody knows", page("| zza | X | bool | Status | glows |"), /^5: .*is the access/],
    [
      "a row without key whose prose looks like one",
      page("| R/W | bool | Config | friendlyName |"),
      /^5: .*cannot be told/,
    ],
    ["an empty key", page("|  | R/W | bool | Config | friendlyName |"), /^5: .*cannot be told/],
    ["two accesses", page("| R | zza | W | Config | glows |"), /^5: .*cannot be told/],
    ["a row of which only a bit is left", page("| zza |"), /^5: .*none of its 1 cells is the access/],
    [
      "a row of keys in a table of something else",
      "| Lamp | B | C |\n|--|--|--|\n| 1 | 2 | 3 |\n| zza | R | Status |\n| 4 | 5 | 6 |\n",
      /^4: a row of keys stands in a table/,
    ],
  ])("%s", (_, text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(problem)]);
  });

  test("every such line is named", () => {
    const lines = [
      "| zza | X | bool | Status | a |",
      "| zzb | R | bool | Status | b |",
      "| zzc | X | bool | Status | c |",
    ];
    expect(problemsOf(page(...lines)).map((problem) => problem.split(":")[0])).toEqual(["5", "7"]);
  });

  test("where a key may be prose, the prose has to be there too", () => {
    const order =
      "| api key | description | datatype | R?W? | Category |\n|--|--|--|--|--|\n| zza | glows | int | R/W | Config |\n";
    expect(problemsOf(`${order}| heartbeat | int | R/W | Config |\n`)).toHaveLength(1);
  });
});

describe("the page around", () => {
  const page = (top: string): VendorTable => readVendorTable(`${top}${head}${sound.join("\n")}\n`);
  const exported = [
    "| zza | R | legacy | Status | a |",
    "| zzb | R | legacy | Status | b |",
    "| zzc | R | get: bool set: string | Status | c |",
  ];
  test.each<[what: string, found: VendorTable, kind: string, language: string | undefined]>([
    [
      "an English page links to the German one",
      page("[Deutsch](apikeys-de.md) &bull; English\n\n# API Keys\n\n"),
      "page",
      "en",
    ],
    [
      "a German page links to the English one",
      page("Deutsch &bull; [English](apikeys-en.md)\n\n# API Keys\n\n"),
      "page",
      "de",
    ],
    ["a page with a heading", page("# API Keys\n\n"), "page", undefined],
    ["a bare table is a list", page(""), "list", undefined],
    [
      "types of the firmware's source make a list",
      readVendorTable(`# Keys\n\n${head}${exported.join("\n")}`),
      "list",
      undefined,
    ],
  ])("%s", (_, found, kind, language) => {
    expect([found.kind, found.language]).toEqual([kind, language]);
  });
});

describe("any damage at all", () => {
  test("the table to be damaged is read whole", () => {
    const { rows: all, doubts } = readVendorTable(damagedTable);
    expect(doubts).toEqual([]);
    expect(all.length).toBe(55);
    expect(all.filter(({ access }) => access === undefined)).toEqual([]);
  });

  test("10,000 damaged tables are read with valid keys and lines, or refused with lines", () => {
    const outcomes = { read: 0, refused: 0 };
    fc.assert(
      fc.property(mutatedTable(damagedTable), (text) => {
        const last = text.split(/\r\n|\n|\r/).length;
        try {
          const { rows: all, repairs, doubts } = readVendorTable(text);
          const keys = all.map(({ key }) => key);
          const lines = [...all, ...repairs, ...doubts].map(({ line }) => line);
          expect(keys.filter((key) => !isKey(key))).toEqual([]);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.length).toBeGreaterThan(0);
          expect(lines.filter((line) => line < 1 || line > last)).toEqual([]);
          outcomes.read++;
        } catch (error) {
          if (!(error instanceof TableError)) throw error;
          expect(error.problems.length).toBeGreaterThan(0);
          expect(error.problems.filter(({ line }) => line < 1 || line > last)).toEqual([]);
          outcomes.refused++;
        }
      }),
      { numRuns: 10_000 },
    );
    // Neither branch may go untried.
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(500);
  }, 120_000);

  test("what is moved about is read as it was, left out, or refused: nothing is made up", () => {
    const truth = new Map(readVendorTable(damagedTable).rows.map((row) => [row.key, row]));
    let read = 0;
    fc.assert(
      fc.property(mutatedTable(damagedTable, movingAccidents), (text) => {
        if (problemsOf(text).length > 0) return;
        for (const row of readVendorTable(text).rows) {
          const known = truth.get(row.key);
          expect(known).toBeDefined();
          expect(row.access ?? known?.access).toBe(known?.access);
          expect(row.category ?? known?.category).toBe(known?.category);
          expect(row.type?.read ?? known?.type?.read).toEqual(known?.type?.read);
        }
        read++;
      }),
      { numRuns: 2_000 },
    );
    expect(read).toBeGreaterThan(500);
  }, 120_000);
});
