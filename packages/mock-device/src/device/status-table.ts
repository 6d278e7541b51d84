import type { JsonValue } from "@goe/core/keys";
import type { DeviceProfile } from "../profiles/device-profile.js";
import { memberText } from "./member-text.js";

const tables = new WeakMap<DeviceProfile, StatusTable>();

/** What all devices of one profile have in common: their keys in order, first values, and those as JSON text. */
export class StatusTable {
  readonly keys: readonly string[];
  readonly #values: ReadonlyMap<string, JsonValue>;
  readonly #fragments = new Map<string, string>();

  private constructor(profile: DeviceProfile) {
    this.#values = new Map(profile.status);
    this.keys = [...this.#values.keys()];
  }

  /** The table of a profile, made once. */
  static of(profile: DeviceProfile): StatusTable {
    const known = tables.get(profile);
    if (known !== undefined) return known;
    const table = new StatusTable(profile);
    tables.set(profile, table);
    return table;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** First value of a key; `undefined` when the profile lacks it. */
  value(key: string): JsonValue | undefined {
    return this.#values.get(key);
  }

  /** First value as a member of an object: `"amp":16`. */
  fragment(key: string): string {
    const cached = this.#fragments.get(key);
    if (cached !== undefined) return cached;
    const text = memberText(key, this.#values.get(key) ?? null);
    this.#fragments.set(key, text);
    return text;
  }
}
