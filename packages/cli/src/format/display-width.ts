/** How many columns of a terminal the text takes: letters of East Asia and emoji take two, accents none. */
export function displayWidth(text: string): number {
  // The first use of Intl.Segmenter takes 8 ms, longer than all other formatting, so common letters do without.
  if (/^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) width += graphemeWidth(segment);
  return width;
}

/** Fills the text up to a number of columns. */
export function padDisplay(text: string, width: number, align: "left" | "right"): string {
  const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + fill : fill + text;
}

function graphemeWidth(grapheme: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(grapheme)) return 0;
  // U+FE0F asks for the coloured picture of a character that is text by default, as in "☀️".
  return /^\p{Emoji_Presentation}/u.test(grapheme) || /^\p{Emoji}\u{FE0F}/u.test(grapheme) || isWide(grapheme)
    ? 2
    : 1;
}

// Blocks whose characters Unicode Standard Annex #11 calls wide or fullwidth.
function isWide(grapheme: string): boolean {
  return /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u.test(
    grapheme,
  );
}
