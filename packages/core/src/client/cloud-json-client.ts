import type { ChargerStatus } from "../generated/charger/charger-status.js";
import type { DeviceKind } from "../keys/key-info.js";
import type { DryRun, SetOptions, SetResult } from "../writing/set-result.js";
import { type CloudClientOptions, CloudJsonReader } from "./cloud-json-reader.js";
import type { JsonClient, RawSettings } from "./json-client.js";

/**
 * Reads and writes a device through go-e's cloud API, which forwards writes and does not say whether the device took
 * them: verify what matters.
 *
 * Arguments and errors of queries are those of {@link CloudJsonReader}. Writes are checked as keys of a charger;
 * for a controller write `new CloudJsonClient<ControllerStatus>(serial, token, { device: "controller" })`.
 */
export class CloudJsonClient<S extends object = ChargerStatus>
  extends CloudJsonReader<S>
  implements JsonClient<S>
{
  readonly #device: DeviceKind;

  constructor(serial: string, token: string, options?: CloudClientOptions) {
    super(serial, token, options);
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
