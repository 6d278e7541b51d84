import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { applyChanges } from "../../src/edit/apply-changes.js";
import { schemaOrder } from "../../src/edit/property-order.js";
import type { Place, SpecChange } from "../../src/edit/spec-change.js";
import { readSpecSchemas } from "../../src/load/read-spec-files.js";
import { repository } from "../mini-spec.js";

const order = schemaOrder(await readSpecSchemas(`${repository}/spec/schema`));
const file = "charger/keys/x.yaml";

/** The text after the changes. */
function after(text: string, ...changes: SpecChange[]): string | undefined {
  const path = changes[0]?.file ?? file;
  return applyChanges(new Map([[path, text]]), changes, order).get(path) ?? text;
}

const set = (place: Place, value: unknown, path = file): SpecChange => ({
  kind: "set",
  file: path,
  place,
  value,
});
const append = (place: Place, ...items: unknown[]): SpecChange => ({ kind: "append", file, place, items });
const entry = (name: string, value: unknown, path = file): SpecChange => ({
  kind: "entry",
  file: path,
  name,
  value,
});

const long =
  "The vendor's page has it as a number of seconds, while each capture that was looked at has milliseconds instead of them.";

describe("set", () => {
  test.each<[what: string, before: string, change: SpecChange, after: string]>([
    [
      "a word",
      "a:\n  type: int8 # sure\n  unit: A\n",
      set(["a", "type"], "uint8"),
      "a:\n  type: uint8 # sure\n  unit: A\n",
    ],
    [
      "a text that needs quotes",
      "a:\n  summary: Old.\n",
      set(["a", "summary"], "New: yes."),
      'a:\n  summary: "New: yes."\n',
    ],
    [
      "a text that other readers take for a number",
      "a:\n  x: 1\n",
      set(["a", "x"], "60.5"),
      'a:\n  x: "60.5"\n',
    ],
    ["no text in place of a text", 'a:\n  x: "no"\n', set(["a", "x"], false), "a:\n  x: false\n"],
    [
      "a long text",
      "a:\n  notes:\n    - Old. # who says so?\n    - Other.\n",
      set(["a", "notes", 0], long),
      "a:\n  notes:\n    - >- # who says so?\n      The vendor's page has it as a number of seconds, while each capture that was looked at has milliseconds\n      instead of them.\n    - Other.\n",
    ],
    [
      "a short text in place of a folded one",
      "a:\n  summary: >- # ours\n    One\n    two.\n\n  unit: A\n",
      set(["a", "summary"], "Three."),
      "a:\n  summary: Three. # ours\n\n  unit: A\n",
    ],
    [
      "something in place of nothing",
      "a:\n  x: # yet\n  y: 1\n",
      set(["a", "x"], 2),
      "a:\n  x: 2 # yet\n  y: 1\n",
    ],
    [
      "a mapping in place of a word",
      "a:\n  type: unknown\n",
      set(["a", "type"], { array: { type: "bool" } }),
      "a:\n  type: { array: { type: bool } }\n",
    ],
    [
      "a word in place of a mapping",
      "a:\n  type: # hm\n    array: bool\n  b: 1\n",
      set(["a", "type"], "bool"),
      "a:\n  type: bool # hm\n  b: 1\n",
    ],
    [
      "a property in braces",
      "a: { value: 1, name: x } # c\n",
      set(["a", "name"], "y z"),
      "a: { value: 1, name: y z } # c\n",
    ],
    [
      "a text with a comma in braces",
      "a: { name: x }\n",
      set(["a", "name"], "y, z"),
      'a: { name: "y, z" }\n',
    ],
    [
      "a new property in braces",
      "a: { value: 1, name: x }\n",
      set(["a", "since"], "60.5"),
      'a: { value: 1, name: x, since: "60.5" }\n',
    ],
    ["the first property in braces", "a: {}\n", set(["a", "since"], "60.5"), 'a: { since: "60.5" }\n'],
    ["an item in brackets", "a: [b, c]\n", set(["a", 1], "d"), "a: [b, d]\n"],
    ["the next item of a list", "a:\n  - b\n", set(["a", 1], "c"), "a:\n  - b\n  - c\n"],
    [
      "a property of an item",
      "a:\n  - name: x\n    value: 1\n  - name: y\n",
      set(["a", 0, "meaning"], "Z."),
      "a:\n  - name: x\n    value: 1\n    meaning: Z.\n  - name: y\n",
    ],
    [
      "a property whose parents are missing",
      "a:\n  b: 1\n",
      set(["a", "c", "d"], [1]),
      "a:\n  b: 1\n  c: { d: [1] }\n",
    ],
    ["a property of nothing", "a:\n", set(["a", "c"], 1), "a: { c: 1 }\n"],
    [
      "a property of a file that ends without a line break",
      "a:\n  b: 1",
      set(["a", "c"], 2),
      "a:\n  b: 1\n  c: 2",
    ],
    [
      "lines with Windows ends",
      "a:\r\n  b: 1\r\n  d: x\r\n",
      set(["a", "c"], 2),
      "a:\r\n  b: 1\r\n  d: x\r\n  c: 2\r\n",
    ],
    [
      "a text behind a byte order mark",
      "\uFEFFa:\n  b: 1\n",
      set(["a", "c"], 2),
      "\uFEFFa:\n  b: 1\n  c: 2\n",
    ],
    [
      "an entry's first property behind a byte order mark",
      "\uFEFFa: 1\n",
      set(["c"], 2),
      "\uFEFFa: 1\nc: 2\n",
    ],
  ])("writes %s", (_, before, change, expected) => {
    expect(after(before, change)).toBe(expected);
  });

  test.each<[what: string, before: string, change: SpecChange, after: string]>([
    [
      "sources behind listed",
      "a:\n  name: x\n  listed: [l] # all\n  devices: { charger: {} }\n",
      set(["a", "sources", "unit"], ["l"]),
      "a:\n  name: x\n  listed: [l] # all\n  sources:\n    unit: [l]\n  devices: { charger: {} }\n",
    ],
    [
      "listed before sources",
      "a:\n  name: x\n  notes:\n    - One.\n  sources:\n    unit: [l]\n",
      set(["a", "listed"], ["l"]),
      "a:\n  name: x\n  notes:\n    - One.\n  listed: [l]\n  sources:\n    unit: [l]\n",
    ],
    [
      "the name before all",
      "a:\n  access: read\n",
      set(["a", "name"], "x"),
      "a:\n  name: x\n  access: read\n",
    ],
    [
      "notes of a device before its sources",
      "a:\n  devices:\n    charger:\n      listed: [l]\n",
      set(["a", "devices", "charger", "notes"], ["One."]),
      "a:\n  devices:\n    charger:\n      notes: [One.]\n      listed: [l]\n",
    ],
  ])("puts %s", (_, before, change, expected) => {
    expect(after(before, change)).toBe(expected);
  });

  test("puts a property in braces where the schema has it, behind references and in unions", () => {
    const path = "charger/enums/x.yaml";
    const text = "A:\n  summary: S.\n  values:\n    - { value: 1, name: x, meaning: Y. }\n";
    expect(after(text, set(["A", "values", 0, "vendor"], "Ex", path))).toBe(
      text.replace("name: x,", "name: x, vendor: Ex,"),
    );
    const keys = "a:\n  type: { array: { type: bool, unit: A } }\n";
    expect(after(keys, set(["a", "type", "array", "nullable"], true))).toBe(
      keys.replace("bool,", "bool, nullable: true,"),
    );
  });

  test("writes braces that got too long for a line in lines", () => {
    const text = "A:\n  values:\n    - { value: 1, name: x } # seen\n    - { value: 2, name: y }\n";
    expect(after(text, set(["A", "values", 0, "meaning"], long, "charger/enums/x.yaml"))).toBe(
      "A:\n  values:\n    - value: 1 # seen\n      name: x\n      meaning: >-\n        The vendor's page has it as a number of seconds, while each capture that was looked at has\n        milliseconds instead of them.\n    - { value: 2, name: y }\n",
    );
  });

  test("changes nothing where the value stands already", () => {
    const text = 'a: { "x": [ 1,2 ], y: {b: c, d: e} }\n';
    expect(
      applyChanges(new Map([[file, text]]), [set(["a", "x"], [1, 2]), set(["a", "y"], { d: "e", b: "c" })]),
    ).toEqual(new Map());
  });

  test.each<[what: string, place: Place, message: string]>([
    ["inside a word", ["a", "b", "c"], 'spec/charger/keys/x.yaml: "a.b" is no mapping'],
    ["an item of a word", ["a", "b", 0], 'spec/charger/keys/x.yaml: "a.b" is no list'],
    ["a property of a list", ["c", "d"], 'spec/charger/keys/x.yaml: "c" is no mapping'],
    ["an item behind the end", ["c", 3], "spec/charger/keys/x.yaml: the list has no item 2 either"],
    ["an item of nothing", ["d", 1], "spec/charger/keys/x.yaml: there is no list whose item 1 could be set"],
    ["the whole file", [], "spec/charger/keys/x.yaml: no place is named; write the whole file instead"],
  ])("refuses to set %s", (_, place, message) => {
    expect(() => after("a:\n  b: 1\nc: [1]\n", set(place, 1))).toThrow(message);
  });
});

describe("append", () => {
  const fill = "keys:\n  [\n    a, b,\n    c,\n  ]\nx: 1\n";

  test.each<[what: string, before: string, change: SpecChange, after: string]>([
    [
      "to a list in brackets",
      "a:\n  listed: [b, c] # x\n",
      append(["a", "listed"], "d", "e"),
      "a:\n  listed: [b, c, d, e] # x\n",
    ],
    [
      "to a long list of ids, which stays on its line",
      `a: [${"b-1, ".repeat(25)}c]\n`,
      append(["a"], "d"),
      `a: [${"b-1, ".repeat(25)}c, d]\n`,
    ],
    ["to an empty list", "a: []\n", append(["a"], "d"), "a: [d]\n"],
    [
      "to a list over several lines",
      fill,
      append(["keys"], "d"),
      "keys:\n  [\n    a, b,\n    c, d,\n  ]\nx: 1\n",
    ],
    [
      "to a list with a line for each item",
      "keys:\n  [\n    a,\n    b,\n  ]\nx: 1\n",
      append(["keys"], "d"),
      "keys:\n  [\n    a,\n    b,\n    d,\n  ]\nx: 1\n",
    ],
    [
      "to a list over several lines whose last one is full",
      `keys:\n  [\n    ${"c".repeat(104)}\n  ]\n`,
      append(["keys"], "d"),
      `keys:\n  [\n    ${"c".repeat(104)},\n    d\n  ]\n`,
    ],
    [
      "to a list in lines",
      "a:\n  - b\n  # end\nc: 1\n",
      append(["a"], "d"),
      "a:\n  - b\n  - d\n  # end\nc: 1\n",
    ],
    [
      "to a list in lines below its key",
      "a:\n- b # x\nc: 1\n",
      append(["a"], { d: 1 }),
      "a:\n- b # x\n- { d: 1 }\nc: 1\n",
    ],
    [
      "to a list whose last item is folded",
      "a:\n  - >-\n    b\n    c\n\nd: 1\n",
      append(["a"], "E."),
      "a:\n  - >-\n    b\n    c\n  - E.\n\nd: 1\n",
    ],
    [
      "to a list that does not exist",
      "a:\n  name: b\n",
      append(["a", "notes"], "It is one.", "It is two."),
      "a:\n  name: b\n  notes:\n    - It is one.\n    - It is two.\n",
    ],
    ["to a list without anything", "a:\n  notes:\n", append(["a", "notes"], "One."), "a:\n  notes: [One.]\n"],
    [
      "a sentence to a list on one line",
      "a:\n  notes: [Only the pages on the local API have it; neither captures nor lists do.]\n",
      append(["a", "notes"], "A page of this year has it, too."),
      "a:\n  notes:\n    - Only the pages on the local API have it; neither captures nor lists do.\n    - A page of this year has it, too.\n",
    ],
    ["what is there, which changes nothing", "a: [b,  c]\n", append(["a"], "c", "b"), "a: [b,  c]\n"],
    ["something twice, which adds it once", "a: [b]\n", append(["a"], "c", "c"), "a: [b, c]\n"],
  ])("adds %s", (_, before, change, expected) => {
    expect(after(before, change)).toBe(expected);
  });

  test("refuses what is no list", () => {
    expect(() => after("a: { b: 1 }\n", append(["a"], 1))).toThrow(
      'spec/charger/keys/x.yaml: "a" is no list',
    );
  });
});

const key = {
  name: "standby",
  summary: "Power: its own.",
  access: "read",
  type: { array: { type: "float", unit: "W" } },
  example: [1.5, 2],
  availability: [{ since: "60.5" }],
  notes: ["One.", long],
  listed: ["vendor-60.4"],
  sources: { unit: ["vendor-60.4"] },
};
const keyText = `zzz:
  name: standby
  summary: "Power: its own."
  access: read
  type: { array: { type: float, unit: W } }
  example: [1.5, 2]
  availability: [{ since: "60.5" }]
  notes:
    - One.
    - >-
      The vendor's page has it as a number of seconds, while each capture that was looked at has milliseconds
      instead of them.
  listed: [vendor-60.4]
  sources:
    unit: [vendor-60.4]
`;

describe("entry", () => {
  test("stands at the end of a file, behind an empty line", () => {
    expect(after("# s\na:\n  name: b\n", entry("zzz", key))).toBe(`# s\na:\n  name: b\n\n${keyText}`);
    expect(after("# s\na:\n  name: b", entry("zzz", key))).toBe(`# s\na:\n  name: b\n\n${keyText.trimEnd()}`);
  });

  test("stands close where the others do", () => {
    const path = "sources.yaml";
    expect(after("a:\n  title: A\nb:\n  title: B\n", entry("c-1", { title: "C" }, path))).toBe(
      "a:\n  title: A\nb:\n  title: B\nc-1:\n  title: C\n",
    );
  });

  test.each([
    [file, "../../schema/keys.schema.json"],
    ["controller/components.yaml", "../schema/components.schema.json"],
    ["sources.yaml", "schema/sources.schema.json"],
  ])("begins the new file %s", (path, schema) => {
    expect(applyChanges(new Map(), [entry("zzz", key, path)])).toEqual(
      new Map([[path, `# yaml-language-server: $schema=${schema}\n${keyText}`]]),
    );
  });

  test("is the first one behind the comments of a file", () => {
    expect(after("# s\n# more\n", entry("a", { b: 1 }))).toBe("# s\n# more\na:\n  b: 1\n");
  });

  test("that stands there changes nothing", () => {
    expect(after(`x: 1\n\n${keyText}`, entry("zzz", key))).toBe(`x: 1\n\n${keyText}`);
  });

  test.each<[what: string, text: string, change: SpecChange, message: string]>([
    [
      "that stands there otherwise",
      keyText,
      entry("zzz", { name: "x" }),
      "zzz stands there already, otherwise",
    ],
    [
      "of a list",
      "- key: a\n",
      entry("zzz", key, "charger/corrections/x.yaml"),
      "zzz can only be added to a file whose entries have names",
    ],
    [
      "of a file that the spec does not have",
      "",
      entry("zzz", key, "charger/none/x.yaml"),
      "no file of the spec may stand there",
    ],
    ["of a broken text", "a: [\n", entry("zzz", key), "spec/charger/keys/x.yaml: "],
  ])("is refused where it is one %s", (_, text, change, message) => {
    const texts = new Map(text === "" ? [] : [[change.file, text]]);
    expect(() => applyChanges(texts, [change])).toThrow(message);
  });
});

test("several changes of one file are made one after the other", () => {
  const text = after(
    "a:\n  name: b\n",
    entry("zzz", key),
    set(["zzz", "notes"], ["New."]),
    append(["zzz", "notes"], "Newer."),
    set(["a", "name"], "c"),
  );
  expect(load(text ?? "", { schema: CORE_SCHEMA })).toEqual({
    a: { name: "c" },
    zzz: { ...key, notes: ["New.", "Newer."] },
  });
});

test("a whole file is written as it is given; only changed files are returned", () => {
  const texts = new Map([
    ["a", "1"],
    ["b", "2"],
  ]);
  const changes: SpecChange[] = [
    { kind: "file", file: "a", text: "1" },
    { kind: "file", file: "c", text: "3" },
  ];
  expect(applyChanges(texts, changes)).toEqual(new Map([["c", "3"]]));
});

describe("set without a value", () => {
  const gone = (...place: Place): SpecChange => set(place, undefined);

  test.each<[what: string, before: string, change: SpecChange, after: string]>([
    ["a property", "a:\n  b: 1 # x\n  c: 2\n", gone("a", "b"), "a:\n  c: 2\n"],
    [
      "a property over several lines",
      "a:\n  b:\n    - 1\n    - 2\n  # of c\n  c: 2\n",
      gone("a", "b"),
      "a:\n  # of c\n  c: 2\n",
    ],
    [
      "the last property",
      "a:\n  b: 1\n  c: >-\n    d\n    e\n\nf: 1\n",
      gone("a", "c"),
      "a:\n  b: 1\n\nf: 1\n",
    ],
    ["the first property of an item", "- b: 1\n  c: 2\n", gone(0, "b"), "- c: 2\n"],
    ["an item", "a:\n  - b\n  - c # x\n  - d\n", gone("a", 1), "a:\n  - b\n  - d\n"],
    ["the last item", "a:\n  - b\n  - c\n", gone("a", 1), "a:\n  - b\n"],
    ["an entry", "# s\na:\n  x: 1\n\nb:\n  x: 1\n\nc: 1\n", gone("b"), "# s\na:\n  x: 1\n\nc: 1\n"],
    ["the last entry", "a:\n  x: 1\n\nb:\n  x: 1\n", gone("b"), "a:\n  x: 1\n"],
    ["a property in braces", "a: { b: 1, c: 2, d: 3 }\n", gone("a", "c"), "a: { b: 1, d: 3 }\n"],
    ["the first item in brackets", "a: [b, c]\n", gone("a", 0), "a: [c]\n"],
    ["the last item in brackets", "a: [b, c,]\n", gone("a", 1), "a: [b,]\n"],
    [
      "an item inside a line",
      "a:\n  [\n    b, c, d,\n    e,\n  ]\n",
      gone("a", 1),
      "a:\n  [\n    b, d,\n    e,\n  ]\n",
    ],
    [
      "an item at the end of a line",
      "a:\n  [\n    b, c,\n    d,\n  ]\n",
      gone("a", 1),
      "a:\n  [\n    b,\n    d,\n  ]\n",
    ],
    [
      "an item with a line of its own",
      "a:\n  [\n    b,\n    c,\n    d,\n  ]\n",
      gone("a", 1),
      "a:\n  [\n    b,\n    d,\n  ]\n",
    ],
    ["the only entry", "# s\n\na:\n  b: 1\n", gone("a"), "# s\n"],
    ["nothing where nothing stands", "a: [b]\n", gone("c", "d"), "a: [b]\n"],
  ])("takes away %s", (_, before, change, expected) => {
    expect(after(before, change)).toBe(expected);
  });

  test("refuses to take the last one away", () => {
    expect(() => after("a: [b]\n", gone("a", 0))).toThrow('"a.0" is all there is; take away what holds it');
  });
});
