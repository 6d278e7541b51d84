import type { WriteOutcome } from "@goe/core";
import { onDevices } from "../../devices/with-device.js";
import { ExitCode, worstExitCode } from "../../exit-code.js";
import { printResults } from "../../output/print-results.js";
import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";
import type { SetFlags } from "./command.js";
import { readSettings } from "./read-settings.js";
import { type Written, writeSettings } from "./write-settings.js";

/** Checks and writes settings, and tells what became of each. */
export const run: CommandRun<SetFlags> = async (call) => {
  const { context, flags } = call;
  const settings = readSettings(call);
  const options = { verify: wantsVerify(flags, context.stdout.isTerminal), dryRun: flags.dryRun };
  if (!flags.dryRun) {
    const { confirmCritical } = await import("./confirm.js");
    await confirmCritical(settings.keys, flags.yes, context);
  }
  const [results, { writtenText }] = await Promise.all([
    onDevices(
      call,
      (target) => writeSettings(target, settings.of(target.kind), options),
      settings.expectation,
    ),
    import("./written-text.js"),
  ]);
  return printResults(call, results, { human: writtenText, machine: machineValue, exitCode: exitCodeOf });
};

/** Whether to read back what was written: on a terminal, unless that is switched off. */
export function wantsVerify(
  { verify, noVerify }: Pick<SetFlags, "verify" | "noVerify">,
  isTerminal: boolean,
): boolean {
  if (verify && noVerify) {
    throw new UsageError("--verify and --no-verify exclude each other. Give one of them.");
  }
  return verify || (isTerminal && !noVerify);
}

/** What machines read: what became of each setting, or what would be sent. */
export function machineValue(written: Written): unknown {
  if ("plan" in written) return written.plan;
  const settings = written.assignments.map(({ key, value }) => {
    const outcome = written.outcomes[key.key] ?? { result: "unknown" };
    const shown = key.secret ? "***" : value;
    return [key.key, { field: key.field, value: shown, ...masked(outcome, key.secret) }] as const;
  });
  return Object.fromEntries(settings);
}

/** What the device has is under another name than what was written. */
function masked(outcome: WriteOutcome, secret: boolean): object {
  if (!("value" in outcome)) return outcome;
  return { result: outcome.result, device: secret ? "***" : outcome.value };
}

/** How well a write ended: as its worst setting did. */
export function exitCodeOf(written: Written): ExitCode {
  if ("plan" in written) return ExitCode.ok;
  return worstExitCode(Object.values(written.outcomes).map(({ result }) => exitCodes[result]));
}

/** What was not looked at counts as done; what may or may not have arrived does not. */
const exitCodes: Readonly<Record<WriteOutcome["result"], ExitCode>> = {
  accepted: ExitCode.ok,
  forwarded: ExitCode.ok,
  applied: ExitCode.ok,
  unverifiable: ExitCode.ok,
  ignored: ExitCode.notApplied,
  reverted: ExitCode.notApplied,
  superseded: ExitCode.notApplied,
  unknown: ExitCode.notApplied,
  "not-sent": ExitCode.refused,
  refused: ExitCode.refused,
};
