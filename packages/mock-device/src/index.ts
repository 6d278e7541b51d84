export type { DeviceState } from "./device/device-state.js";
export type { Interface, SeenRequest } from "./device/request-log.js";
export { ListenError } from "./interfaces/http/server.js";
export { MockDevice } from "./mock-device.js";
export type { MockDeviceOptions } from "./mock-device-options.js";
export type { DeviceProfile } from "./profiles/device-profile.js";
export { profileNames } from "./profiles/profile-choice.js";
export type { KeyLookup } from "./writing/key-lookup.js";
