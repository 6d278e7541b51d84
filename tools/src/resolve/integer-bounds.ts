/** Smallest and largest number of an integer type; `undefined` for everything else. */
export function integerBoundsOf(type: string): { readonly min: number; readonly max: number } | undefined {
  const match = /^(u?)int(8|16|32|64)$/.exec(type);
  if (match === null) return undefined;
  const bits = Number(match[2]);
  return match[1] === "u"
    ? { min: 0, max: 2 ** bits - 1 }
    : { min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 };
}
