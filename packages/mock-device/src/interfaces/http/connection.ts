import type { Socket } from "node:net";
import type { Answer } from "./answer.js";
import type { Takeover } from "./http-route.js";
import { type BrokenRequest, type HttpRequest, readRequest } from "./received.js";
import type { SocketSlots } from "./socket-slots.js";

/** What a server does with the requests that arrive. */
export interface ConnectionHandler {
  /** Asked as soon as a request is there, without a place; `undefined` leaves it to {@link answer}. */
  route(request: HttpRequest): Answer | Takeover | undefined;
  /** Asked when the connection has a place. */
  answer(request: HttpRequest): Answer | Takeover;
  answerBroken(problem: BrokenRequest): Answer;
  encode(answer: Answer): Buffer;
  /** Time that the rest of a request may take, in milliseconds. */
  readonly receiveTimeoutMs: number;
}

/** One connection: reads one request and answers it. */
// A device answers one request per connection, so a second one in the same packet goes unheard.
export class Connection {
  readonly #socket: Socket;
  readonly #handler: ConnectionHandler;
  readonly #slots: SocketSlots;
  #received = "";
  #awaitsRest = false;

  constructor(socket: Socket, handler: ConnectionHandler, slots: SocketSlots) {
    this.#socket = socket;
    this.#handler = handler;
    this.#slots = slots;
    slots.enter(this);
    socket.on("data", this.#onData);
    // A client that hangs up leaves nobody to tell; the socket closes by itself.
    socket.on("error", () => socket.destroy());
    socket.once("close", () => slots.leave(this));
  }

  /** Cuts the connection. What has been sent already arrives. */
  destroy(): void {
    this.#socket.destroy();
  }

  readonly #onData = (data: Buffer): void => {
    // One character per byte, as lengths are counted in bytes.
    this.#received += data.toString("latin1");
    const request = readRequest(this.#received);
    if (request === undefined) this.#awaitRest();
    else if (typeof request === "string") this.#fail(request);
    else this.#serve(request);
  };

  #awaitRest(): void {
    if (this.#awaitsRest) return;
    this.#awaitsRest = true;
    this.#socket.setTimeout(this.#handler.receiveTimeoutMs, () => this.#fail("timeout"));
  }

  #serve(request: HttpRequest): void {
    this.#stopReading();
    const routed = this.#handler.route(request);
    if (routed !== undefined && ("status" in routed || routed.outsideLimits === true)) {
      this.#slots.leave(this);
      this.#finish(routed, request);
      return;
    }
    this.#whenServed(() => this.#finish(routed ?? this.#handler.answer(request), request));
  }

  #fail(problem: BrokenRequest): void {
    this.#stopReading();
    this.#whenServed(() => this.#send(this.#handler.answerBroken(problem)));
  }

  #whenServed(go: () => void): void {
    // What arrives meanwhile may belong to a WebSocket.
    if (!this.#slots.whenServed(this, go)) this.#socket.pause();
  }

  #finish(outcome: Answer | Takeover, request: HttpRequest): void {
    if ("status" in outcome) {
      this.#send(outcome);
      return;
    }
    // Flows from the next turn of the event loop on, when whoever takes over listens.
    this.#socket.resume();
    outcome.takeOver(this.#socket, request);
  }

  #stopReading(): void {
    this.#socket.off("data", this.#onData);
    if (!this.#awaitsRest) return;
    this.#socket.setTimeout(0);
    this.#socket.removeAllListeners("timeout");
  }

  #send(answer: Answer): void {
    // What else arrives is dropped, so that the connection can end.
    this.#socket.resume();
    this.#socket.write(this.#handler.encode(answer));
    this.#socket.destroySoon();
  }
}
