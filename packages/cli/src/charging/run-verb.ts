import { type DryRun, type GoeCharger, isSettingsError } from "@goe/core";
import { findKey } from "@goe/core/keys";
import type { Assignment } from "../assignments/parse-assignments.js";
import type { CommandCall, CommandRun } from "../commands/command.js";
import { exitCodeOf, machineValue, wantsVerify } from "../commands/set/run.js";
import { settingsUsageError } from "../commands/set/settings-usage-error.js";
import { type Written, writeSettings } from "../commands/set/write-settings.js";
import { writtenText } from "../commands/set/written-text.js";
import { chargerOf, type Target } from "../devices/target.js";
import { onDevices } from "../devices/with-device.js";
import type { ExitCode } from "../exit-code.js";
import { printResults } from "../output/print-results.js";
import { UsageError } from "../usage-error.js";
import type { ChargingFlags } from "./charging-flags.js";

/** One of the library's verbs, its argument known. */
export type Verb = (charger: GoeCharger, options: { readonly dryRun: true }) => Promise<DryRun>;

/**
 * A command that has chargers do something.
 *
 * @param verbOf Reads the words; throws {@link UsageError} for those that make no sense.
 */
export function runOf(verbOf: (words: readonly string[]) => Verb): CommandRun<ChargingFlags> {
  return async (call) => runVerb(call, verbOf(call.words));
}

async function runVerb(call: CommandCall<ChargingFlags>, verb: Verb): Promise<ExitCode> {
  const { context, flags } = call;
  const verify = wantsVerify(flags, context.stdout.isTerminal);
  const results = await onDevices(call, (target) => act(target, verb, verify, flags.dryRun), {
    only: "charger",
  });
  return printResults(call, results, { human: writtenText, machine: machineValue, exitCode: exitCodeOf });
}

/** What the verb comes to is told with its values, so it is planned first and then written as `goe set` writes. */
async function act(target: Target, verb: Verb, verify: boolean, dryRun: boolean): Promise<Written> {
  const plan = await planOf(target, verb);
  if (dryRun) return { plan };
  return writeSettings(target, Object.entries(plan.values).map(assignment), { verify });
}

async function planOf(target: Target, verb: Verb): Promise<DryRun> {
  try {
    return await verb(chargerOf(target, "This command"), { dryRun: true });
  } catch (error) {
    throw isSettingsError(error) ? settingsUsageError(error, "charger") : error;
  }
}

function assignment([name, value]: readonly [string, unknown]): Assignment {
  const key = findKey("charger", name);
  if (key === undefined) throw new Error(`A verb writes ${name}, which the spec does not know.`);
  return { key, value };
}

/** For a command without words. Throws {@link UsageError} for any. */
export function noWord(command: string, [word]: readonly string[]): void {
  if (word !== undefined) {
    throw new UsageError(`goe ${command} takes no word, and "${word}" was given. Leave it out.`);
  }
}
