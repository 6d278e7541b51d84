/** Interface over which a client talks to the device. */
export type Interface = "http" | "legacy-http" | "cloud" | "mqtt" | "app-channel" | "modbus";

/** What the device has seen of a request. Values are left out, they may be secrets. */
export interface SeenRequest {
  /** Moment on the device's time, in milliseconds since 1970. */
  readonly atMs: number;
  readonly via: Interface;
  /** HTTP method, `publish`, type of message (`setValue`) or name of the Modbus function. */
  readonly method: string;
  /** Path without the query, topic behind the prefix, or first register. */
  readonly path: string;
  /** Names of the query parameters or keys, in order. */
  readonly parameters: readonly string[];
  /** Status line, `/result` text or exception, as far as it holds no value. */
  readonly answer: string;
  /** Why no real client should have asked this: an unknown path or key, a refused value, a broken message. */
  readonly unexpected?: string;
}

// Enough to look back at in a test, and no leak in a simulator that runs for weeks.
const keptRequests = 1000;

/** The last requests to a device, oldest first. */
export class RequestLog {
  readonly #seen: SeenRequest[] = [];
  readonly #listeners = new Set<(seen: SeenRequest) => void>();

  add(seen: SeenRequest): void {
    this.#seen.push(seen);
    if (this.#seen.length > keptRequests) this.#seen.shift();
    for (const listener of this.#listeners) listener(seen);
  }

  /** The last 1000 requests, oldest first. */
  all(): readonly SeenRequest[] {
    return [...this.#seen];
  }

  clear(): void {
    this.#seen.length = 0;
  }

  /** Has `listener` told of each request until the function that is returned is called. */
  onRequest(listener: (seen: SeenRequest) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
