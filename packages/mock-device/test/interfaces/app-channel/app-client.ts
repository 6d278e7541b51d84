import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { decode, encode } from "@msgpack/msgpack";
import { hashSync } from "bcryptjs";
import { type ClientOptions, WebSocket } from "ws";

export type Said = Record<string, unknown>;

/**
 * A client as go-e's app and Home Assistant's integrations are written: it takes what the device says of itself, works
 * out the key on its own, and signs commands when it is told to.
 */
export class AppClient {
  readonly socket: WebSocket;
  /** Resolves to the close code when the connection is gone. */
  readonly closed: Promise<number>;
  /** Frames as they came, text as text. */
  readonly frames: (string | Buffer)[] = [];
  readonly #inbox: Said[] = [];
  readonly #waiting: (() => void)[] = [];
  #isClosed = false;
  #hello: Said = {};
  #key = "";
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    this.closed = new Promise((resolve) =>
      socket.once("close", (code) => {
        this.#isClosed = true;
        this.#wake();
        resolve(code);
      }),
    );
    socket.on("message", (data: Buffer, isBinary) => {
      this.frames.push(isBinary ? data : data.toString());
      this.#inbox.push(isBinary ? unpacked(data) : (JSON.parse(data.toString()) as Said));
      this.#wake();
    });
  }

  static async connect(
    port: number,
    options: ClientOptions = { perMessageDeflate: false },
  ): Promise<AppClient> {
    const client = new AppClient(new WebSocket(`ws://127.0.0.1:${port}/ws`, options));
    await new Promise<void>((resolve, reject) => {
      client.socket.once("open", resolve);
      client.socket.once("error", reject);
    });
    // A connection that the device cuts is a close here, not a failure of the test.
    client.socket.on("error", () => undefined);
    return client;
  }

  /** The next message, or the next one of a type; those before it are forgotten. */
  async next(type?: string): Promise<Said> {
    for (;;) {
      const message = this.#inbox.shift();
      if (message !== undefined) {
        if (type === undefined || message["type"] === type) return message;
      } else {
        if (this.#isClosed) throw new Error(`closed while waiting for ${type ?? "a message"}`);
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
      }
    }
  }

  /** Everything that has come and was not asked for. */
  rest(): Said[] {
    return this.#inbox.splice(0);
  }

  /** Waits until the device has handled all that was sent before: it answers a ping behind the messages. */
  async settled(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.socket.once("pong", () => resolve());
      this.socket.ping();
    });
  }

  /** Answers the challenge; resolves to what the device says to that. */
  async logIn(password: string, members: Said = {}): Promise<Said> {
    this.#hello = await this.next("hello");
    const challenge = await this.next("authRequired");
    this.#key = keyOf(password, String(this.#hello["serial"]), challenge["hash"] ?? "pbkdf2");
    this.send(loginOf(challenge, this.#key, members));
    return this.next();
  }

  /** Collects the parts of a full status. */
  async fullStatus(): Promise<Said> {
    const all: Said = {};
    for (;;) {
      const part = await this.next("fullStatus");
      Object.assign(all, part["status"]);
      if (part["partial"] === false) return all;
    }
  }

  /** Sets a value as the device wants it and resolves to its response. */
  async set(key: string, value: unknown): Promise<Said> {
    this.#lastId++;
    const message = { type: "setValue", requestId: this.#lastId, key, value };
    if (this.#hello["secured"] === true) this.sendSigned(JSON.stringify(message), `${this.#lastId}sm`);
    else this.send(message);
    return this.next("response");
  }

  /** Sends the text of a message in a signed envelope. */
  sendSigned(data: string, requestId?: string): void {
    const hmac = createHmac("sha256", this.#key).update(data).digest("hex");
    this.send({ type: "securedMsg", data, ...(requestId === undefined ? {} : { requestId }), hmac });
  }

  /** Sends a message as text. */
  send(message: Said): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Sends a message as MessagePack. */
  sendBinary(message: Said): void {
    this.socket.send(Buffer.concat([Buffer.of(0), encode(message)]));
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** The message that answers a challenge. */
export function loginOf(challenge: Said, key: string, members: Said = {}): Said {
  const token3 = "0123456789abcdef0123456789abcdef";
  const hash1 = sha256(`${challenge["token1"]}${key}`);
  return { type: "auth", ...members, token3, hash: sha256(`${token3}${challenge["token2"]}${hash1}`) };
}

/** The key of a password, for either hash. */
export function keyOf(password: string, serial: string, hash: unknown): string {
  if (hash === "bcrypt") {
    const salt = `$2a$08$${bcryptBase64([...serial.padStart(16, "0")].map(Number))}`;
    return hashSync(sha256(password), salt).slice(salt.length);
  }
  return pbkdf2Sync(password, serial, 100_000, 64, "sha512").toString("base64").slice(0, 32);
}

const letters = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function bcryptBase64(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const sixes = bits.match(/.{1,6}/g) ?? [];
  return sixes.map((six) => letters[Number.parseInt(six.padEnd(6, "0"), 2)]).join("");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function unpacked(frame: Buffer): Said {
  if (frame[0] !== 0) throw new Error(`binary frame of unknown kind ${frame[0]}`);
  return decode(frame.subarray(1)) as Said;
}
