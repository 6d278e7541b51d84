import type { Edit } from "../mini-spec.js";

/** A small mistake in the small spec, and what the check says about it. */
export interface RuleCase {
  /** What somebody did wrong, as the end of the sentence "refuses …". */
  readonly refuses: string;
  readonly edits: readonly Edit[];
  /** Place and rule: `charger/keys/state.yaml:3:3 unknown-unit`. */
  readonly expected: string;
  /** A piece of the message. */
  readonly says: string;
  /** Rules that the same mistake breaks elsewhere, in the order of the report. */
  readonly also?: readonly string[];
}
