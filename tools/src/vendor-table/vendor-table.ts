import type { Access, Category, ScalarName } from "../spec-model.js";

/** What a document of the vendor says of keys, after repairs; its sentences are not in here but for `text`. */
export interface VendorTable {
  /** Language of the page around the table, where the page says so: a hand-kept page links to the other one. */
  readonly language: "en" | "de" | undefined;
  /** The heading that the first key stands under; a page on another topic lists a few keys as well. */
  readonly heading?: string;
  /** A list exported from one firmware, or a page kept by hand for all of them. */
  readonly kind: "list" | "page";
  /** In the order of the table, one per key. */
  readonly rows: readonly VendorRow[];
  /** What had to be put right to read it. */
  readonly repairs: readonly Repair[];
  /** Lines where the table contradicts itself: the facts in question are left out of the row. */
  readonly doubts: readonly LineMessage[];
}

/** One key. A fact that the row does not state, or states as nothing (`TYPE`, `legacy`), is left out. */
export interface VendorRow {
  readonly key: string;
  /** Line in the file, from 1. */
  readonly line: number;
  readonly access?: Access;
  readonly category?: Category;
  readonly type?: VendorType;
  /** The prose, unescaped, blanks as single ones; for reading facts out of it and for a digest, never for the spec. */
  readonly text: string;
  /** Number → the vendor's word, from prose such as `(Neutral=0, Off=1)`; left out when there is none. */
  readonly words?: Readonly<Record<string, string>>;
  /** A unit id of the spec that the prose or the type names. */
  readonly unit?: string;
  /** Firmware that the key cell names. */
  readonly since?: string;
  readonly until?: string;
}

/** A type as the vendor spells it, read. */
export interface VendorType {
  /** As spelled, without damage: `optional<uint8_t>`. */
  readonly spelled: string;
  readonly read?: VendorShape;
  /** Only where it is another one. */
  readonly write?: VendorShape;
}

/** `name` is left out where the word says nothing of the shape (`legacy`, `JsonVariantConst`). */
export interface VendorShape {
  readonly name?: Exclude<ScalarName, "unknown"> | "object" | "array";
  readonly nullable: boolean;
}

/** Something put right. */
export interface Repair {
  /** Id of the rule, such as `tab-in-word`. */
  readonly rule: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

export interface LineMessage {
  readonly line: number;
  readonly message: string;
}

/** A document that cannot be read as a table of keys. */
export class TableError extends Error {
  override readonly name = "TableError";
  readonly problems: readonly LineMessage[];

  constructor(problems: readonly LineMessage[]) {
    super(problems.map(({ line, message }) => `line ${line}: ${message}`).join("\n"));
    this.problems = problems;
  }
}
