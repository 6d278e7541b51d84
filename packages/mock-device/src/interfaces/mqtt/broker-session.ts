import type { MqttClient, MqttClientOptions, MqttLibrary } from "./client-library.js";
import { lastErrorText, subscriptionError, transportError } from "./last-error.js";
import type { BrokerAddress } from "./mqtt-options.js";

/** What a session tells. Nothing is told once it has been ended. */
export interface SessionListener {
  /** A connection is up and its subscriptions are in place; once per connection. */
  connected(): void;
  /** There is no connection: it was lost, or an attempt has failed. `reason` is the text for key `mlr`. */
  lost(reason: string): void;
  message(topic: string, payload: Buffer): void;
}

/** Topics or patterns to subscribe to; `undefined` stands for such as no broker takes. */
export type Filters = readonly string[] | undefined;

/** With what a session is opened. */
export interface SessionOptions {
  readonly library: MqttLibrary;
  readonly address: BrokerAddress;
  readonly clientId: string;
  /** What to subscribe to with each connection; `undefined` when a broker drops the connection over it. */
  readonly filters: Filters;
  readonly reconnectAfterMs: number;
  /** Of a broker over TLS: whether its certificate has to be good, and to name the host. */
  readonly verify: boolean;
  readonly verifyName: boolean;
}

const state = { qos: 0, retain: true } as const;
const answer = { qos: 0, retain: false } as const;

/** What lies unsent on the connection before values are left out, so that a day at once does not fill the memory. */
const fullBytes = 65_536;

/** How long a broker has time to close the connection once the device has taken its leave. */
const goodbyeMs = 1000;

/** Connections to one broker, one after the other, as the firmware's MQTT client keeps them up. */
export class BrokerSession {
  readonly #client: MqttClient;
  #listener: SessionListener | undefined;
  #filters: Filters;
  #isUp = false;
  /** A reason for the present loss has been told. */
  #isLossTold = false;

  constructor(options: SessionOptions, listener: SessionListener) {
    this.#listener = listener;
    this.#filters = options.filters;
    this.#client = options.library.connect(clientOptions(options));
    this.#client.on("connect", () => this.#subscribe(this.#filters, () => this.#up()));
    this.#client.on("message", (topic, payload) => this.#listener?.message(topic, payload));
    this.#client.on("error", (error) => this.#lost(lastErrorText(error)));
    this.#client.on("close", () => this.#lost(transportError));
    this.#client.on("reconnect", () => {
      this.#isLossTold = false;
    });
  }

  /** Whether values can be published. */
  get isUp(): boolean {
    return this.#isUp;
  }

  /** Whether so much is unsent that publishing should wait. */
  get isFull(): boolean {
    return this.#client.stream.writableLength > fullBytes;
  }

  /** Runs `then` when a full connection has room again. */
  onceRoom(then: () => void): void {
    this.#client.stream.once("drain", then);
  }

  /** Publishes a value, which the broker keeps. An empty text makes it forget the topic. */
  publishState(topic: string, text: string): void {
    if (this.#isUp) this.#client.publish(topic, text, state);
  }

  /** Publishes an answer, which the broker does not keep. */
  publishAnswer(topic: string, text: string): void {
    if (this.#isUp) this.#client.publish(topic, text, answer);
  }

  /** Subscribes to other topics in place of the present ones; `done` runs when they are in place. */
  resubscribe(filters: Filters, done: () => void): void {
    const before = this.#filters;
    this.#filters = filters;
    if (!this.#isUp) return;
    if (before !== undefined) this.#client.unsubscribe([...before]);
    this.#subscribe(filters, done);
  }

  /** Takes leave of the broker. Resolves when the connection is gone. */
  end(): Promise<void> {
    return this.#close(false);
  }

  /** Drops the connection without a word, as a box that restarts. Resolves when it is gone. */
  drop(): Promise<void> {
    return this.#close(true);
  }

  #close(force: boolean): Promise<void> {
    this.#listener = undefined;
    this.#isUp = false;
    // A broker that has stopped to answer would keep the connection open.
    const patience = setTimeout(() => this.#client.stream.destroy(), goodbyeMs);
    return new Promise((resolve) => {
      // A connection that is still being made has nothing to say goodbye to.
      this.#client.end(force || !this.#client.connected, () => {
        clearTimeout(patience);
        resolve();
      });
    });
  }

  #subscribe(filters: Filters, done: () => void): void {
    if (filters === undefined) {
      // Done here, as the library sends no such subscription. The next attempt ends in the same way.
      this.#client.stream.destroy();
      return;
    }
    this.#client.subscribe([...filters], { qos: 0 }, (error) => {
      // What goes down with the connection is told by `close`.
      if (!this.#client.connected || this.#client.stream.destroyed) return;
      if (error !== null) this.#listener?.lost(subscriptionError);
      done();
    });
  }

  #up(): void {
    this.#isUp = true;
    this.#isLossTold = false;
    this.#listener?.connected();
  }

  #lost(reason: string): void {
    this.#isUp = false;
    if (this.#isLossTold) return;
    this.#isLossTold = true;
    this.#listener?.lost(reason);
  }
}

// Version 3.1.1, a clean session, 120 s of keep-alive and no will: goecharger/go-eCharger-API-v2#109 and
// syssi/homeassistant-goecharger-mqtt#186.
function clientOptions(options: SessionOptions): MqttClientOptions {
  const { address, clientId, reconnectAfterMs, verify, verifyName } = options;
  return {
    ...address,
    clientId,
    protocolVersion: 4,
    clean: true,
    keepalive: 120,
    reconnectPeriod: reconnectAfterMs,
    reconnectOnConnackError: true,
    resubscribe: false,
    queueQoSZero: false,
    // Timers that are set anew with each message cost more than a needless ping each two minutes.
    reschedulePings: false,
    timerVariant: "native",
    rejectUnauthorized: verify,
    ...(verifyName ? {} : { checkServerIdentity: () => undefined }),
    // The library's own log would hold the password.
    log: () => undefined,
  };
}
