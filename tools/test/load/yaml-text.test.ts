import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readSpecFiles } from "../../src/load/read-spec-files.js";
import { locator, parseYaml } from "../../src/load/yaml-text.js";
import { miniTexts, repository } from "../mini-spec.js";

describe("the fast parser reads what the one that knows places reads", () => {
  test.each([...miniTexts])("in the small spec's %s", (_, text) => {
    expect(parseYaml(text)).toEqual({ content: parse(text) ?? null, faults: [] });
  });

  test("in every file of the repository's spec", async () => {
    for (const [path, text] of await readSpecFiles(join(repository, "spec"))) {
      expect(parseYaml(text), path).toEqual({ content: parse(text) ?? null, faults: [] });
    }
  });

  test.each([
    ["a word that is no switch", "yes", "yes"],
    ["a date that stays text", "2024-01-01", "2024-01-01"],
    ["null", "~", null],
    ["nothing", "", null],
    ["a number with an exponent", "1e3", 1000],
    ["a hexadecimal number", "0x1F", 31],
    ["a firmware in quotes", '"055.10"', "055.10"],
    ["a firmware without quotes, which is a number", "55.10", 55.1],
    ["a number with underscores, which is none", "1_000", "1_000"],
  ])("in %s", (_, text, value) => {
    expect(parseYaml(`a: ${text}\n`).content).toEqual({ a: value });
    expect(parse(`a: ${text}\n`)).toEqual({ a: value });
  });
});

describe("a text without content is", () => {
  test.each(["", "# yaml-language-server: $schema=x\n", "---\n", "null\n"])("null: %j", (text) => {
    expect(parseYaml(text)).toEqual({ content: null, faults: [] });
  });
});

describe("a fault stands where it is", () => {
  test.each([
    ["a key twice", "amp:\n  unit: A\n  unit: V\n", "3:3 duplicate-key: Map keys must be unique"],
    ["a key twice in one line", "{ a: 1, a: 2 }\n", "1:9 duplicate-key: Map keys must be unique"],
    ["a key twice, once in quotes", "'a': 1\na: 2\n", "2:1 duplicate-key: Map keys must be unique"],
    ["an open quote", "a: 'x\n", "2:1 yaml-syntax: Missing closing 'quote"],
    ["an unknown escape", 'a:\n  "\\q"\n', "2:4 yaml-syntax: Invalid escape sequence \\q"],
    ["a tab", "a:\n\tb: 1\n", "2:1 yaml-syntax: Tabs are not allowed as indentation"],
    ["a hole in a list", "a: [1,,2]\n", "1:7 yaml-syntax: Unexpected , in flow sequence"],
    ["a tag that nobody knows", "a: !pin 1234\n", "1:4 yaml-syntax: Unresolved tag: !pin"],
    ["a reference to nothing", "a: 1\ntitle: *w\n", '2:10 yaml-syntax: unidentified alias "w"'],
    [
      "a tag for bytes",
      "title: !!binary aGk=\n",
      "1:21 yaml-syntax: unknown tag !<tag:yaml.org,2002:binary>",
    ],
    ["a tag for a set", "title: !!set {a}\n", "1:17 yaml-syntax: unknown tag !<tag:yaml.org,2002:set>"],
    ["a character that cannot be seen", "a: \u0007\n", "1:5 yaml-syntax: the stream contains non-printable"],
    ["a second document", "a: 1\n---\nb: 2\n", "2:1 yaml-syntax: Source contains multiple documents"],
  ])("%s", (_, text, expected) => {
    const { content, faults } = parseYaml(text);
    expect(content).toBeUndefined();
    const lines = faults.map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);
    expect(lines).toEqual([expect.stringContaining(expected)]);
  });

  test("and all of them are told at once", () => {
    const { faults } = parseYaml("a: 1\na: 2\nb: [\n");
    expect(faults.map(({ line, rule }) => [line, rule])).toEqual([
      [2, "duplicate-key"],
      [4, "yaml-syntax"],
    ]);
  });
});

describe("the place of", () => {
  const text = `# schema
amp:
  range: { min: 6, max: 32 }
  limits:
    max:
      - ama
      - cll
  1: numbers are keys, too
`;

  test.each<[what: string, place: (string | number)[], line: number, column: number]>([
    ["the whole text", [], 2, 1],
    ["a member is that of its name", ["amp"], 2, 1],
    ["a member in a row", ["amp", "range", "max"], 3, 20],
    ["an element", ["amp", "limits", "max", 1], 7, 9],
    ["a member with a number for a name", ["amp", 1], 8, 3],
    ["what is not there is that of the nearest around it", ["amp", "range", "step"], 3, 3],
    ["what is not there inside an element", ["amp", "limits", "max", 0, "unit"], 6, 9],
    ["what is nowhere", ["acs", "range"], 2, 1],
  ])("%s", (_, place, line, column) => {
    expect(locator(text)(place)).toEqual({ line, column });
  });

  test("anything in an empty text is its beginning", () => {
    expect(locator("")(["amp", "range"])).toEqual({ line: 1, column: 1 });
  });
});
