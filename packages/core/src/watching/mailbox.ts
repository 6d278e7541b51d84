import type { ComponentDefinition } from "../component.js";
import type { GoeError } from "../errors/goe-error.js";
import type { GoeProtocolError } from "../errors/goe-protocol-error.js";
import { changedFields } from "./changes.js";
import type { LenientWatchUpdate, WatchUpdate } from "./watch-update.js";

type AnyComponents = readonly ComponentDefinition<unknown>[];

/** An update of either kind about any components, or the end. */
export type WatchResult = IteratorResult<
  WatchUpdate<AnyComponents> | LenientWatchUpdate<AnyComponents>,
  undefined
>;

/** What components decode to, and what is wrong with them when they are read leniently. */
export interface Reading {
  readonly values: unknown[];
  readonly issues?: readonly GoeProtocolError[];
}

/** Holds the newest update alone: a consumer who is slow misses those between, and nothing piles up. */
export class Mailbox {
  /** A function: only when an update is taken is it known which one was taken before, and so what has changed. */
  #newest: (() => WatchResult) | undefined;
  #wake: (() => void)[] = [];
  #taken: readonly unknown[] = [];
  #since: Date = new Date();

  putOnline({ values, ...rest }: Reading): void {
    const at = new Date();
    this.#since = at;
    this.#put(() => {
      const changed = values.map((value, index) => changedFields(this.#taken[index], value));
      this.#taken = values;
      return { done: false, value: { online: true, at, values, changed, ...rest } };
    });
  }

  putOffline(error: GoeError): void {
    const value = { online: false, at: new Date(), since: this.#since, error } as const;
    this.#put(() => ({ done: false, value }));
  }

  /** Ends the updates; what `last` throws comes before. */
  end(last?: () => never): void {
    this.#put(() => {
      this.end();
      last?.();
      return { done: true, value: undefined };
    });
  }

  /** The newest update that nobody has taken yet; waits where there is none. */
  async take(): Promise<WatchResult> {
    while (!this.#newest) await new Promise<void>((resolve) => this.#wake.push(resolve));
    const newest = this.#newest;
    this.#newest = undefined;
    return newest();
  }

  #put(newest: () => WatchResult): void {
    this.#newest = newest;
    for (const wake of this.#wake.splice(0)) wake();
  }
}
