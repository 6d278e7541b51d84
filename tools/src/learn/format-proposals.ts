import { counted } from "../conform/masked-value.js";
import type { Counts, Proposal } from "./propose.js";

/** A block per proposal, and how many there are. */
export function formatProposals(proposals: readonly Proposal[], captures: number): string {
  const total = `${counted(proposals.length, "proposal")} from ${counted(captures, "capture")}`;
  if (proposals.length === 0) return `Nothing to learn: ${total}\n`;
  return `${proposals.map(block).join("\n\n")}\n\n${total}\n`;
}

function block({ key, place, kind, what, counts, examples, settle }: Proposal): string {
  return [
    `${key}${place}  ${kind}`,
    `  ${what}`,
    `  ${countWords(counts)}`,
    ...(examples.length === 0 ? [] : [`  such as: ${examples.join("; ")}`]),
    `  to settle: ${settle}`,
  ].join("\n");
}

function countWords({ captures, of, values, senders }: Counts): string {
  const by = senders.map((each) => `${each.model} ${each.firmware} (${each.captures})`).join(", ");
  return `in ${captures} of ${counted(of, "capture")}, ${counted(values, "value")}: ${by}`;
}
