import { displayWidth } from "../../format/display-width.js";
import { cutDisplay } from "../../format/truncate.js";

/** How a piece of text is meant; what colour that is, the terminal decides. */
export type Tone = "plain" | "title" | "changed" | "faint" | "bad";

/** A piece of a line. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** A line of the view, from left to right. */
export type ViewLine = readonly Span[];

/** A line in one tone. */
export function line(text: string, tone: Tone = "plain"): ViewLine {
  return text === "" ? [] : [{ text, tone }];
}

/** Columns that a line takes. */
export function lineWidth(spans: ViewLine): number {
  return spans.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** The line, cut off with an ellipsis where it is wider than the terminal: a wrapped line would break the redraw. */
export function fitLine(spans: ViewLine, width: number): ViewLine {
  if (lineWidth(spans) <= width) return spans;
  const fitted: Span[] = [];
  let left = width - 1;
  for (const span of spans) {
    const columns = displayWidth(span.text);
    if (columns > left)
      return [...fitted, { ...span, text: width < 1 ? "" : `${cutDisplay(span.text, left)}…` }];
    fitted.push(span);
    left -= columns;
  }
  return fitted;
}

/** Text at the left edge, and the first of the texts for the right edge that there is room for. */
export function spread(left: ViewLine, right: readonly ViewLine[], width: number): ViewLine {
  const free = width - lineWidth(left);
  const fitting = right.find((spans) => lineWidth(spans) + 2 <= free);
  if (fitting === undefined) return fitLine(left, width);
  return [...left, ...line(" ".repeat(free - lineWidth(fitting))), ...fitting];
}

/** Blank columns between two columns of lines. */
const gutter = 3;

/** Lines side by side in as many columns as fit, read from top to bottom; as they are where only one fits. */
export function flow(lines: readonly ViewLine[], width: number): readonly ViewLine[] {
  const widest = Math.max(1, ...lines.map(lineWidth));
  const count = Math.max(1, Math.floor((width + gutter) / (widest + gutter)));
  const rows = Math.ceil(lines.length / count);
  if (count === 1) return lines;
  return Array.from({ length: rows }, (_, row) => {
    const spans: Span[] = [];
    for (let column = 0; column < count; column++) {
      const cell = lines[column * rows + row] ?? [];
      if (cell.length > 0)
        spans.push(...line(" ".repeat(column * (widest + gutter) - lineWidth(spans))), ...cell);
    }
    return spans;
  });
}

/** As many lines as there is room for; the last one says how many are missing. */
export function cutLines(lines: readonly ViewLine[], height: number): readonly ViewLine[] {
  if (lines.length <= height) return lines;
  if (height < 1) return [];
  const missing = lines.length - (height - 1);
  return [...lines.slice(0, height - 1), line(`  … ${missing} more lines: enlarge the terminal`, "faint")];
}
