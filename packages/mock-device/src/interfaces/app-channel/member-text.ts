/**
 * The JSON text of a member of an object, as it stands in the object's own text; `undefined` when there is none of that
 * name. The text has been parsed before, so it is known to be in order. What parsing loses is what matters here: `6.0`
 * is no integer to the firmware, and a device that is told so answers otherwise than to `6`.
 */
export function memberText(objectText: string, name: string): string | undefined {
  const scanner = new Scanner(objectText);
  let found: string | undefined;
  scanner.open();
  while (!scanner.atEnd()) {
    const member = scanner.readName();
    const text = scanner.readValueText();
    // Of equal names the last one counts, as in the parser.
    if (member === name) found = text;
  }
  return found;
}

const openers = "[{";
const closers = "]}";
const quotes = "\"'";

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Steps over the opening brace. */
  open(): void {
    this.#at = this.#text.indexOf("{") + 1;
  }

  /** Whether the object is over. Steps over the comma between two members. */
  atEnd(): boolean {
    this.#skip(" \t\r\n,");
    return this.#at >= this.#text.length || this.#text[this.#at] === "}";
  }

  /** A property name, bare or in quotes of either kind, and the colon behind it. */
  readName(): string {
    const from = this.#at;
    if (quotes.includes(this.#text[from] ?? "")) this.#stepOverQuoted();
    else this.#at = Math.max(this.#text.indexOf(":", from), from);
    const name = this.#text.slice(from, this.#at).trim();
    this.#at = this.#text.indexOf(":", this.#at) + 1;
    return /^["']/.test(name) ? unquoted(name) : name;
  }

  /** The text of a value, up to the comma or the brace behind it. */
  readValueText(): string {
    const from = this.#at;
    let depth = 0;
    while (this.#at < this.#text.length) {
      const letter = this.#text[this.#at] ?? "";
      if (depth === 0 && (letter === "," || letter === "}")) break;
      if (quotes.includes(letter)) this.#stepOverQuoted();
      else {
        if (openers.includes(letter)) depth++;
        if (closers.includes(letter)) depth--;
        this.#at++;
      }
    }
    return this.#text.slice(from, this.#at).trim();
  }

  #skip(letters: string): void {
    while (this.#at < this.#text.length && letters.includes(this.#text[this.#at] ?? "")) this.#at++;
  }

  #stepOverQuoted(): void {
    const quote = this.#text[this.#at];
    this.#at++;
    while (this.#at < this.#text.length && this.#text[this.#at] !== quote) {
      this.#at += this.#text[this.#at] === "\\" ? 2 : 1;
    }
    this.#at++;
  }
}

// The names that matter have no escapes; one that is spelt with some is another name here.
function unquoted(name: string): string {
  return name.slice(1, -1);
}
