import { ExitCode } from "../../exit-code.js";
import { print } from "../../output/print.js";
import { readConfig } from "../../profiles/config-file.js";
import { findProfile } from "../../profiles/profile-candidates.js";
import { removeProfile } from "../../profiles/save-config.js";
import type { CommandCall } from "../command.js";
import { oneName } from "./one-name.js";

/** Forgets a device. */
export async function removeDevice(call: CommandCall, names: readonly string[]): Promise<ExitCode> {
  const { context } = call;
  const config = await readConfig(context);
  const { name } = findProfile(oneName("remove", names), config.profiles);
  await removeProfile(config, name, context);
  await print(call, { removed: name }, () => `Removed ${name}.\n`);
  return ExitCode.ok;
}
