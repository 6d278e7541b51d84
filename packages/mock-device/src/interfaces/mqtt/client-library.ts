import type { Duplex } from "node:stream";
import { loadOptional } from "../optional-package.js";

/**
 * What is used of the package `mqtt`. Its own types ask for those of browsers, which a program for Node does not have;
 * that they agree is checked where the tests are compiled.
 */
export interface MqttLibrary {
  connect(options: MqttClientOptions): MqttClient;
}

export interface MqttClientOptions {
  readonly protocol: "mqtt" | "mqtts";
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly clientId: string;
  readonly protocolVersion: 4;
  readonly clean: boolean;
  /** In seconds. */
  readonly keepalive: number;
  /** In milliseconds. */
  readonly reconnectPeriod: number;
  readonly reconnectOnConnackError: boolean;
  readonly resubscribe: boolean;
  readonly queueQoSZero: boolean;
  readonly reschedulePings: boolean;
  readonly timerVariant: "native";
  readonly rejectUnauthorized: boolean;
  readonly checkServerIdentity?: () => undefined;
  readonly log: () => undefined;
}

export interface MqttClient {
  readonly connected: boolean;
  /** The present connection's. */
  readonly stream: Pick<Duplex, "destroy" | "destroyed" | "once" | "writableLength">;
  on(event: "connect" | "close" | "reconnect", listener: () => void): unknown;
  /** `code` is the broker's return code or the system's word. */
  on(event: "error", listener: (error: Error & { readonly code?: unknown }) => void): unknown;
  on(event: "message", listener: (topic: string, payload: Buffer) => void): unknown;
  publish(topic: string, payload: string, options: { readonly qos: 0; readonly retain: boolean }): unknown;
  subscribe(topics: string[], options: { readonly qos: 0 }, done: (error: Error | null) => void): unknown;
  unsubscribe(topics: string[]): unknown;
  end(force: boolean, done: () => void): unknown;
}

// No literal, so that the compiler does not follow it.
const packageName: string = "mqtt";

/** Loads the package `mqtt`. Throws `MissingPackageError` when it is not installed. */
export function loadMqtt(): Promise<MqttLibrary> {
  return loadOptional(packageName, "MQTT", (): Promise<MqttLibrary> => import(packageName));
}
