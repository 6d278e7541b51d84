/** An interface of a device that runs. */
export interface RunningInterface {
  /** Resolves when its ports are free and its connections are gone. May be called twice. */
  close(): Promise<void>;
}

/** Interfaces that run and end together. */
export class RunningInterfaces implements RunningInterface {
  readonly #running: RunningInterface[] = [];
  #closed: Promise<void> | undefined;

  /** Takes one in, and gives it back. */
  keep<Interface extends RunningInterface>(started: Interface): Interface {
    this.#running.push(started);
    return started;
  }

  /** Closes all, the last one first, also when one of them fails; rejects with the first failure. */
  close(): Promise<void> {
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  async #closeAll(): Promise<void> {
    const outcomes = await Promise.allSettled([...this.#running].reverse().map((one) => one.close()));
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }
}
