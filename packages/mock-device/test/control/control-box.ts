import { type ControlOptions, type ControlRoute, controlRoute } from "../../src/control/control-route.js";
import type { LiveState } from "../../src/control/live-state.js";
import { startLocalHttp } from "../../src/interfaces/http/local-http.js";
import { createSimulation, type Simulation, type SimulationOptions } from "../../src/simulation.js";

/** A device with its control page on loopback, on a clock that moves only when it is advanced. */
export interface ControlBox {
  readonly simulation: Simulation;
  readonly route: ControlRoute;
  readonly port: number;
  readonly url: string;
  state(): Promise<LiveState>;
  /** Asks the API. */
  get(name: string): Promise<Response>;
  /** Has something done by the API. */
  post(name: string, body?: unknown): Promise<Response>;
  close(): Promise<void>;
}

type Options = Partial<SimulationOptions & ControlOptions & { readonly port: number }>;

const now = Date.parse("2026-06-01T10:00:00Z");
const boxes: ControlBox[] = [];

/** Starts a charger, or what the options say. */
export async function startControl(options: Options = {}): Promise<ControlBox> {
  const { hosts = [], interfaces = () => ({}), port: wishedPort = 0, ...simulated } = options;
  const simulation = createSimulation({ device: "charger", now: () => now, noise: false, ...simulated });
  const route = controlRoute(simulation, { hosts, interfaces });
  const http = await startLocalHttp(simulation.device, {
    host: "127.0.0.1",
    port: wishedPort,
    routes: [route],
  });
  const { port } = http.address;
  const url = `http://127.0.0.1:${port}/_mock/`;
  const get = (name: string): Promise<Response> => fetch(`${url}api/${name}`);
  const box: ControlBox = {
    simulation,
    route,
    port,
    url,
    get,
    state: async () => (await get("state")).json() as Promise<LiveState>,
    post: (name, body = {}) =>
      fetch(`${url}api/${name}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    close: async () => {
      await Promise.all([route.close(), http.close()]);
    },
  };
  boxes.push(box);
  return box;
}

/** Closes all that were started. */
export async function closeControls(): Promise<void> {
  await Promise.all(boxes.splice(0).map((box) => box.close()));
}

/** A request of the control API as raw text. */
export function rawRequest(
  line: string,
  headers: Readonly<Record<string, string>> = {},
  body: string = "",
): string {
  const all = Object.entries({ Host: "127.0.0.1", ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `${line} HTTP/1.1\r\n${all.join("")}\r\n${body}`;
}
