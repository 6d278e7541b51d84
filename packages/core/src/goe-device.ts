import type { JsonClient } from "./client/json-client.js";
import type { ComponentDefinition, StatusByDevice } from "./component.js";
import type { ChargerSettings } from "./generated/charger/charger-settings.js";
import type { ControllerSettings } from "./generated/controller/controller-settings.js";
import { GoeReader } from "./goe-reader.js";
import type { DeviceKind } from "./keys/key-info.js";
import type { Updates } from "./watching/watch.js";
import type {
  LenientWatchOptions,
  LenientWatchUpdate,
  WatchOptions,
  WatchUpdate,
} from "./watching/watch-update.js";
import type { DryRun, SetOptions, SetResult } from "./writing/set-result.js";

/** What can be set on a kind of device, by field name. */
export interface SettingsByDevice {
  readonly charger: ChargerSettings;
  readonly controller: ControllerSettings;
}

/** A device that is read, written and watched. What only some programs do is loaded when they do it. */
export abstract class GoeDevice<D extends DeviceKind, S extends object = StatusByDevice[D]> extends GoeReader<
  D,
  S
> {
  declare readonly client: JsonClient<S>;

  constructor(kind: D, client: JsonClient<S>) {
    super(kind, client);
  }

  /**
   * Writes settings by field name: `set({ requestedCurrentA: 16, forceState: "on" })`. Everything is checked before
   * anything goes out, see `JsonClient.set`, whose errors these are.
   *
   * @throws TypeError for a field that the device has no setting for.
   */
  set<const V extends SettingsByDevice[D]>(
    settings: V,
    options: SetOptions & { readonly dryRun: true },
  ): Promise<DryRun>;
  set<const V extends SettingsByDevice[D]>(
    settings: V,
    options?: SetOptions,
  ): Promise<SetResult<string & keyof V>>;
  async set(settings: SettingsByDevice[D], options?: SetOptions): Promise<unknown> {
    const { setFields } = await import("./writing/set-fields.js");
    return setFields(this.kind, this.client, settings, options);
  }

  /**
   * Reads components again and again, all of them from one answer: an update at once and one per poll, with the values
   * and what changed. Each `for await` over the result watches anew.
   *
   * All watchers of this object share one loop, which polls one at a time and never sooner than a second after the
   * poll before. A consumer that is slower than the polls gets the newest update only.
   *
   * While the device cannot be read there is one update with `online: false`; the loop goes on asking, less and less
   * often down to once a minute, until the device is back. With `lenient`, keys that are missing or misshapen are
   * listed in `issues` and count as no failure.
   *
   * `break`, `return()` and the signal end it, and cancel the request when nobody else watches. Until then the process
   * stays alive.
   *
   * @example
   * for await (const update of charger.watch([ChargingStatus], { intervalMs: 2000 })) {
   *   if (update.online) console.log(update.values[0].powerTotalW, update.changed[0]);
   *   else console.log(update.error.message);
   * }
   *
   * @throws RangeError for the interval, TypeError without a component, and what the `parse` of a component of one's
   * own throws; all of them while iterating. Failures of the device are updates, not errors.
   */
  watch<const C extends readonly ComponentDefinition<unknown, D>[]>(
    components: C,
    options: LenientWatchOptions,
  ): AsyncIterable<LenientWatchUpdate<C>>;
  watch<const C extends readonly ComponentDefinition<unknown, D>[]>(
    components: C,
    options?: WatchOptions,
  ): AsyncIterable<WatchUpdate<C>>;
  watch(
    components: readonly ComponentDefinition<unknown, D>[],
    options?: WatchOptions,
  ): AsyncIterable<unknown> {
    return {
      [Symbol.asyncIterator]: () => {
        let updates: Promise<Updates> | undefined;
        const begun = (): Promise<Updates> => {
          updates ??= import("./watching/watch.js").then(({ watchComponents }) =>
            watchComponents(this, components, options),
          );
          return updates;
        };
        return {
          next: async () => (await begun()).next(),
          return: async () => (await begun()).return(),
        };
      },
    };
  }
}
