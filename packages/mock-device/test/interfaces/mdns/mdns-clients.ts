import { createSocket } from "node:dgram";
import makeMdns, { type MulticastDNS, type QueryOutgoingPacket, type ResponsePacket } from "multicast-dns";
import { SimulatedDevice } from "../../../src/device/simulated-device.js";
import { announce } from "../../../src/interfaces/mdns/announce.js";
import type { RunningInterface } from "../../../src/interfaces/running-interface.js";
import { chooseProfile } from "../../../src/profiles/profile-choice.js";
import { registryLookup } from "../../../src/writing/key-lookup.js";

type Query = QueryOutgoingPacket;

/** A record as the client's own decoder sees it; texts as text. */
export type SeenRecord = Readonly<Record<string, unknown>>;

const startMs = Date.UTC(2023, 2, 11, 12);

/** A device on a clock that stands still until its time is advanced. */
export function deviceOf(
  profile: string,
  overrides: Readonly<Record<string, string | null>> = {},
): SimulatedDevice {
  const kind = profile.startsWith("controller") ? "controller" : "charger";
  return new SimulatedDevice({
    profile: chooseProfile(kind, profile),
    findKey: registryLookup(kind),
    now: () => startMs,
    overrides: { sse: "000123", host: "go-echarger_000123", fna: "My Garage", fwv: "1.2", ...overrides },
  });
}

/** A UDP port that nobody has. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket("udp4");
    socket.once("error", reject);
    socket.bind(0, "127.0.0.1", () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** Whether this machine passes multicast on over its loopback interface. */
export async function multicastWorks(): Promise<boolean> {
  const port = await freePort();
  const client = makeMdns({ port, interface: "127.0.0.1", bind: "0.0.0.0" });
  const heard = new Promise<boolean>((resolve) => {
    client.on("query", () => resolve(true));
    client.on("warning", () => resolve(false));
    client.on("error", () => resolve(false));
    setTimeout(() => resolve(false), 2000).unref();
  });
  client.query([{ name: "probe.local", type: "A" }]);
  const works = await heard;
  await new Promise<void>((resolve) => client.destroy(resolve));
  return works;
}

/** Announces a device on the loopback interface. */
export async function announced(
  device: SimulatedDevice,
  socketPort: number,
  options: Partial<Parameters<typeof announce>[1]> = {},
): Promise<RunningInterface & AsyncDisposable> {
  const running = await announce(device, { port: 8080, socketPort, ...options });
  return { close: () => running.close(), [Symbol.asyncDispose]: () => running.close() };
}

/** A resolver with its own decoder. */
export class Client implements AsyncDisposable {
  readonly #mdns: MulticastDNS;
  readonly #packets: ResponsePacket[] = [];
  #wake: (() => void) | undefined;

  private constructor(mdns: MulticastDNS) {
    this.#mdns = mdns;
    mdns.on("response", (packet) => {
      this.#packets.push(packet);
      this.#wake?.();
    });
  }

  /** One that listens to all, as resolvers do. */
  static listening(port: number): Promise<Client> {
    return Client.#ready(makeMdns({ port, interface: "127.0.0.1", bind: "0.0.0.0" }));
  }

  /** One that asks from a port of its own, as `dig` does, and hears what is sent to it alone. */
  static async apart(): Promise<Client> {
    return Client.#ready(makeMdns({ port: await freePort(), bind: "127.0.0.1", multicast: false }));
  }

  static #ready(mdns: MulticastDNS): Promise<Client> {
    return new Promise((resolve, reject) => {
      mdns.once("error", reject);
      mdns.once("ready", () => resolve(new Client(mdns)));
    });
  }

  /** Asks everybody. */
  ask(query: Query): void {
    this.#mdns.query(query);
  }

  /** Asks one responder. */
  askAt(port: number, query: Query): void {
    this.#mdns.query(query, { address: "127.0.0.1", port });
  }

  /** The next answer that has come. */
  async next(): Promise<ResponsePacket> {
    for (;;) {
      const packet = this.#packets.shift();
      if (packet !== undefined) return packet;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Resolves when a query has reached everybody who listens, oneself included. */
  heard(query: Query): Promise<void> {
    return new Promise((resolve) => {
      // What was sent to all has arrived at all sockets, and after one more round of the loop they have read it.
      this.#mdns.once("query", () => setImmediate(() => setImmediate(resolve)));
      this.#mdns.query(query);
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return new Promise((resolve) => this.#mdns.destroy(resolve));
  }
}

/** Records of a packet, texts and all, without what every record has. */
export function seen(records: ResponsePacket["answers"]): readonly SeenRecord[] {
  return (records ?? []).map((record) => {
    const { name, type } = record;
    const data: unknown = "data" in record ? record.data : undefined;
    const texts = Array.isArray(data) ? data.map(String) : data;
    return { name, type, data: texts, ...("ttl" in record && { ttl: record.ttl }) };
  });
}
