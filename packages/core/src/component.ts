import type { DecodeContext, RawStatus } from "./decode.js";
import type { ChargerStatus } from "./generated/charger/charger-status.js";
import type { ControllerStatus } from "./generated/controller/controller-status.js";
import type { DeviceKind } from "./keys/key-info.js";

/**
 * A group of keys that is read together, and how their values become a `T`.
 *
 * `D` says which devices have it: reading a controller's component from a charger does not compile.
 */
export interface ComponentDefinition<T, D extends DeviceKind = DeviceKind> {
  /** Name on the command line, such as `charging-status`. */
  readonly name: string;
  /** Keys that are asked for. */
  readonly keys: readonly string[];
  /** @throws GoeProtocolError when a key is missing or has the wrong shape. */
  readonly decode: (context: DecodeContext<D>) => T;
}

/** The raw status of a kind of device. */
export interface StatusByDevice {
  readonly charger: ChargerStatus;
  readonly controller: ControllerStatus;
}

/** Raw values of some keys: typed where the spec knows the key, `unknown` elsewhere. */
export type RawValues<D extends DeviceKind, K extends string> = Pick<
  StatusByDevice[D],
  K & keyof StatusByDevice[D]
> & { readonly [P in Exclude<K, keyof StatusByDevice[D]>]?: unknown };

/** A component of one's own, see {@link defineComponent}. */
export interface ComponentOptions<T, D extends DeviceKind, K extends string> {
  /** Which device has these keys. @default "charger" */
  readonly device?: D;
  /** Any name; it serves messages. */
  readonly name: string;
  /** Keys to ask for; those the spec does not know are allowed. */
  readonly keys: readonly K[];
  /** Makes the component from the raw values, which nobody has checked yet. What it throws reaches the caller. */
  readonly parse: (status: RawValues<D, K>) => T;
}

/**
 * Defines a component of your own.
 *
 * @example
 * const Ceiling = defineComponent({ name: "ceiling", keys: ["amp"], parse: ({ amp }) => Number(amp) });
 * const ampere = await charger.get(Ceiling);
 *
 * @throws TypeError without a key.
 */
export function defineComponent<T, const K extends string, D extends DeviceKind = "charger">(
  options: ComponentOptions<T, D, K>,
): ComponentDefinition<T, D> {
  const { name, keys, parse } = options;
  // Without a key the device would be asked for everything.
  if (keys.length === 0) throw new TypeError(`component "${name}": name at least one key to read`);
  return { name, keys, decode: ({ status }) => parse(pick(status, keys) as RawValues<D, K>) };
}

function pick(status: RawStatus, keys: readonly string[]): RawStatus {
  return Object.fromEntries(
    keys.filter((key) => Object.hasOwn(status, key)).map((key) => [key, status[key]]),
  );
}
