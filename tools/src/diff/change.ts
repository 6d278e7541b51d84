import type { Scope } from "../spec-model.js";

/** How much of a release a change asks for, heaviest first. */
export type Grade = "major" | "minor" | "patch";

export const grades: readonly Grade[] = ["major", "minor", "patch"];

/** What a rule says of a difference. */
export interface Verdict {
  readonly grade: Grade;
  readonly words: string;
  /** The words speak of the thing as a whole, and not of something in it. */
  readonly whole?: true;
  /** It is new; what a changelog says of it beside its name. */
  readonly news?: string;
}

/** The thing of the spec that differs. */
export interface Subject {
  /** `shared` where both devices have the difference from one entry. */
  readonly device: Scope;
  readonly kind: SubjectKind;
  readonly name: string;
}

export type SubjectKind =
  | "device"
  | "key"
  | "enum"
  | "struct"
  | "component"
  | "model"
  | "profile"
  | "register"
  | "modbus"
  | "correction"
  | "names"
  | "unit";

/** One difference between two specs. */
export interface Change extends Subject, Verdict {}

export function changesOf(subject: Subject, verdicts: Iterable<Verdict>): Change[] {
  return [...verdicts].map((verdict) => ({ ...subject, ...verdict }));
}

/** `charger key amp: field requestedCurrentA is now chargingCurrentA`. */
export function sentenceOf({ device, kind, name, words, whole }: Change): string {
  return `${device} ${kind} ${name}${whole === true ? " " : ": "}${words}`;
}

/** The heaviest grade; `none` when nothing changed. */
export function highestGrade(of: readonly { readonly grade: Grade }[]): Grade | "none" {
  return grades.find((grade) => of.some((each) => each.grade === grade)) ?? "none";
}

/** Heaviest first; within a grade in the order given. */
export function byGrade(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade));
}

/** The same said of a part of the thing. */
export function* within(part: string, verdicts: Iterable<Verdict>): Generator<Verdict> {
  for (const { grade, words } of verdicts) yield { grade, words: `${part}: ${words}` };
}
