export type { DeviceProfile } from "./device-profile.js";
export type { DeviceState, WriteOutcome } from "./device-state.js";
export type { SeenRequest } from "./http/routes.js";
export { ListenError } from "./http/server.js";
export type { KeyLookup } from "./key-lookup.js";
export { MockDevice } from "./mock-device.js";
export type { MockDeviceOptions } from "./mock-device-options.js";
export { profileNames } from "./profile-choice.js";
