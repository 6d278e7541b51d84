import { pascalCase } from "../names.js";
import type { ResolvedDevice, ResolvedKey, ResolvedSpec, ResolvedValue } from "../resolve/resolved-spec.js";
import { writableWords } from "../resolve/write-schema.js";
import { type Member, printConst, printInterface } from "./printing/declarations.js";
import {
  bugSentences,
  docText,
  intervalText,
  keyReference,
  makeshiftSentence,
  nullSentence,
  timeBaseSentence,
  valueSentence,
} from "./printing/doc-comment.js";
import { encodeExpression, isWrittenAsItIs } from "./printing/encode-expression.js";
import { importsOf } from "./printing/module-imports.js";
import { coreGenerated, sourceFiles } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";
import { decodedType } from "./printing/value-type.js";
import { keyRuleMembers, ruleMembers, structRules } from "./printing/write-rule.js";

export function settingsPath(device: Pick<ResolvedDevice, "kind">): string {
  return `${coreGenerated}/${device.kind}/${device.kind}-settings.ts`;
}

export function settingsName(device: Pick<ResolvedDevice, "kind">): string {
  return `${pascalCase(device.kind)}Settings`;
}

export function settingsCodecName(device: Pick<ResolvedDevice, "kind">): string {
  return `${device.kind}Settings`;
}

/** The keys that can be written. */
export function writableKeys({ keys }: ResolvedDevice): readonly ResolvedKey[] {
  return keys.filter(({ access }) => access !== "read");
}

/** The value that is written, which is the one that is read where nothing else is said. */
export function writtenValue({
  value,
  writeValue,
}: Pick<ResolvedKey, "value" | "writeValue">): ResolvedValue {
  return writeValue ?? value;
}

/** All that can be set on a device, by field name, and how it goes to the wire. */
export function emitSettings(device: ResolvedDevice, spec: ResolvedSpec): Emitted {
  const path = settingsPath(device);
  const keys = writableKeys(device);
  const doc = docText([
    `What can be set on a ${device.title}, by field name; leave out what shall stay.`,
    "Words of enums are closed: only those that the spec knows can be written.",
  ]);
  const statements = [
    printInterface(settingsName(device), doc, keys.map(settingMember)),
    ...structRules(keys.map(writtenValue)),
    printConst(
      settingsCodecName(device),
      `The API key of each of the {@link ${settingsName(device)}}, its form on the wire, and what devices take.`,
      `SettingsCodec<${settingsName(device)}>`,
      `{\n${keys.map((key) => codecMember(key, settingsName(device))).join("\n")}\n}`,
    ),
  ];
  return printModule(path, sourceFiles(keys), statements, (text) => importsOf(path, text, spec));
}

function settingMember(key: ResolvedKey): Member {
  const value = writtenValue(key);
  const sentences = [
    valueSentence({ ...value, enum: undefined }),
    timeBaseSentence(key.timeBase),
    limitsSentence(key),
    value.nullable && key.nullMeans !== undefined ? nullSentence(key) : undefined,
    refusedSentence(key),
  ].filter((sentence) => sentence !== undefined);
  return {
    name: key.field,
    type: settableType(value),
    optional: true,
    doc: docText([
      key.summary,
      makeshiftSentence(key),
      sentences.join(" "),
      key.notes.join(" "),
      bugSentences(key),
      keyReference(key),
    ]),
  };
}

function limitsSentence({ limits }: ResolvedKey): string | undefined {
  if (limits === undefined) return undefined;
  const parts = [
    limits.min === undefined ? undefined : `not below ${limits.min.map(quoted).join(", ")}`,
    limits.max === undefined ? undefined : `not above ${limits.max.map(quoted).join(", ")}`,
  ];
  return `Must be ${parts.filter((part) => part !== undefined).join(" and ")}.`;
}

function refusedSentence({ refused }: ResolvedKey): string | undefined {
  if (refused.length === 0) return undefined;
  const ways = refused.map(({ over, ...interval }) => {
    const where = intervalText(interval);
    return where === "" ? over : `${over} (${where})`;
  });
  return `Devices refuse it over ${ways.join(", ")}.`;
}

function quoted(key: string): string {
  return `\`${key}\``;
}

/** The decoded type with closed enums; wrapped only where something is open inside. */
function settableType(value: ResolvedValue): string {
  if (value.enum !== undefined) return value.nullable ? `${wordsType(value)} | null` : wordsType(value);
  return isWrittenAsItIs(value) || value.type.kind === "scalar"
    ? decodedType(value)
    : `Settable<${decodedType(value)}>`;
}

/** The enum, or what is left of it where some words cannot be written. */
function wordsType(value: ResolvedValue): string {
  const name = value.enum?.name ?? "never";
  const writable = new Set(writableWords(value).map((each) => each.name));
  const all = new Set(value.enum?.values.map((each) => each.name));
  const refused = [...all].filter((word) => !writable.has(word)).map((word) => JSON.stringify(word));
  return refused.length === 0 ? name : `Exclude<${name}, ${refused.join(" | ")}>`;
}

function codecMember(key: ResolvedKey, settings: string): string {
  const value = writtenValue(key);
  const members = [`key: ${JSON.stringify(key.key)}`, ...ruleMembers(value), ...keyRuleMembers(key)];
  if (!isWrittenAsItIs(value)) {
    const parameter = `value: NonNullable<${settings}["${key.field}"]>${value.nullable ? " | null" : ""}`;
    members.push(`encode: (${parameter}) => ${encodeExpression(value, "value")}`);
  }
  return `${key.field}: { ${members.join(", ")} },`;
}
