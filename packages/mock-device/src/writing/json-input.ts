import type { JsonValue } from "@goe/core/keys";

/** ArduinoJson's names for what is wrong with a text; the firmware repeats them in its answers. */
export type JsonVerdict = "EmptyInput" | "IncompleteInput" | "InvalidInput" | "TooDeep";

/** A parsed value or the reason why there is none. */
export type JsonInput =
  | {
      readonly ok: true;
      readonly value: JsonValue;
      /** The value is a number with a fraction or an exponent: no integer to ArduinoJson, even `6.0`. */
      readonly isFloat: boolean;
    }
  | { readonly ok: false; readonly verdict: JsonVerdict };

/**
 * Reads JSON with the leniency of ArduinoJson 6, whose verdicts the firmware quotes
 * (goecharger/go-eCharger-API-v2#20, #192, #274): single quotes, bare property names, a plus sign before a number
 * and anything behind a closed string, array or object pass.
 */
export function parseJsonInput(text: string): JsonInput {
  const reader = new JsonReader(text);
  try {
    const value = reader.readDocument();
    return { ok: true, value, isFloat: reader.sawFloat && typeof value === "number" };
  } catch (error) {
    if (error instanceof Rejection) return { ok: false, verdict: error.verdict };
    throw error;
  }
}

class Rejection extends Error {
  readonly verdict: JsonVerdict;

  constructor(verdict: JsonVerdict) {
    super(verdict);
    this.verdict = verdict;
  }
}

// Default of ARDUINOJSON_DEFAULT_NESTING_LIMIT; inferred that the firmware keeps it.
const nestingLimit = 10;
const keywords: readonly (readonly [word: string, value: boolean | null])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];
const escapes: ReadonlyMap<string, string> = new Map([
  ["/", "/"],
  ["'", "'"],
  ['"', '"'],
  ["\\", "\\"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);
const maxInteger = 2 ** 64;
const minInteger = -(2 ** 63);

class JsonReader {
  readonly #text: string;
  #at = 0;
  /** A number that is no integer to ArduinoJson has been read. */
  sawFloat = false;

  constructor(text: string) {
    this.#text = text;
  }

  readDocument(): JsonValue {
    const value = this.#readValue(nestingLimit);
    // Only a number has no end of its own, so only there the rest matters ("16A").
    if (typeof value === "number" && this.#text.slice(this.#at).trim() !== "") {
      throw new Rejection("InvalidInput");
    }
    return value;
  }

  #skipSpaces(): string {
    while (" \t\r\n".includes(this.#text[this.#at] ?? "x")) this.#at++;
    const next = this.#text[this.#at];
    if (next === undefined) throw new Rejection(this.#text.trim() === "" ? "EmptyInput" : "IncompleteInput");
    return next;
  }

  #take(): string {
    const next = this.#text[this.#at];
    if (next === undefined) throw new Rejection("IncompleteInput");
    this.#at++;
    return next;
  }

  #readValue(levelsLeft: number): JsonValue {
    const first = this.#skipSpaces();
    if (first === "[" || first === "{") {
      if (levelsLeft === 0) throw new Rejection("TooDeep");
      this.#at++;
      return first === "[" ? this.#readArray(levelsLeft - 1) : this.#readObject(levelsLeft - 1);
    }
    if (first === '"' || first === "'") return this.#readQuoted();
    const keyword = keywords.find(([word]) => word[0] === first);
    return keyword === undefined ? this.#readNumber() : this.#readKeyword(...keyword);
  }

  #readArray(levelsLeft: number): JsonValue {
    const items: JsonValue[] = [];
    if (this.#skipSpaces() === "]") {
      this.#at++;
      return items;
    }
    for (;;) {
      items.push(this.#readValue(levelsLeft));
      if (this.#endsAfterMember("]")) return items;
    }
  }

  #readObject(levelsLeft: number): JsonValue {
    const entries: [string, JsonValue][] = [];
    if (this.#skipSpaces() === "}") {
      this.#at++;
      return {};
    }
    for (;;) {
      const first = this.#skipSpaces();
      const name = first === '"' || first === "'" ? this.#readQuoted() : this.#readBareName();
      if (this.#skipSpaces() !== ":") throw new Rejection("InvalidInput");
      this.#at++;
      entries.push([name, this.#readValue(levelsLeft)]);
      // fromEntries defines properties, so that a member called __proto__ stays a member.
      if (this.#endsAfterMember("}")) return Object.fromEntries(entries);
    }
  }

  #endsAfterMember(closing: string): boolean {
    const next = this.#skipSpaces();
    this.#at++;
    if (next !== closing && next !== ",") throw new Rejection("InvalidInput");
    return next === closing;
  }

  #readBareName(): string {
    const name = /^[\w.+-]+/.exec(this.#text.slice(this.#at))?.[0];
    if (name === undefined) throw new Rejection("InvalidInput");
    this.#at += name.length;
    return name;
  }

  #readQuoted(): string {
    const quote = this.#take();
    let result = "";
    for (;;) {
      const next = this.#take();
      if (next === quote) return result;
      result += next === "\\" ? this.#readEscape() : next;
    }
  }

  #readEscape(): string {
    const letter = this.#take();
    if (letter === "u") {
      let digits = "";
      while (digits.length < 4) digits += this.#take();
      if (!/^[\da-f]{4}$/i.test(digits)) throw new Rejection("InvalidInput");
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const meant = escapes.get(letter);
    if (meant === undefined) throw new Rejection("InvalidInput");
    return meant;
  }

  #readKeyword(word: string, value: boolean | null): boolean | null {
    for (const letter of word) {
      // The vendor's MQTT page shows this verdict for `new_name`, which begins like null.
      if (this.#take() !== letter) throw new Rejection("IncompleteInput");
    }
    return value;
  }

  #readNumber(): number {
    const text = /^[\d.eE+-]*/.exec(this.#text.slice(this.#at))?.[0] ?? "";
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) throw new Rejection("InvalidInput");
    this.#at += text.length;
    const value = Number(text);
    if (/[.eE]/.test(text) || value >= maxInteger || value < minInteger) this.sawFloat = true;
    if (!Number.isFinite(value)) throw new Rejection("InvalidInput");
    // A minus zero does not survive serialisation.
    return value === 0 ? 0 : value;
  }
}
