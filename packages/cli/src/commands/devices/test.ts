import type { JsonReader } from "@goe/core";
import type { DeviceResult } from "../../devices/with-device.js";
import { onCandidates } from "../../devices/with-device.js";
import { ExitCode, worstExitCode } from "../../exit-code.js";
import { print } from "../../output/print.js";
import { readConfig } from "../../profiles/config-file.js";
import { candidateOf, findProfile } from "../../profiles/profile-candidates.js";
import { explainError } from "../../report-error.js";
import { UsageError } from "../../usage-error.js";
import type { CommandCall } from "../command.js";

/** Asks the saved devices of these names, or all, what they are. */
export async function testDevices(call: CommandCall, names: readonly string[]): Promise<ExitCode> {
  const { context, flags } = call;
  const { profiles } = await readConfig(context);
  const chosen = names.length === 0 ? profiles : names.map((name) => findProfile(name, profiles));
  if (chosen.length === 0) {
    throw new UsageError('No device is saved. "goe devices add NAME --host HOST" saves one.');
  }
  const candidates = chosen.map((profile) => candidateOf(profile, flags, context));
  const results = await onCandidates(
    candidates,
    call,
    async ({ device }) => {
      const reader: JsonReader<object> = device.client;
      const start = context.now();
      const { typ, fwv } = await reader.query(["typ", "fwv"]);
      return { model: typ, firmwareVersion: fwv, answeredAfterMs: Math.round(context.now() - start) };
    },
    { assume: "charger" },
  );
  const rows = results.map(rowOf);
  await print(call, rows, async () => {
    const { formatTable } = await import("../../format/table.js");
    return `${formatTable(rows).join("\n")}\n`;
  });
  return worstExitCode(
    results.map((result) => (result.ok ? ExitCode.ok : explainError(result.error).exitCode)),
  );
}

function rowOf(result: DeviceResult<object>): Readonly<Record<string, unknown>> {
  const { name, ok } = result;
  return ok ? { name, ok, ...result.value } : { name, ok, problem: explainError(result.error).text };
}
