import {
  componentSummaries,
  coversFirmware,
  type DeviceKind,
  isAvailable,
  type KeyInfo,
  keysOf,
} from "@goe/core/keys";
import type { CommonFlags } from "../../arguments/common-options.js";
import { nearestNames } from "../../arguments/nearest-names.js";
import { anyOf } from "../../assignments/accepted-values.js";
import { UsageError } from "../../usage-error.js";
import type { KeysFlags } from "./flags.js";

/** A key of one kind of device. */
export interface DeviceKey {
  readonly device: DeviceKind;
  readonly key: KeyInfo;
}

/** The keys that the options leave. Throws {@link UsageError} for an option that can leave none. */
export function filterKeys(flags: KeysFlags & Pick<CommonFlags, "kind">): readonly DeviceKey[] {
  const { kind, writable, component, firmware, model } = flags;
  const devices: readonly DeviceKind[] = kind === undefined ? ["charger", "controller"] : [kind];
  const shown = component === undefined ? undefined : componentName(component, devices);
  const variant = model === undefined ? undefined : modelName(model);
  if (firmware !== undefined) checkFirmware(firmware);
  return devices
    .filter((device) => variant === undefined || device === "charger")
    .flatMap((device) => keysOf(device).map((key) => ({ device, key })))
    .filter(
      ({ key }) =>
        (!writable || key.access !== "read") &&
        (shown === undefined || key.components.includes(shown)) &&
        isThere(key, firmware, variant),
    );
}

function isThere(
  { availability }: KeyInfo,
  firmware: string | undefined,
  model: string | undefined,
): boolean {
  if (firmware !== undefined && model !== undefined) return isAvailable(availability, model, firmware);
  if (firmware !== undefined) return availability.some((interval) => coversFirmware(interval, firmware));
  return (
    model === undefined || availability.some(({ models }) => models === undefined || models.includes(model))
  );
}

function componentName(word: string, devices: readonly DeviceKind[]): string {
  const name = word.toLowerCase().replaceAll("_", "-");
  const known = [...new Set(devices.flatMap((device) => Object.keys(componentSummaries[device])))];
  if (known.includes(name)) return name;
  const near = nearestNames(name, known);
  const advice = near.length > 0 ? `Did you mean ${anyOf(near)}?` : `Give ${anyOf(known)}.`;
  throw new UsageError(`There is no component "${word}". ${advice}`);
}

function modelName(word: string): string {
  const known = [...new Set(keysOf("charger").flatMap(modelsOf))];
  const name = known.find((model) => model.toLowerCase() === word.toLowerCase());
  if (name !== undefined) return name;
  throw new UsageError(`There is no model "${word}". Give ${anyOf(known)}.`);
}

function modelsOf({ availability }: KeyInfo): readonly string[] {
  return availability.flatMap(({ models }) => models ?? []);
}

function checkFirmware(version: string): void {
  if (/^\d+(?:\.\d+)*(?:\D.*)?$/.test(version)) return;
  throw new UsageError(`"${version}" is no firmware version. Give one as the device tells it, such as 60.4.`);
}
