import { unitSeconds } from "@goe/core/keys";

/** A number as people write it: at most three decimals, never with an exponent. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  if (!Number.isFinite(value)) return String(value);
  const text = value.toFixed(3).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

/** Whether values in this unit are spans of time. */
export function isTimeUnit(unit: string | undefined): boolean {
  return unit !== undefined && unit in unitSeconds;
}

/** A span of time in words: `1 d 7 h 53 min`. Exact to the second from a minute on, to a thousandth below. */
export function formatDuration(value: number, unit: string): string {
  const seconds = value * (unitSeconds[unit] ?? 1);
  const length = Math.abs(seconds);
  if (length < 1 && length > 0) return `${formatNumber(seconds * 1000)} ms`;
  if (length < 60) return `${formatNumber(seconds)} s`;
  const whole = Math.round(length);
  const parts = [
    [Math.floor(whole / 86_400), "d"],
    [Math.floor(whole / 3600) % 24, "h"],
    [Math.floor(whole / 60) % 60, "min"],
    [whole % 60, "s"],
  ] as const;
  const words = parts
    .filter(([amount]) => amount > 0)
    .map(([amount, name]) => `${formatNumber(amount)} ${name}`);
  return `${seconds < 0 ? "-" : ""}${words.join(" ")}`;
}
