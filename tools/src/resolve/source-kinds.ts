/** Pages, lists and release notes of the vendor. */
export function isDocument(kind: string | undefined): boolean {
  return kind?.startsWith("vendor-") === true || kind === "changelog";
}

/** What clients and threads say of a type, they may have guessed. */
export function isHearsay(kind: string | undefined): boolean {
  return kind === "project" || kind === "thread";
}
