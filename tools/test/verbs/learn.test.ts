import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fullStatus } from "../canary.js";
import { makeMiniRoot, miniDevice } from "../mini-spec.js";
import { type CommandResult, runIn } from "../run-command.js";

let root: string;

const known = [
  "fwv",
  "typ",
  "alw",
  "amp",
  "ama",
  "dwo",
  "psm",
  "cid",
  "pwt",
  "dep",
  "lnk",
  "gwy",
  "err",
  "hst",
];
const more = ["nrg", "tma", "lbp", "utc", "loc", "eto", "rbt", "tof", "mce", "mcp", "sse"];
const example = fullStatus(miniDevice("charger"));
const status: Readonly<Record<string, unknown>> = Object.fromEntries(
  [...known, ...more].map((key) => [key, example[key]]),
);
const { fwv: _, ...withoutFirmware } = status;
const messages = Object.entries({ ...status, xyz: "Garage" })
  .map(([key, value]) => `go-eCharger/000000/${key} ${JSON.stringify(value)}\r\n`)
  .join("");

const captures: Record<string, string | Buffer> = {
  "fits.json": JSON.stringify(status),
  "teaches.json": JSON.stringify({ ...status, xyz: null, err: 77 }),
  "messages.txt": Buffer.from(`\uFEFF${messages}`, "utf16le"),
  "old.json": JSON.stringify(withoutFirmware),
  "thin.json": JSON.stringify({ fwv: "056.2", amp: 16 }),
  "controller.json": JSON.stringify(fullStatus(miniDevice("controller"))),
  "empty.json": "",
  "hollow.json": "{}",
  "binary.json": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
};

beforeAll(async () => {
  root = await makeMiniRoot();
  for (const [name, content] of Object.entries(captures)) await writeFile(join(root, name), content);
});

afterAll(() => rm(root, { recursive: true }));

function learn(...args: string[]): Promise<CommandResult> {
  return runIn(root, "learn", ...args.map((arg) => (/\.(json|txt)$/.test(arg) ? join(root, arg) : arg)));
}

describe("learn", () => {
  test("says that there is nothing to learn, and exits with 0", async () => {
    expect(await learn("fits.json", "--device", "charger")).toEqual({
      code: 0,
      out: "Nothing to learn: 0 proposals from 1 capture\n",
      err: "",
    });
  });

  test("prints proposals from all captures, and exits with 1", async () => {
    const { code, out, err } = await learn(
      "teaches.json",
      "messages.txt",
      "fits.json",
      "--device",
      "charger",
    );
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out.split("\n")).toEqual([
      "xyz  new-key",
      "  no such key; string, null in 1 of 2 values",
      "  in 2 of 3 captures, 2 values: M1 056.2 (2)",
      "  such as: null; text of 6 characters (letters)",
      "  to settle: what it is: name, summary, access, category, unit, meanings, models and firmware; whether it is secret",
      "",
      "err  enum",
      "  77 has no name in Fault",
      "  in 1 of 3 captures, 1 value: M1 056.2 (1)",
      "  to settle: what the number means, and since which firmware",
      "",
      "2 proposals from 3 captures",
      "",
    ]);
  });

  test("takes the firmware that is told beside the capture", async () => {
    const { code, out } = await learn("old.json", "--device", "charger", "--firmware", "056.2");
    expect({ code, out }).toEqual({ code: 0, out: "Nothing to learn: 0 proposals from 1 capture\n" });
  });

  test("prints one JSON value with --json", async () => {
    const { code, out } = await learn("messages.txt", "--device", "charger", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      captures: 1,
      proposals: [{ key: "xyz", place: "", kind: "new-key", type: "string", nullable: false }],
    });
  });

  test.each([
    ["without a file", ["--device", "charger"], "Name one FILE or more to learn from."],
    ["without a device", ["fits.json"], "Say which device sent it: --device charger or controller."],
    [
      "for few keys",
      ["thin.json", "--device", "charger"],
      "thin.json is too thin to learn from: it has 2 keys that the spec knows, and 20 are needed.",
    ],
    [
      "for a capture without firmware",
      ["old.json", "--device", "charger"],
      "old.json is too thin to learn from: fwv does not tell the firmware (--firmware may).",
    ],
    [
      "for a capture of another device",
      ["fits.json", "controller.json", "--device", "charger"],
      "controller.json is too thin to learn from: it has more keys of a controller; it has 6 keys",
    ],
    [
      "for a firmware that is none",
      ["old.json", "--device", "charger", "--firmware", "newest"],
      '"newest" is no firmware. Write it as the device does: --firmware 60.4.',
    ],
    [
      "for a file that is not there",
      ["none.json", "--device", "charger"],
      "none.json cannot be read: ENOENT.",
    ],
    ["for an empty file", ["empty.json", "--device", "charger"], "empty.json: The file is empty."],
    [
      "for an empty status",
      ["hollow.json", "--device", "charger"],
      "hollow.json: The status object is empty",
    ],
    ["for a binary file", ["binary.json", "--device", "charger"], "binary.json: The file is binary."],
  ])("says what is missing %s, and exits with 2", async (_, args, message) => {
    const { code, out, err } = await learn(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toMatch(/\n`npm run spec -- learn --help` tells how to use it\.\n$/);
  });
});
