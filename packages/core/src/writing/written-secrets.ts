import { isSecretKey } from "../redact.js";
import { encodeJson } from "./set-request.js";

/**
 * Texts below secret keys that are about to be written, in the forms in which an answer, a gateway or a runtime may
 * repeat them. Very short ones are left out: they stand in any sentence by chance.
 */
export function writtenSecrets(values: Readonly<Record<string, unknown>>): readonly string[] {
  const texts = Object.entries(values).flatMap(([key, value]) => (isSecretKey(key) ? textsIn(value) : []));
  const forms = texts.flatMap((text) => {
    const once = inQuotes(text);
    return [text, once, inQuotes(once), encodeJson(once), encodeURIComponent(once)];
  });
  return forms.sort((a, b) => b.length - a.length);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.length > 3 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function inQuotes(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
