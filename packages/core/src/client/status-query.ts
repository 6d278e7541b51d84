import { readAnswer, type StatusData } from "./answer.js";
import { type Channel, checkTimeout } from "./channel.js";
import { checkKeys, splitFilter } from "./filter.js";
import { abortable, inLane } from "./lane.js";
import type { QueryOptions } from "./query-options.js";
import { type Exchange, request } from "./request.js";

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

/** The query function of a client: queue, merging, retries, time limit. */
export function createStatusQuery(channel: Channel): StatusQuery {
  const { access } = channel;
  const flights = new Map<string, Flight>();

  async function readAll(
    keys: readonly string[],
    timeoutMs: number | false,
    controller: AbortController,
  ): Promise<StatusData> {
    const ask = (filter: string): Promise<StatusData> => {
      const exchange: Exchange<StatusData> = {
        path: statusPath(filter, access.parameter),
        read: (response) => readAnswer(response, access),
        mayRetry: ({ retryable }) => retryable,
      };
      return inLane(access.base, controller.signal, () => request(channel, exchange, timeoutMs, controller));
    };
    const filters = splitFilter(keys);
    // One whole status takes less time than many parts, and its values belong together.
    if (filters.length > 3) {
      const whole = await ask("");
      return Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key)));
    }
    const parts: StatusData[] = [];
    for (const filter of filters) parts.push(await ask(filter));
    // fromEntries defines members, also one named "__proto__"; assigning them would change the prototype.
    return parts.length === 1 && parts[0] ? parts[0] : Object.fromEntries(parts.flatMap(Object.entries));
  }

  return async (keys = [], { signal, timeoutMs = channel.timeoutMs } = {}) => {
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

function statusPath(filter: string, parameter: string): string {
  const parameters = [filter && `filter=${filter}`, parameter].filter(Boolean).join("&");
  return `/api/status${parameters && `?${parameters}`}`;
}
