import type { Refusal, RefusalReason } from "./refusal.js";

const advice: Readonly<Partial<Record<RefusalReason, string>>> = {
  "read-only": "it can only be read",
  "null-not-allowed": "it takes no null",
  "domain-rule": "a rule of the device speaks against it",
  "unknown-key": "this model or firmware does not have it",
  busy: "try again later",
  "too-long": "write less at once",
};

/** A refused key in words: what the device said, and what that means. */
export function refusalText(key: string, refusal: Refusal): string {
  const { reason, sentence } = refusal;
  let meaning = advice[reason] ?? "";
  if (reason === "out-of-range") meaning = `give ${refusal.min} to ${refusal.max}`;
  if (reason === "wrong-type") meaning = `it wants ${refusal.expected}`;
  if (reason === "not-allowed-here") meaning = `this firmware does not take it over ${refusal.over}`;
  return `${key}${meaning && `: ${meaning}`} (${JSON.stringify(sentence)})`;
}
