import { columns } from "../verbs/verb.js";
import type { ImportReport, ReportedDifference } from "./import-report.js";

/** The report as a maintainer reads it: what needs an answer stands last. */
export function formatImport(report: ImportReport): string {
  const { source, title, base, keys } = report;
  const against = base === undefined ? "read for the first time" : `against ${base}`;
  const blocks = [
    `${source}: ${title}, ${keys} keys, ${against}`,
    section("Repairs", repairRows(report)),
    section(`The vendor changed`, vendorRows(report)),
    section("We differ on purpose", report.onPurpose.map(differenceRow)),
    section(
      "New to us",
      report.newKeys.map(({ key, line, access, type, namedIn }) => [
        key,
        access,
        type,
        `line ${line}`,
        namedIn === undefined ? "" : `known by name only (${namedIn}); left there`,
      ]),
    ),
    section("Facts that the spec lacked", report.taken.map(differenceRow)),
    section("Differences that nobody has explained", report.unexplained.map(differenceRow)),
    section(
      "Questions for a human",
      report.questions.map(({ key = "", at, ask }) => [key, at, ask]),
    ),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return `${title} (${rows.length})\n${indented(rows)}`;
}

function indented(rows: readonly (readonly string[])[]): string {
  return columns(rows.map(([first = "", ...rest]) => [`  ${first}`, ...rest]))
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

function differenceRow({ key, fact, line, ours, theirs }: ReportedDifference): readonly string[] {
  return [key, fact, `ours ${ours}`, `theirs ${theirs}`, `line ${line}`];
}

function repairRows({ repairs }: ImportReport): readonly (readonly string[])[] {
  const told = new Set<string>();
  return repairs.map(({ rule, because, line, before, after }) => {
    // The reason of a rule stands at its first use.
    const reason = told.has(rule) ? "" : `  (${because})`;
    told.add(rule);
    return [rule, `line ${line}`, `${shown(before)} → ${shown(after)}${reason}`];
  });
}

/** Tabs and other invisible things as they would be typed. */
function shown(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function vendorRows({ vendor }: ImportReport): readonly (readonly string[])[] {
  return [
    ...vendor.added.map((key) => ["added", key, ""]),
    ...vendor.notListed.map(({ key, says }) => ["not listed", key, says]),
    ...vendor.changed.map(({ key, fact, before, after }) => [
      "changed",
      key,
      before === undefined && after === undefined
        ? "other wording"
        : `${fact}: ${before ?? "nothing"} → ${after ?? "nothing"}`,
    ]),
  ];
}
