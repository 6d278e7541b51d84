import { type HttpRequest, redact } from "@goe/core";

const mask = "***";

/** How much of an answer is shown, in characters. */
const excerptLength = 500;

/** What of a request nobody else may see: its token, the serial number in its address, values of secret keys. */
export function secretsIn({ url, headers }: Pick<HttpRequest, "url" | "headers">): readonly string[] {
  const { hostname, searchParams } = new URL(url);
  const token = headers["authorization"]?.replace(/^Bearer /, "");
  const serial = /^\d{6,}(?=\.)/.exec(hostname)?.[0];
  const values = [...searchParams].flatMap(([key, value]) => (isSecret(key, value) ? textsIn(value) : []));
  // The longest first: a token may contain the serial number.
  return [token ?? "", serial ?? "", ...values]
    .filter((secret) => secret !== "")
    .sort((a, b) => b.length - a.length);
}

/** Path and query of a request, without secrets. */
export function cleanPath(url: string, secrets: readonly string[]): string {
  const { pathname, searchParams } = new URL(url);
  const query = [...searchParams].map(([key, value]) => {
    const shown = key === "filter" ? value : encodeURIComponent(isSecret(key, value) ? mask : value);
    return `${key}=${shown.replaceAll(encodeURIComponent(mask), mask)}`;
  });
  return without(secrets, query.length === 0 ? pathname : `${pathname}?${query.join("&")}`);
}

/** The beginning of an answer, without secrets, on one line. */
export function cleanBody(body: string, secrets: readonly string[]): string {
  const json = parse(body);
  const size = `${Buffer.byteLength(body)} bytes`;
  // Where the text ends in the middle of a status, no parser can tell what is a secret in it.
  if (json === undefined && /^\s*[[{]/.test(body)) return `${size} that are no JSON`;
  const text = json === undefined ? JSON.stringify(body) : JSON.stringify(redact(json.value));
  const clean = without(secrets, text);
  return clean.length > excerptLength ? `${size}: ${clean.slice(0, excerptLength)}…` : `${size}: ${clean}`;
}

function without(secrets: readonly string[], text: string): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), text);
}

// Values are JSON; those that are none are texts as they are.
function isSecret(key: string, value: string): boolean {
  const original = parse(value)?.value ?? value;
  return JSON.stringify(redact({ [key]: original })) !== JSON.stringify({ [key]: original });
}

/** The value as a whole, and the texts in it, as firmware may repeat them in a sentence. */
function textsIn(value: string): readonly string[] {
  const texts = [...value.matchAll(/"((?:[^"\\]|\\.)+)"/g)].map(([, text = ""]) => text);
  return [value, ...texts].filter((text) => text.length > 3);
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // No JSON: the caller says what that means.
    return undefined;
  }
}
