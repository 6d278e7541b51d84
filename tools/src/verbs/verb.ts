/** Where a command writes and which repository it works on when none is named. */
export interface CommandSurroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly root: string;
  /** Asks whoever sits at the terminal; left out where nobody does. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
}

/** One thing the command does. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** Arguments, options, exit codes and examples. */
  readonly help: string;
  /** @returns the exit code: 0 done, 1 something is wrong with what was looked at. @throws UsageError for wrong arguments. */
  readonly run: (args: readonly string[], surroundings: CommandSurroundings) => Promise<number>;
}

/** Arguments that make no sense; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Rows of words under each other, columns two blanks apart. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows
    .map((row) =>
      row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join("  "),
    )
    .join("\n");
}
