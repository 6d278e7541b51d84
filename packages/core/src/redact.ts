import { secretKeys } from "./generated/secret-keys.js";

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
