import type {
  ComponentDefinition,
  DeviceKind,
  GoeError,
  LenientWatchOptions,
  LenientWatchUpdate,
} from "@goe/core";
import { explainError } from "../../report-error.js";
import { selectWatched, type WatchSource } from "./select-watched.js";
import { flatten, offlineEvent, type WatchEvent } from "./watch-event.js";

/** A device of the library, as far as it is watched. */
export interface Watchable<D extends DeviceKind> extends WatchSource<D> {
  watch(
    components: readonly ComponentDefinition<unknown, D>[],
    options: LenientWatchOptions,
  ): AsyncIterable<LenientWatchUpdate<readonly ComponentDefinition<unknown, D>[]>>;
}

/** What to watch, and how. */
export interface WatchPlan {
  readonly words: readonly string[];
  readonly until: string | undefined;
  readonly intervalMs: number;
  /** Ends the watching. */
  readonly signal: AbortSignal;
}

/** How the watching of a device ended. */
export interface WatchEnd {
  /** Whether what `--until` waits for happened. */
  readonly reached: boolean;
  /** Why the device never answered; `undefined` for one that did, or that was not asked for long enough to tell. */
  readonly neverOnline: GoeError | undefined;
}

/** Watches a device until the condition holds or the signal aborts. `open` is called once it is known what is watched. */
export async function watchDevice<D extends DeviceKind>(
  device: Watchable<D>,
  { words, until, intervalMs, signal }: WatchPlan,
  open: () => (event: WatchEvent) => Promise<void>,
): Promise<WatchEnd> {
  const { parts, condition } = await selectWatched(device, words, until);
  const components = parts.map(({ component }) => component);
  const show = open();
  let failure: GoeError | undefined;
  let answered = false;
  for await (const update of device.watch(components, { intervalMs, signal, lenient: true })) {
    if (!update.online) {
      failure = update.error;
      await show(offlineEvent(update, (error) => explainError(error).text));
      continue;
    }
    answered = true;
    const { shown, all } = flatten(parts, update);
    await show(shown);
    if (condition?.holds(all) === true) return { reached: true, neverOnline: undefined };
  }
  return { reached: false, neverOnline: answered ? undefined : failure };
}
