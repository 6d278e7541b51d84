import type { QueryOptions } from "../client/json-client.js";
import type { DeviceKind } from "../keys/key-info.js";
import type { Refusal } from "./refusal.js";

/** Settings of one write. */
export interface SetOptions extends QueryOptions {
  /**
   * Whether to read back what was written, since firmware acknowledges writes that it then ignores
   * (goecharger/go-eCharger-API-v2#306). It takes a second at least: only then has the charging logic run.
   * @default false
   */
  readonly verify?: boolean | VerifyOptions;
  /** Check everything, send nothing and tell what would be sent. @default false */
  readonly dryRun?: boolean;
  /** Whose keys are written, where it is another kind of device than the client was made for. */
  readonly device?: DeviceKind;
}

/** How long to look for what was written. */
export interface VerifyOptions {
  /** Time from the answer to the write on, in milliseconds. Not from 1 to 2147483647: `RangeError`. @default 5_000 */
  readonly timeoutMs?: number;
}

/**
 * What became of a key that was written.
 *
 * - `accepted`: the device said yes. Nobody looked whether it holds.
 * - `forwarded`: the cloud passed it on and does not know more.
 * - `applied`: read back, the key has the value.
 * - `ignored`: the device said yes, and the key kept its old value.
 * - `reverted`: the key had the value for a moment, then its old one again.
 * - `superseded`: the key has a third value; the device corrected it, or somebody else wrote.
 * - `unverifiable`: the device said yes, and the key does not read as it is written.
 * - `refused`: the device said no, and why.
 * - `not-sent`: an earlier part of the same write failed.
 * - `unknown`: no answer came; it may have arrived.
 */
export type WriteOutcome =
  | { readonly result: "accepted" | "forwarded" | "unverifiable" | "not-sent" | "unknown" }
  | { readonly result: "applied" | "ignored" | "reverted" | "superseded"; readonly value: unknown }
  | { readonly result: "refused"; readonly refusal: Refusal };

/** What became of a write; `K` are the keys or fields as they were given. */
export interface SetResult<K extends string = string> {
  readonly outcomes: Readonly<Record<K, WriteOutcome>>;
  /** Whether every value was accepted and, where that was looked at, applied. */
  readonly ok: boolean;
}

/** What a write would send. */
export interface DryRun {
  readonly method: "GET";
  /** Path and query of each request, in order, with `***` in place of secrets. */
  readonly paths: readonly string[];
  /** Raw values by API key, with `***` in place of secrets. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a write with options `O` yields: with `dryRun: true` what would be sent, else what became of it. */
export type Written<O extends SetOptions> = O extends { readonly dryRun: true } ? DryRun : SetResult;
