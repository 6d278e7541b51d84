import type { CommandCall } from "../commands/command.js";
import { jsonLine, jsonText } from "./json-text.js";

/** What of a call says how results are printed. */
export type PrintCall = Pick<CommandCall, "context" | "flags">;

/**
 * Prints a result in the format that was asked for. `human` makes the text for people, with a newline at its end, and is
 * called only where that is wanted.
 *
 * `ndjson` is a line per element of an array, else one line. `csv` has a row per element of an array, else a row per
 * field with its path and value.
 */
export async function print(
  { context, flags }: PrintCall,
  value: unknown,
  human: () => Promise<string> | string,
): Promise<void> {
  await context.stdout.write(
    flags.output === "human" ? await human() : await machineText(flags.output, value),
  );
}

async function machineText(format: Exclude<PrintCall["flags"]["output"], "human">, value: unknown) {
  switch (format) {
    case "json":
      return jsonText(value);
    case "ndjson":
      return (Array.isArray(value) ? value : [value]).map(jsonLine).join("");
    case "yaml":
      return (await import("./yaml-text.js")).yamlText(value);
    case "csv":
      return (await import("./csv-text.js")).csvText(value);
  }
}
