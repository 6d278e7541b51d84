import { type DeviceKind, keysOf } from "../src/keys.js";

/** A full status: every readable key that has an example in the registry, and one's own values in their places. */
export function exampleStatus(
  device: DeviceKind,
  values: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const readable = keysOf(device).filter(
    ({ access, example }) => access !== "write" && example !== undefined,
  );
  return { ...Object.fromEntries(readable.map(({ key, example }) => [key, example])), ...values };
}
