import stringWidth from "fast-string-width";

/** Columns of a terminal that the text takes: letters of East Asia and emoji take two, accents none. */
export function displayWidth(text: string): number {
  // The package gives the zero width space a column, terminals do not.
  return stringWidth(text.replaceAll("\u200b", ""));
}

/** Fills the text up to a number of columns. */
export function padDisplay(text: string, width: number, align: "left" | "right"): string {
  const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + fill : fill + text;
}
