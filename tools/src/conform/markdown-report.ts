import type { Finding } from "./finding.js";
import { counted, maskedName } from "./masked-value.js";
import type { Origin } from "./origin.js";

/** What a report tells of a capture; its findings are masked already. */
export interface ConformReport {
  readonly device: string;
  readonly origin: Origin;
  readonly keys: number;
  /** As `ConformOptions.masked` yields them. */
  readonly findings: readonly Finding[];
  /** Options that the findings depend on, as they were written: `--strict`. */
  readonly options: readonly string[];
}

/** A report to paste into an issue. Names no value that could identify a person or a device, and no file. */
export function markdownReport({ device, origin, keys, findings, options }: ConformReport): string {
  const breaches = findings.filter(({ breach }) => breach).length;
  const { firmware = "not told", models = ["not told"] } = origin;
  const remarks = findings.length - breaches;
  const command = ["npm run spec -- conform FILE --device", device, ...options, "--report markdown"].join(
    " ",
  );
  return [
    `## Status of a ${device} against the spec`,
    "",
    ...table(
      ["device", "model", "firmware", "keys", "breaches", "remarks"],
      [[device, models.join(" or "), firmware, String(keys), String(breaches), String(remarks)]],
    ),
    "",
    ...findingLines(findings),
    "",
    `Made with \`${command}\`; exit code ${breaches === 0 ? "0: no breach of the spec" : `1: ${counted(breaches, "breach")} of the spec`}.`,
    "Texts, long numbers and whatever is secret are told by their shape only.",
    "",
  ].join("\n");
}

function findingLines(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ["Nothing differs from the spec."];
  const sorted = [...findings].sort((a, b) => Number(b.breach) - Number(a.breach));
  const rows = sorted.map(({ key, place, kind, breach, message, line }) => [
    breach ? "breach" : "remark",
    key === "" ? "" : `${maskedName(key)}${place}`,
    kind,
    message,
    line === undefined ? "" : String(line),
  ]);
  const strangers = findings.some(({ kind }) => kind === "unknown-key");
  return [
    ...table(["finding", "key", "kind", "what", "line"], rows),
    ...(strangers
      ? ["", "Names of unknown keys come from the capture: look at them before you post this."]
      : []),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)];
}

/** Text that stands for itself in a cell: patterns of the spec hold pipes, brackets and asterisks. */
function cell(text: string): string {
  return text.replace(/[\\`|*_[\]<>~]/g, "\\$&").replace(/\s+/g, " ");
}
