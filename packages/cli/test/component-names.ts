import { componentSummaries } from "@goe/core/keys";

// New firmware brings new components; the order is that of help and `all`.
export const chargerComponents: readonly string[] = Object.keys(componentSummaries.charger);
export const controllerComponents: readonly string[] = Object.keys(componentSummaries.controller);

/** Names as a message lists them: `meta, time and stats`. */
export function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
