import { isGoeError } from "@goe/core";
import type { DeviceResult } from "../devices/with-device.js";
import { type ExitCode, worstExitCode } from "../exit-code.js";
import { titleEmphasis } from "../format/emphasis.js";
import { explainError } from "../report-error.js";
import { UsageError } from "../usage-error.js";
import { jsonLine } from "./json-text.js";
import { type PrintCall, print } from "./print.js";
import type { ResultPrinter } from "./result-printer.js";

/** Prints the results of many devices, see `printResults`. */
export async function printAll<R>(
  call: PrintCall,
  results: readonly DeviceResult<R>[],
  printer: Required<ResultPrinter<R>>,
): Promise<ExitCode> {
  const { context, flags } = call;
  const outcomes = results.map((result) => outcomeOf(result, printer));
  if (flags.output === "ndjson") {
    await context.stdout.write(
      outcomes.map(({ name, shown }) => jsonLine({ device: name, ...shown })).join(""),
    );
  } else {
    const byName = outcomes.map(({ name, shown }) => [name, "error" in shown ? shown : shown.value] as const);
    await print(call, Object.fromEntries(byName), () => humanText(call, results, printer));
  }
  for (const { name, message } of outcomes) {
    if (message !== undefined) await context.stderr.write(`goe: ${name}: ${message}\n`);
  }
  return worstExitCode(outcomes.map(({ exitCode }) => exitCode));
}

interface Outcome {
  readonly name: string;
  readonly shown:
    | { readonly value: unknown }
    | { readonly error: { readonly code: string; readonly message: string } };
  readonly message: string | undefined;
  readonly exitCode: ExitCode;
}

function outcomeOf<R>(result: DeviceResult<R>, printer: Required<ResultPrinter<R>>): Outcome {
  const { name } = result;
  if (result.ok) {
    const { value } = result;
    return {
      name,
      shown: { value: printer.machine(value) },
      message: undefined,
      exitCode: printer.exitCode(value),
    };
  }
  const { text, exitCode } = explainError(result.error);
  const error = { code: codeOf(result.error), message: text };
  return { name, shown: { error }, message: text, exitCode };
}

/** A fixed word to branch on. */
function codeOf(error: unknown): string {
  if (isGoeError(error)) return error.code;
  return error instanceof UsageError ? "usage" : "fault";
}

async function humanText<R>(
  { context, flags }: PrintCall,
  results: readonly DeviceResult<R>[],
  { human }: Required<ResultPrinter<R>>,
): Promise<string> {
  const emphasise = titleEmphasis(context, flags.noColor);
  const blocks = await Promise.all(
    results.map(async (result) => {
      const body = result.ok ? await human(result.value, result.name) : "failed, see below\n";
      const lines = body.replace(/\n$/, "").split("\n");
      return [emphasise(`${result.name}:`), ...lines.map((line) => (line === "" ? "" : `  ${line}`))].join(
        "\n",
      );
    }),
  );
  return `${blocks.join("\n\n")}\n`;
}
