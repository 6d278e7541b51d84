import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statsByDevice } from "../../src/stats/device-stats.js";
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
  const rows = out
    .trimEnd()
    .split("\n")
    .map((row) => row.split(/ +/));
  expect(rows[0]).toEqual(["", "charger", "controller"]);
  const { charger, controller } = statsByDevice(miniSpec());
  if (charger === undefined || controller === undefined) throw new Error("the small spec has two devices");
  const { maturity, ...totals } = charger;
  expect(rows.slice(1)).toEqual([
    ...Object.entries(totals).map(([name, count]) => [
      name,
      String(count),
      String(controller[name as keyof typeof totals]),
    ]),
    ...Object.entries(maturity).map(([grade, count]) => [
      `maturity.${grade}`,
      String(count),
      String(controller.maturity[grade as keyof typeof maturity]),
    ]),
  ]);
});

test("stats prints one JSON value with --json", async () => {
  const { code, out, err } = await runIn(root, "stats", "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`${JSON.stringify(statsByDevice(miniSpec()))}\n`);
});

test("stats takes the repository that is named", async () => {
  const { out } = await runIn("/nowhere", "stats", "--root", root);
  expect(out).toMatch(/^unknown +1 +0$/m);
});

test("stats counts the keys of each grade of maturity", async () => {
  const { out } = await runIn(root, "stats", "--json");
  const { charger, controller } = JSON.parse(out);
  expect(charger.maturity).toEqual({ listed: 1, typed: 1, sourced: 1, seen: 37, verified: 0 });
  expect(controller.maturity).toEqual({ listed: 0, typed: 0, sourced: 0, seen: 10, verified: 1 });
});
