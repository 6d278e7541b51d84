import type { ClientOptions, CloudClientOptions } from "@goe/core";
import { type ConnectionFlags, optionName } from "./arguments/connection-flags.js";
import type { CliContext } from "./context.js";
import { UsageError } from "./usage-error.js";

/** How to build a device or client: with the arguments of `local(host, options)` or `cloud(serial, token, options)`. */
export interface Connector<T> {
  readonly local: (host: string, options: ClientOptions) => T;
  readonly cloud: (serial: string, token: string, options: CloudClientOptions) => T;
}

/**
 * Runs `use` with the device that the options name. A simulated device lives as long as `use` takes.
 *
 * Throws {@link UsageError} if the options name no device, several, or one that cannot exist.
 */
export async function withDevice<T, R>(
  flags: ConnectionFlags,
  context: CliContext,
  mocked: "charger" | "controller",
  connector: Connector<T>,
  use: (device: T) => Promise<R>,
): Promise<R> {
  checkFlags(flags);
  if (flags.mock) {
    const mock = await context.startMock(mocked);
    try {
      return await use(connector.local(mock.url, await clientOptions(flags, context)));
    } finally {
      await mock.close();
    }
  }
  const options = await clientOptions(flags, context);
  const { host, cloud: serial } = flags;
  if (serial === undefined) return use(asUsage(() => connector.local(host ?? "", options)));
  const token = await readToken(flags, context);
  const cloudOptions = {
    ...options,
    ...(flags.cloudDomain === undefined ? {} : { domain: flags.cloudDomain }),
    ...(flags.age === undefined ? {} : { ageS: flags.age }),
  };
  return use(asUsage(() => connector.cloud(serial, token, cloudOptions)));
}

async function readToken(flags: ConnectionFlags, context: CliContext): Promise<string> {
  const { readCloudToken } = await import("./cloud-token.js");
  return readCloudToken(flags.tokenFile, context);
}

async function clientOptions(flags: ConnectionFlags, context: CliContext): Promise<ClientOptions> {
  const transport = await context.loadTransport();
  // A timer of less than a millisecond is none.
  return flags.timeout === undefined
    ? { transport }
    : { transport, timeoutMs: Math.max(1, Math.round(flags.timeout * 1000)) };
}

const ways = "Give exactly one of --host HOST, --cloud SERIAL and --mock.";

function checkFlags(flags: ConnectionFlags): void {
  const named = (["host", "cloud", "mock"] as const).filter(
    (flag) => flags[flag] !== undefined && flags[flag] !== false,
  );
  if (named.length === 0) throw new UsageError(`No device was named. ${ways}`);
  if (named.length > 1) {
    throw new UsageError(`--${named.join(" and --")} exclude each other. ${ways}`);
  }
  const stray = (["cloudDomain", "tokenFile", "age"] as const).find((flag) => flags[flag] !== undefined);
  if (stray !== undefined && flags.cloud === undefined) {
    throw new UsageError(`--${optionName(stray)} is for the cloud. Leave it out, or use --cloud SERIAL.`);
  }
}

// The library answers arguments that cannot be right with these two; here they come from the command line.
function asUsage<T>(build: () => T): T {
  try {
    return build();
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError)
      throw new UsageError(cause.message, { cause });
    throw cause;
  }
}
