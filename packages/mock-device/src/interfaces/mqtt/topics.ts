import { compareFirmware, type DeviceKind } from "@goe/core/keys";
import type { SimulatedDevice } from "../../device/simulated-device.js";

/**
 * First charger firmware whose topics begin without a slash (goecharger/go-eCharger-API-v2#84) and that subscribes to
 * all keys at once; 054.7 was seen to (goecharger/go-eCharger-API-v2#99), the beta before it is inferred.
 */
const renewedSince = "054.6";

/** Whether the firmware is a charger's from the time before topics lost their first slash. */
export function hasOldTopics(device: DeviceKind, firmware: string): boolean {
  return device === "charger" && compareFirmware(firmware, renewedSince) < 0;
}

/** Prefix of all topics that a device has until somebody sets key `mtp`. */
export function defaultPrefix(device: DeviceKind, firmware: string, serial: string): string {
  const family = device === "charger" ? "go-eCharger" : "go-eController";
  return `${hasOldTopics(device, firmware) ? "/" : ""}${family}/${serial}/`;
}

/** Serial number as it stands in topics. */
export function serialOf({ state }: SimulatedDevice): string {
  const serial = state.get("sse");
  return typeof serial === "string" ? serial : "000000";
}

/** The prefix that the device has now: that of key `mtp`, or the default one. It may be empty. */
export function topicPrefix(device: SimulatedDevice): string {
  const { profile, state } = device;
  const own = state.get("mtp");
  // The profile's value is a default too, made of the serial number that the profile comes with.
  const isOwn = typeof own === "string" && (own !== state.initial("mtp") || state.isHeld("mtp"));
  return isOwn ? own : defaultPrefix(profile.device, profile.firmware, serialOf(device));
}

/**
 * Whether a broker lets the device subscribe below the prefix. Without a slash at its end the subscription reads
 * `garage+/set`, over which mosquitto drops the connection (goecharger/go-eCharger-API-v2#109, #231).
 */
export function isUsablePrefix(prefix: string, oldTopics: boolean): boolean {
  return isTopic(prefix) && (oldTopics || prefix === "" || prefix.endsWith("/"));
}

/** Whether a key can stand in a topic as one level of it. */
export function isTopicLevel(key: string): boolean {
  return key !== "" && !key.includes("/") && isTopic(key);
}

// Wildcards and zero bytes have no place in the topic of a message, and 65535 bytes is all that the length can say.
function isTopic(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the zero byte is what is looked for
  return !/[+#\u0000]/.test(text) && Buffer.byteLength(text) < 65_000;
}
