import type { Socket } from "node:net";
import { headOf } from "./reply.js";

/** What a stream of events carries. */
export type EventName = "state" | "requests" | "request";

// A tab that sleeps takes nothing; what waits for it must not pile up. It asks anew when it wakes.
const mostWaitingBytes = 1_000_000;
const retryMs = 1000;

/** Open streams of server-sent events. */
export class EventStreams {
  readonly #sockets = new Set<Socket>();

  /** Number of open streams. */
  get size(): number {
    return this.#sockets.size;
  }

  /** Opens a stream on a connection, which begins with some events. */
  open(socket: Socket, first: Readonly<Partial<Record<EventName, unknown>>>): void {
    const events = Object.entries(first).map(([name, value]) => eventText(name, value));
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    socket.resume();
    socket.write(`${headOf("200 OK", "text/event-stream")}retry: ${retryMs}\n\n${events.join("")}`);
  }

  /** Sends an event to all. */
  send(name: EventName, value: unknown): void {
    if (this.#sockets.size === 0) return;
    const text = eventText(name, value);
    for (const socket of this.#sockets) {
      if (socket.writableLength > mostWaitingBytes) socket.destroy();
      else socket.write(text);
    }
  }

  /** Ends all streams. */
  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

// JSON has no line feeds of its own, so one line of data is enough.
function eventText(name: string, value: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(value)}\n\n`;
}
