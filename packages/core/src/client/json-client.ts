import type { DeviceKind } from "../keys/key-info.js";
import type { HttpTransport } from "../transport/http-transport.js";
import type { DryRun, SetOptions, SetResult } from "../writing/set-result.js";
import type { QueryOptions } from "./query-options.js";

/**
 * What a query for keys `K` of the status `S` gives: known keys with their type, keys this version of the
 * library does not know as `unknown`. Devices leave out keys their model or firmware lacks, and the client
 * checks no value: that is the decoder's work.
 */
export type QueryResult<S, K extends string> = Pick<S, K & keyof S> & {
  readonly [P in Exclude<K, keyof S>]?: unknown;
};

/** What a query without keys gives: everything the device says. */
export type FullStatus<S> = S & Readonly<Record<string, unknown>>;

/** Settings of a client. */
export interface ClientOptions {
  /**
   * Time allowed for one answer including its retries, in milliseconds, from the moment the request leaves the
   * queue; `false` waits forever. Keys that do not fit into one request are several answers. Rejects with
   * `GoeTimeoutError`. Any other value than `false` or 1 to 2147483647 is a `RangeError`.
   * @default 10_000
   */
  readonly timeoutMs?: number | false;
  /**
   * How often a read is tried again after a dropped connection, a busy device, or status 502, 503 or 504, with
   * pauses of about 200 ms, 600 ms, 1.8 s …, as long as the time allows. Not an integer from 0: `RangeError`.
   * @default 2
   */
  readonly retries?: number;
  /** Function used instead of the runtime's `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** How requests are sent, such as `nodeHttpTransport`; wins over `fetch`. */
  readonly transport?: HttpTransport;
  /** Source of numbers from 0 to below 1 that spreads the pauses. @default Math.random */
  readonly random?: () => number;
  /**
   * Which kind of device is written to; `set` looks its keys up there. `GoeCharger` and `GoeController` say it
   * themselves.
   * @default "charger"
   */
  readonly device?: DeviceKind;
}

/**
 * Reads the status `S` of a device as the JSON it sends.
 *
 * To one device only one request is under way at a time, over all clients of the process; equal queries of a
 * client in flight are merged and resolve to the same object, so treat it as read-only. Rejects with a
 * `GoeError` when the device or the way to it fails, with a `TypeError` for names that cannot be keys.
 */
export interface JsonReader<S extends object> {
  /** The device (host and port) or the cloud's domain, for messages; never holds a serial number or token. */
  readonly host: string;
  /**
   * Reads the given keys. Duplicates are asked for once; an empty list reads everything. Keys that do not fit into
   * three requests are picked from one whole status.
   */
  query<const K extends string>(keys: readonly K[], options?: QueryOptions): Promise<QueryResult<S, K>>;
  /** Reads everything the device says; that is long, and go-e advises to name the keys. */
  query(keys?: undefined, options?: QueryOptions): Promise<FullStatus<S>>;
}

/** Raw values by API key. The keys of the status `S` are offered; all of them are checked when they are written. */
export type RawSettings<S extends object> = { readonly [K in keyof S]?: unknown } & Readonly<
  Record<string, unknown>
>;

/** Reads the status `S` of a device, and writes. */
export interface JsonClient<S extends object> extends JsonReader<S> {
  /**
   * Writes raw values by API key, in the device's units and numbers: `set({ amp: 16, frc: 2 })`.
   *
   * Before anything goes out, every value is checked against the spec: key, access, type, range, numbers of enums,
   * null, length; and bounds that other keys hold (`ama` for `amp`) after reading those. One wrong value and nothing
   * is sent. A write is never sent a second time, unless the device said that it was too busy to take it.
   *
   * @throws TypeError or RangeError for values that the device would not take; `problems` lists every one.
   * @throws GoeWriteError when the device refuses a key; `outcomes` tells what became of each.
   * @throws GoeHttpError, GoeTimeoutError, GoeNetworkError as `query`. Whether the values arrived is then unknown.
   */
  set<const V extends RawSettings<S>>(
    values: V,
    options: SetOptions & { readonly dryRun: true },
  ): Promise<DryRun>;
  set<const V extends RawSettings<S>>(values: V, options?: SetOptions): Promise<SetResult<string & keyof V>>;
}
