import { secretKeys, secretPlaces } from "./generated/secret-keys.js";

/** What stands in the place of a secret. */
export const mask: string = "***";

/**
 * Whether the value of a device key is a credential or personal data (serial number, cloud token, Wi-Fi
 * networks, RFID cards) and so must not appear in messages or logs.
 */
export function isSecretKey(key: string): boolean {
  return secretKeys.split(" ").includes(key);
}

/** The beginning of an answer in quotes, for messages. */
export function excerpt(body: string, secrets: readonly string[]): string {
  return JSON.stringify(redactText(body, secrets).slice(0, 200));
}

/** End of the JSON value that starts at `start`; the end of the text when the value is cut off. */
function endOfValue(text: string, start: number): number {
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{},]/gs;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const first = match[0].charAt(0);
    const closes = "]}".includes(first);
    // A number, boolean or null has no end mark of its own: it ends where the next member or parent's end begins.
    if (!depth && (closes || first === ",")) return match.index;
    if (closes) depth--;
    if ("[{".includes(first)) depth++;
    if (!depth && first !== ",") return token.lastIndex;
  }
  return text.length;
}

/**
 * Text with every occurrence of the given secrets and the values of all secret keys in it replaced by `***`.
 * The text may be JSON, JSON cut off anywhere, or anything else; values nested below a secret key go as a
 * whole. Answers are posted in public bug reports, which is how serials and networks leaked before
 * (goecharger/go-eCharger-API-v1#85).
 */
export function redactText(text: string, secrets: readonly string[]): string {
  let rest = text;
  for (const secret of secrets) if (secret) rest = rest.replaceAll(secret, mask);
  const member = new RegExp(`"(?:${secretKeys.replaceAll(" ", "|")})"\\s*:\\s*`, "g");
  let clean = "";
  let from = 0;
  while (member.test(rest)) {
    clean += `${rest.slice(from, member.lastIndex)}"${mask}"`;
    from = member.lastIndex = endOfValue(rest, member.lastIndex);
  }
  return clean + rest.slice(from);
}

/**
 * A copy of a status, or of some keys of it, that can be shown to anybody. Below secret keys every text but the empty
 * one becomes `***`, as do the texts of secret properties such as `ssid` wherever they stand; numbers and truth values
 * stay unless one is in the place of a secret text, which makes it 0. Other texts lose what is known as a secret by
 * then, such as the serial number in a URL. Keys, lengths of lists and types are those of the original: a redacted
 * status decodes, compares and starts a simulator as the original does.
 *
 * What a secret is, is told by keys: pass `{ wpb: status.wpb }` rather than `status.wpb`.
 */
export function redact<T>(status: T): T {
  const names = new Set(`${secretKeys} ${secretPlaces}`.split(" "));
  const known = new Set<string>();
  walk(status, names, (text, secret) => {
    if (secret) for (const identifier of identifiersIn(text)) known.add(identifier);
    return text;
  });
  // The longest first: a token may contain the serial number.
  const identifiers = [...known].sort((a, b) => b.length - a.length);
  const clean = walk(status, names, (text, secret) =>
    secret ? text && mask : identifiers.reduce((rest, each) => rest.replaceAll(each, mask), text),
  );
  return clean as T;
}

/** Copies a JSON value; `isSecret` says that it stands below a secret name. */
function walk(
  value: unknown,
  secretNames: ReadonlySet<string>,
  mapText: (text: string, secret: boolean) => string,
  isSecret = false,
): unknown {
  if (typeof value === "string") return mapText(value, isSecret);
  if (Array.isArray(value)) return value.map((item) => walk(item, secretNames, mapText, isSecret));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => {
    const hides = secretNames.has(name);
    const copy =
      hides && typeof member === "number" ? 0 : walk(member, secretNames, mapText, isSecret || hides);
    return [mapText(name, false), copy];
  });
  return Object.fromEntries(members);
}

/**
 * What would tell whose status it is if it stood elsewhere: serial numbers, which have six digits, and whole secrets
 * that are no ordinary words. An owner may have named the box `go-eCharger_V4`, which is also its type.
 */
function identifiersIn(secret: string): readonly string[] {
  const serials = secret.match(/(?<!\d)\d{6}(?!\d)/g) ?? [];
  return secret.length > 5 && secret.replace(/\D/g, "").length > 3 ? [...serials, secret] : serials;
}
