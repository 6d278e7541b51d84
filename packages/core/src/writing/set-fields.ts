import type { JsonClient } from "../client/json-client.js";
import type { DeviceKind } from "../keys/key-info.js";
import type { DryRun, SetOptions, SetResult } from "./set-result.js";

/** Writes settings by field name. */
export async function setFields(
  _device: DeviceKind,
  _client: JsonClient<object>,
  _settings: object,
  _options: SetOptions = {},
): Promise<SetResult | DryRun> {
  throw new Error("being written on this branch");
}
