import { MockDevice, type MockDeviceOptions } from "../../src/index.js";
import { findTestKey, testProfile } from "./registry.js";

const devices: MockDevice[] = [];
const defaults = { device: "charger", findKey: findTestKey, profile: testProfile } as const;

/** Starts a charger on the profile and the registry of the tests. */
export async function start(options: Partial<MockDeviceOptions> = {}): Promise<MockDevice> {
  const device = await MockDevice.start({ ...defaults, ...options });
  devices.push(device);
  return device;
}

/** Closes every device that {@link start} has started. */
export async function closeDevices(): Promise<void> {
  await Promise.all(devices.splice(0).map((device) => device.close()));
}
