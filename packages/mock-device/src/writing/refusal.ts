/** Why a device does not take a value. The words are the firmware's; each interface puts its own around them. */
export type Refusal =
  /** The key can only be read. */
  | { readonly kind: "no-setter" }
  /** The text is no JSON; `verdict` is ArduinoJson's word for what is wrong. */
  | { readonly kind: "invalid-json"; readonly verdict: string }
  /** The key can be written over other interfaces only. */
  | { readonly kind: "not-allowed" }
  /** The value is of the wrong type, out of range, or against a rule, as `reason` says: `value must be bool`. */
  | { readonly kind: "failed"; readonly reason: string };

/** What became of a checked write. */
export type WriteOutcome =
  | { readonly result: "written" }
  | { readonly result: "refused"; readonly refusal: Refusal }
  /** This firmware has no such key. */
  | { readonly result: "unknown" };
