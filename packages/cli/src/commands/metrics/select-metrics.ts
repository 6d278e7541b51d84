import type { DeviceKind } from "@goe/core";
import { componentSummaries } from "@goe/core/keys";
import { nearestNames } from "../../arguments/nearest-names.js";
import { anyOf } from "../../assignments/accepted-values.js";
import { metrics } from "../../generated/metrics.js";
import { UsageError } from "../../usage-error.js";
import type { ComponentMetrics } from "./metric-info.js";

/**
 * What of a kind of device the words name: the components that people watch where there are none, every one for `all`.
 * Words that only the other kind has are passed over, since devices of both kinds may be served at once.
 *
 * @throws UsageError for a word that is no component, or one with nothing to measure.
 */
export function selectMetrics(words: readonly string[], kind: DeviceKind): readonly ComponentMetrics[] {
  const names = words.map((word) => word.toLowerCase().replaceAll("_", "-"));
  for (const name of names) checkName(name);
  const ofKind = metrics[kind];
  if (names.includes("all")) return ofKind;
  return ofKind.filter(({ component, usual }) => (names.length === 0 ? usual : names.includes(component)));
}

function checkName(name: string): void {
  const measured = [...metrics.charger, ...metrics.controller].map(({ component }) => component);
  if (name === "all" || measured.includes(name)) return;
  if (name in componentSummaries.charger || name in componentSummaries.controller) {
    throw new UsageError(`The component "${name}" has nothing to measure. Leave it out.`);
  }
  const near = nearestNames(name, [...new Set(measured)]);
  const advice = near.length > 0 ? `Did you mean ${anyOf(near)}?` : `Give ${anyOf([...new Set(measured)])}.`;
  throw new UsageError(`There is no component "${name}". ${advice}`);
}
