import { type DeviceKind, findKey, type KeyInfo, specSources } from "@goe/core/keys";
import { boundsText } from "../../assignments/accepted-values.js";
import { exampleWord } from "../../assignments/example-text.js";
import { nameWithKey, spokenField } from "../../assignments/keys-named.js";
import { stakes } from "../../assignments/stakes.js";
import { valueText } from "../../assignments/value-text.js";
import { writtenValue } from "../../assignments/written-value.js";
import { padDisplay } from "../../format/display-width.js";
import { wrap } from "../../format/wrap.js";
import { availabilityText, intervalText } from "./availability-text.js";
import type { DeviceKey } from "./filter-keys.js";
import { membersTable, type TableRow, tableRows } from "./members-table.js";
import { typeText, unitText } from "./type-text.js";

/** How a page is laid out. */
export interface PageLayout {
  readonly width: number;
  readonly emphasise: (title: string) => string;
}

/** All that is known of a key, as text with a newline at its end. `on` says which devices have it. */
export function keyPage(
  { key: info, device }: DeviceKey,
  on: string,
  { width, emphasise }: PageLayout,
): string {
  const title = info.field === info.key ? info.key : `${info.key} · ${info.field}`;
  const facts = factsOf(info, device);
  const labelWidth = Math.max(...facts.map(([label]) => label.length));
  const indent = " ".repeat(labelWidth + 4);
  const lines = [
    `${emphasise(title)} (${on})`,
    ...wrap(info.summary, width),
    "",
    ...facts.flatMap(([label, text]) => {
      const [first = "", ...more] = wrap(text, width - indent.length);
      return [`  ${padDisplay(label, labelWidth, "left")}  ${first}`, ...more.map((line) => indent + line)];
    }),
    ...sectionsOf(info).flatMap(([heading, items]) => section(emphasise(heading), items, width)),
  ];
  return `${lines.join("\n")}\n`;
}

type Fact = readonly [label: string, text: string];

function factsOf(info: KeyInfo, device: DeviceKind): readonly Fact[] {
  const value = writtenValue(info);
  const optional: readonly (readonly [string, string | undefined])[] = [
    [
      "access",
      info.access === "write"
        ? accessText.write
        : `${accessText[info.access]}; ${categoryText[info.category]}`,
    ],
    ["type", typeText(info.type)],
    ["written as", info.writeType && typeText(info.writeType)],
    ["unit", unitText(info) || undefined],
    ["counter", info.counter && "only grows, glitches and a reset by its owner apart"],
    ["range", info.range && boundsText(info.range, value)],
    ["usual range", info.usualRange && `${boundsText(info.usualRange, value)}; others may be taken too`],
    ["limits", limitsText(info, device)],
    ["text", info.text && textBounds(info.text)],
    ["null", nullText(info)],
    ["firmware", availabilityText(info.availability)],
    [
      "refused",
      info.refused?.map((refusal) => `over ${refusal.over} ${intervalText(refusal)}`.trim()).join("; "),
    ],
    ["components", info.components.join(", ") || undefined],
    ["secret", info.secret ? "yes: shown as *** in errors, dumps and logs" : undefined],
    ["at stake", info.critical && `writing it ${stakes[info.critical]}, so goe set asks before`],
    ["confidence", info.confidence === "high" ? undefined : info.confidence],
    ["example", exampleOf(info)],
    ["set it", info.access === "read" ? undefined : `goe set ${spokenField(info)}=${exampleWord(info)}`],
  ];
  return optional.flatMap(([label, text]) => (text === undefined ? [] : [[label, text] as const]));
}

const accessText: Readonly<Record<KeyInfo["access"], string>> = {
  read: "can be read",
  write: "can be written, not read",
  "read-write": "can be read and written",
};

const categoryText: Readonly<Record<KeyInfo["category"], string>> = {
  status: "changes by itself",
  config: "a setting, stays until somebody changes it",
  constant: "never changes",
};

function limitsText({ limits = {} }: KeyInfo, device: DeviceKind): string | undefined {
  const named = (key: string): string => nameWithKey(findKey(device, key) ?? { key, field: key });
  const parts = [
    ...(limits.min ?? []).map((key) => `at least ${named(key)}`),
    ...(limits.max ?? []).map((key) => `at most ${named(key)}`),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}

function textBounds({ maxLength, pattern }: NonNullable<KeyInfo["text"]>): string {
  return [
    ...(maxLength === undefined ? [] : [`up to ${maxLength} characters`]),
    ...(pattern === undefined ? [] : [`of the form ${pattern}`]),
  ].join(", ");
}

function nullText({ nullable, writeNullable = nullable, nullMeans, access }: KeyInfo): string | undefined {
  if (!nullable && !writeNullable) return undefined;
  if (nullMeans !== undefined) return nullMeans;
  if (!nullable) return "may be written";
  return access === "read" || writeNullable ? "possible" : "possible, may not be written";
}

/** Whole schedules and lists of networks say nothing at a glance; `--json` has them. */
const longestExample = 60;

function exampleOf(info: KeyInfo): string | undefined {
  if (info.example === undefined) return undefined;
  const text = valueText(info.example, { ...info, nullable: true });
  const sent = JSON.stringify(info.example);
  if (text.length > longestExample) return undefined;
  return text === sent || sent.length > longestExample ? text : `${text} (sent as ${sent})`;
}

type Section = readonly [heading: string, items: readonly Item[]];
/** A point of a list, or a row of a table, whose last column is broken. */
type Item = string | TableRow;

function sectionsOf(info: KeyInfo): readonly Section[] {
  const sections: readonly Section[] = [
    ["Words", wordItems(info)],
    ["Members", membersTable(info.writeType ?? info.type)],
    ["Other forms", (info.otherForms ?? []).map(otherFormText)],
    ["Notes", info.notes ?? []],
    ["Known bugs", (info.bugs ?? []).map((bug) => bugText(bug))],
    ["Sources", info.sources.map((id) => sourceText(id))],
  ];
  return sections.filter(([, items]) => items.length > 0);
}

function section(heading: string, items: readonly Item[], width: number): readonly string[] {
  const lines = items.flatMap((item) => {
    const [left, text] = typeof item === "string" ? ["-", item] : [item.left, item.text];
    const broken = wrap(text, Math.max(width - left.length - 4, narrowestColumn));
    return broken.map((line, i) => `  ${i === 0 ? left : " ".repeat(left.length)} ${line}`.trimEnd());
  });
  return ["", heading, ...lines];
}

/** Where less is left, lines get longer than the terminal is wide. */
const narrowestColumn = 30;

function wordItems({ enum: words }: KeyInfo): readonly Item[] {
  const rows = (words?.values ?? []).map(({ value, name, meaning, since, until }) => {
    const when = intervalText({ ...(since && { since }), ...(until && { until }) });
    return [String(value), name, when === "" ? meaning : `${meaning} (${when})`] as const;
  });
  return tableRows(rows);
}

function otherFormText(form: NonNullable<KeyInfo["otherForms"]>[number]): string {
  const meanings = Object.entries(form.values ?? {}).map(
    ([sent, meant]) => `${sent} for ${JSON.stringify(meant)}`,
  );
  const what = [
    ...meanings,
    ...(form.property === undefined ? [] : [`for ${form.property} alone`]),
    ...(form.as === undefined ? [] : [`whatever it is, for ${JSON.stringify(form.as)}`]),
  ];
  return `${form.type} ${intervalText(form)}`.trimEnd() + (what.length === 0 ? "" : `: ${what.join(", ")}`);
}

function bugText({ what, source, models, ...interval }: NonNullable<KeyInfo["bugs"]>[number]): string {
  const where = availabilityText([{ ...interval, ...(models && { models }) }]);
  return `${what} ${where[0]?.toUpperCase()}${where.slice(1)}. ${source.map((id) => linkOf(id)).join(" ")}`;
}

/** Documents go by their title; a thread is worth reading, so its address is there too. */
function sourceText(id: string): string {
  const { title = id, url } = specSources[id] ?? {};
  return url !== undefined && /\/(?:issues|pull|discussions)\//.test(url) ? `${title}: ${url}` : title;
}

function linkOf(id: string): string {
  return specSources[id]?.url ?? specSources[id]?.title ?? id;
}
