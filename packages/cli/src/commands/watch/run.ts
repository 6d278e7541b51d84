import { parseDuration } from "../../arguments/duration.js";
import type { CliContext } from "../../context.js";
import type { Target } from "../../devices/target.js";
import { type DeviceResult, onDevices } from "../../devices/with-device.js";
import { ExitCode, worstExitCode } from "../../exit-code.js";
import { explainError } from "../../report-error.js";
import { UsageError } from "../../usage-error.js";
import type { CommandCall, CommandRun } from "../command.js";
import type { WatchFlags } from "./flags.js";
import { openOutput } from "./open-output.js";
import { type WatchEnd, type WatchPlan, watchDevice } from "./watch-device.js";
import type { WatchOutput } from "./watch-output.js";

type Call = CommandCall<WatchFlags>;

/** Watches devices until something happens, the time is over, the reader is gone, or Ctrl-C. */
export const run: CommandRun<WatchFlags> = async (call) => {
  const { context, flags } = call;
  if (flags.output === "yaml" || flags.output === "csv") {
    throw new UsageError(
      `goe watch prints no ${flags.output}. Leave --output out, or give --json for a line of JSON per answer.`,
    );
  }
  const intervalMs = parseDuration("interval", flags.interval ?? "5s", 1000);
  const forMs = flags.for === undefined ? undefined : parseDuration("for", flags.for, 1);
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  const time = forMs === undefined ? undefined : setTimeout(stop, forMs);
  const { interrupted } = context;
  interrupted.addEventListener("abort", stop);
  const plan = { words: call.words, until: flags.until, intervalMs, signal: ending.signal };
  const output = await openOutput(call, intervalMs);
  try {
    const results = await onDevices(call, (target) => watchTarget(target, plan, output, context, stop));
    await output.end();
    return interrupted.aborted ? ExitCode.interrupted : await endOf(call, results);
  } finally {
    clearTimeout(time);
    interrupted.removeEventListener("abort", stop);
    await output.end();
  }
};

function watchTarget(
  { name, kind, device }: Target,
  plan: WatchPlan,
  output: WatchOutput,
  { stdout }: CliContext,
  stop: () => void,
): Promise<WatchEnd> {
  const open = () => {
    const show = output.open(name, kind);
    return async (event: Parameters<typeof show>[0]): Promise<void> => {
      await show(event);
      if (stdout.isClosed) stop();
    };
  };
  return kind === "charger" ? watchDevice(device, plan, open) : watchDevice(device, plan, open);
}

/** Tells what went wrong, and how well all of it ended. */
async function endOf(call: Call, results: readonly DeviceResult<WatchEnd>[]): Promise<ExitCode> {
  const { context, flags } = call;
  const [first] = results;
  if (!flags.all && first?.ok === false) throw first.error;
  const codes = await Promise.all(
    results.map(async (result) => {
      const error = result.ok ? result.value.neverOnline : result.error;
      const told = error === undefined ? undefined : explainError(error);
      if (told !== undefined)
        await context.stderr.write(`goe: ${flags.all ? `${result.name}: ` : ""}${told.text}\n`);
      if (!result.ok) return told?.exitCode ?? ExitCode.internalFault;
      // Whoever stopped to read does not wait for anything any more.
      if (context.stdout.isClosed) return ExitCode.ok;
      if (flags.until !== undefined) return result.value.reached ? ExitCode.ok : ExitCode.notReached;
      return told?.exitCode ?? ExitCode.ok;
    }),
  );
  return worstExitCode(codes);
}
