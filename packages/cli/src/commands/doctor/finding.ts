/** How good a finding is: fine, worth knowing, or in the way. */
export type Verdict = "ok" | "note" | "problem";

/** What one look at a device showed. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly topic: string;
  readonly verdict: Verdict;
  /** What was found. Ends with a full stop. */
  readonly text: string;
  /** What to do about it; missing where there is nothing to do. */
  readonly advice?: string;
  /** A line per thing that was found; keys and values of the device stand in `code`. */
  readonly details?: readonly string[];
}

/** A word or value of the device as code: Markdown does not read what is in it. */
export function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
}
