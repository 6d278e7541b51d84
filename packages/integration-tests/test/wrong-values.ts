import type { JsonValue, KeyInfo, KeyType } from "@goe/core/keys";

/** A way into the value of a key: positions and property names from outside in. */
export type Path = readonly (number | string)[];

/** A place in a value, and values that it can never have. */
export interface Site {
  readonly path: Path;
  readonly wrong: readonly JsonValue[];
}

type JsonType = keyof typeof samples | "any";

/** A value of each type of JSON. The text is one that a careless reader takes for a number. */
const samples = { boolean: true, number: 7, string: "16", array: [], object: {} } as const;

/** A key's value and every place inside it, apart from those that may be anything. */
export function wrongSites({ key, type, otherForms = [] }: KeyInfo, sent: JsonValue): readonly Site[] {
  const forms = [jsonType(type), ...otherForms.map((form) => jsonType({ kind: form.type }))];
  const sites = [{ path: [], wrong: otherThan(forms) }, ...innerSites(type, sent, [])];
  return sites
    .map((site) => (key === "tma" && site.path.length > 0 ? withoutTexts(site) : site))
    .filter((site) => site.wrong.length > 0);
}

/** A sensor at fault sends a text among the temperatures, and the registry has no place to say so. */
function withoutTexts({ path, wrong }: Site): Site {
  return { path, wrong: wrong.filter((value) => typeof value !== "string") };
}

function* innerSites(type: KeyType, sent: JsonValue | undefined, path: Path): Generator<Site> {
  for (const [place, inner] of placesIn(type, sent)) {
    const value = Reflect.get(sent as object, place) as JsonValue;
    yield { path: [...path, place], wrong: otherThan([jsonType(inner)]) };
    yield* innerSites(inner, value, [...path, place]);
  }
}

/** The places that a value really has. Elements of a list are alike, so the last one does for all. */
function placesIn(
  type: KeyType,
  sent: JsonValue | undefined,
): readonly (readonly [number | string, KeyType])[] {
  if (typeof sent !== "object" || sent === null) return [];
  if (type.kind === "struct") {
    return type.places.filter(({ place }) => place in sent).map((one) => [one.place, one.type]);
  }
  if (type.kind !== "array" && type.kind !== "map") return [];
  const last = Object.keys(sent).at(-1);
  if (last === undefined) return [];
  return [[type.kind === "array" ? Number(last) : last, type.items]];
}

function otherThan(allowed: readonly JsonType[]): readonly JsonValue[] {
  if (allowed.includes("any")) return [];
  return Object.entries(samples)
    .filter(([name]) => !allowed.includes(name as JsonType))
    .map(([, value]) => value);
}

function jsonType(type: KeyType | { readonly kind: Exclude<KeyType["kind"], "struct"> }): JsonType {
  switch (type.kind) {
    case "unknown":
      return "any";
    case "bool":
      return "boolean";
    case "string":
    case "array":
      return type.kind;
    case "map":
      return "object";
    case "struct":
      return type.layout;
    default:
      return "number";
  }
}

/** A value with another one at a place inside it. */
export function replacedAt(value: JsonValue, path: Path, replacement: JsonValue): JsonValue {
  const [place, ...rest] = path;
  if (place === undefined) return replacement;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, place, replacedAt(Reflect.get(copy, place) as JsonValue, rest, replacement));
  return copy as JsonValue;
}

/** A place as messages name it: `wifis[0].ssid`. */
export function placeText(key: string, path: Path): string {
  return key + path.map((place) => (typeof place === "number" ? `[${place}]` : `.${place}`)).join("");
}
