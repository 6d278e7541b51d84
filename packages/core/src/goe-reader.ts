import type { JsonReader } from "./client/json-client.js";
import type { QueryOptions } from "./client/query-options.js";
import type { ComponentDefinition, StatusByDevice } from "./component.js";
import type { RawStatus } from "./decode.js";
import type { DeviceKind } from "./keys/key-info.js";
import { decodeLeniently, type LenientReading } from "./lenient-reading.js";

/** Settings of a lenient read. */
export interface LenientOptions extends QueryOptions {
  /** Leave out keys at fault and list them, instead of failing. */
  readonly lenient: true;
}

/** What a component decodes to. */
export type ComponentValue<C> = C extends ComponentDefinition<infer T, never> ? T : never;

/** What reading several components yields: a tuple in their order. */
export type ComponentValues<C extends readonly unknown[]> = {
  -readonly [I in keyof C]: ComponentValue<C[I]>;
};

/**
 * Reads components through a client. `GoeCharger` and `GoeController` add writing, watching and the
 * components by name; a program that must be small takes this class, a reader and the components it needs.
 *
 * @example
 * const charger = new GoeReader("charger", new LocalJsonReader("192.168.1.20"));
 * const { firmwareVersion } = await charger.get(MetaData);
 */
export class GoeReader<D extends DeviceKind, S extends object = StatusByDevice[D]> {
  /** What kind of device this is. */
  readonly kind: D;
  /** The client that answers raw queries: `device.client.query(["amp", "car"])`. */
  readonly client: JsonReader<S>;

  constructor(kind: D, client: JsonReader<S>) {
    this.kind = kind;
    this.client = client;
  }

  /**
   * Reads one component in one request.
   *
   * With `lenient`, fields of keys that are missing or misshapen are left out and listed in `issues`.
   *
   * @throws GoeProtocolError when the answer is no status, or a key is missing or has the wrong shape.
   * @throws GoeHttpError, GoeTimeoutError, GoeNetworkError as the client's `query`.
   */
  get<T>(component: ComponentDefinition<T, D>, options: LenientOptions): Promise<LenientReading<T>>;
  get<T>(component: ComponentDefinition<T, D>, options?: QueryOptions): Promise<T>;
  async get<T>(
    component: ComponentDefinition<T, D>,
    options?: QueryOptions | LenientOptions,
  ): Promise<T | LenientReading<T>> {
    const context = { device: this.kind, status: await this.#query([component], options) };
    const lenient = options !== undefined && "lenient" in options && options.lenient;
    return lenient ? decodeLeniently(component, context) : component.decode(context);
  }

  /**
   * Reads several components at once: from one answer, unless their keys need a second or third request.
   *
   * @throws As {@link get}.
   */
  async getMany<const C extends readonly ComponentDefinition<unknown, D>[]>(
    components: C,
    options?: QueryOptions,
  ): Promise<ComponentValues<C>> {
    if (components.length === 0) return [] as ComponentValues<C>;
    const context = { device: this.kind, status: await this.#query(components, options) };
    return components.map((component) => component.decode(context)) as ComponentValues<C>;
  }

  /**
   * Reads raw values of keys as `client.query`, whose errors these are. A `GoeDevice` that has been identified is not
   * asked for keys that its model and firmware lack; they are missing in the result.
   */
  readKeys(keys: readonly string[], options?: QueryOptions): Promise<RawStatus> {
    return this.client.query(keys, options) as Promise<RawStatus>;
  }

  #query(
    components: readonly ComponentDefinition<unknown, D>[],
    options: QueryOptions | undefined,
  ): Promise<RawStatus> {
    const keys = new Set(components.flatMap((component) => component.keys));
    return this.readKeys([...keys], options);
  }
}
