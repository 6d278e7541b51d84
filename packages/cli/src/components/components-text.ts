import type { CliContext } from "../context.js";
import { titleEmphasis } from "../format/emphasis.js";
import { formatComponents, type NamedComponent } from "../format/format-components.js";

/** Components as people read them, their titles bold where that is wanted. */
export function componentsText(
  components: readonly NamedComponent[],
  context: CliContext,
  noColor: boolean,
): string {
  return formatComponents(components, titleEmphasis(context, noColor));
}
