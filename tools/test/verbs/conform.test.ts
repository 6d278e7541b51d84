import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMiniRoot } from "../mini-spec.js";
import { type CommandResult, runIn } from "../run-command.js";

let root: string;

const captures: Record<string, string | Buffer> = {
  "fits.json": '{"fwv":"056.2","car":1,"amp":16}',
  "breaks.json": '{"fwv":"056.2","car":9,"amp":5,"xyz":1}',
  "messages.txt": "x/amp/set 16\r\nx/amp 5\r\nx/cid my box\r\nx/car 9\r\n",
  "words.txt": "x/cid my box\nx/car idle\n",
  "powershell.txt": Buffer.from('\uFEFFx/typ "Gärage"\r\nx/amp 5\r\n', "utf16le"),
  "bridge.txt": "Connection lost\nx/bridge/state online\nx/amp 16\n",
  "empty.json": "",
  "text.txt": "Connection lost\n",
  "binary.json": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
  "cut.json": '{"car":1,\n"wak":"hunter2',
};

beforeAll(async () => {
  root = await makeMiniRoot();
  for (const [name, text] of Object.entries(captures)) await writeFile(join(root, name), text);
});

afterAll(() => rm(root, { recursive: true }));

const conform = (file: string, ...options: string[]): Promise<CommandResult> =>
  runIn(root, "conform", join(root, file), ...options);

describe("conform", () => {
  test("counts the keys of a capture that fits, and exits with 0", async () => {
    expect(await conform("fits.json", "--device", "charger")).toEqual({
      code: 0,
      out: "3 keys: 0 breaches, 0 remarks\n",
      err: "",
    });
  });

  test("lists breaches, then remarks, and exits with 1", async () => {
    expect(await conform("breaks.json", "--device", "charger")).toEqual({
      code: 1,
      out: [
        "breach  amp  range        5 is outside 6 to 32",
        "remark  car  enum         9 has no name in CarState",
        "remark  xyz  unknown-key  no such key in the spec",
        "4 keys: 1 breach, 2 remarks\n",
      ].join("\n"),
      err: "",
    });
  });

  test("exits with 0 for remarks alone", async () => {
    const { code, out } = await conform("fits.json", "--device", "controller");
    expect(code).toBe(0);
    expect(out).toMatch(/^remark {2}car {2}unknown-key .*\n3 keys: 0 breaches, 2 remarks\n$/s);
  });

  test("exits with 0 for lines that are no messages, and strangers whose messages are no JSON", async () => {
    expect(await conform("bridge.txt", "--device", "charger")).toEqual({
      code: 0,
      out: [
        "remark         no-message   no MQTT message (line 1)",
        "remark  state  unknown-key  no such key in the spec (line 2)",
        "1 key: 0 breaches, 2 remarks\n",
      ].join("\n"),
      err: "",
    });
  });

  test("names the line where a capture has one message in each", async () => {
    expect((await conform("messages.txt", "--device", "charger")).out).toBe(
      [
        "breach  cid  not-json  the payload is no JSON (line 3)",
        "breach  amp  range     5 is outside 6 to 32 (line 2)",
        "remark  car  enum      9 has no name in CarState (line 4)",
        "2 keys: 2 breaches, 1 remark\n",
      ].join("\n"),
    );
  });

  test.each([
    [
      "messages none of which is JSON",
      "words.txt",
      [
        "breach  cid  not-json  the payload is no JSON (line 1)",
        "breach  car  not-json  the payload is no JSON (line 2)",
        "0 keys: 2 breaches, 0 remarks\n",
      ],
    ],
    [
      "a file in UTF-16",
      "powershell.txt",
      ["breach  amp  range  5 is outside 6 to 32 (line 2)", "2 keys: 1 breach, 0 remarks\n"],
    ],
  ])("reports %s", async (_, file, lines) => {
    expect(await conform(file, "--device", "charger")).toEqual({ code: 1, out: lines.join("\n"), err: "" });
  });

  test("takes strangers at fault with --strict", async () => {
    const { code, out } = await conform("breaks.json", "--device", "charger", "--strict");
    expect(code).toBe(1);
    expect(out).toMatch(/\n4 keys: 3 breaches, 0 remarks\n$/);
  });

  test("misses what is not there with --complete", async () => {
    const { code, out } = await conform("fits.json", "--device", "charger", "--complete");
    expect(code).toBe(1);
    expect(out).toMatch(/^breach {2}sse {2}missing-key {2}every model and firmware sends it$/m);
    expect(out).toMatch(/^remark {2}ama {2}missing-key {2}this model and firmware is thought to send it$/m);
  });

  test("prints one JSON value with --json", async () => {
    const { code, out, err } = await conform("messages.txt", "--device", "charger", "--json");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(out)).toEqual({
      keys: 2,
      breaches: 2,
      remarks: 1,
      findings: [
        { key: "cid", place: "", kind: "not-json", breach: true, message: "the payload is no JSON", line: 3 },
        { key: "amp", place: "", kind: "range", breach: true, message: "5 is outside 6 to 32", line: 2 },
        { key: "car", place: "", kind: "enum", breach: false, message: "9 has no name in CarState", line: 4 },
      ],
    });
  });
});

describe("conform --report", () => {
  test("prints what can go into an issue, without the file's name", async () => {
    const { code, out, err } = await conform("breaks.json", "--device", "charger", "--report", "markdown");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out.split("\n")).toEqual([
      "## Status of a charger against the spec",
      "",
      "| device | model | firmware | keys | breaches | remarks |",
      "| --- | --- | --- | --- | --- | --- |",
      "| charger | not told | 056.2 | 4 | 1 | 2 |",
      "",
      "| finding | key | kind | what | line |",
      "| --- | --- | --- | --- | --- |",
      "| breach | amp | range | 5 is outside 6 to 32 |  |",
      "| remark | car | enum | 9 has no name in CarState |  |",
      "| remark | xyz | unknown-key | no such key in the spec |  |",
      "",
      "Names of unknown keys come from the capture: look at them before you post this.",
      "",
      "Made with `npm run spec -- conform FILE --device charger --report markdown`; exit code 1: 1 breach of the spec.",
      "Texts, long numbers and whatever is secret are told by their shape only.",
      "",
    ]);
  });

  test("says so where nothing differs, and exits with 0", async () => {
    const { code, out } = await conform("fits.json", "--device", "charger", "--report", "markdown");
    expect(code).toBe(0);
    expect(out).toContain("\nNothing differs from the spec.\n");
  });

  test("prints lines with text", async () => {
    const args = ["breaks.json", "--device", "charger"] as const;
    expect(await conform(...args, "--report", "text")).toEqual(await conform(...args));
  });

  test.each([
    ["with --json", ["--report", "markdown", "--json"], "--json and --report are two forms of the same."],
    [
      "of a form that it does not know",
      ["--report", "pdf"],
      'There is no report "pdf". Use text or markdown.',
    ],
  ])("is refused %s", async (_, options, message) => {
    const { code, out, err } = await conform("fits.json", "--device", "charger", ...options);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});

describe("conform says what to write instead, and exits with 2", () => {
  test.each([
    ["without a file", [], "Name one FILE to compare."],
    ["with two files", ["fits.json", "breaks.json"], "Name one FILE to compare."],
    ["without a device", ["fits.json"], "Say which device sent it: --device charger or controller."],
    [
      "for a device that it does not know",
      ["fits.json", "--device", "phone"],
      'There is no device "phone". Use charger or controller.',
    ],
    ["for a device without a name", ["fits.json", "--device"], "Option '--device <value>' argument missing"],
    [
      "for a file that is not there",
      ["none.json", "--device", "charger"],
      "none.json cannot be read: ENOENT.",
    ],
    ["for a folder", [".", "--device", "charger"], ". cannot be read: EISDIR."],
    [
      "for an empty file",
      ["empty.json", "--device", "charger"],
      "empty.json: The file is empty. Expected a status object",
    ],
    [
      "for a file that is no capture",
      ["text.txt", "--device", "charger"],
      "text.txt: Line 1 is no MQTT message.",
    ],
    [
      "for a binary file",
      ["binary.json", "--device", "charger"],
      "binary.json: The file is binary. Expected a text file.",
    ],
    [
      "for an object that is cut off",
      ["cut.json", "--device", "charger"],
      "cut.json: The file begins like a JSON object but is none: line 2 breaks it.",
    ],
  ])("%s", async (_, args, message) => {
    const paths = args.map((arg) => (/^(\.|.*\.(json|txt))$/.test(arg) ? `${root}/${arg}` : arg));
    const { code, out, err } = await runIn(root, "conform", ...paths);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toMatch(/\n`npm run spec -- conform --help` tells how to use it\.\n$/);
  });
});
