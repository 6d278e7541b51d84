import { displayWidth, padDisplay } from "../../format/display-width.js";
import { enumWords, type Field, readField } from "../../format/field.js";
import { escapeControls, formatValue } from "../../format/value.js";
import type { Snapshot } from "../dump/dump-file.js";
import type { Step } from "./compare-values.js";
import type { Difference } from "./diff-statuses.js";

/** What differs, as people read it; `emphasise` may add colour to the titles. */
export function differencesText(
  before: Snapshot,
  after: Snapshot,
  differences: readonly Difference[],
  emphasise: (title: string) => string,
): string {
  const head = [`A  ${snapshotText(before)}`, `B  ${snapshotText(after)}`].join("\n");
  if (differences.length === 0) return `${head}\n\nNo differences.\n`;
  const blocks = groups.flatMap(({ change, title }) => {
    const rows = differences.filter((difference) => difference.change === change).map(rowOf);
    return rows.length === 0 ? [] : [[emphasise(title), ...align(rows)].join("\n")];
  });
  return `${[head, ...blocks].join("\n\n")}\n`;
}

const groups = [
  { change: "changed", title: "changed" },
  { change: "removed", title: "in A only" },
  { change: "added", title: "in B only" },
] as const;

function snapshotText({ name, device, model, firmware, capturedAt }: Snapshot): string {
  const facts = [
    model === null || model.toLowerCase() === device ? device : `${device} ${model}`,
    firmware === null ? "firmware unknown" : `firmware ${firmware}`,
    ...(capturedAt === null ? [] : [capturedAt]),
  ];
  return escapeControls(`${name}: ${facts.join(", ")}`);
}

type Row = readonly [key: string, label: string, values: string];

function rowOf({ key, change, path, before, after, secret }: Difference): Row {
  const field = fieldAt(path);
  const text = (value: unknown): string => (value === undefined ? "nothing" : formatValue(value, field));
  const label = escapeControls(labelOf(path));
  if (secret) return [key, label, "differs (secret)"];
  if (change === "changed") return [key, label, `${text(before)} → ${text(after)}`];
  return [key, label, text(change === "added" ? after : before)];
}

/** `voltage L1`, `rfid cards [2] energy`. */
function labelOf(path: readonly Step[]): string {
  const words = path.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    const { label } = readField(step);
    return enumWords(label);
  });
  return words.join(" ");
}

/** How the value at a path is written: its own field's way, with the unit of the field around it where it has none. */
function fieldAt(path: readonly Step[]): Field {
  const fields = path.flatMap((step) => (typeof step === "number" ? [] : [readField(step)]));
  const own = fields.at(-1) ?? readField("");
  const { unit, symbol } = fields.findLast((field) => field.unit !== undefined) ?? own;
  return { ...own, unit, symbol };
}

function align(rows: readonly Row[]): readonly string[] {
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => displayWidth(row[column])));
  const [keys, labels] = [width(0), width(1)];
  return rows.map(
    ([key, label, values]) =>
      `  ${padDisplay(key, keys, "left")}  ${padDisplay(label, labels, "left")}  ${values}`,
  );
}
