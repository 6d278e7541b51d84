/**
 * Takes a request target apart as ESP-IDF does: names are not decoded, a parameter without `=` does not count, and of
 * equal names the first one wins. A bare `#` ends the query, which is how colours lose their digits
 * (goecharger/go-eCharger-API-v2#20).
 */
export function splitTarget(target: string): {
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
} {
  const beforeFragment = target.split("#", 1)[0] ?? "";
  const mark = beforeFragment.indexOf("?");
  if (mark < 0) return { path: beforeFragment, query: new Map() };
  const query = new Map<string, string>();
  for (const parameter of beforeFragment.slice(mark + 1).split("&")) {
    const equals = parameter.indexOf("=");
    const name = parameter.slice(0, equals);
    if (equals > 0 && !query.has(name)) query.set(name, parameter.slice(equals + 1));
  }
  return { path: beforeFragment.slice(0, mark), query };
}

/**
 * Decodes a parameter value as `urldecode` of 0xFEEDC0DE64/esphttpdutils does: `+` is a space, a percent sign without
 * two hex digits stays, and a zero byte ends the text. The raw value has one character per byte.
 */
export function decodeValue(raw: string): string {
  if (/^[^%+\u0080-\u00ff]*$/.test(raw)) return raw;
  const bytes = raw
    .replaceAll("+", " ")
    .replace(/%([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(bytes.split("\0", 1)[0] ?? "", "latin1").toString("utf8");
}
