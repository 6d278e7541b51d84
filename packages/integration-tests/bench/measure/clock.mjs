/** Milliseconds that `run` takes. */
export function timeOf(run) {
  const start = process.hrtime.bigint();
  run();
  return millisecondsSince(start);
}

/** Milliseconds since a reading of `process.hrtime.bigint()`. */
export function millisecondsSince(start) {
  return Number(process.hrtime.bigint() - start) / 1e6;
}
