import type { Bounds, KeyType } from "@goe/core/keys";

/** What fits into a type of whole numbers; `undefined` for other types. */
export function integerBounds(kind: KeyType["kind"]): Required<Pick<Bounds, "min" | "max">> | undefined {
  const [, unsigned, bits] = /^(u?)int(\d+)$/.exec(kind) ?? [];
  if (bits === undefined) return undefined;
  return unsigned === "u"
    ? { min: 0, max: 2 ** Number(bits) - 1 }
    : { min: -(2 ** (Number(bits) - 1)), max: 2 ** (Number(bits) - 1) - 1 };
}
