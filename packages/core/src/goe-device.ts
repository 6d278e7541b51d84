import type { JsonClient, QueryOptions } from "./client/json-client.js";
import type { ComponentDefinition } from "./component.js";
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

/** What {@link GoeCharger} and {@link GoeController} have in common: reading components through a client. */
export abstract class GoeDevice<D extends DeviceKind, S extends object> {
  /** What kind of device this is. */
  abstract readonly kind: D;
  /** Names of the components, as the command line and {@link component} take them. */
  abstract readonly supportedComponents: readonly string[];
  /** The client that answers raw queries: `device.client.query(["amp", "car"])`. */
  readonly client: JsonClient<S>;

  constructor(client: JsonClient<S>) {
    this.client = client;
  }

  /** How to import the component of this name. @internal */
  protected abstract loader(name: string): (() => Promise<ComponentDefinition<unknown, D>>) | undefined;

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
   * Reads several components from one answer, so that their values belong together.
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
   * The component of this name, imported when it is first asked for. An underscore counts as a hyphen.
   *
   * @throws TypeError when there is none; the message lists {@link supportedComponents}.
   */
  async component(name: string): Promise<ComponentDefinition<unknown, D>> {
    const load = this.loader(name.toLowerCase().replaceAll("_", "-"));
    if (load === undefined) {
      const known = this.supportedComponents.join(", ");
      throw new TypeError(`a ${this.kind} has no component "${name}"; it has ${known}`);
    }
    return load();
  }

  #query(
    components: readonly ComponentDefinition<unknown, D>[],
    options: QueryOptions | undefined,
  ): Promise<RawStatus> {
    const keys = new Set(components.flatMap((component) => component.keys));
    return this.client.query([...keys], options) as Promise<RawStatus>;
  }
}
