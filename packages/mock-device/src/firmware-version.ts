import type { Availability } from "@goe/core/keys";

/** Negative, zero or positive, as for `Array.prototype.sort`. Suffixes such as `-rc1` do not count. */
export function compareFirmware(left: string, right: string): number {
  const leftParts = versionParts(left);
  const rightParts = versionParts(right);
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index++) {
    const difference = (leftParts[index] ?? 0) - (rightParts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

// "055.7" is older than "56.1": the leading zero went away with 56 (goecharger/go-eCharger-API-v2#231 names 56.8).
function versionParts(version: string): readonly number[] {
  return (/^\d+(\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);
}

/** Whether a firmware lies in `since` (included) to `until` (excluded). An open end has no bound. */
export function coversFirmware(span: Pick<Availability, "since" | "until">, firmware: string): boolean {
  return (
    (span.since === undefined || compareFirmware(firmware, span.since) >= 0) &&
    (span.until === undefined || compareFirmware(firmware, span.until) < 0)
  );
}

/** Whether one of a key's intervals names the model and holds the firmware. No interval at all: always there. */
export function isAvailable(spans: readonly Availability[], model: string, firmware: string): boolean {
  return (
    spans.length === 0 ||
    spans.some(
      (span) => (span.models === undefined || span.models.includes(model)) && coversFirmware(span, firmware),
    )
  );
}
