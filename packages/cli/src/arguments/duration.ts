import { unitsCalled } from "../assignments/unit-words.js";
import { UsageError } from "../usage-error.js";

/**
 * A span of time as people write it, in seconds: `90`, `5s`, `1h30min`, `250 ms`; a number alone is seconds.
 * `undefined` for what is none.
 */
export function parseSpan(text: string): number | undefined {
  if (/^\d+\.?\d*$/.test(text)) return Number(text);
  const part = /(\d+\.?\d*|\.\d+)\s*([a-zµ]+)\s*/giy;
  let seconds = 0;
  let end = 0;
  for (const [whole, amount, word = ""] of text.matchAll(part)) {
    const unit = unitsCalled(word).find(({ of }) => of === "S");
    if (unit === undefined) return undefined;
    seconds += Number(amount) * unit.factor;
    end += whole.length;
  }
  return end > 0 && end === text.length ? Number(seconds.toPrecision(15)) : undefined;
}

// Longer delays overflow the timers of JavaScript, which then fire at once.
const longestMs = 2 ** 31 - 1;

/** The value of an option in milliseconds. Throws {@link UsageError} for what is no time from `minMs` on. */
export function parseDuration(option: string, text: string, minMs: number): number {
  const seconds = parseSpan(text.trim());
  const ms = seconds === undefined ? Number.NaN : Math.round(seconds * 1000);
  if (ms >= minMs && ms <= longestMs) return ms;
  throw new UsageError(
    `--${option} "${text}" is not a time it can be. Give ${minMs / 1000} s to ${Math.floor(longestMs / 86_400_000)} d, such as 5s, 10min or 1h30min.`,
  );
}
