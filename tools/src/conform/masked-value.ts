/**
 * Values told by their shape, for what strangers will read: a report that is pasted into an issue, a proposal for the
 * spec. Nothing that identifies a person or a device comes through.
 */

/** Serial numbers have six digits; whatever is as long may be one, or a moment, a place, a telephone. */
const mostDigits = 5;
/** A place on earth needs more decimals than this to point at a house. */
const mostDecimals = 3;

/** `text of 17 characters`, `a number of 6 digits`, `an array of 3 elements`; short numbers and truth values as they are. */
export function maskedValue(value: unknown): string {
  if (typeof value === "string") return `text of ${counted(value.length, "character")}`;
  if (typeof value === "number") return maskedNumber(value);
  if (Array.isArray(value)) return `an array of ${counted(value.length, "element")}`;
  if (typeof value === "object" && value !== null) {
    return `an object of ${counted(Object.keys(value).length, "property")}`;
  }
  return JSON.stringify(value) ?? "nothing";
}

function maskedNumber(value: number): string {
  const text = JSON.stringify(value);
  if (text.includes("e")) return "a long number";
  const [whole = "", decimals = ""] = text.replace("-", "").split(".");
  if (whole.length > mostDigits) return `a number of ${counted(whole.length, "digit")}`;
  return decimals.length > mostDecimals ? `about ${value.toFixed(1)}` : text;
}

/** A name of a stranger, where it has the looks of a key: a last level of a topic may be a serial number or a room. */
export function maskedName(name: string): string {
  const isKeyLike = /^[a-z]\w{0,23}$/i.test(name) && name.replace(/\D/g, "").length <= 2;
  return isKeyLike ? name : `(name of ${counted(name.length, "character")})`;
}

/** `1 key`, `2 breaches`, `3 properties`. */
export function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : pluralOf(one)}`;
}

function pluralOf(word: string): string {
  if (/[^aeo]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /ch$/.test(word) ? `${word}es` : `${word}s`;
}
