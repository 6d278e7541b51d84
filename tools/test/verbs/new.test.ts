import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readSpecFiles } from "../../src/load/read-spec-files.js";
import { makeMiniRoot, miniTexts } from "../mini-spec.js";
import { type CommandResult, runAsked, runIn } from "../run-command.js";

let root: string;
/** For commands that write nothing. */
let untouched: string;

beforeAll(async () => {
  untouched = await makeMiniRoot();
});

afterAll(() => rm(untouched, { recursive: true }));

beforeEach(async () => {
  root = await makeMiniRoot();
});

afterEach(() => rm(root, { recursive: true }));

const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");
const specAfter = (): Promise<ReadonlyMap<string, string>> => readSpecFiles(join(root, "spec"));

const place = ["--device", "charger", "--component", "totals"];
const shape = ["--access", "read", "--type", "uint8"];
const described = [
  "--name",
  "standbyPower",
  "--summary",
  "Power the charger itself draws.",
  "--example",
  "4",
];
const source = ["--source", "list"];
const add = (...args: string[]): Promise<CommandResult> => runIn(root, "new", "zzz", ...args);

describe("new", () => {
  test("adds a key in one command, and what is generated fits", async () => {
    await runIn(root, "generate");
    const { code, out, err } = await add(...place, ...shape, "--unit", "W", ...described, ...source);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^spec\/charger\/keys\/totals\.yaml: zzz\n(changed {2}\S+\n)+$/);
    expect(out).toContain("changed  packages/core/src/generated/charger/totals.ts\n");
    expect(await read("spec/charger/keys/totals.yaml")).toBe(
      `${miniTexts.get("charger/keys/totals.yaml")}
zzz:
  name: standbyPower
  summary: Power the charger itself draws.
  access: read
  category: status
  type: uint8
  nullable: false
  unit: W
  example: 4
  listed: [list]
  sources:
    unit: [list]
    example: [list]
`,
    );
    expect(await read("packages/core/src/generated/charger/totals.ts")).toContain(
      "readonly standbyPowerW?: number;",
    );
    expect((await runIn(root, "generate", "--check")).code).toBe(0);
  });

  test.each<[what: string, args: string[], file: string, lines: string]>([
    [
      "a stub, which nobody has described",
      [
        "--device",
        "charger",
        "--component",
        "new-keys",
        "--access",
        "read-write",
        "--type",
        "string",
        ...source,
      ],
      "charger/keys/new-keys.yaml",
      "\nzzz:\n  access: read-write\n  category: config\n  type: string\n  nullable: false\n  secret: true\n  listed: [list]\n",
    ],
    [
      "a stub of unknown shape, with a note",
      [...place, "--access", "read", "--type", "{ array: unknown }", ...source],
      "charger/keys/totals.yaml",
      "\n  type: { array: unknown }\n  nullable: false\n  secret: true\n  notes: [Listed by list; nobody has looked at what is in it.]\n  listed: [list]\n",
    ],
    [
      "a key of both devices",
      ["--device", "both", "--component", "info", ...shape, ...described, "--source", "list,list-controller"],
      "shared/keys/info.yaml",
      "\n  example: 4\n  listed: [list, list-controller]\n  sources:\n    example: [list, list-controller]\n",
    ],
    [
      "a key of one device to a component of both",
      [
        "--device",
        "controller",
        "--component",
        "info",
        ...shape,
        ...described,
        "--source",
        "list-controller",
      ],
      "shared/keys/info.yaml",
      "\n  sources:\n    example: [list-controller]\n  devices:\n    controller: {}\n",
    ],
    [
      "a key with all there is to say",
      [
        ...place,
        ...[
          "--access",
          "read-write",
          "--category",
          "status",
          "--type",
          "{ map: { type: uint16, unit: S } }",
          "--nullable",
        ],
        ...[
          "--name",
          "pausesByName",
          "--summary",
          "How long each pauses.",
          "--example",
          '{"anna":5}',
          "--secret",
        ],
        ...[
          "--since",
          "060.5",
          "--models",
          "M1,M2",
          "--note",
          "One.",
          "--source",
          "list",
          "--source",
          "capture-a",
        ],
      ],
      "charger/keys/totals.yaml",
      `
zzz:
  name: pausesByName
  summary: How long each pauses.
  access: read-write
  category: status
  type: { map: { type: uint16, unit: S } }
  nullable: true
  example: { anna: 5 }
  availability: [{ since: "060.5", models: [M1, M2] }]
  secret: true
  notes: [One.]
  listed: [list, capture-a]
  sources:
    unit: [list, capture-a]
    secret: [list, capture-a]
`,
    ],
    [
      "a key together with its source",
      [
        ...place,
        ...shape,
        "--source",
        "thread-9",
        "--source-title",
        "What an owner saw",
        "--source-kind",
        "thread",
        "--source-url",
        "https://example.org/9",
      ],
      "sources.yaml",
      "\nthread-9:\n  title: What an owner saw\n  kind: thread\n  url: https://example.org/9\n",
    ],
    [
      "a key out of those that are known by name only",
      [...place, ...shape, ...source],
      "ratchet.yaml",
      "charger: { unknownTypes: 1, undescribed: 1, ",
    ],
  ])("adds %s", async (_, args, file, lines) => {
    const { code, err } = await add(...args, "--no-generate");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect((await specAfter()).get(file)).toContain(lines);
    expect((await runIn(root, "generate")).code).toBe(0);
  });

  test("takes the key out of the lists of those that are known by name only", async () => {
    await runIn(root, "new", "zzw", ...place, ...shape, ...source, "--no-generate");
    expect((await specAfter()).get("charger/other-names.yaml")).not.toContain("zzw");
  });

  test("prints one JSON value with --json, and generates nothing with --no-generate", async () => {
    const first = await add(...place, ...shape, ...source, "--no-generate", "--json");
    expect({ ...first, out: JSON.parse(first.out) }).toEqual({
      code: 0,
      err: "",
      out: {
        key: "zzz",
        file: "charger/keys/totals.yaml",
        written: ["charger/keys/totals.yaml", "ratchet.yaml"],
        generated: null,
      },
    });
    await expect(read("STATUS.md")).rejects.toThrow("ENOENT");
    const second = await runIn(root, "new", "zz2", ...place, ...shape, ...source, "--json");
    expect(JSON.parse(second.out).generated.missing).toContain("STATUS.md");
  });
});

describe("new at a terminal", () => {
  /** Answers in their order, and what was asked. */
  function terminal(...answers: string[]) {
    const asked: string[] = [];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`asked too much: ${question}`);
      return answer;
    };
    return { asked, ask };
  }

  test("asks five questions for what is not said", async () => {
    const { asked, ask } = terminal(
      "charger totals",
      "read-write",
      "uint16 W nullable",
      "standbyPower: Power it draws.",
      "4",
      "list, capture-a",
    );
    const { code, err } = await runAsked(root, ask, "new", "zzz", "--no-generate");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(asked.map((question) => question.slice(0, 3))).toEqual(["1/5", "2/5", "3/5", "4/5", "4/5", "5/5"]);
    expect((await specAfter()).get("charger/keys/totals.yaml")).toContain(
      "\nzzz:\n  name: standbyPower\n  summary: Power it draws.\n  access: read-write\n  category: config\n  type: uint16\n  nullable: true\n  unit: W\n  example: 4\n  listed: [list, capture-a]\n",
    );
  });

  test("asks again after an answer that makes no sense, and says what is wrong with it", async () => {
    const { asked, ask } = terminal(
      ...["phone totals", "charger nowhere", "charger totals", "both", "write constant", "", "uint8 W V"],
      ...["{ array: float }", "restart", "", "lisp", "list"],
    );
    const { code, err } = await runAsked(root, ask, "new", "zzz", "--no-generate");
    expect({ code, asked: asked.length }).toEqual({ code: 0, asked: 12 });
    expect(err.split("\n").slice(0, -1)).toEqual([
      'There is no device "phone". Use charger, controller, both.',
      expect.stringMatching(
        /^No component that the charger has is called "nowhere"\. Known are info, state, config, totals, cards; /,
      ),
      'There is no access "both". Use read, write, read-write.',
      "A key has a type. Name one, or unknown where nobody knows it.",
      '"V" is too much. Answer with a type, a unit and "nullable".',
      '"restart" is no name with a sentence. Write both, with a colon between.',
      expect.stringMatching(/^There is no source "lisp"; the nearest are list, client, names\. /),
    ]);
    expect((await specAfter()).get("charger/keys/totals.yaml")).toContain(
      "\nzzz:\n  access: write\n  category: constant\n  type: { array: float }\n",
    );
  });

  test("asks for nothing that the options say", async () => {
    const { asked, ask } = terminal("totals", "");
    const { code } = await runAsked(
      root,
      ask,
      "new",
      "zzz",
      "--device",
      "charger",
      ...shape,
      ...source,
      "--no-generate",
    );
    expect({ code, asked: asked.map((question) => question.slice(0, 3)) }).toEqual({
      code: 0,
      asked: ["1/5", "4/5"],
    });
  });
});

describe("new writes not a byte", () => {
  test.each<[what: string, args: string[], code: number, message: string]>([
    ["without a key", [], 2, "Name one KEY to add."],
    ["for two keys", ["zzz", "zzy"], 2, "Name one KEY to add."],
    [
      "where nobody can be asked for what is missing",
      ["zzz", "--unit", "W"],
      2,
      'Too little is said of "zzz". Say --device and --component, --access, --type, --source, or run this at a terminal, where it asks.',
    ],
    [
      "without an example",
      ["zzz", ...place, ...shape, ...described.slice(0, 4), ...source],
      2,
      "Say --example, or run",
    ],
    [
      "for a name without a summary",
      ["zzz", ...place, ...shape, "--name", "x", ...source],
      2,
      "A key has a name and a summary.",
    ],
    [
      "for a key that is there",
      ["amp", ...place, ...shape, ...source],
      2,
      '"amp" stands in spec/charger/keys/config.yaml:2 already. Change it there.',
    ],
    [
      "for a common key that the device lacks",
      ["tof", "--device", "controller", ...shape, ...source],
      2,
      '"tof" stands in spec/shared/keys/info.yaml:67 already. Add the device to it there.',
    ],
    [
      "for a device that there is not",
      ["zzz", "--device", "phone", "--component", "totals", ...shape, ...source],
      2,
      'There is no device "phone". Use charger, controller, both.',
    ],
    [
      "for a component that there is not",
      ["zzz", "--device", "controller", "--component", "totals", ...shape, ...source],
      2,
      'No component that the controller has is called "totals". Known are info, readings, sensors, relays;',
    ],
    [
      "for a component that both devices do not have",
      ["zzz", "--device", "both", "--component", "totals", ...shape, ...source],
      2,
      "No component that both devices have is called",
    ],
    [
      "for an access that there is not",
      ["zzz", ...place, "--access", "rw", "--type", "bool", ...source],
      2,
      'There is no access "rw". Use read, write, read-write.',
    ],
    [
      "for a category that there is not",
      ["zzz", ...place, ...shape, "--category", "x", ...source],
      2,
      'There is no category "x". Use status, config, constant.',
    ],
    [
      "for a type that cannot be read",
      ["zzz", ...place, "--access", "read", "--type", "{ array", ...source],
      2,
      '"{ array" is no type.',
    ],
    [
      "for a number as a type",
      ["zzz", ...place, "--access", "read", "--type", "8", ...source],
      2,
      '"8" is no type.',
    ],
    [
      "for an example that is no JSON",
      ["zzz", ...place, ...shape, ...described.slice(0, 4), "--example", "idle", ...source],
      2,
      "The example idle is no JSON.",
    ],
    [
      "for a source that there is not",
      ["zzz", ...place, ...shape, "--source", "owner"],
      2,
      'There is no source "owner"; the nearest are owners, names, bench. Add it to spec/sources.yaml, or say --source-title and --source-kind.',
    ],
    [
      "for a new source without a kind",
      ["zzz", ...place, ...shape, "--source", "x", "--source-title", "X"],
      2,
      "A new source has a title and a kind.",
    ],
    [
      "for a new source that is there",
      ["zzz", ...place, ...shape, ...source, "--source-title", "X", "--source-kind", "thread"],
      2,
      "list stands in spec/sources.yaml already.",
    ],
    [
      "for two new sources",
      ["zzz", ...place, ...shape, "--source", "x,y", "--source-title", "X", "--source-kind", "thread"],
      2,
      "One source can be added at a time, and x, y are new.",
    ],
    [
      "for a name that no key could have",
      ["z-z", ...place, ...shape, ...source],
      1,
      'spec/charger/keys/totals.yaml:29:1 schema: z-z: "z-z" must match',
    ],
    [
      "for a type that the schema refuses",
      ["zzz", ...place, "--access", "read", "--type", "uint9", ...source],
      1,
      "schema: zzz.type: ",
    ],
    [
      "for a kind of source that the schema refuses",
      ["zzz", ...place, ...shape, "--source", "x", "--source-title", "X", "--source-kind", "rumour"],
      1,
      'schema: x.kind: "rumour" is none of',
    ],
    [
      "for a unit that there is not",
      ["zzz", ...place, ...shape, "--unit", "X", ...source],
      1,
      " unknown-unit: ",
    ],
    [
      "for a model that there is not",
      ["zzz", ...place, ...shape, "--models", "M9", ...source],
      1,
      " unknown-model: ",
    ],
    [
      "for an example of another type",
      ["zzz", ...place, ...shape, ...described.slice(0, 4), "--example", "true", ...source],
      1,
      " example-breaks-spec: ",
    ],
    [
      "for a field that another key has",
      ["zzz", ...place, ...shape, "--name", "carState", ...described.slice(2), ...source],
      1,
      " duplicate-field-name: ",
    ],
    [
      "for a list, whose component has to name the key",
      ["zzz", "--device", "charger", "--component", "cards", ...shape, ...source],
      1,
      " key-outside-components: ",
    ],
  ])("%s", async (_, args, code, message) => {
    const result = await runIn(untouched, "new", ...args);
    expect({ code: result.code, out: result.out }).toEqual({ code, out: "" });
    expect(result.err).toContain(message);
    expect(await readSpecFiles(join(untouched, "spec"))).toEqual(miniTexts);
    expect((await readdir(untouched)).sort()).toEqual(["biome.json", "spec"]);
    expect(result.err.startsWith("Nothing was written: ")).toBe(code === 1);
  });
});
