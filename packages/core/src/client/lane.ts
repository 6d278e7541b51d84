/** Ends of the queues of devices that are being talked to. Devices stand few connections at a time. */
const lanes: Map<string, Promise<unknown>> = new Map();

/** `promise`, unless `signal` aborts before: then rejects with its reason. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

/**
 * Runs `task` when all tasks that came before it for the same `device` are done. Rejects with the signal's
 * reason when it aborts while waiting; the place in the queue is then given up.
 */
export function inLane<T>(device: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
  const before = lanes.get(device) ?? Promise.resolve();
  const turn = abortable(before, signal).then(task);
  // Giving up a place does not end the task in front, so the end of the queue waits for both.
  const end = Promise.allSettled([before, turn]).then(() => {
    if (lanes.get(device) === end) lanes.delete(device);
  });
  lanes.set(device, end);
  return turn;
}

/** Number of devices being talked to. @internal */
export function busyLaneCount(): number {
  return lanes.size;
}
