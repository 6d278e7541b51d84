import type { Availability } from "@goe/core/keys";

/** `from 055.0 on`, `before 60.4`, `from 055 until before 60.4`; empty for all firmware. */
export function intervalText({ since, until }: Pick<Availability, "since" | "until">): string {
  if (since !== undefined && until !== undefined) return `from ${since} until before ${until}`;
  if (since !== undefined) return `from ${since} on`;
  return until === undefined ? "" : `before ${until}`;
}

/** On which models and firmware something is: `from 60.3 on (CORE, PRO)`. */
export function availabilityText(intervals: readonly Availability[]): string {
  return intervals.map(oneText).join("; ");
}

function oneText(interval: Availability): string {
  const firmware = intervalText(interval) || "every firmware";
  return interval.models === undefined ? firmware : `${firmware} (${interval.models.join(", ")})`;
}
