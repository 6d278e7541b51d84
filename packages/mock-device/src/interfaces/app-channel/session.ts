import type { SimulatedDevice } from "../../device/simulated-device.js";
import { MissingPackageError } from "../optional-package.js";
import { type DevicePassword, loginProof, signature } from "./credentials.js";
import type { Dialect } from "./dialect.js";
import {
  decodeBinary,
  decodeText,
  loadMessagePack,
  type Message,
  type MessagePack,
  type ReceivedMessage,
} from "./frames.js";
import { fullStatus } from "./full-status.js";
import { hello, serialOf } from "./hello.js";
import type { AppLink } from "./link.js";
import { Reporter } from "./reporter.js";
import { requestIdOf } from "./request-id.js";
import { type CommandResult, refused, setValue } from "./set-value.js";

/** What holds for all clients of a device. */
export interface ChannelTerms {
  readonly device: SimulatedDevice;
  readonly dialect: Dialect;
  /** Whether commands have to be signed. */
  readonly secured: boolean;
  /** `undefined` when none is set, and nobody gets in. */
  readonly password: DevicePassword | undefined;
  readonly tokens: () => string;
  /** Given when the device sends binary frames. */
  readonly messagePack: MessagePack | undefined;
}

// A client that has not taken this much gets no more deltas for the time being.
const maxBacklogBytes = 262_144;

/** The talk with one client. */
export class AppSession {
  readonly #terms: ChannelTerms;
  readonly #link: AppLink;
  readonly #reporter: Reporter;
  readonly #token1: string;
  readonly #token2: string;
  /** Key that the client has shown to know; `undefined` until it is let in. */
  #key: string | undefined;
  #statusUnderWay = false;
  /** Keys whose change the client has not been told. */
  readonly #untold = new Set<string>();

  constructor(link: AppLink, terms: ChannelTerms) {
    this.#terms = terms;
    this.#link = link;
    this.#reporter = new Reporter(terms.device, terms.password);
    this.#token1 = terms.tokens();
    this.#token2 = terms.tokens();
  }

  /** Says hello and asks for the password. */
  start(): void {
    const { device, dialect, secured, password } = this.#terms;
    this.#link.listen({
      heard: (payload, isBinary) => this.#hear(payload, isBinary),
      failed: (error) => this.#reporter.ignored(undefined, `the connection broke with ${codeOf(error)}`),
    });
    void this.#link.send(hello(device, dialect, secured));
    void this.#link.send(password === undefined ? impossible : this.#challenge());
  }

  #challenge(): Message {
    const { hash, namesHash } = this.#terms.dialect;
    const challenge = { type: "authRequired", token1: this.#token1, token2: this.#token2 };
    return namesHash ? { ...challenge, hash } : challenge;
  }

  /** Tells the client of changes, as of each second. */
  tell(changed: Iterable<string>): void {
    if (this.#key === undefined) return;
    for (const key of changed) this.#untold.add(key);
    if (this.#untold.size === 0 || this.#statusUnderWay || this.#link.backlog > maxBacklogBytes) return;
    const status = this.#terms.device.state.snapshot(this.#untold);
    this.#untold.clear();
    void this.#link.send({ type: "deltaStatus", status });
  }

  async #tellEverything(): Promise<void> {
    const { device, dialect } = this.#terms;
    // A second login in the middle of it ends with the same last part.
    if (this.#statusUnderWay) return;
    this.#statusUnderWay = true;
    this.#untold.clear();
    for (const part of fullStatus(device.state, dialect.partBytes)) await this.#link.send(part);
    this.#statusUnderWay = false;
  }

  async #hear(payload: Buffer, isBinary: boolean): Promise<void> {
    const { device } = this.#terms;
    // It restarts, and the connection is about to end.
    if (!device.online) return;
    device.time.catchUp();
    const message = await this.#read(payload, isBinary);
    if (message === undefined) return;
    if (message.members["type"] === "auth") return this.#logIn(message.members);
    // Inferred: a device that has not let a client in does not talk with it.
    if (this.#key === undefined) return this.#reporter.ignored(message, "a message before the login");
    return this.#obey(message, this.#key);
  }

  async #read(payload: Buffer, isBinary: boolean): Promise<ReceivedMessage | undefined> {
    try {
      const message = isBinary
        ? decodeBinary(payload, this.#terms.messagePack ?? (await loadMessagePack()))
        : decodeText(payload.toString());
      if (message === undefined) this.#reporter.ignored(undefined, "a frame that is no message");
      return message;
    } catch (error) {
      if (!(error instanceof MissingPackageError)) throw error;
      this.#reporter.ignored(undefined, error.message);
      return undefined;
    }
  }

  async #logIn(members: Message): Promise<void> {
    const { device, password } = this.#terms;
    if (password === undefined) {
      this.#reporter.answered("auth", [], "authImpossible", "a login although no password is set");
      return this.#link.send(impossible);
    }
    const key = await password.key(serialOf(device));
    const right = this.#isProof(members, key);
    this.#reporter.answered(
      "auth",
      [],
      right ? "authSuccess" : "authError",
      right ? undefined : "a wrong password",
    );
    const sent = this.#link.send(loginAnswer(members, right));
    if (right) {
      this.#key = key;
      void this.#tellEverything();
    }
    // The socket stays open after an error (inferred): clients close it themselves.
    return sent;
  }

  #isProof({ token3, hash }: Message, key: string): boolean {
    if (typeof token3 !== "string") return false;
    return hash === loginProof({ token1: this.#token1, token2: this.#token2, token3 }, key);
  }

  #obey(message: ReceivedMessage, key: string): Promise<void> {
    if (message.members["type"] !== "securedMsg") return this.#carryOut(message, !this.#terms.secured);
    const opened = openSecured(message.members, key);
    return "success" in opened ? this.#respond(message, opened) : this.#carryOut(opened, true);
  }

  #carryOut(message: ReceivedMessage, signed: boolean): Promise<void> {
    const { device, dialect } = this.#terms;
    switch (message.members["type"]) {
      case "setValue":
        return this.#respond(message, signed ? setValue(device, dialect, message) : notSigned);
      case "requestFullStatus":
        return this.#repeatStatus(message);
      default:
        // Inferred, as are the words.
        return this.#respond(message, refused("unknown message type", "a message of unknown type"));
    }
  }

  // Named by a go-e developer in joscha82/wattpilot#37; the refusal is quoted in evcc-io/evcc#14967.
  #repeatStatus(message: ReceivedMessage): Promise<void> {
    if (this.#statusUnderWay) {
      const words = "sending of fullStatus still in progress, paralell not allowed anymore!";
      return this.#respond(message, refused(words, "requestFullStatus while a full status is being sent"));
    }
    const sent = this.#respond(message, { success: true });
    void this.#tellEverything();
    return sent;
  }

  // Without a requestId the response has none either (goecharger/go-eCharger-API-v2#80).
  #respond(message: ReceivedMessage, result: CommandResult): Promise<void> {
    this.#reporter.carriedOut(message, result);
    const { success } = result;
    const details = success ? optional("status", result.status) : { message: result.message };
    return this.#link.send({ type: "response", ...requestIdOf(message.members), success, ...details });
  }
}

const impossible: Message = { type: "authImpossible" };

// The purpose of signing, as a go-e developer tells it in joscha82/wattpilot#2, is that nobody else can change settings.
// What is said to a client that does not sign is inferred.
const notSigned: CommandResult = refused("message must be secured", "setValue without a signature");

// Token and hash come back in either case (safepay/sensor.fronius#48, joscha82/wattpilot#2).
function loginAnswer(members: Message, right: boolean): Message {
  return {
    type: right ? "authSuccess" : "authError",
    ...requestIdOf(members),
    ...optional("token3", members["token3"]),
    ...optional("hash", members["hash"]),
    ...(right ? {} : { message: "Wrong password" }),
  };
}

// That a wrong signature is refused, and how, is inferred.
function openSecured({ data, hmac }: Message, key: string): ReceivedMessage | CommandResult {
  if (typeof data !== "string" || hmac !== signature(data, key)) {
    return refused("wrong hmac", "securedMsg with a wrong signature");
  }
  return decodeText(data) ?? refused("invalid data", "securedMsg with data that is no message");
}

// `ws` gives its errors a code. An error's text is left out, as it could quote what was sent.
function codeOf(error: Error): string {
  return "code" in error ? String(error.code) : error.name;
}

function optional(name: string, value: Message[string] | undefined): Message {
  return value === undefined ? {} : { [name]: value };
}
