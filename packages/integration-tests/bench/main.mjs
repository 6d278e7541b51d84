// Measures what the project promises about speed and size, each against a floor measured in the same run, so that the
// numbers mean the same on every machine. A row over its budget is a finding and no failure; only breakage is.
import { parseArgs } from "node:util";
import { formatTable } from "./report/table.mjs";

const modules = {
  "one-shot": () => import("./rows/one-shot.mjs"),
  decode: () => import("./rows/decode.mjs"),
  "bundle-size": () => import("./rows/bundle-size.mjs"),
  footprint: () => import("./rows/footprint.mjs"),
  generate: () => import("./rows/generate.mjs"),
  simulator: () => import("./rows/simulator.mjs"),
  fleet: () => import("./rows/fleet.mjs"),
};

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" } },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !Object.hasOwn(modules, name));

if (unknown === undefined) {
  process.exitCode = await run(positionals.length === 0 ? Object.keys(modules) : positionals);
} else {
  process.stderr.write(
    `There is no benchmark "${unknown}". Choose of: ${Object.keys(modules).join(", ")}.\n`,
  );
  process.exitCode = 2;
}

async function run(names) {
  const rows = [];
  const broken = [];
  for (const name of names) {
    process.stderr.write(`measuring ${name} …\n`);
    try {
      const { measure } = await modules[name]();
      rows.push(...(await measure()));
    } catch (error) {
      broken.push(name);
      process.stderr.write(`${name} broke: ${error.stack}\n`);
    }
  }
  const report = { node: process.version, platform: `${process.platform} ${process.arch}`, rows, broken };
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : formatTable(rows));
  return broken.length === 0 ? 0 : 1;
}
