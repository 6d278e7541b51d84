import { type Change, sentenceOf } from "./change.js";

/** As many subjects with one and the same patch have a line each; more share one. */
const mostLines = 3;

/** One line per change; what was only worded otherwise at many places is told once, with the places. */
export function changeLines(changes: readonly Change[]): readonly string[] {
  const alike = new Map<string, Change[]>();
  for (const change of changes) {
    const id = change.grade === "patch" ? patchId(change) : `${sentenceOf(change)} ${change.grade}`;
    alike.set(id, [...(alike.get(id) ?? []), change]);
  }
  return [...alike.values()].flatMap((group) =>
    group.length > mostLines ? [groupLine(group)] : group.map((change) => lineOf(change, sentenceOf(change))),
  );
}

function patchId({ device, kind, words, whole }: Change): string {
  return [device, kind, whole, words].join("|");
}

function groupLine(group: readonly Change[]): string {
  const [first] = group;
  if (first === undefined) return "";
  const { device, kind, words } = first;
  return lineOf(first, `${device} ${kind}s ${group.map(({ name }) => name).join(", ")}: ${words}`);
}

function lineOf({ grade }: Change, sentence: string): string {
  return `${grade}  ${sentence}`;
}
