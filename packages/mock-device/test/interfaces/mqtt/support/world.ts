import type { JsonValue } from "@goe/core/keys";
import { connectAsync, type IClientOptions, type MqttClient } from "mqtt";
import { SimulatedDevice } from "../../../../src/device/simulated-device.js";
import { startBroker } from "../../../../src/interfaces/mqtt/embedded-broker.js";
import type { MqttOptions } from "../../../../src/interfaces/mqtt/mqtt-options.js";
import { type RunningMqtt, startMqtt } from "../../../../src/interfaces/mqtt/start-mqtt.js";
import type { RunningInterface } from "../../../../src/interfaces/running-interface.js";
import type { DeviceProfile } from "../../../../src/profiles/device-profile.js";
import { chooseProfile } from "../../../../src/profiles/profile-choice.js";
import { registryLookup } from "../../../../src/writing/key-lookup.js";

const running: RunningInterface[] = [];
const clients: MqttClient[] = [];
let marks = 0;

/** A device to put on a broker; its clock stands until it is told to advance. */
export function deviceOf(
  profile: string | DeviceProfile,
  overrides: Readonly<Record<string, JsonValue>> = {},
): SimulatedDevice {
  const device = typeof profile === "object" ? profile.device : deviceKindOf(profile);
  return new SimulatedDevice({
    profile: chooseProfile(device, profile),
    findKey: registryLookup(device),
    now: () => 1_700_000_000_000,
    overrides: { sse: "123456", ...overrides },
  });
}

function deviceKindOf(profile: string): "charger" | "controller" {
  return profile.startsWith("controller") ? "controller" : "charger";
}

/** A profile of the spec with another firmware. */
export function withFirmware(profile: string, firmware: string): DeviceProfile {
  const chosen = chooseProfile(deviceKindOf(profile), profile);
  return { ...chosen, name: `${profile} on ${firmware}`, firmware };
}

/** Puts a device on a broker, and takes it off when the test is over. */
export async function run(device: SimulatedDevice, options: MqttOptions = {}): Promise<RunningMqtt> {
  const mqtt = await startMqtt(device, { reconnectAfterMs: 20, ...options });
  running.push(mqtt);
  return mqtt;
}

/** A device on a broker of its own, and a client that has seen all its messages from the first one on. */
export interface Watched {
  readonly mqtt: RunningMqtt;
  readonly url: string;
  readonly watcher: Listener;
}

/**
 * Puts a device on a broker that a client listens to already: `aedes` hands what it has kept to a new client bit by bit,
 * between the messages that follow. Resolves when the client has all that the device sends at first.
 */
export async function watch(
  device: SimulatedDevice,
  options: Omit<MqttOptions, "broker"> = {},
): Promise<Watched> {
  const broker = await startBroker();
  closeLater(broker);
  const watcher = await Listener.on(broker.url);
  const mqtt = await run(device, { ...options, broker: broker.url });
  await mqtt.connected;
  await watcher.settled(device);
  return { mqtt, url: broker.url, watcher };
}

/** Has something closed when the test is over. */
export function closeLater(thing: RunningInterface): void {
  running.unshift(thing);
}

/** Closes what the test has started. */
export async function closeAll(): Promise<void> {
  await Promise.all(clients.splice(0).map((client) => client.endAsync(true)));
  for (const each of running.splice(0).reverse()) await each.close();
}

/** A message that a client has received. */
export interface Received {
  readonly topic: string;
  readonly payload: string;
  readonly retain: boolean;
}

/** A client of the broker that keeps what it receives. */
export class Listener {
  readonly messages: Received[] = [];
  readonly client: MqttClient;
  readonly #waiting = new Set<() => void>();

  private constructor(client: MqttClient) {
    this.client = client;
    client.on("message", (topic, payload, packet) => {
      this.messages.push({ topic, payload: payload.toString("utf8"), retain: packet.retain });
      for (const check of [...this.#waiting]) check();
    });
  }

  /** Connects and subscribes to `pattern`. */
  static async on(url: string, pattern = "#", options: IClientOptions = {}): Promise<Listener> {
    const client = await connectAsync(url, { reconnectPeriod: 0, ...options });
    clients.push(client);
    const listener = new Listener(client);
    await client.subscribeAsync(pattern);
    return listener;
  }

  /** Resolves to the first message from `from` on that fits, as soon as it has come. */
  next(fits: (message: Received) => boolean, from = 0): Promise<Received> {
    return new Promise((resolve) => {
      const check = (): void => {
        const found = this.messages.slice(from).find(fits);
        if (found === undefined) return;
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** Resolves to the next message on a topic. */
  on(topic: string, from = 0): Promise<Received> {
    return this.next((message) => message.topic === topic, from);
  }

  /**
   * Resolves when all has come that the device has sent so far: a key that no firmware knows goes the same way, behind
   * it.
   */
  async settled(device: SimulatedDevice): Promise<void> {
    marks++;
    const from = this.messages.length;
    device.state.set("testMark", marks);
    const text = String(marks);
    await this.next(({ topic, payload }) => topic.endsWith("testMark") && payload === text, from);
  }

  /** What has come on topics below a prefix, as pairs of the rest of the topic and the payload. */
  below(prefix: string, from = 0): readonly (readonly [string, string])[] {
    return this.messages
      .slice(from)
      .filter(({ topic }) => topic.startsWith(prefix) && !topic.endsWith("testMark"))
      .map(({ topic, payload }) => [topic.slice(prefix.length), payload] as const);
  }

  /** Writes a key and resolves to the text on its result topic. */
  async set(prefix: string, key: string, payload: string): Promise<string> {
    const from = this.messages.length;
    const result = this.on(`${prefix}${key}/result`, from);
    await this.client.publishAsync(`${prefix}${key}/set`, payload);
    return (await result).payload;
  }
}
