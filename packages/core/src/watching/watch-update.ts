import type { GoeError } from "../errors/goe-error.js";
import type { GoeProtocolError } from "../errors/goe-protocol-error.js";
import type { ComponentValue, ComponentValues } from "../goe-reader.js";
import type { LenientValue } from "../lenient-reading.js";

/** How a device is watched. */
export interface WatchOptions {
  /**
   * Time from the start of one poll to the start of the next, in milliseconds; polls due within the next half second
   * are made together. Below 1000 or not finite: `RangeError`, since devices do not stand more than a request a second.
   * @default 5_000
   */
  readonly intervalMs?: number;
  /** Ends the iteration, quietly. */
  readonly signal?: AbortSignal;
}

/** How a device is watched that may send some keys wrong. */
export interface LenientWatchOptions extends WatchOptions {
  /** Leave out keys at fault and list them in each update, instead of taking the device for offline. */
  readonly lenient: true;
}

/**
 * Names of what can change in a component: its fields, the positions in a list, and `value` for one that is neither
 * list nor object.
 */
export type ChangedField<T> = unknown extends T
  ? string
  : T extends readonly unknown[]
    ? `${number}`
    : T extends Date
      ? "value"
      : T extends object
        ? keyof T & string
        : "value";

/** Names of what changed in each component, in the order of the components. */
export type ChangedFields<C extends readonly unknown[]> = {
  readonly [I in keyof C]: readonly ChangedField<ComponentValue<C[I]>>[];
};

/** What several components decode to when keys at fault are left out. */
export type LenientValues<C extends readonly unknown[]> = {
  -readonly [I in keyof C]: LenientValue<ComponentValue<C[I]>>;
};

/** The device could not be read. Sent once when it begins; the next update tells that the device is back. */
export interface OfflineUpdate {
  readonly online: false;
  /** When it was noticed, by the clock of this machine. */
  readonly at: Date;
  /** When this watcher last got an answer, or when it began to watch. */
  readonly since: Date;
  /** What went wrong with the first poll that failed. */
  readonly error: GoeError;
}

/** The device answered. */
export interface OnlineUpdate<C extends readonly unknown[]> {
  readonly online: true;
  /** When the answer came, by the clock of this machine. */
  readonly at: Date;
  /** The components, in the order they were asked for. */
  readonly values: ComponentValues<C>;
  /**
   * What differs from the values of the update before, at any depth; fields that came or went are among them. All
   * fields in the first update, none when nothing changed.
   */
  readonly changed: ChangedFields<C>;
}

/** The device answered, and keys at fault were left out. */
export interface LenientOnlineUpdate<C extends readonly unknown[]> extends Omit<OnlineUpdate<C>, "values"> {
  /** The components without the fields of the keys at fault, in the order they were asked for. */
  readonly values: LenientValues<C>;
  /** One error per component and key at fault; empty when all is well. */
  readonly issues: readonly GoeProtocolError[];
}

/** What watching components `C` yields. */
export type WatchUpdate<C extends readonly unknown[]> = OnlineUpdate<C> | OfflineUpdate;

/** What watching components `C` leniently yields. */
export type LenientWatchUpdate<C extends readonly unknown[]> = LenientOnlineUpdate<C> | OfflineUpdate;
