import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { faultCatalogue } from "../src/index.js";
import { reasons } from "../src/physics/charging-reason.js";

const page = readFileSync(new URL("../../../docs/simulator.md", import.meta.url), "utf8");
const schema = JSON.parse(
  readFileSync(new URL("../scenarios/scenario.schema.json", import.meta.url), "utf8"),
);

it.each([
  ["fields of a scenario", Object.keys(schema.properties)],
  ["members of a step", Object.keys(schema.$defs.step.properties)],
  ["faults", Object.keys(faultCatalogue)],
])("the page on the simulator names all %s", (_, names) => {
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

it("it names every reason that the charging logic gives", () => {
  const table = page.slice(page.indexOf("## How it charges"), page.indexOf("## Scenarios"));
  const named = new Set((table.match(/\b\d+\b/g) ?? []).map(Number));
  expect(Object.values(reasons).filter((reason) => !named.has(reason))).toEqual([]);
});
