import { compareFirmware } from "@goe/core/keys";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import { BrokerSession, type Filters } from "./broker-session.js";
import type { MqttLibrary } from "./client-library.js";
import { HomeAssistantDiscovery } from "./home-assistant/discovery.js";
import { keyFacts } from "./key-facts.js";
import { transportError } from "./last-error.js";
import { type BrokerAddress, parseBrokerUrl } from "./mqtt-options.js";
import { shownWhenWritten } from "./published-keys.js";
import { Publisher } from "./publisher.js";
import { answerSet } from "./set-request.js";
import { hasOldTopics, isUsablePrefix, serialOf, topicPrefix } from "./topics.js";

/** What a link needs besides its device. */
export interface DeviceLinkOptions {
  readonly library: MqttLibrary;
  readonly reconnectAfterMs: number;
}

/** Keys over which a connection is judged anew. */
const settings: ReadonlySet<string> = new Set(["mce", "mcu", "mtp", "mhe", "mht", "mqg", "mqcn", "mqss"]);
/** Those of them that a running connection depends on. */
const connectionSettings: readonly string[] = ["mcu", "mtp", "mqg", "mqcn", "mqss"];
/** First firmware that connects anew when one of those changes (change log of 60.4). */
const reconnectsSince = "60.4";

/** A device on a broker: follows the device's settings, keeps keys `mcs` to `mlra`, publishes and takes writes. */
export class DeviceLink {
  readonly #device: SimulatedDevice;
  readonly #options: DeviceLinkOptions;
  readonly #publisher: Publisher;
  readonly #discovery: HomeAssistantDiscovery;
  readonly #stopListening: readonly (() => void)[];
  /** Resolves when the device is on the broker for the first time and has sent all values; rejects when it never was. */
  readonly connected: Promise<void>;
  #session: BrokerSession | undefined;
  /** Settings that the session was opened with. */
  #openedWith = "";
  #prefix = "";
  #isJudging = false;
  #isClosed = false;
  /** Resolves when all connections that were left are gone. */
  #left: Promise<unknown> = Promise.resolve();
  #tellConnected: () => void = () => undefined;
  #tellNever: (error: Error) => void = () => undefined;

  constructor(device: SimulatedDevice, options: DeviceLinkOptions) {
    this.#device = device;
    this.#options = options;
    this.#publisher = new Publisher(device);
    this.#discovery = new HomeAssistantDiscovery(device);
    this.connected = new Promise((resolve, reject) => {
      this.#tellConnected = resolve;
      this.#tellNever = reject;
    });
    // Whoever does not wait for it is not to end with an unhandled rejection.
    this.connected.catch(() => undefined);
    this.#stopListening = [
      device.state.onChange((key) => this.#changed(key)),
      device.onReboot(() => this.#rebooted()),
      device.time.onSecond(() => this.#second()),
    ];
    this.#judge();
  }

  /** Takes leave of the broker for good. Resolves when the connection is gone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const stop of this.#stopListening) stop();
    this.#tellNever(new Error("MQTT was closed before the device reached the broker."));
    this.#leave((session) => session.end());
    this.#device.state.derive("mcs", false);
    await this.#left;
  }

  #changed(key: string): void {
    if (settings.has(key)) this.#judgeSoon();
    if (this.#session === undefined) return;
    const wasQuiet = !this.#publisher.hasChanges;
    this.#publisher.note(key);
    // Sent at once, yet after the second or the write that this is part of, so that changes go out together.
    if (wasQuiet && this.#publisher.hasChanges) queueMicrotask(() => this.#publisher.flush());
  }

  #second(): void {
    this.#publisher.noteSecond();
    this.#publisher.flush();
    if (this.#device.online === (this.#session === undefined)) this.#judge();
  }

  // A change that comes over the connection is answered on it before the connection ends over it.
  #judgeSoon(): void {
    if (this.#isJudging) return;
    this.#isJudging = true;
    queueMicrotask(() => {
      this.#isJudging = false;
      this.#judge();
    });
  }

  /** Brings the connection in line with the settings. */
  #judge(): void {
    const { state } = this.#device;
    if (this.#isClosed) return;
    const isWanted = state.get("mce") !== false && this.#device.online;
    this.#showPrefix();
    state.derive("mcs", isWanted);
    if (!isWanted) {
      this.#leave((session) => session.end());
      return;
    }
    if (this.#session === undefined) this.#open();
    else if (this.#reconnects && this.#openedWith !== this.#settingsText()) this.#openAnew();
    else if (this.#prefix !== topicPrefix(this.#device)) this.#moveTopics(this.#session);
    else this.#discovery.update();
  }

  /** Has key `mtp` show the default prefix, which follows the serial number, in place of none or the profile's. */
  #showPrefix(): void {
    const { state } = this.#device;
    const prefix = topicPrefix(this.#device);
    if (state.has("mtp") && !state.isHeld("mtp") && state.get("mtp") !== prefix) state.store("mtp", prefix);
  }

  /** Whether the firmware connects anew when its settings change. */
  get #reconnects(): boolean {
    const { device, firmware } = this.#device.profile;
    return device === "charger" && compareFirmware(firmware, reconnectsSince) >= 0;
  }

  #openAnew(): void {
    this.#leave((session) => session.end());
    this.#open();
  }

  // Inferred: older firmware keeps its connection for other topics, and goes to another broker with the next one.
  #moveTopics(session: BrokerSession): void {
    this.#discovery.stop();
    this.#publisher.stop();
    this.#prefix = topicPrefix(this.#device);
    session.resubscribe(this.#filters(), () => this.#publishAll(session));
  }

  #open(): void {
    const { state } = this.#device;
    const address = this.#address();
    this.#openedWith = this.#settingsText();
    this.#prefix = topicPrefix(this.#device);
    if (address === undefined) {
      this.#noteLoss(transportError);
      return;
    }
    const session: BrokerSession = new BrokerSession(
      {
        library: this.#options.library,
        reconnectAfterMs: this.#options.reconnectAfterMs,
        address,
        clientId: this.#clientId(),
        filters: this.#filters(),
        verify: !state.flag("mqss"),
        verifyName: !state.flag("mqcn"),
      },
      {
        connected: () => this.#isUp(session),
        lost: (reason) => this.#isLost(reason),
        message: (topic, payload) => this.#receive(session, topic, payload),
      },
    );
    this.#session = session;
  }

  #address(): BrokerAddress | undefined {
    const url = this.#device.state.get("mcu");
    return typeof url === "string" ? parseBrokerUrl(url) : undefined;
  }

  #settingsText(): string {
    return JSON.stringify(connectionSettings.map((key) => this.#device.state.get(key) ?? null));
  }

  // The name that mosquitto logs, go-echarger_213948: goecharger/go-eCharger-API-v2#109. A controller's is inferred.
  #clientId(): string {
    const family = this.#device.profile.device === "charger" ? "go-echarger" : "go-econtroller";
    return `${family}_${serialOf(this.#device)}`;
  }

  /** One pattern for all keys; each settable key on its own before that (goecharger/go-eCharger-API-v2#99). */
  #filters(): Filters {
    const { device, firmware } = this.#device.profile;
    const isOld = hasOldTopics(device, firmware);
    if (!isUsablePrefix(this.#prefix, isOld)) return undefined;
    if (!isOld) return [`${this.#prefix}+/set`];
    return [...keyFacts(device).values()]
      .filter(({ key, access }) => access !== "read" && this.#device.hasKey(key))
      .map(({ key }) => `${this.#prefix}${key}/set`);
  }

  #isUp(session: BrokerSession): void {
    const { state } = this.#device;
    this.#device.time.catchUp();
    state.derive("mcc", true);
    state.derive("mcca", state.uptimeMs());
    this.#publishAll(session);
    this.#tellConnected();
  }

  #publishAll(session: BrokerSession): void {
    this.#publisher.start(session, this.#prefix);
    this.#discovery.start(session, this.#prefix);
  }

  #isLost(reason: string): void {
    this.#publisher.stop();
    this.#discovery.stop();
    this.#noteLoss(reason);
    // The next attempt goes where the settings say by now.
    if (this.#openedWith === this.#settingsText()) return;
    this.#leave((session) => session.drop());
    this.#judgeSoon();
  }

  #noteLoss(reason: string): void {
    const { state } = this.#device;
    state.derive("mcc", false);
    state.derive("mcca", null);
    state.derive("mlr", reason);
    state.derive("mlra", state.uptimeMs());
  }

  #receive(session: BrokerSession, topic: string, payload: Buffer): void {
    if (!topic.startsWith(this.#prefix) || !topic.endsWith("/set")) return;
    const key = topic.slice(this.#prefix.length, -"/set".length);
    const { result, written } = answerSet(this.#device, key, payload.toString("utf8"));
    if (result !== undefined) session.publishAnswer(`${this.#prefix}${key}/result`, result);
    this.#publisher.flush();
    if (written && shownWhenWritten.has(key)) this.#publisher.show(key);
  }

  // What a device knows of its connection does not outlive a restart (inferred).
  #rebooted(): void {
    const { state } = this.#device;
    this.#leave((session) => session.drop());
    state.derive("mcs", false);
    state.derive("mlr", null);
    state.derive("mlra", null);
  }

  #leave(how: (session: BrokerSession) => Promise<void>): void {
    const session = this.#session;
    if (session === undefined) return;
    this.#session = undefined;
    this.#publisher.stop();
    this.#discovery.stop();
    this.#device.state.derive("mcc", false);
    this.#device.state.derive("mcca", null);
    this.#left = Promise.all([this.#left, how(session)]);
  }
}
