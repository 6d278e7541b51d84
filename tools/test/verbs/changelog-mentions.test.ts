import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMiniRoot } from "../mini-spec.js";
import { type CommandResult, runIn } from "../run-command.js";

let root: string;

const files: Record<string, string | Buffer> = {
  "news.md": "\uFEFF# Neues\r\n1. API-Schlüssel „rpi“ hinzugefügt\r\n2. API key `amp` is kept\r\n",
  "known.md": "API key amp is kept\n",
  "plain.md": "Better Wi-Fi\n",
  "wide.md": Buffer.from("\uFEFFAPI key rpi\r\n", "utf16le"),
  "empty.md": "\uFEFF\r\n",
  "binary.md": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
};

beforeAll(async () => {
  root = await makeMiniRoot();
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
});

afterAll(() => rm(root, { recursive: true }));

async function mentions(...args: string[]): Promise<CommandResult> {
  const { code, out, err } = await runIn(
    root,
    "changelog-mentions",
    ...args.map((arg) => (arg.endsWith(".md") ? join(root, arg) : arg)),
  );
  return { code, out: out.replaceAll(`${root}/`, ""), err: err.replaceAll(`${root}/`, "") };
}

describe("changelog-mentions", () => {
  test("lists what the spec lacks, and exits with 1", async () => {
    expect(await mentions("news.md", "--device", "charger")).toEqual({
      code: 1,
      out: "news.md:2  rpi  after-api-key  unknown\n2 mentions: 1 unknown\n",
      err: "",
    });
  });

  test("lists the known ones with --all, of all files", async () => {
    expect((await mentions("news.md", "known.md", "--device", "charger", "--all")).out).toBe(
      [
        "news.md:2   rpi  after-api-key  unknown",
        "news.md:3   amp  after-api-key  spec/charger/keys/config.yaml",
        "known.md:1  amp  after-api-key  spec/charger/keys/config.yaml",
        "3 mentions: 1 unknown\n",
      ].join("\n"),
    );
  });

  test.each([
    ["all are known", "known.md", "1 mention: 0 unknown\n"],
    ["there are none", "plain.md", "0 mentions: 0 unknown\n"],
  ])("exits with 0 where %s", async (_, file, out) => {
    expect(await mentions(file, "--device", "charger")).toEqual({ code: 0, out, err: "" });
  });

  test("reads what Windows writes", async () => {
    expect((await mentions("wide.md", "--device", "charger")).out).toContain("wide.md:1  rpi");
  });

  test("prints one JSON value with --json", async () => {
    const { code, out } = await mentions("news.md", "--device", "charger", "--all", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      known: 1,
      unknown: 1,
      mentions: [
        { file: "news.md", line: 2, word: "rpi", signal: "after-api-key", known: null },
        {
          file: "news.md",
          line: 3,
          word: "amp",
          signal: "after-api-key",
          known: "spec/charger/keys/config.yaml",
        },
      ],
    });
  });

  test.each([
    ["without a file", ["--device", "charger"], "Name one FILE or more to look through."],
    [
      "without a device",
      ["news.md"],
      "Say which device the changelog is of: --device charger or controller.",
    ],
    ["for a file that is not there", ["none.md", "--device", "charger"], "none.md cannot be read: ENOENT."],
    ["for an empty file", ["empty.md", "--device", "charger"], "empty.md is empty. Name the changelog."],
    ["for a binary file", ["known.md", "binary.md", "--device", "charger"], "binary.md is binary."],
  ])("says what to write instead %s, and exits with 2", async (_, args, message) => {
    const { code, out, err } = await mentions(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});
