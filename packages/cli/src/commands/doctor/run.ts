import { onDevices } from "../../devices/with-device.js";
import { ExitCode } from "../../exit-code.js";
import { titleEmphasis } from "../../format/emphasis.js";
import { printResults } from "../../output/print-results.js";
import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";
import { examine } from "./examine.js";
import { reportText } from "./report-text.js";

/** Examines devices and prints what was found. */
export const run: CommandRun = async (call) => {
  const { context, flags, words } = call;
  const [word] = words;
  if (word !== undefined) {
    throw new UsageError(`goe doctor takes no word, and "${word}" was given. Leave it out.`);
  }
  const options = { kind: flags.kind, timeoutMs: (flags.timeout ?? 10) * 1000 };
  const results = await onDevices(call, (target) => examine(target, options, context), { assume: "charger" });
  const emphasise = titleEmphasis(context, flags.noColor);
  return printResults(call, results, {
    human: (report) =>
      reportText(report, (verdict) => (verdict === "problem" ? emphasise(verdict) : verdict)),
    exitCode: ({ healthy }) => (healthy ? ExitCode.ok : ExitCode.problems),
  });
};
