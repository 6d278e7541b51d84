import type { ArrayType, MapType, StructPlace, StructType } from "@goe/core/keys";
import { numberOfWord } from "./enum-words.js";
import { checkNumber } from "./parse-number.js";
import { checkText } from "./text-value.js";
import { ValueMistake } from "./value-mistake.js";
import { itemOf, type WrittenValue } from "./written-value.js";

/** @throws ValueMistake for text that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be a secret. Shells eat double quotes; PowerShell does so even inside single ones (goecharger/go-eController-API#14).
    const advice = /^\s*[[{]/.test(text) && !text.includes('"') ? "; the shell has eaten its quotes" : "";
    throw new ValueMistake(`it is no JSON${advice}`);
  }
}

/**
 * A parsed JSON value → the value on the wire: the same, apart from words of enums, which become numbers.
 *
 * @throws ValueMistake when it has another shape or another number than the device takes; it names the member.
 */
export function fromJson(json: unknown, value: WrittenValue): unknown {
  if (json === null) {
    if (value.nullable || value.type.kind === "unknown") return null;
    throw new ValueMistake("null is not allowed");
  }
  switch (value.type.kind) {
    case "unknown":
      return json;
    case "bool":
      if (typeof json === "boolean") return json;
      throw new ValueMistake("it is neither true nor false");
    case "string":
      return textFromJson(json, value);
    case "array":
      return listFromJson(json, value, value.type);
    case "map":
      return mapFromJson(json, value, value.type);
    case "struct":
      return structFromJson(json, value.type);
    default:
      return numberFromJson(json, value);
  }
}

function textFromJson(json: unknown, value: WrittenValue): string {
  if (typeof json !== "string") throw new ValueMistake("it is no text");
  checkText(json, value);
  return json;
}

function numberFromJson(json: unknown, value: WrittenValue): number {
  if (value.enum !== undefined && (typeof json === "string" || typeof json === "number")) {
    const number = numberOfWord(String(json), value);
    if (number === undefined) throw new ValueMistake("it is none of the words");
    return number;
  }
  if (typeof json !== "number") throw new ValueMistake("it is no number");
  checkNumber(json, value);
  return json;
}

function listFromJson(json: unknown, value: WrittenValue, type: ArrayType): readonly unknown[] {
  if (!Array.isArray(json)) throw new ValueMistake("it is no list");
  checkLength(json, type);
  const item = itemOf(value, type);
  return json.map((element, index) => inElement(index, () => fromJson(element, item)));
}

/** @throws ValueMistake when a list has more elements than the device takes. */
export function checkLength(list: readonly unknown[], { maxLength }: ArrayType): void {
  if (maxLength !== undefined && list.length > maxLength)
    throw new ValueMistake(`it has ${list.length} elements, and the device takes up to ${maxLength}`);
}

function mapFromJson(json: unknown, value: WrittenValue, type: MapType): object {
  const item = itemOf(value, type);
  return Object.fromEntries(
    membersOf(json).map(([name, member]) => [name, inside(name, () => fromJson(member, item))]),
  );
}

function structFromJson(json: unknown, { layout, places }: StructType): unknown {
  if (layout === "array") return rowFromJson(json, places);
  const given = Object.fromEntries(membersOf(json));
  const names = places.map(({ place }) => String(place));
  const stray = Object.keys(given).find((name) => !names.includes(name));
  if (stray !== undefined)
    throw new ValueMistake(`it has no member "${stray}"; its members are ${names.join(", ")}`);
  const missing = places.find(({ place, optional }) => !optional && !Object.hasOwn(given, place));
  if (missing !== undefined) throw new ValueMistake(`its member "${missing.place}" is missing`);
  return Object.fromEntries(
    places
      .filter(({ place }) => Object.hasOwn(given, place))
      .map((member) => {
        const name = String(member.place);
        return [name, inside(name, () => fromJson(given[name], member))];
      }),
  );
}

function rowFromJson(json: unknown, places: readonly StructPlace[]): readonly unknown[] {
  if (!Array.isArray(json)) throw new ValueMistake("it is no list");
  if (json.length !== places.length)
    throw new ValueMistake(`it has ${json.length} elements, and the device takes ${places.length}`);
  return places.map((place) =>
    inElement(Number(place.place), () => fromJson(json[Number(place.place)], place)),
  );
}

function membersOf(json: unknown): readonly (readonly [string, unknown])[] {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new ValueMistake("it is no JSON object");
  return Object.entries(json);
}

/** Runs `check` for an element; what it finds is told with its place. */
export function inElement<T>(index: number, check: () => T): T {
  return inside(`element ${index + 1}`, check);
}

function inside<T>(place: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof ValueMistake)) throw error;
    throw new ValueMistake(`${place}: ${error.message}`, { cause: error });
  }
}
