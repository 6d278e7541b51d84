/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} measured
 * @property {string} budget empty where there is none
 * @property {"ok" | "over" | ""} verdict
 * @property {string} detail what the number was made from
 * @property {number} value the measured number itself, for machines
 */

/**
 * A ratio against the floor.
 *
 * @param {{ ratio: number, measured: number, floor: number, pairs: number }} result
 * @param {{ unit: string, atMost?: number, atLeast?: number, per?: number }} options `per` things were done per sample
 * @returns {Row}
 */
export function ratioRow(name, result, { unit, atMost, atLeast, per = 1 }) {
  const [measured, floor] = [result.measured / per, result.floor / per].map(significant);
  return {
    name,
    measured: result.ratio.toFixed(2),
    ...judge(result.ratio, { atMost, atLeast }, (limit) => limit.toFixed(2)),
    detail: `${measured} against ${floor} ${unit}, ${result.pairs} pairs`,
    value: result.ratio,
  };
}

/** @returns {Row} */
export function secondsRow(name, { measured, pairs }, { atMostSeconds }) {
  const seconds = measured / 1000;
  return {
    name,
    measured: `${seconds.toFixed(2)} s`,
    ...judge(seconds, { atMost: atMostSeconds }, (limit) => `${limit.toFixed(2)} s`),
    detail: `median of ${pairs} runs`,
    value: seconds,
  };
}

/** A share of the whole, such as of a processor core. @returns {Row} */
export function shareRow(name, share, { atMost, detail = "processor time over time" }) {
  const percent = (value) => `${(value * 100).toFixed(1)} %`;
  return { name, measured: percent(share), ...judge(share, { atMost }, percent), detail, value: share };
}

/** @returns {Row} */
export function countRow(name, count, { atMost, detail }) {
  return { name, measured: `${count}`, ...judge(count, { atMost }, String), detail, value: count };
}

/** @returns {Row} */
export function sizeRow(name, bytes, { atMostBytes, detail = "minified, gzip -9" }) {
  return {
    name,
    measured: kilobytes(bytes),
    ...judge(bytes, { atMost: atMostBytes }, kilobytes),
    detail,
    value: bytes,
  };
}

function judge(value, { atMost, atLeast }, format) {
  if (atMost !== undefined)
    return { budget: `<= ${format(atMost)}`, verdict: value <= atMost ? "ok" : "over" };
  if (atLeast !== undefined)
    return { budget: `>= ${format(atLeast)}`, verdict: value >= atLeast ? "ok" : "over" };
  return { budget: "", verdict: "" };
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(2)} kB`;
}

/** Three digits that count: 0.0123, 4.56, 1230. */
function significant(value) {
  return String(Number(value.toPrecision(3)));
}
