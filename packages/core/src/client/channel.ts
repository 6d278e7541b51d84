import { fetchTransport } from "../transport/fetch-transport.js";
import type { HttpTransport } from "../transport/http-transport.js";
import type { DeviceAccess } from "./answer.js";
import type { ClientOptions } from "./json-client.js";

/** How a client reaches its device, and how patient it is. */
export interface Channel {
  readonly access: DeviceAccess;
  readonly transport: HttpTransport;
  readonly retries: number;
  readonly random: () => number;
  readonly timeoutMs: number | false;
}

/** @throws RangeError for a time that no timer can measure. */
export function checkTimeout(timeoutMs: number | false): number | false {
  // Timers take 31 bits; beyond, they fire at once.
  if (timeoutMs === false || (timeoutMs > 0 && timeoutMs < 2 ** 31)) return timeoutMs;
  throw new RangeError("timeoutMs must be from 1 to 2147483647, or false to wait forever.");
}

/** @throws RangeError for options that cannot be. */
export function openChannel(access: DeviceAccess, options: ClientOptions = {}): Channel {
  const { retries = 2, random = Math.random } = options;
  const transport = options.transport ?? fetchTransport(options.fetch);
  const timeoutMs = checkTimeout(options.timeoutMs ?? 10_000);
  if (!(Number.isInteger(retries) && retries >= 0)) {
    throw new RangeError("retries must be an integer from 0.");
  }
  return { access, transport, retries, random, timeoutMs };
}
