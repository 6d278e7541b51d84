import type { Channel } from "../client/channel.js";
import type { JsonReader } from "../client/json-client.js";
import type { DeviceKind } from "../keys/key-info.js";
import type { DryRun, SetOptions, SetResult } from "./set-result.js";

/** What writing needs of a client. */
export interface Writer {
  readonly channel: Channel;
  readonly reader: JsonReader<object>;
  readonly device: DeviceKind;
}

/** Checks raw values, writes them and tells what became of each. */
export async function writeRaw(
  _writer: Writer,
  _values: Readonly<Record<string, unknown>>,
  _options: SetOptions = {},
): Promise<SetResult | DryRun> {
  throw new Error("being written on this branch");
}
