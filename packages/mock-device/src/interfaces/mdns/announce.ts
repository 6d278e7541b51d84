import { createSocket, type Socket } from "node:dgram";
import { isIP } from "node:net";
import { networkInterfaces } from "node:os";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import { loadOptional } from "../optional-package.js";
import type { RunningInterface } from "../running-interface.js";
import type { ReceivedQuery } from "./answers.js";
import { Responder, type SendMessage } from "./responder.js";

/** What a device announces, and where. */
export interface AnnounceOptions {
  /** Port of the device's HTTP API. */
  readonly port: number;
  /** IP addresses of the device, of both versions; by default that of `interface`. */
  readonly addresses?: readonly string[];
  /**
   * IPv4 address of the network interface to announce on; by default `127.0.0.1`, which only this machine hears.
   * `0.0.0.0` leaves the choice to the system, and `addresses` are then all that the machine has.
   */
  readonly interface?: string;
  /** UDP port on which mDNS is spoken; 5353 by default. Another one is for tests, as no resolver listens there. */
  readonly socketPort?: number;
}

/** Multicast is not to be had on the interface. `code` is the system's, such as `ENODEV`. */
export class AnnounceError extends Error {
  readonly code: string;

  constructor(where: string, cause: Error & { readonly code?: string }) {
    const code = cause.code ?? "unknown error";
    super(
      `Cannot announce over multicast DNS on ${where} (${code}). Choose an IPv4 address of this machine, and a port that no other program has to itself.`,
      { cause },
    );
    this.name = "AnnounceError";
    this.code = code;
  }
}

type MakeMdns = typeof import("multicast-dns");
type Mdns = ReturnType<MakeMdns>;
type Packet = import("multicast-dns").QueryPacket;

const mdnsPort = 5353;
const mdnsAddress = "224.0.0.251";
const anyAddress = "0.0.0.0";

/**
 * Announces a device over mDNS until it is closed: as `_go-e_<typ>._tcp` and `_http._tcp`, with its friendly name (key
 * `fna`) and under its host name (key `host`). Resolves when the first announcement is out. Throws a `TypeError` for
 * a port or addresses that are none, a `MissingPackageError`, or an {@link AnnounceError}.
 */
export async function announce(device: SimulatedDevice, options: AnnounceOptions): Promise<RunningInterface> {
  const { port, interface: on = "127.0.0.1", socketPort = mdnsPort } = options;
  const addresses = options.addresses ?? (on === anyAddress ? machineAddresses() : [on]);
  checkOptions(port, on, addresses);
  const { default: makeMdns } = await loadOptional("multicast-dns", "mDNS", () => import("multicast-dns"));
  const socket = createSocket({ type: "udp4", reuseAddr: true });
  const mdns = await open(makeMdns, socket, on, socketPort);
  const send = sender(socket, socketPort);
  const responder = new Responder({ device, port, addresses, socketPort, send });
  mdns.on("query", (packet, from) => {
    if (isReachable(on, from.address)) responder.answer(readQuery(packet), from);
  });
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= responder.end().then(() => new Promise((resolve) => mdns.destroy(resolve)));
    return closed;
  };
  try {
    await responder.announce();
  } catch (error) {
    await close();
    throw new AnnounceError(
      `${on}, port ${socketPort}`,
      error instanceof Error ? error : new Error(String(error)),
    );
  }
  return { close };
}

function checkOptions(port: number, on: string, addresses: readonly string[]): void {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new TypeError("The port to announce is a number from 1 to 65535.");
  }
  if (isIP(on) !== 4) throw new TypeError("The interface to announce on is told by its IPv4 address.");
  if (addresses.length === 0 || addresses.some((address) => isIP(address) === 0)) {
    throw new TypeError("The addresses of a device are one or more IP addresses.");
  }
}

function readQuery({ id, questions, answers }: Packet): ReceivedQuery {
  const known = (answers ?? []).flatMap((answer) =>
    answer.type === "PTR" ? [{ name: answer.name, target: answer.data, ttlS: answer.ttl ?? 0 }] : [],
  );
  return { id: id ?? 0, questions: questions ?? [], known };
}

function machineAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ internal }) => !internal).map(({ address }) => address);
}

function open(makeMdns: MakeMdns, socket: Socket, on: string, port: number): Promise<Mdns> {
  return new Promise((resolve, reject) => {
    // Bound to one address a socket would not hear what is sent to all.
    const mdns = makeMdns({ socket, port, interface: on, bind: anyAddress });
    const fail = (error: Error): void => {
      const failure = new AnnounceError(`${on}, port ${port}`, error);
      mdns.destroy(() => reject(failure));
    };
    let joining: Error | undefined;
    mdns.on("error", fail);
    // Before it is ready it warns that it cannot join the group, afterwards of packets that are no DNS.
    mdns.on("warning", (warning: Error) => {
      joining ??= warning;
    });
    mdns.once("ready", () => (joining === undefined ? resolve(mdns) : fail(joining)));
  });
}

function sender(socket: Socket, port: number): SendMessage {
  return (message, to = { address: mdnsAddress, port }) =>
    new Promise((resolve, reject) => {
      socket.send(message, to.port, to.address, (error) => (error === null ? resolve() : reject(error)));
    });
}

// The socket hears all interfaces, but a device on the loopback interface is nobody else's business.
function isReachable(on: string, from: string): boolean {
  return !on.startsWith("127.") || from.startsWith("127.");
}
