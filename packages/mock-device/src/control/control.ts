import type { Socket } from "node:net";
import type { HttpRequest } from "../interfaces/http/received.js";
import type { Simulation } from "../simulation.js";
import type { KeyLookup } from "../writing/key-lookup.js";
import { actions, RefusedWrite } from "./actions.js";
import { chargingPowerW } from "./charger-reading.js";
import { choicesOf } from "./choices.js";
import { EventStreams } from "./event-streams.js";
import { WrongInput } from "./input.js";
import { type LiveState, readLiveState } from "./live-state.js";
import { pageFile } from "./page-files.js";
import { PowerHistory, type PowerSeries } from "./power-history.js";
import { errorReply, jsonReply, type Reply, receiveBody, sendReply } from "./reply.js";
import { newestFirst, readSince } from "./seen-requests.js";
import { shownValues } from "./shown-values.js";

/** What a {@link Control} works with. */
export interface ControlParts {
  readonly simulation: Simulation;
  readonly findKey: KeyLookup;
  readonly interfaces: () => Readonly<Record<string, string>>;
}

type Query = ReadonlyMap<string, string>;

// Enough to look back at when the page is opened.
const firstRequests = 200;

/** The control page of a device and its JSON API. Costs nothing until somebody opens it. */
export class Control {
  readonly #simulation: Simulation;
  readonly #findKey: KeyLookup;
  readonly #interfaces: () => Readonly<Record<string, string>>;
  readonly #streams: EventStreams = new EventStreams();
  #history: PowerHistory | undefined;
  #stopWatching: () => void = () => undefined;
  #stateIsDue = false;
  #revision = 0;

  readonly #readers: ReadonlyMap<string, (query: Query) => Reply> = new Map([
    ["state", () => jsonReply(this.#state())],
    ["choices", () => jsonReply(choicesOf(this.#simulation.device, this.#findKey))],
    ["values", () => jsonReply(this.#values())],
    ["history", () => jsonReply(this.#series())],
    ["requests", (query: Query) => this.#requests(query)],
  ]);

  constructor({ simulation, findKey, interfaces }: ControlParts) {
    this.#simulation = simulation;
    this.#findKey = findKey;
    this.#interfaces = interfaces;
  }

  /** Answers a request. `path` is the one behind `/_mock`. */
  serve(socket: Socket, request: HttpRequest, path: string, query: Query): void {
    const name = path.startsWith("/api/") ? path.slice("/api/".length) : undefined;
    if (name === undefined) sendReply(socket, file(request.method, path));
    else if (name === "events") this.#openEvents(socket, request.method);
    else if (request.method === "POST" && actions.has(name)) {
      receiveBody(socket, request, (body) => sendReply(socket, this.#act(name, body)));
    } else sendReply(socket, this.#read(name, request.method, query));
  }

  /** Ends all streams, and looks away. */
  close(): void {
    this.#stopWatching();
    this.#streams.close();
  }

  #read(name: string, method: string, query: Query): Reply {
    const reader = this.#readers.get(name);
    const allowed = [...(reader === undefined ? [] : ["GET"]), ...(actions.has(name) ? ["POST"] : [])];
    if (reader !== undefined && method === "GET") return reader(query);
    return allowed.length === 0 ? notFound() : notAllowed(allowed.join(", "));
  }

  #act(name: string, text: string): Reply {
    try {
      this.#simulation.device.time.catchUp();
      const tasks: (() => void)[] = [];
      actions.get(name)?.(this.#simulation, parsed(text), (task) => tasks.push(task));
      this.#announceState();
      return {
        ...jsonReply(this.#state()),
        afterwards: () => {
          for (const task of tasks) task();
        },
      };
    } catch (error) {
      if (error instanceof WrongInput) return errorReply("400 Bad Request", error.message);
      if (error instanceof RefusedWrite) return errorReply("422 Unprocessable Content", error.message);
      throw error;
    }
  }

  #state(): LiveState {
    this.#simulation.device.time.catchUp();
    const seconds = this.#history?.total ?? 0;
    const interfaces = this.#interfaces();
    this.#revision += 1;
    const revision = this.#revision;
    return readLiveState(this.#simulation, { findKey: this.#findKey, revision, seconds, interfaces });
  }

  #values(): ReturnType<typeof shownValues> {
    this.#simulation.device.time.catchUp();
    return shownValues(this.#simulation.device, this.#findKey);
  }

  #series(): PowerSeries {
    const history = this.#watch();
    this.#simulation.device.time.catchUp();
    return history.series();
  }

  #requests(query: Query): Reply {
    const sinceMs = readSince(query.get("since"));
    if (sinceMs === undefined) {
      const error = 'Parameter "since" is wrong. Allowed is a time in milliseconds since 1970.';
      return errorReply("400 Bad Request", error);
    }
    return jsonReply(newestFirst(this.#simulation.device.requests, sinceMs));
  }

  #openEvents(socket: Socket, method: string): void {
    if (method !== "GET") {
      sendReply(socket, notAllowed("GET"));
      return;
    }
    this.#watch();
    const { requests } = this.#simulation.device;
    this.#streams.open(socket, {
      state: this.#state(),
      requests: newestFirst(requests, Number.NEGATIVE_INFINITY).slice(0, firstRequests),
    });
  }

  /** Watches the device from the first time on that somebody looks. */
  #watch(): PowerHistory {
    if (this.#history !== undefined) return this.#history;
    const history = new PowerHistory();
    const { device } = this.#simulation;
    this.#history = history;
    const stopSeconds = device.time.onSecond(() => {
      this.#remember(history);
      this.#announceState();
    });
    const stopRequests = device.requests.onRequest((seen) => this.#streams.send("request", seen));
    this.#stopWatching = () => {
      stopSeconds();
      stopRequests();
    };
    return history;
  }

  #remember(history: PowerHistory): void {
    const { device, charger, house } = this.#simulation;
    const { carW, pvW, gridW } = house;
    // Several chargers may share a house; this one's power is the one that it tells.
    history.add({ carW: charger === undefined ? carW : (chargingPowerW(device.state) ?? 0), pvW, gridW });
  }

  // Hours may pass at once; nobody has to be told of each of their seconds.
  #announceState(): void {
    if (this.#stateIsDue || this.#streams.size === 0) return;
    this.#stateIsDue = true;
    setImmediate(() => {
      this.#stateIsDue = false;
      this.#streams.send("state", this.#state());
    });
  }
}

function file(method: string, path: string): Reply {
  const found = pageFile(path);
  if (found === undefined) return notFound();
  return method === "GET" ? { status: "200 OK", type: found.type, body: found.text } : notAllowed("GET");
}

function notFound(): Reply {
  return errorReply(
    "404 Not Found",
    "There is nothing here. The page is at /_mock/, its API below /_mock/api/.",
  );
}

function notAllowed(methods: string): Reply {
  const reply = errorReply("405 Method Not Allowed", `Allowed is ${methods}.`);
  return { ...reply, headers: { Allow: methods } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongInput("The body is no JSON. Allowed is a JSON object.");
  }
}
