import { chargerKeys } from "./generated/keys/charger-keys.js";
import { controllerKeys } from "./generated/keys/controller-keys.js";
import type { DeviceKind, KeyInfo } from "./keys/key-info.js";

export { compareFirmware } from "./firmware.js";
export { componentSummaries } from "./generated/component-summaries.js";
export { enumFields } from "./generated/enum-fields.js";
export { chargerKeys } from "./generated/keys/charger-keys.js";
export { controllerKeys } from "./generated/keys/controller-keys.js";
export { specSources } from "./generated/keys/spec-sources.js";
export { unitSeconds, unitSymbols } from "./generated/units.js";
export { coversFirmware, isAvailable } from "./keys/availability.js";
export type {
  ArrayType,
  Availability,
  Bounds,
  DeviceKind,
  EnumInfo,
  EnumValueInfo,
  JsonValue,
  KeyInfo,
  KeyType,
  KnownBug,
  MapType,
  OtherForm,
  ScalarType,
  StructPlace,
  StructType,
  UnknownType,
} from "./keys/key-info.js";

/** Every key of a device that the spec describes. */
export function keysOf(device: DeviceKind): readonly KeyInfo[] {
  return device === "charger" ? chargerKeys : controllerKeys;
}

/** The key of this name (`amp`) or field name (`requestedCurrentA`); `undefined` when the spec has none. */
export function findKey(device: DeviceKind, keyOrField: string): KeyInfo | undefined {
  const keys = keysOf(device);
  return keys.find(({ key }) => key === keyOrField) ?? keys.find(({ field }) => field === keyOrField);
}
