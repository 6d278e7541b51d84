import type { Finding, Verdict } from "./finding.js";

/** What `goe doctor` says about one device. */
export interface Report {
  /** When the device was looked at, in UTC. */
  readonly checkedAt: string;
  readonly goeVersion: string;
  readonly device: "charger" | "controller" | null;
  /** How it was reached. */
  readonly way: "local" | "cloud";
  readonly findings: readonly Finding[];
  /** Whether there is no finding that is a problem. */
  readonly healthy: boolean;
}

/** The report as a list in Markdown, which reads well as it is: made to be pasted. */
export function reportText(report: Report, emphasise: (verdict: string) => string): string {
  const { device, goeVersion, way, findings } = report;
  const title = `goe doctor ${goeVersion}: ${device ?? "device"}, ${ways[way]}`;
  const lines = findings.flatMap(({ verdict, topic, text, advice, details = [] }) => [
    `- ${emphasise(verdict)}: ${topic}: ${[text, advice].filter((part) => part !== undefined).join(" ")}`,
    ...details.map((detail) => `  - ${detail}`),
  ]);
  return `${[title, "", ...lines, "", summary(findings)].join("\n")}\n`;
}

const ways: Readonly<Record<Report["way"], string>> = {
  local: "in the local network",
  cloud: "through the cloud",
};

function summary(findings: readonly Finding[]): string {
  const count = (verdict: Verdict): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const [problems, notes] = [count("problem"), count("note")];
  if (problems === 0 && notes === 0) return "All is well.";
  return `${problems} ${problems === 1 ? "problem" : "problems"}, ${notes} ${notes === 1 ? "note" : "notes"}.`;
}
