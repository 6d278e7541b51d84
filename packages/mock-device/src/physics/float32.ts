/** A number as the firmware prints its floats: about seven significant digits, no trailing zeros. */
export function float32(value: number): number {
  return Number(Math.fround(value).toPrecision(7));
}
