import { repairRules } from "../vendor-table/repair-rules.js";
import type { Difference } from "./differences.js";
import type { ImportPlan } from "./import-plan.js";
import { isTaken } from "./new-key-changes.js";

/** What `import --json` prints. */
export interface ImportReport {
  readonly source: string;
  readonly title: string;
  readonly firmware?: string;
  readonly models: readonly string[];
  /** The reading that it was compared with. */
  readonly base?: string;
  readonly keys: number;
  readonly repairs: readonly ReportedRepair[];
  /** What the vendor changed since the base. */
  readonly vendor: {
    readonly added: readonly string[];
    readonly notListed: readonly ReportedAbsence[];
    readonly changed: ImportPlan["since"]["changed"];
  };
  readonly onPurpose: readonly (ReportedDifference & { readonly because: string })[];
  readonly newKeys: readonly ReportedKey[];
  /** Facts that the spec lacked. */
  readonly taken: readonly ReportedDifference[];
  readonly unexplained: readonly ReportedDifference[];
  readonly questions: readonly Question[];
}

export interface ReportedRepair {
  readonly rule: string;
  readonly because: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

export interface ReportedAbsence {
  readonly key: string;
  readonly says: string;
}

export interface ReportedDifference {
  readonly key: string;
  readonly fact: string;
  readonly line: number;
  readonly ours: string;
  readonly theirs: string;
}

export interface ReportedKey {
  readonly key: string;
  readonly line: number;
  readonly access: string;
  readonly type: string;
  /** The list of names without facts that has it, where it stays there. */
  readonly namedIn?: string;
}

/** Something that only a human can settle. */
export interface Question {
  readonly key?: string;
  /** Line of the table, or place in the spec. */
  readonly at: string;
  readonly ask: string;
}

const reasons: Readonly<Record<string, string>> = repairRules;

export function importReport(plan: ImportPlan): ImportReport {
  const { document, base, since, table } = plan;
  return {
    source: document.id,
    title: document.source.title,
    ...(document.firmware === undefined ? {} : { firmware: document.firmware }),
    models: document.models,
    ...(base === undefined ? {} : { base: base.id }),
    keys: table.rows.length,
    repairs: plan.repairs.map((repair) => ({ ...repair, because: reasons[repair.rule] ?? "" })),
    vendor: { added: since.added, notListed: absences(plan), changed: since.changed },
    onPurpose: plan.onPurpose.map(({ difference, explanation }) => ({
      ...reported(difference),
      because: explanation.correction.value.because,
    })),
    newKeys: newKeys(plan),
    taken: plan.open.map(reported),
    unexplained: plan.unexplained.map(reported),
    questions: questionsOf(plan),
  };
}

function reported({ key, fact, line, ours, theirs }: Difference): ReportedDifference {
  return { key, fact, line, ours, theirs };
}

function absences({ notListed, document }: ImportPlan): readonly ReportedAbsence[] {
  return notListed.map(({ key, available, explained, wasRequired }) => {
    const says =
      available === undefined
        ? "the spec has no such key"
        : !available
          ? "no device of this firmware has it, by the spec"
          : explained
            ? "a correction says what its absence means"
            : `the spec still has it for ${document.models.join(", ")}`;
    return { key, says: wasRequired ? `${says}; with this list it is no longer required` : says };
  });
}

function newKeys({ newKeys: found, document }: ImportPlan): readonly ReportedKey[] {
  return found.map((each) => ({
    key: each.row.key,
    line: each.row.line,
    access: each.row.access ?? "",
    type: each.row.type?.spelled ?? "unknown",
    ...(each.namedIn === undefined || isTaken(each, document) ? {} : { namedIn: each.namedIn }),
  }));
}

function questionsOf(plan: ImportPlan): readonly Question[] {
  const { document } = plan;
  return [
    ...plan.doubts.map(({ line, message }) => ({ at: `line ${line}`, ask: message })),
    ...plan.unexplained.map((difference) => ({
      key: difference.key,
      at: `line ${difference.line}`,
      ask: `${difference.fact}: the spec has ${difference.ours}, the table ${difference.theirs}. Which holds? Change the key, or write a correction that names ${document.id}.`,
    })),
    ...plan.newKeys
      .filter((each) => isTaken(each, document))
      .map(({ row }) => ({
        key: row.key,
        at: `line ${row.line}`,
        ask: "What is it? Give it a name and a summary, and say whether its value is personal.",
      })),
    ...plan.open
      .filter(({ fact }) => fact === "enum")
      .map(({ key, line, theirs }) => ({
        key,
        at: `line ${line}`,
        ask: `What does ${theirs} mean? Its enum has the word alone.`,
      })),
  ];
}
