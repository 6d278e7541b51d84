/** Names that the input was probably meant to be, the most likely first; none if it resembles none. */
export function nearestNames(input: string, names: readonly string[]): readonly string[] {
  const limit = Math.max(1, Math.floor(input.length / 3));
  return names
    .map((name) => ({ name, distance: distance(input, name) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

function distance(input: string, name: string): number {
  if (input.length >= 3 && name.startsWith(input)) return 0.25;
  if (input.length >= 3 && name.includes(input)) return 0.5;
  return Math.min(editDistance(input, name), input.includes(name) ? 1.5 : Number.POSITIVE_INFINITY);
}

/** Letters to insert, leave out, change, or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(row, j - 1) + 1,
        at(last, j) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
