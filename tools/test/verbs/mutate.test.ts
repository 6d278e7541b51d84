import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { makeMiniRoot } from "../mini-spec.js";
import { type CommandResult, runIn } from "../run-command.js";

let root: string;

const amp = { access: "RW", type: "uint8", nullable: false, unit: "A", secret: false, status: "current" };

beforeAll(async () => {
  root = await makeMiniRoot();
  for (const folder of ["captures", "both", "facts", "wrong", "empty"]) await mkdir(join(root, folder));
  await writeFile(join(root, "both/a.json"), '{"fwv":"056.2","car":1}');
  await writeFile(join(root, "both/b.json"), '\uFEFF{"fwv":"1.1.0","sph":[1],"snm":["One"]}', "utf16le");
  await writeFile(join(root, "wrong/status.json"), '{"fwv":"056.2","amp":5}');
  await writeFile(join(root, "wrong/charger.json"), JSON.stringify({ keys: { amp: { ...amp, unit: "V" } } }));
  await writeFile(join(root, "wrong/controller.json"), '{"keys":{}}');
  await writeFile(join(root, "captures/charger.json"), '{"fwv":"056.2","amp":6}');
  await writeFile(join(root, "captures/notes.txt"), "no capture");
  await writeFile(join(root, "facts/charger.json"), JSON.stringify({ keys: { amp } }));
  await writeFile(join(root, "facts/controller.json"), '{"keys":{}}');
});

afterAll(() => rm(root, { recursive: true }));

beforeEach(() => {
  vi.stubEnv("GOE_CAPTURES", undefined);
  vi.stubEnv("GOE_KEY_FACTS", undefined);
  return () => {
    vi.unstubAllEnvs();
  };
});

const mutate = (...args: string[]): Promise<CommandResult> => runIn(root, "mutate", ...args);

describe("mutate", () => {
  test("lists the flips that nobody notices, with file and line, and exits with 0", async () => {
    const { code, out, err } = await mutate();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^spec\/charger\/keys\/config\.yaml:10 +range +amp\.range\.min +6 → 7$/m);
    expect(out).toMatch(/\n\d+ flips, noticed by: check \d+, captures 0, facts 0, nobody \d+\n$/);
  });

  test("prints one JSON value with --json, and asks captures and another account of the keys", async () => {
    const { code, out, err } = await mutate(
      "--captures",
      join(root, "captures"),
      "--facts",
      join(root, "facts"),
      "--json",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^\{.*\}\n$/);
    const { flips, noticed, survivors } = JSON.parse(out);
    const { check, captures, facts, nobody } = noticed;
    expect(check + captures + facts + nobody).toBe(flips);
    expect({ captures, facts, nobody }).toEqual({ captures: 1, facts: 3, nobody: survivors.length });
    expect(survivors).toContainEqual({
      file: "spec/charger/keys/config.yaml",
      line: 10,
      place: "amp.range.max",
      kind: "range",
      change: "32 → 33",
    });
  });

  test("finds captures and the other account in the environment", async () => {
    vi.stubEnv("GOE_CAPTURES", join(root, "captures"));
    vi.stubEnv("GOE_KEY_FACTS", join(root, "facts"));
    expect((await mutate()).out).toMatch(/noticed by: check \d+, captures 1, facts 3, nobody \d+\n$/);
  });

  test("tells of which device a capture is, by its keys", async () => {
    const { code, out, err } = await mutate("--captures", join(root, "both"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/noticed by: check \d+, captures \d+, facts 0, nobody \d+\n$/);
  });

  test.each([
    ["captures", ["--captures", "wrong"]],
    ["facts", ["--facts", "wrong"]],
  ])("exits with 2 for %s that contradict the spec as it is", async (name, [option = "", folder = ""]) => {
    const { code, out, err } = await mutate(option, join(root, folder), "--json");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(
      new RegExp(
        `^The spec as it is does not agree with the ${name}: mend that first, or leave them out\\.\n`,
      ),
    );
  });

  test.each([
    ["captures that are not there", ["--captures", "nowhere"], /ENOENT.*nowhere/],
    ["an account that is not there", ["--facts", "nowhere"], /ENOENT.*charger\.json/],
    ["an account of the wrong name", ["--facts", "empty"], /ENOENT.*charger\.json/],
  ])("exits with 2 for %s", async (_, [option = "", folder = ""], message) => {
    const { code, out, err } = await mutate(option, join(root, folder));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});
