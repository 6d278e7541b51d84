import {
  type ArrayType,
  coversFirmware,
  type JsonValue,
  type KeyInfo,
  type KeyType,
  type MapType,
  type ScalarType,
  type StructType,
} from "@goe/core/keys";

/** A value that a client wants to write, as the firmware's JSON parser sees it. */
export interface WrittenValue {
  readonly value: JsonValue;
  /** Number with a fraction or exponent; the firmware takes none for an integer key. */
  readonly isFloat: boolean;
}

/**
 * Judges a written value as the firmware does: `undefined` when it passes, else the reason in the firmware's words,
 * which stands between `<key>: failed: ` and the echo of the value in the answer.
 *
 * Bounds that depend on other keys (`limits`) are left to the charging logic: a device acknowledges such values and
 * applies the lower one.
 */
export function checkWrite(written: WrittenValue, info: KeyInfo, firmware: string): string | undefined {
  const { value } = written;
  // Literals of goecharger/go-eCharger-API-v2#153.
  const type = info.writeType ?? info.type;
  // Of a key whose shape nobody knows, nobody knows whether it takes null.
  const nullable = (info.writeNullable ?? info.nullable) || type.kind === "unknown";
  if (value === null) return nullable ? undefined : "null not allowed";
  const shapeReason =
    written.isFloat && isIntegerType(type)
      ? mismatch(nativeName(type), nullable)
      : checkShape(value, type, nullable);
  return shapeReason ?? checkBounds(value, type, info, firmware);
}

interface IntegerBounds {
  readonly min: number;
  readonly max: number;
}

const integerBounds: Readonly<Partial<Record<KeyType["kind"], IntegerBounds>>> = {
  int8: { min: -(2 ** 7), max: 2 ** 7 - 1 },
  uint8: { min: 0, max: 2 ** 8 - 1 },
  int16: { min: -(2 ** 15), max: 2 ** 15 - 1 },
  uint16: { min: 0, max: 2 ** 16 - 1 },
  int32: { min: -(2 ** 31), max: 2 ** 31 - 1 },
  uint32: { min: 0, max: 2 ** 32 - 1 },
  int64: { min: -(2 ** 63), max: 2 ** 63 - 1 },
  uint64: { min: 0, max: 2 ** 64 - 1 },
};

function isIntegerType(type: KeyType): boolean {
  return integerBounds[type.kind] !== undefined;
}

/** Whether a value has the shape of a type; bounds are not looked at. `null` never has. */
export function fitsShape(value: JsonValue, type: KeyType): boolean {
  return checkShape(value, type, false) === undefined;
}

function checkShape(value: JsonValue, type: KeyType, nullable: boolean): string | undefined {
  switch (type.kind) {
    case "unknown":
      return undefined;
    case "array":
      return checkArray(value, type, nullable);
    case "map":
      return checkMap(value, type, nullable);
    case "struct":
      return type.layout === "array" ? checkRow(value, type, nullable) : checkObject(value, type, nullable);
    default:
      return isScalar(value, type) ? undefined : mismatch(nativeName(type), nullable);
  }
}

function isScalar(value: JsonValue, type: ScalarType): boolean {
  const bounds = integerBounds[type.kind];
  if (bounds !== undefined) {
    return Number.isInteger(value) && Number(value) >= bounds.min && Number(value) <= bounds.max;
  }
  if (type.kind === "bool") return typeof value === "boolean";
  if (type.kind === "string") return typeof value === "string";
  return typeof value === "number";
}

// "uint8_t" from goecharger/go-eCharger-API-v2#153, "bool" and "string" from the vendor's MQTT page, "JsonObject" from a
// client's log; "JsonArray", "float" and "double" are inferred from these.
function nativeName(type: KeyType): string {
  if (type.kind === "array") return "JsonArray";
  if (type.kind === "map") return "JsonObject";
  if (type.kind === "struct") return type.layout === "array" ? "JsonArray" : "JsonObject";
  return isIntegerType(type) ? `${type.kind}_t` : type.kind;
}

// "value must be null or JsonObject" is known of the nullable key ids; for other nullable keys it is inferred.
function mismatch(expected: string, nullable: boolean): string {
  return `value must be ${nullable ? "null or " : ""}${expected}`;
}

// The wording for members, and that a surplus or missing one is refused at all, is inferred.
function checkArray(value: JsonValue, type: ArrayType, nullable: boolean): string | undefined {
  if (!Array.isArray(value)) return mismatch("JsonArray", nullable);
  if (type.maxLength !== undefined && value.length > type.maxLength) {
    return `array size ${value.length} exceeds maximum ${type.maxLength}`;
  }
  for (const [index, item] of value.entries()) {
    const reason = checkMember(item, type.items, type.nullableItems, `[${index}]`);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function checkMap(value: JsonValue, type: MapType, nullable: boolean): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return mismatch("JsonObject", nullable);
  for (const [name, member] of Object.entries(value)) {
    const reason = checkMember(member, type.items, type.nullableItems, name);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function checkRow(value: JsonValue, type: StructType, nullable: boolean): string | undefined {
  if (!Array.isArray(value)) return mismatch("JsonArray", nullable);
  if (value.length > type.places.length) {
    return `array size ${value.length} exceeds maximum ${type.places.length}`;
  }
  return checkPlaces(new Map(value.entries()), type);
}

function checkObject(value: JsonValue, type: StructType, nullable: boolean): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return mismatch("JsonObject", nullable);
  const known = new Set(type.places.map(({ place }) => place));
  const surplus = Object.keys(value).find((name) => !known.has(name));
  return surplus === undefined ? checkPlaces(new Map(Object.entries(value)), type) : `${surplus} unknown`;
}

function checkPlaces(members: ReadonlyMap<number | string, JsonValue>, type: StructType): string | undefined {
  for (const { place, type: expected, nullable, optional } of type.places) {
    const label = typeof place === "number" ? `[${place}]` : place;
    const member = members.get(place);
    if (member === undefined && !optional) return `${label} missing`;
    const reason = member === undefined ? undefined : checkMember(member, expected, nullable, label);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function checkMember(value: JsonValue, type: KeyType, nullable: boolean, label: string): string | undefined {
  if (value === null && nullable) return undefined;
  const reason = checkShape(value, type, nullable);
  return reason === undefined ? undefined : `${label} ${reason}`;
}

// For a list of numbers the bounds are those of its elements (inferred).
function checkBounds(value: JsonValue, type: KeyType, info: KeyInfo, firmware: string): string | undefined {
  for (const number of numbersIn(value)) {
    const range = exceededRange(number, type, info, firmware);
    // Literal of evcc-io/evcc#15952.
    if (range !== undefined) return `Value ${number} exceeds range ${range.min} to ${range.max}`;
  }
  return undefined;
}

function numbersIn(value: JsonValue): readonly number[] {
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [value];
  return items.filter((item) => typeof item === "number");
}

// A number that the enum lacks is answered with the range sentence (inferred), as enums are integers to the firmware.
function exceededRange(
  value: number,
  type: KeyType,
  info: KeyInfo,
  firmware: string,
): IntegerBounds | undefined {
  const named = info.enum?.values
    .filter((entry) => coversFirmware(entry, firmware))
    .map((entry) => entry.value);
  if (named !== undefined && named.length > 0) {
    const allowed = named.filter(
      (each) => each >= (info.range?.min ?? each) && each <= (info.range?.max ?? each),
    );
    return allowed.includes(value) ? undefined : { min: Math.min(...allowed), max: Math.max(...allowed) };
  }
  const scalar = type.kind === "array" ? type.items : type;
  const own = integerBounds[scalar.kind] ?? { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
  const bounds = type.kind === "array" ? type.itemRange : info.range;
  const range = { min: bounds?.min ?? own.min, max: bounds?.max ?? own.max };
  return value < range.min || value > range.max ? range : undefined;
}
