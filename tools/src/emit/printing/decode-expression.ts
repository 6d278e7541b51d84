import { camelCase } from "../../names.js";
import type { KeyUse, ResolvedKey, ResolvedStructField, ResolvedValue } from "../../resolve/resolved-spec.js";
import type { ScalarName, SpecOtherForm } from "../../spec-model.js";

/** Where a decoder call says a value stands: the key, and the places inside it. */
export interface Site {
  /** Expression for the key's name: `"nrg"`, or `key` inside a struct decoder. */
  readonly key: string;
  /** Expressions for the place: `[]` at the top, `["place", "3"]` inside a struct. */
  readonly places: readonly string[];
}

/** Text of an expression that decodes `source`; it calls functions of core's `decode.ts`. */
export function decodeExpression(value: ResolvedValue, source: string, site: Site): string {
  const translated = translatedSource(value, source);
  const decoded = bareExpression(value, translated, site);
  return value.nullable ? `${translated} === null ? null : ${decoded}` : decoded;
}

/** The source with what its other forms stand for in their place. */
export function translatedSource({ also }: ResolvedValue, source: string): string {
  return also.reduce(standInExpression, source);
}

/** Puts what another form stands for in the place of what was sent. */
function standInExpression(source: string, form: SpecOtherForm): string {
  return `standIn(${source}, ${JSON.stringify(jsonType(form.type))}, ${meaningOf(form)})`;
}

function meaningOf({ values, property, as }: SpecOtherForm): string {
  if (property !== undefined) return `(value) => ({ ${JSON.stringify(property)}: value })`;
  return values === undefined ? `() => ${JSON.stringify(as)}` : JSON.stringify(values);
}

/** What `typeof` says of a scalar. */
export function jsonType(scalar: ScalarName): string {
  if (scalar === "bool") return "boolean";
  return scalar === "string" ? "string" : "number";
}

function bareExpression(value: ResolvedValue, source: string, site: Site): string {
  const call = (name: string, ...extra: string[]): string =>
    `${name}(${[source, site.key, "context", ...extra, ...site.places].join(", ")})`;
  if (value.enum !== undefined) return call("asEnum", enumTableName(value.enum.name));
  if (value.format === "utc-time") return call("asUtcTime");
  if (value.format === "local-time") return call("asLocalTime");
  if (value.format === "unix-time") return call("asUnixTime", value.wireUnit === "S" ? "1000" : "1");
  const { type } = value;
  if (type.kind === "struct") return structCall(type.struct.name, source, site);
  if (type.kind === "array") {
    const item = decodeExpression(type.items, "item", { key: site.key, places: ["at"] });
    return call("asList", `(item, at) => ${item}`);
  }
  if (type.kind === "map") {
    const item = decodeExpression(type.items, "item", { key: site.key, places: ["at"] });
    return call("asMap", `(item, at) => ${item}`);
  }
  if (value.factor !== 1) return call("asScaledNumber", String(value.factor));
  return call(scalarDecoders[type.name] ?? "asNumber");
}

/** A struct decoder takes one place, so a struct inside a struct gets the two joined. */
function structCall(structName: string, source: string, { key, places }: Site): string {
  const place = places.length > 1 ? [`inside(${places.join(", ")})`] : places;
  return `${structDecoderName(structName)}(${[source, key, "context", ...place].join(", ")})`;
}

const scalarDecoders: Readonly<Record<string, string>> = {
  bool: "asBoolean",
  string: "asString",
  unknown: "asUnknown",
};

/**
 * Condition that the device has an optional key. Firmware 60.5 answers null for keys that its model lacks
 * (marq24/ha-goecharger-api2#160), so null is a value only where the spec knows it as one.
 */
export function presenceCondition({ key, value }: KeyUse, source: string = statusMember(key)): string {
  return value.nullable ? `${source} !== undefined` : `${source} != null`;
}

/** Where a key's value stands. */
export function statusMember({ key }: Pick<ResolvedKey, "key">): string {
  return `status[${JSON.stringify(key)}]`;
}

/** Decodes a struct's field from `record`: one value, or one per phase. `source` holds the one value if it was read. */
export function structFieldExpression(field: ResolvedStructField, source?: string): string {
  const at = (place: number | string): string =>
    decodeExpression(field.value, source ?? `record[${JSON.stringify(place)}]`, {
      key: "key",
      places: ["place", JSON.stringify(place)],
    });
  if (typeof field.from !== "object") return at(field.from);
  const phases = Object.entries(field.from).map(([phase, place]) => `${phase}: ${at(place)}`);
  return `{ ${phases.join(", ")} }`;
}

export function enumTableName(enumName: string): string {
  return `${camelCase(enumName)}Table`;
}

export function structDecoderName(structName: string): string {
  return `decode${structName}`;
}
