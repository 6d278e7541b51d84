import type { JsonClient } from "./client/json-client.js";
import type { StatusByDevice } from "./component.js";
import type { ChargerSettings } from "./generated/charger/charger-settings.js";
import type { ControllerSettings } from "./generated/controller/controller-settings.js";
import { GoeReader } from "./goe-reader.js";
import type { DeviceKind } from "./keys/key-info.js";
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
}
