/** Orders firmware versions as the spec spells them: "054.11" comes after "054.2", "055.7" equals "55.7". */
export function compareFirmware(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** An interval of firmware: `since` is its first, `until` the first one after it. */
export interface FirmwareInterval {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export function intervalsOverlap(a: FirmwareInterval, b: FirmwareInterval): boolean {
  const startsBefore = (x: FirmwareInterval, y: FirmwareInterval): boolean =>
    x.since === undefined || y.until === undefined || compareFirmware(x.since, y.until) < 0;
  return startsBefore(a, b) && startsBefore(b, a);
}

export function intervalHas(interval: FirmwareInterval, firmware: string): boolean {
  return (
    (interval.since === undefined || compareFirmware(firmware, interval.since) >= 0) &&
    (interval.until === undefined || compareFirmware(firmware, interval.until) < 0)
  );
}
