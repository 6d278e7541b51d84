import { randomBytes } from "node:crypto";
import { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { WebSocketServer } from "ws";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { HttpRequest } from "../http/received.js";
import { loadOptional } from "../optional-package.js";
import type { RunningInterface } from "../running-interface.js";
import { DevicePassword } from "./credentials.js";
import { type Dialect, dialectOf, type PasswordHash } from "./dialect.js";
import { loadMessagePack } from "./frames.js";
import { AppLink } from "./link.js";
import { AppSession, type ChannelTerms } from "./session.js";
import { StatusChanges } from "./status-changes.js";

/** Password of the simulated device unless another one is given. It guards nothing. */
export const defaultAppPassword = "goe-mock";

/** How the app channel of a device is set up. What is left out is as with the device's model and firmware. */
export interface AppChannelOptions {
  /**
   * Password of the app, {@link defaultAppPassword} when left out. With an empty one none is set, and clients are told
   * `authImpossible` (inferred).
   */
  readonly password?: string;
  /** Which hash the device asks for, and names to its clients. */
  readonly hash?: PasswordHash;
  /** Whether clients have to sign their commands, as on a local connection. Default `true`; `false` is as in the cloud. */
  readonly secured?: boolean;
  /** Whether the device sends MessagePack in binary frames instead of JSON text. It always takes both. Default `false`. */
  readonly binary?: boolean;
  /** Makes the random strings of a login, two for each connection, for tests that need certain ones. */
  readonly tokens?: () => string;
}

/** The WebSocket that go-e's app talks to. */
export interface AppChannel extends RunningInterface {
  /**
   * Goes on with the connection of a `GET /ws` in which `handshakeFault` finds no fault. Has to be called before anything
   * else reads from the socket.
   */
  takeOver(request: HttpRequest, socket: Socket): void;
}

/**
 * Sets up the app channel of a device. Throws a `MissingPackageError` when `ws` is not installed, or what the device's
 * hash (`bcryptjs`) or binary frames (`@msgpack/msgpack`) need.
 */
export async function createAppChannel(
  device: SimulatedDevice,
  options: AppChannelOptions = {},
): Promise<AppChannel> {
  const dialect = chosenDialect(device, options);
  const { password = defaultAppPassword, secured = true, tokens = randomToken } = options;
  const terms: ChannelTerms = {
    device,
    dialect,
    secured,
    tokens,
    password: password === "" ? undefined : await DevicePassword.of(password, dialect.hash),
    messagePack: dialect.binary ? await loadMessagePack() : undefined,
  };
  return new RunningAppChannel(await loadUpgrader(), terms);
}

function chosenDialect(device: SimulatedDevice, { hash, binary }: AppChannelOptions): Dialect {
  const usual = dialectOf(device.profile);
  return {
    ...usual,
    // Clients guess differently when no hash is named, so one that was chosen always is.
    ...(hash === undefined ? {} : { hash, namesHash: true }),
    ...(binary === undefined ? {} : { binary }),
  };
}

function randomToken(): string {
  return randomBytes(16).toString("hex");
}

// More than any message of a client has, and little enough for a device. The real limit is unknown.
const maxMessageBytes = 65_536;

let upgrader: WebSocketServer | undefined;

// It keeps no connections, so one serves all devices of the process.
async function loadUpgrader(): Promise<WebSocketServer> {
  if (upgrader !== undefined) return upgrader;
  const { WebSocketServer } = await loadOptional("ws", "The app channel", () => import("ws"));
  upgrader = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: maxMessageBytes,
    perMessageDeflate: true,
  });
  return upgrader;
}

class RunningAppChannel implements AppChannel {
  readonly #upgrader: WebSocketServer;
  readonly #terms: ChannelTerms;
  readonly #changes: StatusChanges;
  readonly #sessions = new Map<AppLink, AppSession>();
  readonly #unsubscribe: readonly (() => void)[];
  #isClosed = false;

  constructor(server: WebSocketServer, terms: ChannelTerms) {
    const { device } = terms;
    this.#upgrader = server;
    this.#terms = terms;
    this.#changes = new StatusChanges(device);
    this.#unsubscribe = [device.onReboot(() => this.#dropAll()), device.time.onSecond(() => this.#tellAll())];
  }

  takeOver(request: HttpRequest, socket: Socket): void {
    if (this.#isClosed || !this.#terms.device.online) {
      socket.destroy();
      return;
    }
    const rest = Buffer.from(request.rest, "latin1");
    this.#upgrader.handleUpgrade(asIncomingMessage(request, socket), socket, rest, (webSocket) => {
      const { messagePack, dialect } = this.#terms;
      const link = new AppLink(webSocket, { messagePack, frameBytes: dialect.frameBytes });
      const session = new AppSession(link, this.#terms);
      this.#sessions.set(link, session);
      this.#changes.start();
      void link.closed.then(() => this.#forget(link));
      session.start();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    const links = [...this.#sessions.keys()];
    for (const link of links) link.terminate();
    await Promise.all(links.map((link) => link.closed));
  }

  #forget(link: AppLink): void {
    this.#sessions.delete(link);
    if (this.#sessions.size === 0) this.#changes.stop();
  }

  #tellAll(): void {
    if (this.#sessions.size === 0) return;
    // Those that were not done when the device went away.
    if (!this.#terms.device.online) {
      for (const link of this.#sessions.keys()) link.terminate();
      return;
    }
    const changed = this.#changes.take();
    for (const session of this.#sessions.values()) session.tell(changed);
  }

  // The answer to the command that restarts the device still goes out.
  #dropAll(): void {
    for (const link of this.#sessions.keys()) link.drop();
  }
}

// All that `ws` looks at is the method and the fields; that they are in order has been seen to.
function asIncomingMessage({ method, target, headers }: HttpRequest, socket: Socket): IncomingMessage {
  const message = new IncomingMessage(socket);
  message.method = method;
  message.url = target;
  message.headers = { ...Object.fromEntries(headers()), upgrade: "websocket" };
  return message;
}
