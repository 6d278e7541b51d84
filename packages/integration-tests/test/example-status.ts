import { type DeviceKind, type JsonValue, keysOf } from "@goe/core/keys";

/** A full status: every readable key of a device, of whatever model and firmware, with the example of the registry. */
export function exampleStatus(device: DeviceKind): Readonly<Record<string, JsonValue>> {
  const readable = keysOf(device).filter(({ access }) => access !== "write");
  return Object.fromEntries(readable.map(({ key, example = null }) => [key, example]));
}
