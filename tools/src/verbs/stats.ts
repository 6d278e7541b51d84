import { parseArgs } from "node:util";
import { readSpec } from "../read-spec.js";
import { type Totals, totalsByDevice } from "../stats/totals.js";
import { columns, type Verb } from "./verb.js";

export const statsVerb: Verb = {
  name: "stats",
  summary: "How much the spec knows of each device.",
  help: `Usage: stats [--json] [--root FOLDER]

Prints the number of keys per device: listed by documents, in the spec, of known and unknown type, not described,
shown by components, writable, with range, with enum, with a source for every fact; and how many contradictions were
settled.

  --json         print {"charger": {…}, "controller": {…}}
  --root FOLDER  repository with spec/

Exit codes: 0 printed, 1 the spec is wrong.
`,
  run: async (args, { out, root }) => {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" }, root: { type: "string" } },
    });
    const totals = totalsByDevice(await readSpec(values.root ?? root));
    out(values.json === true ? `${JSON.stringify(totals)}\n` : `${formatTotals(totals)}\n`);
    return 0;
  },
};

function formatTotals(totals: Readonly<Record<string, Totals>>): string {
  const devices = Object.keys(totals);
  const names = [...new Set(Object.values(totals).flatMap((each) => Object.keys(each)))] as (keyof Totals)[];
  return columns([
    ["", ...devices],
    ...names.map((name) => [name, ...devices.map((device) => String(totals[device]?.[name]))]),
  ]);
}
