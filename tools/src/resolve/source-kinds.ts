/** Pages, lists and release notes of the vendor. A source that its schema refuses may have anything for its kind. */
export function isDocument(kind: unknown): boolean {
  return typeof kind === "string" && (kind.startsWith("vendor-") || kind === "changelog");
}

/** What clients and threads say of a type, they may have guessed. */
export function isHearsay(kind: string | undefined): boolean {
  return kind === "project" || kind === "thread";
}
