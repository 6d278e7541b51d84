import type { DeviceKey } from "./filter-keys.js";
import { keyPage, type PageLayout } from "./key-page.js";

/** A page per key, one below the other; what both devices have alike, up to example and sources, is told once. */
export function keyPages(found: readonly DeviceKey[], layout: PageLayout): string {
  const pages = new Map<string, readonly DeviceKey[]>();
  for (const each of found) {
    const { example: _, ...alike } = each.key;
    const text = keyPage({ ...each, key: { ...alike, sources: [] } }, "", layout);
    pages.set(text, [...(pages.get(text) ?? []), each]);
  }
  return [...pages.values()].map((twins) => pageOf(twins, layout)).join("\n");
}

function pageOf(twins: readonly DeviceKey[], layout: PageLayout): string {
  const [first] = twins;
  if (first === undefined) return "";
  const sources = [...new Set(twins.flatMap(({ key }) => key.sources))];
  return keyPage(
    { ...first, key: { ...first.key, sources } },
    twins.map(({ device }) => device).join(" and "),
    layout,
  );
}
