/** A place in a file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something in a scenario that cannot stand. */
export interface ScenarioProblem extends Place {
  readonly fileName: string;
  /** What is wrong, and what is allowed instead. */
  readonly message: string;
}

/** A scenario that cannot be run; it names all that is wrong with it, a line each. */
export class ScenarioFileError extends Error {
  override readonly name = "ScenarioFileError";
  readonly problems: readonly ScenarioProblem[];

  constructor(problems: readonly ScenarioProblem[]) {
    super(problemText(problems));
    this.problems = problems;
  }
}

function problemText(problems: readonly ScenarioProblem[]): string {
  const lines = problems.map(
    ({ fileName, line, column, message }) => `${fileName}:${line}:${column} ${message}`,
  );
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return [...lines, `${count}, so nothing was run.`].join("\n");
}

/** Gathers the problems of a file. */
export class Findings {
  readonly fileName: string;
  readonly #problems: ScenarioProblem[] = [];

  constructor(fileName: string) {
    this.fileName = fileName;
  }

  /** Notes a problem. Returns `undefined`, which stands for what could not be read. */
  report(place: Place, message: string): undefined {
    this.#problems.push({ fileName: this.fileName, line: place.line, column: place.column, message });
  }

  /** Whether nothing was found. */
  get none(): boolean {
    return this.#problems.length === 0;
  }

  /** Throws a {@link ScenarioFileError} with all problems, by place, when there are any. */
  throwIfAny(): void {
    if (this.none) return;
    const sorted = [...this.#problems].sort(
      (left, right) => left.line - right.line || left.column - right.column,
    );
    throw new ScenarioFileError(sorted);
  }
}
