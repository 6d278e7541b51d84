import type { AddressInfo } from "node:net";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { RunningInterface } from "../running-interface.js";
import type { Answer } from "./answer.js";
import { answerWithFaults } from "./answer-with-faults.js";
import { dialectOf } from "./dialect.js";
import type { HttpRoute, Takeover } from "./http-route.js";
import { splitTarget } from "./query.js";
import type { BrokenRequest, HttpRequest } from "./received.js";
import { reported } from "./routes.js";
import { listen } from "./server.js";

/** Where a device's local HTTP interface listens, and what else it serves. */
export interface LocalHttpOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Asked in this order before the API's own paths. */
  readonly routes?: readonly HttpRoute[];
  /** Connections that are served at once; further ones wait. The device's own number when left out. */
  readonly maxSockets?: number;
  /** Time that the rest of a request may take, in milliseconds. The device's own when left out: 5 s on ESP32. */
  readonly receiveTimeoutMs?: number;
}

/** The local HTTP interface of a device. */
export interface LocalHttp extends RunningInterface {
  readonly address: AddressInfo;
}

/**
 * Starts the local HTTP interface of a device, API v1 and v2. While the device restarts it resets connections. Throws a
 * `ListenError` when the port is in use or the address is not to be had.
 */
export async function startLocalHttp(
  device: SimulatedDevice,
  { host, port, routes = [], maxSockets, receiveTimeoutMs }: LocalHttpOptions,
): Promise<LocalHttp> {
  const dialect = dialectOf(device.profile);
  const server = await listen(host, port, (request) => answerWithFaults(device, request), {
    route: (request) => routed(device, routes, request),
    answerBroken: (problem) => answerBroken(device, problem),
    encode: (answer) => dialect.encode(answer, device.time.now()),
    reachable: () => device.online,
    maxSockets: maxSockets ?? dialect.maxSockets,
    receiveTimeoutMs: receiveTimeoutMs ?? dialect.receiveTimeoutMs,
  });
  const stopListening = device.onReboot(() => server.dropConnections());
  let closed: Promise<void> | undefined;
  return {
    address: server.address,
    close: () => {
      stopListening();
      closed ??= server.close();
      return closed;
    },
  };
}

function routed(
  device: SimulatedDevice,
  routes: readonly HttpRoute[],
  request: HttpRequest,
): Answer | Takeover | undefined {
  if (routes.length === 0) return undefined;
  const { path, query } = splitTarget(request.target);
  for (const route of routes) {
    const outcome = route(request, path, query);
    if (outcome === undefined) continue;
    // A page that belongs to no device is nothing to note; what speaks for the device is.
    if ("status" in outcome && (outcome.fromApi || outcome.log !== undefined)) {
      return reported(device, request.method, path, query, outcome);
    }
    return outcome;
  }
  return undefined;
}

const faults: Readonly<Record<BrokenRequest, string>> = {
  "bad-syntax": "no HTTP request",
  "uri-too-long": "request line without an end",
  "headers-too-long": "headers without an end",
  timeout: "request without an end",
};

function answerBroken(device: SimulatedDevice, problem: BrokenRequest): Answer {
  const answer = dialectOf(device.profile).broken[problem];
  const { status } = answer;
  // What cannot be read may hold anything, so nothing of it is noted.
  device.report("http", {
    method: "?",
    path: "?",
    parameters: [],
    answer: status,
    unexpected: faults[problem],
  });
  return answer;
}
