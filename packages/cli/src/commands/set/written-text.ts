import { nameWithKey } from "../../assignments/keys-named.js";
import type { Assignment } from "../../assignments/parse-assignments.js";
import { valueText } from "../../assignments/value-text.js";
import { writtenValue } from "../../assignments/written-value.js";
import { displayWidth, padDisplay } from "../../format/display-width.js";
import { escapeControls } from "../../format/value.js";
import { outcomeText } from "./outcome-text.js";
import type { PlannedSettings, Written, WrittenSettings } from "./write-settings.js";

/** As people read it: a line per setting, or the requests that would go out. */
export function writtenText(written: Written): string {
  return "plan" in written ? planText(written) : outcomesText(written);
}

function planText({ plan }: PlannedSettings): string {
  const values = Object.entries(plan.values).map(([key, value]) => `  ${key} = ${JSON.stringify(value)}`);
  const requests = plan.paths.map((path) => `  ${plan.method} ${path}`);
  return ["Nothing was sent. These values would be written:", ...values, "With:", ...requests, ""].join("\n");
}

function outcomesText({ assignments, outcomes }: WrittenSettings): string {
  const rows = assignments.map((assignment) => {
    const { key } = assignment;
    const outcome = outcomes[key.key] ?? { result: "unknown" };
    return [nameWithKey(key), shownValue(assignment), outcomeText(outcome, key)] as const;
  });
  const [names, values] = [0, 1].map((column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  return rows
    .map(
      ([name, value, text]) =>
        `${padDisplay(name, names ?? 0, "left")}  ${padDisplay(value, values ?? 0, "left")}  ${text}\n`,
    )
    .join("");
}

/** Longer ones would push what became of them out of sight. */
const longestValue = 40;

function shownValue({ key, value }: Assignment): string {
  if (key.secret) return "***";
  const text = escapeControls(valueText(value, writtenValue(key)));
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
