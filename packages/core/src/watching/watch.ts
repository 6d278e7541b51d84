import { checkKeys } from "../client/filter.js";
import type { ComponentDefinition } from "../component.js";
import type { DecodeContext } from "../decode.js";
import { isGoeError } from "../errors/goe-error.js";
import type { GoeReader } from "../goe-reader.js";
import type { DeviceKind } from "../keys/key-info.js";
import { decodeLeniently } from "../lenient-reading.js";
import { Mailbox, type Reading, type WatchResult } from "./mailbox.js";
import { PollLoop, type PollMember } from "./poll-loop.js";
import type { WatchOptions } from "./watch-update.js";

/** Updates one by one. `return` ends them, also a `next` that waits. */
export interface Updates {
  readonly next: () => Promise<WatchResult>;
  readonly return: () => Promise<WatchResult>;
}

/** The loop of each device; it outlives its watchers, since it knows when the device was asked last. */
const loops: WeakMap<object, PollLoop> = new WeakMap();

/** Begins to watch. @throws TypeError without a component or for a key that cannot be one, RangeError for the interval. */
export function watchComponents<D extends DeviceKind>(
  device: GoeReader<D, object>,
  components: readonly ComponentDefinition<unknown, D>[],
  options: WatchOptions & { readonly lenient?: boolean } = {},
): Updates {
  const { intervalMs = 5000, signal, lenient } = options;
  if (!(intervalMs >= 1000 && intervalMs < Infinity)) {
    throw new RangeError("intervalMs must be a finite number from 1000.");
  }
  // A wrong key would fail the polls of all watchers, and no key would ask for everything.
  const keys = checkKeys(components.flatMap((component) => component.keys));
  if (keys.length === 0) throw new TypeError("Name at least one component to watch.");
  const loop = loopOf(device);
  const mailbox = new Mailbox();
  const member: PollMember = {
    keys,
    intervalMs,
    dueMs: 0,
    failures: 0,
    succeed: (status) => mailbox.putOnline(read(components, { device: device.kind, status }, lenient)),
    fail: (error) => {
      if (!isGoeError(error)) {
        stop(() => {
          throw error;
        });
      } else if (member.failures === 1) mailbox.putOffline(error);
    },
  };
  const stop = (last?: () => never): void => {
    loop.remove(member);
    signal?.removeEventListener("abort", abort);
    mailbox.end(last);
  };
  const abort = (): void => stop();
  signal?.addEventListener("abort", abort);
  loop.add(member);
  if (signal?.aborted) stop();
  return {
    next: () => mailbox.take(),
    return: () => {
      stop();
      return mailbox.take();
    },
  };
}

function read<D extends DeviceKind>(
  components: readonly ComponentDefinition<unknown, D>[],
  context: DecodeContext<D>,
  lenient: boolean | undefined,
): Reading {
  if (!lenient) return { values: components.map((component) => component.decode(context)) };
  const readings = components.map((component) => decodeLeniently(component, context));
  return { values: readings.map(({ value }) => value), issues: readings.flatMap(({ issues }) => issues) };
}

function loopOf(device: GoeReader<DeviceKind, object>): PollLoop {
  let loop = loops.get(device);
  if (!loop) {
    loop = new PollLoop(async (keys, signal) => device.readKeys(keys, { signal }));
    loops.set(device, loop);
  }
  return loop;
}
