const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Start of the n-th Sunday (1 = first, 0 = last of the month before) of a month, as if the zone were UTC. */
function sunday(year: number, month: number, nth: number): number {
  const first = Date.UTC(year, month, 1);
  const daysToSunday = (7 - new Date(first).getUTCDay()) % 7;
  return first + (daysToSunday + 7 * (nth - 1)) * dayMs;
}

/**
 * Whether summer time holds at an instant.
 *
 * @param utcMs instant in ms since 1970
 * @param offsetMinutes key `tof`: the zone's offset from UTC without summer time, in minutes
 * @param mode key `tds`: 0 none, 1 European, 2 US, 3 Australian rule; any other number counts as none
 */
export function isDaylightSaving(utcMs: number, offsetMinutes: number, mode: number): boolean {
  const standardMs = utcMs + offsetMinutes * 60_000;
  const year = new Date(standardMs).getUTCFullYear();
  switch (mode) {
    case 1: {
      // All of Europe switches at 01:00 UTC.
      const from = sunday(year, 3, 0) + hourMs;
      return utcMs >= from && utcMs < sunday(year, 10, 0) + hourMs;
    }
    case 2:
      // 02:00 on the wall; in November the wall still shows summer time.
      return standardMs >= sunday(year, 2, 2) + 2 * hourMs && standardMs < sunday(year, 10, 1) + hourMs;
    case 3:
      return standardMs < sunday(year, 3, 1) + 2 * hourMs || standardMs >= sunday(year, 9, 1) + 2 * hourMs;
    default:
      return false;
  }
}
