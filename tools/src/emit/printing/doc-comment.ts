import type { KeyUse, ResolvedKey, ResolvedValue } from "../../resolve/resolved-spec.js";
import type { SpecAvailability, SpecRange, TimeBase } from "../../spec-model.js";

/** Paragraphs of a doc comment, those that say something. */
export function docText(paragraphs: readonly (string | undefined)[]): string {
  return paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== "").join("\n\n");
}

/** Shape, unit, range and meaning of the numbers, in one sentence. */
export function valueSentence(value: ResolvedValue): string | undefined {
  if ("items" in value.type) {
    const each = valueSentence(value.type.items);
    return each === undefined ? undefined : `Each element: ${each.charAt(0).toLowerCase()}${each.slice(1)}`;
  }
  const parts = [
    unitPart(value),
    rangePart(value),
    usualRangePart(value),
    textPart(value),
    enumPart(value),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const text = `${parts.join("; ")}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function unitPart({ unit, wireUnit }: ResolvedValue): string | undefined {
  if (unit === undefined) return undefined;
  return wireUnit === unit ? `In ${unit}` : `In ${unit} (the device sends ${wireUnit})`;
}

function rangePart({ range, wireUnit }: ResolvedValue): string | undefined {
  return range === undefined ? undefined : boundsText(range, wireUnit);
}

function usualRangePart({ usualRange, wireUnit }: ResolvedValue): string | undefined {
  return usualRange === undefined ? undefined : `clients offer ${boundsText(usualRange, wireUnit)}`;
}

function textPart({ text }: ResolvedValue): string | undefined {
  if (text === undefined) return undefined;
  const { maxLength, pattern } = text;
  return [
    maxLength === undefined ? undefined : `at most ${maxLength} characters`,
    pattern === undefined ? undefined : `matches \`${pattern}\``,
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

function boundsText(range: SpecRange, wireUnit: string | undefined): string {
  const unit = wireUnit === undefined ? "" : ` ${wireUnit}`;
  if (range.min !== undefined && range.max !== undefined) return `${range.min} to ${range.max}${unit}`;
  return range.min === undefined ? `at most ${range.max}${unit}` : `at least ${range.min}${unit}`;
}

function enumPart(value: ResolvedValue): string | undefined {
  return value.enum === undefined ? undefined : `\`unknown:N\` for a number N without a name`;
}

/** Doc comment of a field that shows one key. */
export function keyFieldDoc(use: KeyUse): string {
  const { key, value } = use;
  return docText([
    key.summary,
    makeshiftSentence(key),
    [
      valueSentence(value),
      timeBaseSentence(key.timeBase),
      value.nullable ? nullSentence(key) : undefined,
      use.optional ? absenceSentence(key) : undefined,
    ]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
    key.notes.join(" "),
    bugSentences(key),
    keyReference(key),
  ]);
}

/** A name that nobody chose is no promise. */
export function makeshiftSentence({ described }: Pick<ResolvedKey, "described">): string | undefined {
  return described ? undefined : "The name of this field changes once somebody says what it is.";
}

/** Faults of firmware that a reader of the value must know of. */
export function bugSentences({ bugs }: Pick<ResolvedKey, "bugs">): string {
  return bugs
    .map(({ what, source, ...interval }) => {
      const where = intervalText(interval);
      return `Known bug${where === "" ? "" : ` (${where})`}: ${what}`;
    })
    .join(" ");
}

const timeBases: Readonly<Record<TimeBase, string | undefined>> = {
  boot: "Counts from the last start, as key `rbt` does: its age is `rbt` minus this.",
  "boot-future":
    "Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`.",
  unix: undefined,
  midnight: "Counts from local midnight.",
  age: undefined,
};

export function timeBaseSentence(timeBase: TimeBase | undefined): string | undefined {
  return timeBase === undefined ? undefined : timeBases[timeBase];
}

export function nullSentence(key: ResolvedKey): string {
  return `\`null\`: ${key.nullMeans ?? "the device knows no value"}.`;
}

export function absenceSentence(key: ResolvedKey, absent = "Absent"): string {
  const where = key.availability.map(intervalText).filter((text) => text !== "");
  return where.length === 0
    ? `${absent} where a model or firmware does not have it.`
    : `${absent} where a model or firmware does not have it (known: ${where.join("; ")}).`;
}

export function intervalText({ since, until, models }: SpecAvailability): string {
  const parts = [
    models?.join(", "),
    since === undefined ? undefined : `since ${since}`,
    until === undefined ? undefined : `before ${until}`,
  ];
  return parts.filter((part) => part !== undefined).join(" ");
}

export function keyReference(key: ResolvedKey): string {
  return `@see key \`${key.key}\` (${key.file}; sources: ${key.sources.join(", ")})`;
}
