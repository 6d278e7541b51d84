import type { DeviceKind } from "../keys/key-info.js";
import type { SettingCodec } from "../settable.js";

/** Every setting of a device by field name. */
export type Settings = Readonly<Record<string, SettingCodec>>;

/** The settings of a kind of device, imported when something is written. */
export async function loadSettings(device: DeviceKind): Promise<Settings> {
  return device === "charger"
    ? (await import("../generated/charger/charger-settings.js")).chargerSettings
    : (await import("../generated/controller/controller-settings.js")).controllerSettings;
}
