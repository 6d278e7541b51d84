import { posix, win32 } from "node:path";
import type { CliContext } from "../context.js";
import { fileProblem } from "../file-problem.js";
import { UsageError } from "../usage-error.js";
import { configPath } from "./config-file.js";
import type { Config, JsonObject } from "./parse-config.js";
import type { Profile } from "./profile.js";

/** Adds a profile to the file, behind the others. */
export async function addProfile(config: Config, profile: Profile, context: CliContext): Promise<void> {
  await save(
    { ...config.content, devices: { ...config.devices, [profile.name]: entryOf(profile) } },
    context,
  );
}

/** Takes a profile out of the file. */
export async function removeProfile(config: Config, name: string, context: CliContext): Promise<void> {
  const { [name]: _removed, ...devices } = config.devices;
  await save({ ...config.content, devices }, context);
}

function entryOf({ kind, address }: Profile): JsonObject {
  if ("host" in address) return { ...(kind === undefined ? {} : { kind }), host: address.host };
  const { cloud, cloudDomain, token } = address;
  return {
    ...(kind === undefined ? {} : { kind }),
    cloud,
    ...(cloudDomain === undefined ? {} : { cloudDomain }),
    ...token,
  };
}

async function save(content: JsonObject, context: CliContext): Promise<void> {
  const path = await configPath(context);
  const { dirname } = context.platform === "win32" ? win32 : posix;
  try {
    await context.makeFolder(dirname(path));
    await context.writeFileAtomic(path, `${JSON.stringify(content, null, 2)}\n`);
  } catch (cause) {
    throw new UsageError(
      `The file "${path}" cannot be written: ${fileProblem(cause)}. Check it, or name another with GOE_CONFIG.`,
      { cause },
    );
  }
}
