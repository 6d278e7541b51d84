/** What a capture says otherwise than the spec. */
export type FindingKind =
  | "shape"
  | "range"
  | "enum"
  | "text"
  | "unknown-key"
  | "other-name"
  | "missing-key"
  | "not-expected"
  | "not-json"
  | "no-message";

export interface Finding {
  /** Empty for a line that is no message. */
  readonly key: string;
  /** Place inside the value, such as `[3].u1`; empty at the top. */
  readonly place: string;
  readonly kind: FindingKind;
  /** A breach of the spec; the others are remarks. */
  readonly breach: boolean;
  readonly message: string;
  /** Line of the capture, where it has one message a line. */
  readonly line?: number;
}
