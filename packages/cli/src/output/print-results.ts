import type { DeviceResult } from "../devices/with-device.js";
import { ExitCode } from "../exit-code.js";
import { type PrintCall, print } from "./print.js";
import type { ResultPrinter } from "./result-printer.js";

/**
 * Prints what came of the devices and says how the command ended.
 *
 * One device is printed as its value alone, and its failure is thrown. With `--all`, text has a title per device; JSON,
 * YAML and CSV are one object by name, and NDJSON a line per device: `{"device": …, "value": …}`, or `error` in place of
 * `value`. Failures are told on stderr too, and the worst of them is the exit code.
 */
export async function printResults<R>(
  call: PrintCall,
  results: readonly DeviceResult<R>[],
  { human, machine = (value) => value, exitCode = () => ExitCode.ok }: ResultPrinter<R>,
): Promise<ExitCode> {
  const [first] = results;
  if (call.flags.all || first === undefined) {
    const { printAll } = await import("./print-all.js");
    return printAll(call, results, { human, machine, exitCode });
  }
  if (!first.ok) throw first.error;
  await print(call, machine(first.value), () => human(first.value, first.name));
  return exitCode(first.value);
}
