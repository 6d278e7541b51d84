/**
 * Runs two asynchronous measurements in turn, A B A B, so that a machine that slows down slows down both.
 * The ratio is the median of the ratios of the pairs; times are medians, too.
 *
 * @param {{ pairs: number, warmUp: number, measured: () => Promise<number>, floor: () => Promise<number> }} options
 */
export async function interleave({ pairs, warmUp, measured, floor }) {
  const samples = [];
  for (let pair = -warmUp; pair < pairs; pair++) {
    const sample = { measured: await measured(), floor: await floor() };
    if (pair >= 0) samples.push(sample);
  }
  return {
    pairs,
    ratio: median(samples.map((sample) => sample.measured / sample.floor)),
    measured: median(samples.map((sample) => sample.measured)),
    floor: median(samples.map((sample) => sample.floor)),
  };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
