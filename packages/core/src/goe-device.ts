import type { JsonClient } from "./client/json-client.js";
import type { QueryOptions } from "./client/query-options.js";
import type { ComponentDefinition, StatusByDevice } from "./component.js";
import type { RawStatus } from "./decode.js";
import type { ChargerSettings } from "./generated/charger/charger-settings.js";
import type { ControllerSettings } from "./generated/controller/controller-settings.js";
import { GoeReader } from "./goe-reader.js";
import type { IdentifyOptions, Identity } from "./identity/identity.js";
import type { Learned } from "./identity/learn-identity.js";
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

/** `V` without a name that `S` lacks: a mistyped field does not compile, also beside a right one. */
export type Closed<V, S> = V & { readonly [K in Exclude<keyof V, keyof S>]: never };

/** A device that is read, written and watched. What only some programs do is loaded when they do it. */
export abstract class GoeDevice<D extends DeviceKind, S extends object = StatusByDevice[D]> extends GoeReader<
  D,
  S
> {
  declare readonly client: JsonClient<S>;
  /** Names of the components. */
  abstract readonly supportedComponents: readonly string[];
  #learned: Learned<D> | undefined;

  constructor(kind: D, client: JsonClient<S>) {
    super(kind, client);
  }

  /** The component of this name. */
  abstract component(name: string): Promise<ComponentDefinition<unknown, D>>;

  /** What {@link identify} learned last; `undefined` before, and once an answer shows that the firmware was updated. */
  get identity(): Identity<D> | undefined {
    return this.#learned?.identity;
  }

  /**
   * Learns model and firmware in one request, and remembers them: later calls ask nothing. From then on reads ask only
   * for keys that this model has with this firmware, and for all keys where the spec does not know that. A CORE or PRO
   * answers others with status 400 (goecharger/go-eCharger-API-v2#312).
   *
   * @throws GoeProtocolError when the device does not say its type and firmware. Nothing is remembered then.
   * @throws GoeHttpError, GoeTimeoutError, GoeNetworkError as the client's `query`.
   */
  async identify(options: IdentifyOptions = {}): Promise<Identity<D>> {
    return (await this.#learn(options)).identity;
  }

  /**
   * Whether this device has a key (`psm`), or the key behind a field (`phaseSwitchMode`): by the spec where that knows
   * model and firmware, which it asks with {@link identify}; else by asking for the key, where an answer of `null`
   * counts as having it. Of keys that can only be written the spec alone tells.
   *
   * @throws TypeError for what cannot be a key.
   * @throws As {@link identify}.
   */
  async supports(keyOrField: string, options: QueryOptions = {}): Promise<boolean> {
    if (typeof keyOrField !== "string" || !/^[A-Za-z]\w*$/.test(keyOrField)) {
      throw new TypeError(
        `${JSON.stringify(keyOrField)} is no key. Give one, or a field: "psm", "phaseSwitchMode".`,
      );
    }
    const learned = await this.#learn(options);
    const { supportsKey } = await import("./identity/supports-key.js");
    return supportsKey(this, learned, keyOrField, options);
  }

  override async readKeys(keys: readonly string[], options?: QueryOptions): Promise<RawStatus> {
    const present = keys.filter((key) => !this.#learned?.lacking.has(key));
    if (keys.length === 0 || present.length > 0) {
      const status = await super.readKeys(present, options);
      // Other firmware than was learned: it was updated, and may have other keys.
      const { fwv = this.identity?.firmwareVersion } = status;
      if (fwv !== this.identity?.firmwareVersion) this.#learned = undefined;
      return status;
    }
    // No keys at all would ask for everything.
    options?.signal?.throwIfAborted();
    return {};
  }

  /**
   * Writes settings by field name: `set({ requestedCurrentA: 16, forceState: "on" })`. Everything is checked before
   * anything goes out, see `JsonClient.set`, whose errors these are.
   *
   * @throws TypeError for a field that the device has no setting for.
   */
  set<const V extends SettingsByDevice[D]>(
    settings: Closed<V, SettingsByDevice[D]>,
    options: SetOptions & { readonly dryRun: true },
  ): Promise<DryRun>;
  set<const V extends SettingsByDevice[D]>(
    settings: Closed<V, SettingsByDevice[D]>,
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

  async #learn({ refresh, ...options }: IdentifyOptions): Promise<Learned<D>> {
    const { learnIdentity } = await import("./identity/learn-identity.js");
    if (this.#learned === undefined || refresh) this.#learned = await learnIdentity(this, options);
    return this.#learned;
  }
}
