import { compareFirmware, type JsonValue, type KeyType } from "@goe/core/keys";
import type { DeviceProfile } from "../../profiles/device-profile.js";
import { keyFacts } from "./key-facts.js";

/**
 * First charger firmware that writes fractions with ten digits: `fhz` reads 49.893 on 055.2 and 49.95899963 on 056.9,
 * `wh` 1128.949912 (captures of syssi/homeassistant-goecharger-mqtt, and its issue 141). 56.2 is the first that was seen.
 */
const manyDigitsSince = "56.0";

type Fraction = "float" | "double";

/** Keys whose fractions are floats although the registry has doubles: `marketprice` reads 10.24400043 on 056.9. */
const storedAsFloat: ReadonlySet<string> = new Set(["awcp"]);

/** Writes values as JSON text as the firmware does. */
export class PayloadText {
  readonly #profile: DeviceProfile;
  /** How the numbers of a key are stored; `undefined` for keys without fractions. */
  readonly #fractions = new Map<string, Fraction | undefined>();

  private constructor(profile: DeviceProfile) {
    this.#profile = profile;
  }

  static readonly #made = new WeakMap<DeviceProfile, PayloadText>();

  static of(profile: DeviceProfile): PayloadText {
    const text = PayloadText.#made.get(profile) ?? new PayloadText(profile);
    PayloadText.#made.set(profile, text);
    return text;
  }

  /** Compact JSON text of a key's value. */
  write(key: string, value: JsonValue): string {
    const fraction = this.#fractionOf(key);
    if (fraction === undefined) return JSON.stringify(value);
    if (typeof value === "number") return JSON.stringify(written(value, fraction));
    return JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === "number" ? written(inner, fraction) : inner,
    );
  }

  #fractionOf(key: string): Fraction | undefined {
    if (this.#fractions.has(key)) return this.#fractions.get(key);
    const { device, firmware } = this.#profile;
    const type = keyFacts(device).get(key)?.type;
    const manyDigits = device === "charger" && compareFirmware(firmware, manyDigitsSince) >= 0;
    const inRegistry = manyDigits && type !== undefined ? fractionIn(type) : undefined;
    const fraction = inRegistry === "double" && storedAsFloat.has(key) ? "float" : inRegistry;
    this.#fractions.set(key, fraction);
    return fraction;
  }
}

function fractionIn(type: KeyType): Fraction | undefined {
  switch (type.kind) {
    case "float":
    case "double":
      return type.kind;
    case "array":
    case "map":
      return fractionIn(type.items);
    case "struct":
      return type.places.map((place) => fractionIn(place.type)).find((fraction) => fraction !== undefined);
    default:
      return undefined;
  }
}

// ArduinoJson's way with doubles: nine decimals, one less for each digit before the point beyond the first.
function written(value: number, fraction: Fraction): number {
  if (Number.isInteger(value)) return value;
  const stored = fraction === "float" ? Math.fround(value) : value;
  return Number(Math.abs(stored) < 1 ? stored.toFixed(9) : stored.toPrecision(10));
}
