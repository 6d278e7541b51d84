import type { Target } from "../../devices/target.js";
import { onDevices } from "../../devices/with-device.js";
import { ExitCode } from "../../exit-code.js";
import { printResults } from "../../output/print-results.js";
import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";
import { chooseKind } from "./choose-kind.js";
import type { GetFlags } from "./flags.js";
import { type ReadValues, readRawValues, readValues } from "./read-values.js";
import { isReadable } from "./readable-names.js";
import { rawText, valuesText } from "./values-text.js";

/** Reads the values that the words name, in one request per device, and prints them. */
export const run: CommandRun<GetFlags> = async (call) => {
  const { context, flags, words } = call;
  if (words.length === 0) {
    throw new UsageError(
      'There is nothing to get. Give keys or fields, as in "goe get amp"; "goe keys" lists them.',
    );
  }
  if (flags.raw) checkKeyNames(words);
  const expectation = flags.raw ? ({ assume: "charger" } as const) : chooseKind(words, flags.kind);
  const results = await onDevices(call, (target) => read(target, words, flags.raw), expectation);
  const exitCode = await printResults(call, results, {
    human: (read) => (flags.raw ? rawText : valuesText)(read, words.length),
    machine: ({ values }) => values,
    exitCode: ({ missing }) => (missing.length > 0 ? ExitCode.notThere : ExitCode.ok),
  });
  for (const result of results) {
    if (result.ok && result.value.missing.length > 0) {
      await context.stderr.write(`goe: ${missingText(result.name, result.value.missing)}\n`);
    }
  }
  return exitCode;
};

function read({ kind, device }: Target, words: readonly string[], raw: boolean): Promise<ReadValues> {
  const readAny = raw ? readRawValues : readValues;
  return kind === "charger" ? readAny(device, words) : readAny(device, words);
}

function checkKeyNames(words: readonly string[]): void {
  const wrong = words.find((word) => !/^[A-Za-z][A-Za-z0-9_-]*$/.test(word));
  if (wrong === undefined) return;
  throw new UsageError(`"${wrong}" is no key or field. They are letters and digits, such as amp.`);
}

function missingText(name: string, missing: readonly string[]): string {
  const [first = ""] = missing;
  const keys = missing.length === 1 ? `key ${first}` : `keys ${missing.join(", ")}`;
  const isKnown = (["charger", "controller"] as const).some((kind) => isReadable(first, kind));
  const advice = isKnown
    ? `"goe keys ${first}" tells which models and firmware do.`
    : '"goe json" shows all that it has.';
  return `${name} does not have the ${keys}. ${advice}`;
}
