import type { SimulatedDevice } from "../../device/simulated-device.js";
import { baseUrl } from "../base-url.js";
import { CloudCopy } from "./cloud-copy.js";
import { type CloudMember, CloudMembers } from "./cloud-members.js";
import { CloudRequests } from "./cloud-requests.js";
import { type CloudServer, type CloudTls, listenAsCloud } from "./cloud-server.js";
import { CloudToken } from "./cloud-token.js";

/** Where a cloud listens. */
export interface MockCloudOptions {
  /** Address to listen on; `127.0.0.1` by default. */
  readonly host?: string;
  /** Port to listen on; 0, the default, picks a free one. */
  readonly port?: number;
  /** Makes it speak TLS, for clients that know `https://<serial>.api.v3.go-e.io` only and get there by `hosts` file. */
  readonly tls?: CloudTls;
}

/** How a device is known to the cloud. */
export interface CloudDeviceOptions {
  /** First token of the device; by default the one it shows as key `cak`, else a random one. */
  readonly token?: string;
  /** Serial number, up to eight digits; by default the device's own (key `sse`). */
  readonly serial?: string;
}

/**
 * go-e's cloud API in front of simulated devices: one server for all of them, told apart by the host name
 * (`654321.api.v3.go-e.io`, `654321.localhost`) or by the path (`/654321/api/status`).
 */
export class MockCloud implements AsyncDisposable {
  /** Base URL without a slash at its end, such as `http://127.0.0.1:12345`. */
  readonly url: string;
  readonly port: number;
  readonly #members: CloudMembers;
  readonly #requests: CloudRequests;
  readonly #server: CloudServer;
  #closed: Promise<void> | undefined;

  private constructor(scheme: string, server: CloudServer, members: CloudMembers, requests: CloudRequests) {
    this.url = baseUrl(server.address, scheme);
    this.port = server.address.port;
    this.#server = server;
    this.#members = members;
    this.#requests = requests;
  }

  /** Starts a cloud without devices and resolves when it listens. Throws a `ListenError` when it cannot. */
  static async start(options: MockCloudOptions = {}): Promise<MockCloud> {
    const { host = "127.0.0.1", port = 0, tls } = options;
    const members = new CloudMembers();
    const requests = new CloudRequests(members);
    const server = await listenAsCloud(host, port, tls, (request) => requests.answer(request));
    return new MockCloud(tls === undefined ? "http" : "https", server, members, requests);
  }

  /**
   * Connects a device and turns its cloud API on (key `cae`) unless a test holds that key. Throws a `TypeError` when its
   * serial number is none or another device has it.
   */
  add(device: SimulatedDevice, options: CloudDeviceOptions = {}): void {
    const serial = options.serial ?? device.state.get("sse");
    // The messages do not repeat the number: it is part of the address under which the device can be controlled.
    if (typeof serial !== "string" || !/^\d{1,8}$/.test(serial)) {
      throw new TypeError("A serial number has up to eight digits. Pass one as option serial.");
    }
    if (this.#members.ofSerial(serial) !== undefined || this.#members.ofDevice(device) !== undefined) {
      throw new TypeError(
        "The cloud has this device already, or another of its serial number. Pass another as option serial.",
      );
    }
    if (options.token === "") throw new TypeError("A token is not empty. Leave it out for a random one.");
    if (device.state.get("cae") === false && !device.state.isHeld("cae")) device.state.store("cae", true);
    const token = new CloudToken(device, options.token);
    this.#members.add({ device, serial, token, copy: new CloudCopy(device) });
  }

  /** Disconnects a device for good. Nothing happens when the cloud does not have it. */
  remove(device: SimulatedDevice): void {
    const member = this.#members.ofDevice(device);
    if (member === undefined) return;
    member.copy.end();
    this.#members.delete(member);
  }

  /** Base URL of a device, `http://127.0.0.1:12345/654321`. Throws a `TypeError` when the cloud does not have it. */
  urlOf(device: SimulatedDevice): string {
    return `${this.url}/${this.#member(device).serial}`;
  }

  /** Token of a device that works now. Throws a `TypeError` when the cloud does not have the device. */
  tokenOf(device: SimulatedDevice): string {
    return this.#member(device).token.current;
  }

  /**
   * Lets no more data of a device arrive, so that what the cloud has grows old with the device's time: after 30 s
   * every set and every status that does not ask for an older `age` gets 404 (goecharger/go-eCharger-API-v2#122).
   * {@link thaw} ends it. Throws a `TypeError` when the cloud does not have the device.
   */
  freeze(device: SimulatedDevice): void {
    this.#member(device).copy.frozen = true;
  }

  /** Lets data of a device arrive again from the next second on. */
  thaw(device: SimulatedDevice): void {
    this.#member(device).copy.frozen = false;
  }

  /**
   * Has the gateway fail the next requests, whichever device they are for, as it does by itself once in a while
   * (goecharger/go-eCharger-API-v2#219). Replaces what was asked before; 0 ends it.
   *
   * @param count number of requests
   * @param status 502 by default. Throws a `RangeError` when it is no status of a failure.
   */
  failNext(count: number, status = 502): void {
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError("A number of requests is whole and not negative.");
    }
    if (!Number.isInteger(status) || status < 400 || status > 599) {
      throw new RangeError("The status of a failure is between 400 and 599.");
    }
    this.#requests.failNext(count, status);
  }

  /** Stops the cloud; resolves when its port is free and every connection is gone. May be called twice. */
  close(): Promise<void> {
    for (const { device } of this.#members.all()) this.remove(device);
    this.#closed ??= this.#server.close();
    return this.#closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #member(device: SimulatedDevice): CloudMember {
    const member = this.#members.ofDevice(device);
    if (member === undefined) throw new TypeError("The cloud does not have this device. Add it first.");
    return member;
  }
}
