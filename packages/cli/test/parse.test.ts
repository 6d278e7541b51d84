import { describe, expect, it } from "vitest";
import { asText } from "../src/arguments/options.js";
import { parseCommandLine } from "../src/arguments/parse.js";
import { anyCommand } from "../src/commands/command.js";
import { UsageError } from "../src/usage-error.js";

interface Flags {
  readonly dryRun: boolean;
  readonly until: string | undefined;
  readonly everyS: number | undefined;
  readonly tags: readonly string[];
}

function command(keepsRest = false) {
  return anyCommand<Flags>({
    name: "example",
    options: {
      dryRun: { kind: "switch", letter: "n" },
      until: { kind: "value", parse: asText },
      everyS: {
        kind: "value",
        parse: (text) => {
          if (/^\d+$/.test(text)) return Number(text);
          throw new UsageError(`--every-s "${text}" is no number.`);
        },
      },
      tags: { kind: "list", parse: asText, letter: "t" },
    },
    keepsRest,
    load: () => Promise.reject(new Error("nothing is run here")),
    loadPage: () => Promise.reject(new Error("no help is asked for")),
  });
}

const parse = (line: string, keepsRest?: boolean) => parseCommandLine(command(keepsRest), line.split(" "));

describe("the options of a command", () => {
  it("are read beside those of every command, in any order", async () => {
    expect(await parse("--host h a --dry-run --until x=1 b --every-s 5")).toMatchObject({
      asks: "run",
      flags: { host: "h", dryRun: true, until: "x=1", everyS: 5, tags: [] },
      words: ["a", "b"],
      rest: [],
    });
  });

  it("are undefined, false or an empty list where they are not given", async () => {
    expect(await parse("a")).toMatchObject({
      flags: { dryRun: false, until: undefined, everyS: undefined, tags: [], json: false, host: undefined },
    });
  });

  it("may be lists, given once per item", async () => {
    expect(await parse("--tags a,b -t c --tags=d")).toMatchObject({ flags: { tags: ["a,b", "c", "d"] } });
  });

  it("have one-letter spellings", async () => {
    expect(await parse("-n")).toMatchObject({ flags: { dryRun: true } });
  });

  it("may have an empty value, which the parser would take for a word", async () => {
    expect(await parse("--host= --until=")).toMatchObject({ flags: { host: "", until: "" }, words: [] });
  });

  it("say themselves what is wrong with a value", async () => {
    await expect(parse("--every-s soon")).rejects.toThrow(new UsageError('--every-s "soon" is no number.'));
  });
});

describe("--", () => {
  it("makes words of everything behind it", async () => {
    expect(await parse("a -- --until b")).toMatchObject({ words: ["a", "--until", "b"], rest: [] });
  });

  it("begins another program's command line where the command keeps that apart", async () => {
    expect(await parse("a --dry-run -- curl -- --until b", true)).toMatchObject({
      flags: { dryRun: true, until: undefined },
      words: ["a"],
      rest: ["curl", "--", "--until", "b"],
    });
  });
});

it.each(["help", "version"])(
  "--%s is asked instead of running the command, wherever it stands",
  async (asks) => {
    expect(await parse(`a --host h --${asks} b`)).toEqual({ asks });
    expect(await parse(`-${asks[0]}`)).toEqual({ asks });
  },
);
