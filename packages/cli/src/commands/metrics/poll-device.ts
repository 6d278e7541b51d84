import type {
  ComponentDefinition,
  DeviceKind,
  Identity,
  LenientWatchOptions,
  LenientWatchUpdate,
} from "@goe/core";
import { isGoeError } from "@goe/core";
import type { ComponentMetrics } from "./metric-info.js";
import type { ServedDevice } from "./served-device.js";

/** A device of the library, as far as it is polled. */
export interface Pollable<D extends DeviceKind> {
  readonly identity: Identity<D> | undefined;
  readonly identify: (options: { readonly signal: AbortSignal }) => Promise<Identity<D>>;
  readonly component: (name: string) => Promise<ComponentDefinition<unknown, D>>;
  readonly watch: (
    components: readonly ComponentDefinition<unknown, D>[],
    options: LenientWatchOptions,
  ) => AsyncIterable<LenientWatchUpdate<readonly ComponentDefinition<unknown, D>[]>>;
}

/** How a device is polled. */
export interface PollOptions {
  readonly intervalMs: number;
  /** Ends the polling. */
  readonly signal: AbortSignal;
  /** Called after each answer and each failure. */
  readonly onReading: () => void;
}

/** Reads a device again and again, until the signal aborts. */
export async function pollDevice<D extends DeviceKind>(
  device: Pollable<D>,
  metrics: readonly ComponentMetrics[],
  served: ServedDevice,
  { intervalMs, signal, onReading }: PollOptions,
): Promise<void> {
  const components = await Promise.all(metrics.map(({ component }) => device.component(component)));
  for await (const update of device.watch(components, { intervalMs, signal, lenient: true })) {
    if (update.online) served.answered(update, device.identity ?? (await identityOf(device, signal)));
    else served.failed(update.error);
    onReading();
  }
}

/** Who the device is; asked once, and again after an update of its firmware. */
async function identityOf<D extends DeviceKind>(
  device: Pollable<D>,
  signal: AbortSignal,
): Promise<Identity<D> | undefined> {
  try {
    return await device.identify({ signal });
  } catch (error) {
    // It is asked again after the next answer; what it measures is known without.
    if (isGoeError(error) || signal.aborted) return undefined;
    throw error;
  }
}
