import { ExitCode } from "../../exit-code.js";
import { print } from "../../output/print.js";
import { readConfig } from "../../profiles/config-file.js";
import type { Profile, TokenSource } from "../../profiles/profile.js";
import { UsageError } from "../../usage-error.js";
import type { CommandCall } from "../command.js";

/** Shows the saved devices. Serial numbers and tokens stay in the file. */
export async function listDevices(call: CommandCall, names: readonly string[]): Promise<ExitCode> {
  const [surplus] = names;
  if (surplus !== undefined)
    throw new UsageError(`"${surplus}" is one word too many. Write: goe devices list`);
  const { profiles } = await readConfig(call.context);
  const rows = profiles.map(rowOf);
  await print(call, rows, async () => {
    if (rows.length === 0) return 'No device is saved. "goe devices add NAME --host HOST" saves one.\n';
    const { formatTable } = await import("../../format/table.js");
    return `${formatTable(rows).join("\n")}\n`;
  });
  return ExitCode.ok;
}

function rowOf({ name, kind, address }: Profile): Readonly<Record<string, unknown>> {
  const base = { name, kind: kind ?? null };
  if ("host" in address) return { ...base, address: address.host, tokenFrom: null };
  const { cloudDomain, token } = address;
  return {
    ...base,
    address: cloudDomain === undefined ? "cloud" : `cloud ${cloudDomain}`,
    tokenFrom: sourceOf(token),
  };
}

function sourceOf(source: TokenSource | undefined): string {
  if (source === undefined) return "variable GOE_CLOUD_TOKEN";
  if ("token" in source) return "configuration file";
  if ("tokenEnv" in source) return `variable ${source.tokenEnv}`;
  if ("tokenFile" in source) return `file ${source.tokenFile}`;
  // A command line may have a password in it.
  return "command";
}
