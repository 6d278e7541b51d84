export { chargerSettings } from "./generated/charger/charger-settings.js";
export { controllerSettings } from "./generated/controller/controller-settings.js";
export { encodeSettings, type SettingCodec, type SettingsCodec } from "./settable.js";
export type { KeyRule, StructRule, ValueRule } from "./writing/value-rule.js";
