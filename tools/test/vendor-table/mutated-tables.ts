import fc from "fast-check";

/** What happens to one line of a table. */
type Mutation = (lines: string[], at: number, size: number, text: string) => void;

const mutations: Readonly<Record<string, Mutation>> = {
  "line cut off": (lines, at, size) => void lines.splice(at, 1, lineOf(lines, at).slice(0, size)),
  "line gone": (lines, at) => void lines.splice(at, 1),
  "line twice": (lines, at) => void lines.splice(at, 0, lineOf(lines, at)),
  "line elsewhere": (lines, at, size) => {
    const [line = ""] = lines.splice(at, 1);
    lines.splice(size % (lines.length + 1), 0, line);
  },
  "line in two": (lines, at, size) => {
    const line = lineOf(lines, at);
    lines.splice(at, 1, line.slice(0, size), line.slice(size));
  },
  "lines in one": (lines, at) => {
    const next = lines[at + 1];
    if (next !== undefined) lines.splice(at, 2, lineOf(lines, at) + next);
  },
  "empty line": (lines, at) => void lines.splice(at, 0, ""),
  "prose between": (lines, at, _, text) => void lines.splice(at, 0, text.replaceAll("|", "")),
  "cells shuffled": (lines, at, size) => changeCells(lines, at, (cells) => rotated(cells, size)),
  "cells swapped": (lines, at, size) =>
    changeCells(lines, at, (cells) => {
      const [from, to] = [size % cells.length, (size + 1) % cells.length];
      return cells.with(from, cells[to] ?? "").with(to, cells[from] ?? "");
    }),
  "cell filled": (lines, at, size, text) =>
    changeCells(lines, at, (cells) => cells.with(size % cells.length, ` ${text} `)),
  "cell emptied": (lines, at, size) =>
    changeCells(lines, at, (cells) => cells.with(size % cells.length, " ")),
  "cell gone": (lines, at, size) =>
    changeCells(lines, at, (cells) => cells.toSpliced(size % cells.length, 1)),
  "cell twice": (lines, at, size) =>
    changeCells(lines, at, (cells) =>
      cells.toSpliced(size % cells.length, 0, cells[size % cells.length] ?? ""),
    ),
  "huge cell": (lines, at, size, text) =>
    changeCells(lines, at, (cells) => cells.with(size % cells.length, ` ${`${text}(=`.repeat(size * 5)} `)),
  "many bars": (lines, at, size) => void lines.splice(at, 1, lineOf(lines, at) + " a |".repeat(size * 5)),
  tab: (lines, at, size) => insert(lines, at, size, "\t"),
  bar: (lines, at, size) => insert(lines, at, size, "|"),
  "bytes between": (lines, at, size, text) => insert(lines, at, size, text),
};

/** Accidents that move what is there and change no letter of a cell. */
export const movingAccidents: readonly string[] = [
  "line gone",
  "line twice",
  "line elsewhere",
  "lines in one",
  "empty line",
  "cells shuffled",
  "cells swapped",
  "cell emptied",
  "cell gone",
  "cell twice",
];

/**
 * The text of a table after one to six accidents: lines and cells cut, moved, doubled, emptied, filled with anything,
 * made huge. What comes out may still be a table, or nothing of the sort.
 */
export function mutatedTable(
  base: string,
  hows: readonly string[] = Object.keys(mutations),
): fc.Arbitrary<string> {
  const accident = fc.record({
    how: fc.constantFrom(...hows),
    at: fc.nat(),
    size: fc.nat(200),
    text: fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "R",
        "R/W",
        "Config",
        "Status",
        "bool",
        "TYPE",
        "zzz",
        "z0a z1a",
        "---",
        "in W",
        "a=1, b=2",
      ),
    ),
  });
  return fc.array(accident, { minLength: 1, maxLength: 6 }).map((accidents) => {
    const lines = base.split("\n");
    for (const { how, at, size, text } of accidents) {
      if (lines.length > 0) mutations[how]?.(lines, at % lines.length, size, text);
    }
    return lines.join("\n");
  });
}

function lineOf(lines: readonly string[], at: number): string {
  return lines[at] ?? "";
}

function insert(lines: string[], at: number, size: number, text: string): void {
  const line = lineOf(lines, at);
  lines[at] = line.slice(0, size) + text + line.slice(size);
}

function changeCells(lines: string[], at: number, change: (cells: string[]) => string[]): void {
  lines[at] = change(lineOf(lines, at).split("|")).join("|");
}

function rotated(cells: readonly string[], by: number): string[] {
  const at = by % cells.length;
  return [...cells.slice(at), ...cells.slice(0, at)];
}
