import { unitSeconds, unitSymbols } from "@goe/core/keys";

/** A unit as people write it: the unit of the spec that it can be converted to, and how many of that it is. */
export interface UnitWord {
  readonly of: string;
  readonly factor: number;
}

/** Units that people put `m`, `k` or `M` in front of. */
const prefixedUnits: readonly string[] = ["W", "Wh", "A", "V", "Hz"];
const prefixes: Readonly<Record<string, number>> = { m: 1e-3, k: 1e3, M: 1e6 };

// Spellings beside the symbols of the spec, which the tables of units do not have.
const timeWords: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, sec: 1, us: 1e-6 };
const otherSpellings: Readonly<Record<string, string>> = { C: "Celsius", ct: "CtPerKWh" };

/** Every spelling of a unit that is understood. */
const unitWords: ReadonlyMap<string, UnitWord> = new Map<string, UnitWord>([
  ...Object.keys(unitSymbols).map((unit) => [symbolOf(unit), wordOfUnit(unit)] as const),
  ...prefixedUnits.flatMap((unit) =>
    Object.entries(prefixes).map(([prefix, factor]) => [prefix + unit, { of: unit, factor }] as const),
  ),
  ...Object.entries(timeWords).map(([word, factor]) => [word, { of: "S", factor }] as const),
  ...Object.entries(otherSpellings).map(([word, of]) => [word, { of, factor: 1 }] as const),
]);

/** The symbol of a unit as it is typed behind a number: `16A`, `20kWh/100km`. */
export function symbolOf(unit: string): string {
  return (unitSymbols[unit] ?? unit).replaceAll(" ", "");
}

/** The unit of the spec that a unit of the spec counts in, and how many of them it is: 1 `Min` is 60 `S`. */
export function wordOfUnit(unit: string): UnitWord {
  const seconds = unitSeconds[unit];
  if (seconds !== undefined) return { of: "S", factor: seconds };
  const [, prefix = "", plain = ""] = /^(m|k|M)(.+)$/.exec(symbolOf(unit)) ?? [];
  const factor = prefixes[prefix];
  return factor !== undefined && prefixedUnits.includes(plain)
    ? { of: plain, factor }
    : { of: unit, factor: 1 };
}

/**
 * The units that a word can mean: one, none, or several where only its case would tell (`mw`). Spaces do not count,
 * nor does case where it makes no difference.
 */
export function unitsCalled(word: string): readonly UnitWord[] {
  const plain = word.replace(/\s/g, "");
  const exact = unitWords.get(plain);
  if (exact !== undefined) return [exact];
  const alike = [...unitWords].filter(([spelling]) => spelling.toLowerCase() === plain.toLowerCase());
  return [...new Map(alike.map(([, unit]) => [`${unit.of} ${unit.factor}`, unit])).values()];
}

/** A number after a change of unit, as exact as numbers are: 16.1 × 1000 is 16100, not 16100.000000000002. */
export function converted(value: number, from: number, to: number): number {
  if (from === to) return value;
  if (from < to) return value / tidy(to / from);
  const changed = value * tidy(from / to);
  return Number.isInteger(value) ? changed : tidy(changed);
}

function tidy(number: number): number {
  return Number(number.toPrecision(15));
}
