const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Units of time with their milliseconds, the longest first. */
const timeUnits: readonly (readonly [name: string, ms: number])[] = [
  ["d", day],
  ["h", hour],
  ["min", minute],
  ["s", second],
  ["ms", 1],
];

/** Longest time that a scenario may speak of: a leap year. */
export const longestMs: number = 366 * day;

/** How durations are written, for messages. */
export const durationExample = "10s, 1min or 1h 30min (units d, h, min, s, ms)";

const part = /(\d+(?:\.\d+)?)\s*(ms|min|[dhs])\s*/y;

/**
 * A duration such as `10s`, `1min` or `1h 30min` in milliseconds; `undefined` when the text is none, has its units in
 * the wrong order, or is longer than a year.
 */
export function parseDuration(text: string): number | undefined {
  let ms = 0;
  let lastUnit = -1;
  part.lastIndex = 0;
  while (part.lastIndex < text.length) {
    const [, digits, name] = part.exec(text) ?? [];
    const unit = timeUnits.findIndex(([one]) => one === name);
    if (unit <= lastUnit) return undefined;
    lastUnit = unit;
    ms += Number(digits) * (timeUnits[unit]?.[1] ?? Number.NaN);
  }
  return lastUnit >= 0 && ms <= longestMs ? Math.round(ms) : undefined;
}

/** Writes a duration as {@link parseDuration} reads it. */
export function formatDuration(ms: number): string {
  let left = ms;
  const parts: string[] = [];
  for (const [name, size] of timeUnits) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count}${name}`);
  }
  return parts.length === 0 ? "0s" : parts.join(" ");
}
