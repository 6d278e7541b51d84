/** Something the spec says that cannot stand. */
export interface Problem {
  /** Path below `spec/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Id of the rule that was broken. */
  readonly rule: string;
  /** What is wrong and what was expected. */
  readonly message: string;
  /** An example of how it is done right. */
  readonly hint?: string;
}

/** All problems of a spec at once. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
  }
}

/** One line per problem, sorted by place: `spec/charger/keys/stats.yaml:12:3 rule: message (example: …)`. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
  const lines = sorted.map(({ file, line, column, rule, message, hint }) => {
    const example = hint === undefined ? "" : ` (example: ${hint})`;
    return `spec/${file}:${line}:${column} ${rule}: ${message}${example}`;
  });
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return [...lines, `${count} in the spec`].join("\n");
}
