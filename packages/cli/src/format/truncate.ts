import { displayWidth } from "./display-width.js";

/** As much of the text from its beginning on as fits into that many columns; no letter loses its accents. */
export function cutDisplay(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += displayWidth(segment);
    if (used > width) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
