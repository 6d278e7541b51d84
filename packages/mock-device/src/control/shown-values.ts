import type { JsonValue, KeyType } from "@goe/core/keys";
import type { SimulatedDevice } from "../device/simulated-device.js";
import type { KeyLookup } from "../writing/key-lookup.js";

const mask = "•••";

/** All values that the device sends, with secrets masked. What the spec does not know may be one, and is masked too. */
export function shownValues({ state }: SimulatedDevice, findKey: KeyLookup): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(state.snapshot()).map(([key, value]) => {
      const info = findKey(key);
      const isSecret = info === undefined || info.secret;
      return [key, isSecret ? masked(value) : withoutSecrets(value, info.type)];
    }),
  );
}

// That there is nothing gives nothing away.
function masked(value: JsonValue): JsonValue {
  return value === null || value === "" ? value : mask;
}

function withoutSecrets(value: JsonValue, type: KeyType): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (type.kind === "array" || type.kind === "map") return eachItem(value, () => type.items);
  if (type.kind !== "struct") return value;
  const places = new Map(type.places.map((place) => [String(place.place), place]));
  return eachItem(value, (name) => {
    const place = places.get(name);
    return place === undefined || place.secret === true ? undefined : place.type;
  });
}

/** Goes into each item whose type is known, and masks the others. */
function eachItem(
  value: Exclude<JsonValue, string | number | boolean | null>,
  typeOf: (name: string) => KeyType | undefined,
): JsonValue {
  const shown = (name: string, item: JsonValue): JsonValue => {
    const type = typeOf(name);
    return type === undefined ? masked(item) : withoutSecrets(item, type);
  };
  if (isList(value)) return value.map((item, index) => shown(String(index), item));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shown(name, item)]));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
