import { parseArgs } from "node:util";
import { readSpec } from "../read-spec.js";
import { type DeviceStats, statsByDevice } from "../stats/device-stats.js";
import { columns, type Verb } from "./verb.js";

export const statsVerb: Verb = {
  name: "stats",
  summary: "How much the spec knows of each device.",
  help: `Usage: stats [--json] [--root FOLDER]

Prints the number of keys per device: listed by documents, in the spec, of known and unknown type, not described,
shown by components, writable, with range, with enum, with a source for every fact; and how many contradictions were
settled. Then how many keys have reached each grade of maturity: listed, typed, sourced, seen, verified; STATUS.md says
what they mean.

  --json         print {"charger": {…, "maturity": {…}}, "controller": {…}}
  --root FOLDER  repository with spec/

Exit codes: 0 printed, 1 the spec is wrong.

Examples:
  npm run spec -- stats
  npm run --silent spec -- stats --json
`,
  run: async (args, { out, root }) => {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" }, root: { type: "string" } },
    });
    const stats = statsByDevice(await readSpec(values.root ?? root));
    out(values.json === true ? `${JSON.stringify(stats)}\n` : `${formatStats(stats)}\n`);
    return 0;
  },
};

function formatStats(stats: Readonly<Record<string, DeviceStats>>): string {
  const rows = Object.values(stats).map(rowsOf);
  return columns([
    ["", ...Object.keys(stats)],
    ...(rows[0] ?? []).map(([name], at) => [name, ...rows.map((each) => String(each[at]?.[1]))]),
  ]);
}

/** Names as they stand in the JSON value. */
function rowsOf({ maturity, ...totals }: DeviceStats): readonly (readonly [name: string, count: number])[] {
  const grades = Object.entries(maturity).map(([grade, count]) => [`maturity.${grade}`, count] as const);
  return [...Object.entries(totals), ...grades];
}
