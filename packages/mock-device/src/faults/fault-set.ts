import { type FaultName, type FaultPlace, faultCatalogue, isFaultName } from "./fault-catalogue.js";

/** How long a fault lasts, and what it strikes. */
export interface FaultOptions {
  /** Requests or writes that it strikes before it is over. Default: all. */
  readonly count?: number;
  /** Time after which it is over, in milliseconds of the device's time. Default: never. */
  readonly forMs?: number;
  /** Keys that it strikes: of `ignored-writes`, `missing-keys` and `unknown-enum`. Default: as the fault has them. */
  readonly keys?: readonly string[];
  /** Jump of `clock-jump`, in milliseconds. */
  readonly byMs?: number;
}

/** A fault that is on. */
export interface ActiveFault {
  readonly name: FaultName;
  readonly options: FaultOptions;
  /** Requests or writes that it has struck. */
  readonly struck: number;
}

/** Undoes what a fault did to the state. */
export type Undo = () => void;

interface Entry {
  readonly name: FaultName;
  readonly options: FaultOptions;
  readonly untilMs: number;
  readonly undo: Undo;
  struck: number;
}

/** The faults of a device, of which several may be on at once. */
export class FaultSet {
  readonly #entries: Entry[] = [];
  readonly #now: () => number;
  readonly #apply: (name: FaultName, options: FaultOptions) => Undo;

  /**
   * @param now the device's time
   * @param apply does to the state what a fault does to it
   */
  constructor(now: () => number, apply: (name: FaultName, options: FaultOptions) => Undo) {
    this.#now = now;
    this.#apply = apply;
  }

  /**
   * Switches a fault on; the function that is returned switches it off. Throws a `TypeError` that lists the names when
   * there is none of that name.
   */
  add(name: FaultName, options: FaultOptions = {}): () => void {
    if (!isFaultName(name)) {
      const names = Object.keys(faultCatalogue).join(", ");
      throw new TypeError(`Unknown fault ${JSON.stringify(name)}. Choose one of: ${names}.`);
    }
    checkFaultOptions(options);
    const entry: Entry = {
      name,
      options,
      untilMs: this.#now() + (options.forMs ?? Number.POSITIVE_INFINITY),
      undo: this.#apply(name, options),
      struck: 0,
    };
    this.#entries.push(entry);
    return () => this.#end(entry);
  }

  /** Switches all faults off, or all of a name. */
  clear(name?: FaultName): void {
    for (const entry of this.#entries.filter((one) => name === undefined || one.name === name))
      this.#end(entry);
  }

  /** The faults that are on, oldest first. */
  active(): readonly ActiveFault[] {
    this.expire();
    return this.#entries.map(({ name, options, struck }) => ({ name, options, struck }));
  }

  /** Whether a fault of that name is on. */
  isOn(name: FaultName): boolean {
    this.expire();
    return this.#entries.some((entry) => entry.name === name);
  }

  /** Switches off what is over. */
  expire(): void {
    if (this.#entries.length === 0) return;
    const now = this.#now();
    for (const entry of this.#entries.filter(({ untilMs }) => untilMs <= now)) this.#end(entry);
  }

  /** The newest fault of a place that strikes now, which counts as struck; `key` is the key in question, if any. */
  strike(place: FaultPlace, key?: string): FaultName | undefined {
    if (this.#entries.length === 0) return undefined;
    this.expire();
    const entry = this.#entries.findLast(
      ({ name, options }) =>
        faultCatalogue[name].place === place &&
        (key === undefined || options.keys === undefined || options.keys.includes(key)),
    );
    if (entry === undefined) return undefined;
    entry.struck++;
    if (entry.struck >= (entry.options.count ?? Number.POSITIVE_INFINITY)) this.#end(entry);
    return entry.name;
  }

  #end(entry: Entry): void {
    const index = this.#entries.indexOf(entry);
    if (index < 0) return;
    this.#entries.splice(index, 1);
    entry.undo();
  }
}

function checkFaultOptions({ count, forMs }: FaultOptions): void {
  if (count !== undefined && !(Number.isInteger(count) && count > 0)) {
    throw new RangeError(`count is ${count}. Give the number of requests that the fault strikes, 1 or more.`);
  }
  if (forMs !== undefined && !(forMs > 0)) {
    throw new RangeError(`forMs is ${forMs}. Give the time in milliseconds, more than 0.`);
  }
}
