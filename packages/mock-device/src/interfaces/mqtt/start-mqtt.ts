import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { RunningInterface } from "../running-interface.js";
import { loadMqtt } from "./client-library.js";
import { DeviceLink } from "./device-link.js";
import { type EmbeddedBroker, startBroker } from "./embedded-broker.js";
import { checkMqttOptions, type MqttOptions, parseBrokerUrl, shownBrokerUrl } from "./mqtt-options.js";

/** A device on a broker. */
export interface RunningMqtt extends RunningInterface {
  /** URL of the broker without credentials, such as `mqtt://127.0.0.1:12345`. */
  readonly url: string;
  /**
   * Resolves when the device has reached the broker for the first time and has sent all values. Rejects when the
   * interface is closed before that; as long as the broker cannot be reached, it stays pending.
   */
  readonly connected: Promise<void>;
}

/**
 * Puts a device on a broker, or starts one for it. Resolves before the device has reached the broker. Throws a
 * `TypeError` for options that make no sense, `ListenError` when the broker cannot listen, and
 * `MissingPackageError` when the packages `mqtt` or `aedes` are not installed.
 */
export async function startMqtt(device: SimulatedDevice, options: MqttOptions = {}): Promise<RunningMqtt> {
  checkMqttOptions(options);
  const library = await loadMqtt();
  const broker = options.broker === undefined ? await startBroker(options.host, options.port) : undefined;
  const url = options.broker ?? broker?.url ?? "";
  configure(device, url, options);
  const link = new DeviceLink(device, { library, reconnectAfterMs: options.reconnectAfterMs ?? 1000 });
  const address = parseBrokerUrl(url);
  return {
    url: address === undefined ? url : shownBrokerUrl(address),
    connected: link.connected,
    close: once(() => closeBoth(link, broker)),
  };
}

/** Sets the keys that a user would set in the app. What a test has put in place by hand stays. */
function configure(device: SimulatedDevice, url: string, options: MqttOptions): void {
  const { state } = device;
  const { readOnly, homeAssistant } = options;
  // Stored even where the profile lacks the key, as the connection follows it.
  state.store("mcu", url);
  if (state.has("mce") && !state.isHeld("mce")) state.store("mce", true);
  if (readOnly !== undefined) state.store("mcr", readOnly);
  if (homeAssistant === undefined) return;
  state.store("mhe", homeAssistant !== false);
  if (typeof homeAssistant === "object") state.store("mht", homeAssistant.prefix);
}

async function closeBoth(link: DeviceLink, broker: EmbeddedBroker | undefined): Promise<void> {
  await link.close();
  await broker?.close();
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    closed ??= close();
    return closed;
  };
}
