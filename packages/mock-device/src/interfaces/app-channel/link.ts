import type { WebSocket } from "ws";
import { encodeBinary, encodeText, type Message, type MessagePack } from "./frames.js";

/** How messages are put into frames. */
export interface Framing {
  /** Given when the device sends binary frames. */
  readonly messagePack: MessagePack | undefined;
  /** Longest frame, in bytes; longer messages are fragmented. */
  readonly frameBytes: number;
}

/** What happens on a connection. */
export interface LinkListener {
  /** A whole message has come. The next one waits until the promise has settled. */
  readonly heard: (payload: Buffer, isBinary: boolean) => Promise<void>;
  /** The connection ends, because frames were broken or because of `error` in the simulator itself. */
  readonly failed: (error: Error) => void;
}

/** One client's connection: messages out, one message at a time in. */
export class AppLink {
  /** Resolves when the connection is gone. */
  readonly closed: Promise<void>;
  readonly #socket: WebSocket;
  readonly #framing: Framing;
  #handled: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(socket: WebSocket, framing: Framing) {
    this.#socket = socket;
    this.#framing = framing;
    this.closed = new Promise((resolve) => socket.once("close", () => resolve()));
  }

  /** Begins to hear. */
  listen(listener: LinkListener): void {
    this.#socket.on("error", listener.failed);
    this.#socket.on("message", (payload, isBinary) => {
      // Nothing more is read from a client that is not keeping up with its answers.
      this.#waiting++;
      this.#socket.pause();
      // Buffers are what `ws` gives unless it is told otherwise.
      this.#handled = this.#handle(listener, payload as Buffer, isBinary);
    });
  }

  async #handle(listener: LinkListener, payload: Buffer, isBinary: boolean): Promise<void> {
    try {
      await this.#handled;
      await listener.heard(payload, isBinary);
    } catch (error) {
      listener.failed(error instanceof Error ? error : new Error("no error was thrown"));
      this.terminate();
    } finally {
      this.#waiting--;
      if (this.#waiting === 0) this.#socket.resume();
    }
  }

  /** Sends a message; resolves when it is on its way, or when there is nobody left to get it. */
  send(message: Message): Promise<void> {
    const { messagePack } = this.#framing;
    const frames = this.#cut(
      messagePack === undefined ? encodeText(message) : encodeBinary(message, messagePack),
    );
    return new Promise((resolve) => {
      for (const [index, frame] of frames.entries()) {
        const fin = index === frames.length - 1;
        // The error of a connection that has gone is its end, which `closed` tells.
        this.#socket.send(
          frame,
          { binary: messagePack !== undefined, fin },
          fin ? () => resolve() : undefined,
        );
      }
    });
  }

  #cut(payload: string | Buffer): readonly (string | Buffer)[] {
    const { frameBytes } = this.#framing;
    if (payload.length <= frameBytes && Buffer.byteLength(payload) <= frameBytes) return [payload];
    const bytes = Buffer.from(payload);
    const frames: Buffer[] = [];
    for (let from = 0; from < bytes.length; from += frameBytes) {
      frames.push(bytes.subarray(from, from + frameBytes));
    }
    return frames;
  }

  /** Bytes that the client has not taken yet. */
  get backlog(): number {
    return this.#socket.bufferedAmount;
  }

  /** Ends the connection without a word, once the messages that have come are answered. */
  drop(): void {
    void this.#handled.then(() => this.terminate());
  }

  /** Ends the connection without a word, at once. */
  terminate(): void {
    this.#socket.terminate();
  }
}
