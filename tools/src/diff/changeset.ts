import { createHash } from "node:crypto";
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { type Change, type Grade, grades, highestGrade, type SubjectKind, sentenceOf } from "./change.js";

export const corePackage = "@goe/core";

/** What the simulator answers from: it sends and refuses what the spec says of keys and their values, per model. */
const simulated: readonly SubjectKind[] = ["device", "key", "enum", "struct", "model", "profile"];

export interface Changeset {
  /** File name below `.changeset/`, made from the text. */
  readonly name: string;
  readonly text: string;
}

/**
 * The changeset of a change of the spec; nothing when nothing changed. It names core, whose code, registry and schemas
 * are generated from the spec, and the simulator where devices behave otherwise; the command line has no facts of its
 * own and is released with them.
 */
export function changesetOf(changes: readonly Change[]): Changeset | undefined {
  const grade = highestGrade(changes);
  if (grade === "none") return undefined;
  const simulator = highestGrade(changes.filter(({ kind }) => simulated.includes(kind)));
  const bumps = [
    `"${corePackage}": ${grade}`,
    ...(simulator === "none" ? [] : [`"@goe/mock-device": ${simulator}`]),
  ];
  const text = `---\n${bumps.join("\n")}\n---\n\n${summaryOf(changes)}\n`;
  return { name: changesetName(text), text };
}

/** One text has one name, so that writing it twice leaves one file. */
function changesetName(text: string): string {
  return `spec-${createHash("sha256").update(text).digest("hex").slice(0, 10)}.md`;
}

/** Whether a file is a changeset as this tool wrote it, which nobody has touched since. */
export function isOwnChangeset(name: string, text: string): boolean {
  return name === changesetName(text);
}

/** The heaviest release that a changeset asks for this package; a text without such a front matter asks for none. */
export function bumpIn(text: string, packageName: string): Grade | "none" {
  const [, frontMatter] = /^\uFEFF?\s*---\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/.exec(text) ?? [];
  if (frontMatter === undefined) return "none";
  const bumps = parsedFrontMatter(frontMatter);
  const bump = typeof bumps === "object" && bumps !== null ? Object.entries(bumps) : [];
  const [, wanted] = bump.find(([name]) => name === packageName) ?? [];
  return grades.find((grade) => grade === wanted) ?? "none";
}

/** A front matter that is no YAML asks for nothing; `changeset status` says what is wrong with it. */
function parsedFrontMatter(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** Names in the changelog before it only counts the rest. */
const mostNames = 12;

const oneALine = "\n  - ";

/** What users of the packages read in the changelog. */
function summaryOf(changes: readonly Change[]): string {
  const isNew = ({ news }: Change): boolean => news !== undefined;
  const isMember = ({ kind }: Change): boolean => kind === "enum";
  const isKey = ({ kind }: Change): boolean => kind === "key";
  const fresh = changes.filter(isNew);
  const members = fresh.filter((change) => isMember(change) && change.whole !== true);
  const others = fresh.filter((change) => !isKey(change) && !members.includes(change));
  const ofGrade = (grade: Grade): readonly Change[] =>
    changes.filter((change) => change.grade === grade && !isNew(change));
  const sections: readonly (readonly [title: string, items: readonly string[], separator: string])[] = [
    ["Breaking", ofGrade("major").map(sentenceOf), oneALine],
    ["New keys", fresh.filter(isKey).map(newKey), ", "],
    ["New enum members", members.map(({ name, news }) => `${name} ${news}`), ", "],
    ["New", others.map(subjectWords), ", "],
    ["Changed", ofGrade("minor").map(sentenceOf), oneALine],
    ["Wording and sources", upTo(mostNames, [...new Set(ofGrade("patch").map(subjectWords))]), ", "],
  ];
  const lines = sections
    .filter(([, items]) => items.length > 0)
    .map(([title, items, separator]) => {
      const begin = separator === oneALine ? separator : " ";
      return `- ${title}:${begin}${items.join(separator)}`;
    });
  return ["What the spec says of the devices:", "", ...lines].join("\n");
}

/** `charger zzz (energyTotalWh)`. */
function newKey({ device, name, news }: Change): string {
  return `${device} ${name} (${news})`;
}

function subjectWords({ device, kind, name }: Change): string {
  return `${device} ${kind} ${name}`;
}

function upTo(most: number, items: readonly string[]): readonly string[] {
  return items.length <= most ? items : [...items.slice(0, most), `and ${items.length - most} more`];
}
