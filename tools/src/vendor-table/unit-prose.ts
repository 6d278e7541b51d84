/** Spellings of units, and the unit's id in the spec. Prices are left out: "ct" does not say per what. */
const symbols: ReadonlyMap<string, string> = new Map([
  ["Wh", "Wh"],
  ["W", "W"],
  ["kW", "KW"],
  ["A", "A"],
  ["V", "V"],
  ["Hz", "Hz"],
  ["°C", "Celsius"],
  ["%", "Percent"],
  ["%/s", "PercentPerS"],
  ["ms", "Ms"],
  ["µs", "Us"],
  ["dBm", "Dbm"],
]);

const names: ReadonlyMap<string, string> = new Map([
  ["watt", "W"],
  ["watts", "W"],
  ["ampere", "A"],
  ["amperes", "A"],
  ["volt", "V"],
  ["volts", "V"],
  ["hertz", "Hz"],
  ["second", "S"],
  ["seconds", "S"],
  ["sekunden", "S"],
  ["millisecond", "Ms"],
  ["milliseconds", "Ms"],
  ["millisekunden", "Ms"],
  ["microseconds", "Us"],
  ["mikrosekunden", "Us"],
  ["minutes", "Min"],
  ["minuten", "Min"],
]);

/**
 * The unit that prose names as that of the value: "in W", "measured in Wh", "(Wh)", "(milliseconds since boot)".
 * Undefined where two are named, and where the words belong to something else ("type=1 duration in ms").
 */
export function proseUnit(text: string): string | undefined {
  let found: string | undefined;
  let end = -1;
  for (const part of text.split(/[,;()]/)) {
    const from = end + 1;
    end = from + part.length;
    if (part.includes("=")) continue;
    const unit = unitOfPart(part.trim(), text[from - 1] === "(" && text[end] === ")");
    if (unit === undefined) continue;
    if (found !== undefined && found !== unit) return undefined;
    found = unit;
  }
  return found;
}

function unitOfPart(part: string, bracketed: boolean): string | undefined {
  const tokens = part.split(" ");
  const [only, next] = tokens;
  // A single letter in brackets may be anything.
  if (tokens.length === 1)
    return bracketed && (part.length > 1 || part === "%") ? symbols.get(part) : undefined;
  if (next === "since" && tokens[2] === "boot" && tokens.length === 3) return unit(only ?? "");
  let found: string | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token !== "in") continue;
    const named = unit(tokens[index + 1] ?? "");
    if (named === undefined) continue;
    if (found !== undefined && found !== named) return undefined;
    found = named;
  }
  return found;
}

function unit(token: string): string | undefined {
  const bare = token.endsWith(".") ? token.slice(0, -1) : token;
  return symbols.get(bare) ?? names.get(bare.toLowerCase());
}
