/**
 * The few places that a device has for connections. Who comes when all are taken waits until one is free: ESP-IDF does
 * not accept further connections then (`httpd_server` in httpd_main.c), so that they stand in the backlog. A real backlog
 * ends after five; those behind it are not refused either, their packets are lost.
 */
export class SocketSlots {
  readonly #limit: number;
  readonly #served = new Set<object>();
  /** What to do when the place is there, by who waits, in the order in which they came. */
  readonly #waiting = new Map<object, (() => void) | undefined>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes a place, or the last position in the queue. */
  enter(holder: object): void {
    if (this.#served.size < this.#limit) this.#served.add(holder);
    else this.#waiting.set(holder, undefined);
  }

  /** Runs `go` as soon as the holder has a place; `false` when it has to wait for one. */
  whenServed(holder: object, go: () => void): boolean {
    const served = this.#served.has(holder);
    if (served) go();
    else if (this.#waiting.has(holder)) this.#waiting.set(holder, go);
    return served;
  }

  /** Gives the place up; the first that waits takes it. */
  leave(holder: object): void {
    this.#waiting.delete(holder);
    if (!this.#served.delete(holder)) return;
    const [first] = this.#waiting;
    if (first === undefined) return;
    const [next, go] = first;
    this.#waiting.delete(next);
    this.#served.add(next);
    go?.();
  }
}
