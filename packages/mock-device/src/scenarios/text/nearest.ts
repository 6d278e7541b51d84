const closeEnough = 2;
const mostSuggestions = 3;

/** Words that were probably meant, the nearest first; none when nothing is near. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const rated = [...candidates]
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((one) => one.distance <= Math.min(closeEnough, word.length - 1));
  rated.sort((left, right) => left.distance - right.distance || (left.candidate < right.candidate ? -1 : 1));
  return rated.slice(0, mostSuggestions).map(({ candidate }) => candidate);
}

/** A sentence that suggests words, with a blank before it; empty when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near.length === 0 ? "" : ` Did you mean ${near.join(", ")}?`;
}

// Levenshtein: letters to change, add or take away. Words that differ more in length than counts need no look.
function distance(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > closeEnough) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...left].entries()) {
    const next = [index + 1];
    for (const [place, other] of [...right].entries()) {
      const changed = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
