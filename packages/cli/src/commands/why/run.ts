import { chargerOf } from "../../devices/target.js";
import { onDevices } from "../../devices/with-device.js";
import { titleEmphasis } from "../../format/emphasis.js";
import { printResults } from "../../output/print-results.js";
import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";
import { explanationText } from "./explanation-text.js";

/** Wider lines are hard to read. */
const widest = 100;

/** Tells why chargers charge or not. */
export const run: CommandRun = async (call) => {
  const { context, flags, words } = call;
  const [word] = words;
  if (word !== undefined) {
    throw new UsageError(
      `goe why takes no word, and "${word}" was given. "goe keys ${word}" explains a key.`,
    );
  }
  const results = await onDevices(call, (target) => chargerOf(target, "goe why").explain(), {
    only: "charger",
  });
  const emphasise = titleEmphasis(context, flags.noColor);
  const width = Math.min(widest, context.stdout.columns ?? widest);
  return printResults(call, results, {
    human: (explanation) => explanationText(explanation, width, emphasise),
  });
};
