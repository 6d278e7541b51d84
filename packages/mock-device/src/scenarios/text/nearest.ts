const closeEnough = 2;
// Of short words, most others are two letters away.
const shortWord = 4;
const mostSuggestions = 3;

/** Words that were probably meant, the nearest first; none when nothing is near. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const furthest = word.length <= shortWord ? 1 : closeEnough;
  const rated = [...candidates]
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((one) => one.distance <= furthest);
  rated.sort((left, right) => left.distance - right.distance || (left.candidate < right.candidate ? -1 : 1));
  return rated.slice(0, mostSuggestions).map(({ candidate }) => candidate);
}

/** A sentence that suggests words, with a blank before it; empty when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near.length === 0 ? "" : ` Did you mean ${near.join(", ")}?`;
}

// Letters to change, add, take away, or swap with their neighbour (optimal string alignment). Words that differ more in
// length than counts need no look.
function distance(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > closeEnough) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let index = 0; index < left.length; index++) {
    const next = [index + 1];
    for (let place = 0; place < right.length; place++) {
      const changed = (row[place] ?? 0) + (left[index] === right[place] ? 0 : 1);
      const swaps = place > 0 && left[index] === right[place - 1] && left[index - 1] === right[place];
      const swapped = swaps ? (before[place - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(changed, swapped, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? 0;
}
