import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { totalsByDevice } from "../../src/stats/totals.js";
import { makeMiniRoot, miniSpec } from "../mini-spec.js";
import { runIn } from "../run-command.js";

let root: string;

beforeAll(async () => {
  root = await makeMiniRoot();
});

afterAll(() => rm(root, { recursive: true }));

test("stats prints a row per number and a column per device", async () => {
  const { code, out, err } = await runIn(root, "stats");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const { charger, controller } = totalsByDevice(miniSpec());
  expect(out).toMatch(/^ +charger {2}controller\n/);
  const rows = out.trimEnd().split("\n").slice(1);
  expect(rows.map((row) => row.split(/ +/))).toEqual(
    Object.entries(charger ?? {}).map(([name, count]) => [
      name,
      String(count),
      String(controller?.[name as keyof typeof controller]),
    ]),
  );
});

test("stats prints one JSON value with --json", async () => {
  const { code, out, err } = await runIn(root, "stats", "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`${JSON.stringify(totalsByDevice(miniSpec()))}\n`);
});

test("stats takes the repository that is named", async () => {
  const { out } = await runIn("/nowhere", "stats", "--root", root);
  expect(out).toMatch(/^unknown +1 +0$/m);
});
