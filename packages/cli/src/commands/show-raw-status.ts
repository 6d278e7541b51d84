import { CloudJsonClient, LocalJsonClient } from "@goe/core";
import type { ConnectionFlags } from "../arguments/connection-flags.js";
import { type Connector, withDevice } from "../connect.js";
import type { CliContext } from "../context.js";
import { jsonText } from "../format/json-text.js";
import { UsageError } from "../usage-error.js";

/** Reads the keys, or everything if there are none, and prints the answer as the device sent it. */
export async function showRawStatus(
  context: CliContext,
  flags: ConnectionFlags,
  keys: readonly string[],
): Promise<void> {
  const wrong = keys.find((key) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(key));
  if (wrong !== undefined) {
    throw new UsageError(
      `"${wrong}" is not an API key. Keys are letters, digits and underscores; put blanks between several: goe json amp car.`,
    );
  }
  const status = await withDevice(flags, context, "charger", clients, (client) =>
    keys.length === 0 ? client.query() : client.query(keys),
  );
  await context.stdout.write(jsonText(status));
}

const clients: Connector<LocalJsonClient | CloudJsonClient> = {
  local: (host, options) => new LocalJsonClient(host, options),
  cloud: (serial, token, options) => new CloudJsonClient(serial, token, options),
};
