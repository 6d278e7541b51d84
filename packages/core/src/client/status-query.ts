import { fetchTransport } from "../transport/fetch-transport.js";
import type { DeviceAccess, StatusData } from "./answer.js";
import { checkKeys, splitFilter } from "./filter.js";
import type { ClientOptions, QueryOptions } from "./json-client.js";
import { abortable, inLane } from "./lane.js";
import { requestStatus } from "./status-request.js";

/** A query under way, shared by all callers that asked the same. */
interface Flight {
  readonly answer: Promise<StatusData>;
  readonly controller: AbortController;
  callers: number;
}

/** Reads keys, or everything for no keys. */
export type StatusQuery = (
  keys: readonly string[] | undefined,
  options: QueryOptions | undefined,
) => Promise<StatusData>;

function checkTimeout(timeoutMs: number | false): number | false {
  // Timers take 31 bits; beyond, they fire at once.
  if (timeoutMs === false || (timeoutMs > 0 && timeoutMs < 2 ** 31)) return timeoutMs;
  throw new RangeError("timeoutMs must be from 1 to 2147483647, or false to wait forever.");
}

/** The query function of a client: queue, merging, retries, time limit. Wrong options are a `RangeError`. */
export function createStatusQuery(device: DeviceAccess, options: ClientOptions = {}): StatusQuery {
  const { retries = 2, random = Math.random } = options;
  const transport = options.transport ?? fetchTransport(options.fetch);
  const settings = { device, transport, retries, random };
  const defaultTimeoutMs = checkTimeout(options.timeoutMs ?? 10_000);
  if (!(Number.isInteger(retries) && retries >= 0)) {
    throw new RangeError("retries must be an integer from 0.");
  }
  const flights = new Map<string, Flight>();

  async function readAll(
    keys: readonly string[],
    timeoutMs: number | false,
    controller: AbortController,
  ): Promise<StatusData> {
    const request = (filter: string): Promise<StatusData> =>
      inLane(device.base, controller.signal, () => requestStatus(settings, filter, timeoutMs, controller));
    const filters = splitFilter(keys);
    // One whole status takes less time than many parts, and its values belong together.
    if (filters.length > 3) {
      const whole = await request("");
      return Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key)));
    }
    const parts: StatusData[] = [];
    for (const filter of filters) parts.push(await request(filter));
    // fromEntries defines members, also one named "__proto__"; assigning them would change the prototype.
    return parts.length === 1 && parts[0] ? parts[0] : Object.fromEntries(parts.flatMap(Object.entries));
  }

  return async (keys = [], { signal, timeoutMs = defaultTimeoutMs } = {}) => {
    const wanted = checkKeys(keys);
    checkTimeout(timeoutMs);
    signal?.throwIfAborted();
    const id = `${timeoutMs} ${[...wanted].sort()}`;
    let flight = flights.get(id);
    if (!flight) {
      const controller = new AbortController();
      flight = { answer: readAll(wanted, timeoutMs, controller), controller, callers: 0 };
      flights.set(id, flight);
    }
    flight.callers++;
    try {
      return await abortable(flight.answer, signal);
    } finally {
      if (!--flight.callers) {
        flights.delete(id);
        if (signal?.aborted) flight.controller.abort(signal.reason);
      }
    }
  };
}
