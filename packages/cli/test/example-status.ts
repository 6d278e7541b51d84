import { type DeviceKind, keysOf } from "@goe/core/keys";

/** A full status: every readable key with the example of the registry, and one's own values in their places. */
export function exampleStatus(
  device: DeviceKind,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const readable = keysOf(device).filter(({ access }) => access !== "write");
  return { ...Object.fromEntries(readable.map(({ key, example }) => [key, example])), ...values };
}
