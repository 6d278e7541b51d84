import type { ResolvedDevice, ResolvedKey } from "../resolve/resolved-spec.js";
import { isUnknown } from "./totals.js";

/** How far the knowledge of a key has come, from the least to the most. */
export const maturities = ["listed", "typed", "sourced", "seen", "verified"] as const;

export type Maturity = (typeof maturities)[number];

export const maturityMeanings: Readonly<Record<Maturity, string>> = {
  listed: "a document names it; its shape is unknown, in whole or in part",
  typed: "its shape is known, but not for sure, or from clients and threads alone",
  sourced: "documents of the vendor state its shape",
  seen: "a capture of a real device has it, and its value fits",
  verified: "a real device took a write of it and acted on it",
};

/** What a grade depends on. */
export type GradedKey = Pick<
  ResolvedKey,
  "value" | "writeValue" | "confidence" | "typeStated" | "captured" | "written"
>;

/** Who is not sure what a value is cannot say whether one fits, so neither a capture nor a write lifts such a key. */
export function maturityOf(key: GradedKey): Maturity {
  if (isUnknown(key)) return "listed";
  if (key.confidence !== "high" || !key.typeStated) return "typed";
  if (key.written.length > 0) return "verified";
  return key.captured ? "seen" : "sourced";
}

export type MaturityCounts = Readonly<Record<Maturity, number>>;

/** How many keys of a device have each grade. */
export function countMaturities({ keys }: Pick<ResolvedDevice, "keys">): MaturityCounts {
  const counts = { listed: 0, typed: 0, sourced: 0, seen: 0, verified: 0 };
  for (const key of keys) counts[maturityOf(key)]++;
  return counts;
}
