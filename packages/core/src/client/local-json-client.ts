import type { ChargerStatus } from "../generated/charger/charger-status.js";
import type { DeviceKind } from "../keys/key-info.js";
import type { DryRun, SetOptions, SetResult } from "../writing/set-result.js";
import type { ClientOptions, JsonClient, RawSettings } from "./json-client.js";
import { LocalJsonReader } from "./local-json-reader.js";

/**
 * Reads and writes a device over its local HTTP API v2.
 *
 * Arguments and errors of queries are those of {@link LocalJsonReader}. Writes are checked as keys of a charger;
 * for a controller write `new LocalJsonClient<ControllerStatus>(host, { device: "controller" })`.
 */
export class LocalJsonClient<S extends object = ChargerStatus>
  extends LocalJsonReader<S>
  implements JsonClient<S>
{
  readonly #device: DeviceKind;

  constructor(host: string, options?: ClientOptions) {
    super(host, options);
    this.#device = options?.device ?? "charger";
  }

  set<const V extends RawSettings<S>>(
    values: V,
    options: SetOptions & { readonly dryRun: true },
  ): Promise<DryRun>;
  set<const V extends RawSettings<S>>(values: V, options?: SetOptions): Promise<SetResult<string & keyof V>>;
  async set(values: Readonly<Record<string, unknown>>, options?: SetOptions): Promise<unknown> {
    const { writeRaw } = await import("../writing/write-raw.js");
    return writeRaw(
      { channel: this.channel, reader: this, device: options?.device ?? this.#device },
      values,
      options,
    );
  }
}
