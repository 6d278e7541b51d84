import { onDevices } from "../../devices/with-device.js";
import { jsonText } from "../../output/json-text.js";
import { printResults } from "../../output/print-results.js";
import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";
import type { DumpFlags } from "./flags.js";
import { takeDump } from "./take-dump.js";

/** Prints the whole status, without secrets unless they are asked for. */
export const run: CommandRun<DumpFlags> = async (call) => {
  const { flags, words } = call;
  const [word] = words;
  if (word !== undefined) {
    throw new UsageError(
      `goe dump prints everything and takes no word, and "${word}" was given. "goe json ${word}" prints one key.`,
    );
  }
  if (flags.raw && flags.redact) {
    throw new UsageError("--raw and --redact exclude each other. Give one of them, or none for --redact.");
  }
  const options = { kind: flags.kind, raw: flags.raw };
  const results = await onDevices(call, (target) => takeDump(target, options, call.context), {
    assume: "charger",
  });
  // A dump is for machines; people get the same, also of several devices.
  const output = flags.output === "human" ? "json" : flags.output;
  return printResults({ ...call, flags: { ...flags, output } }, results, { human: jsonText });
};
