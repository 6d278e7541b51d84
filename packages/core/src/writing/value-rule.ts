import type { ScalarType } from "../keys/key-info.js";

/** What a device takes for a value, in wire units and numbers. Without a type, list, map or struct: anything. */
export interface ValueRule {
  readonly type?: ScalarType["kind"];
  /** An array, and what its elements are. */
  readonly list?: ValueRule;
  /** An object with any names, and what its values are. */
  readonly map?: ValueRule;
  readonly struct?: StructRule;
  readonly nullable?: true;
  /** Bounds, both included. */
  readonly min?: number;
  readonly max?: number;
  /** The numbers of an enum. */
  readonly numbers?: readonly number[];
  /** Most characters of a text, or elements of a list. */
  readonly maxLength?: number;
  /** Regular expression that a text matches. */
  readonly pattern?: string;
}

/** An object, or an array with a meaning per position. */
export interface StructRule {
  readonly isRow?: true;
  /** By property or position. */
  readonly places: Readonly<Record<string, ValueRule & { readonly optional?: true }>>;
}

/** What a device takes for a key. */
export interface KeyRule extends ValueRule {
  /** The API key. */
  readonly key: string;
  /** Keys whose value is the least that this one takes. */
  readonly atLeast?: readonly string[];
  /** Keys whose value is the most that this one takes. */
  readonly atMost?: readonly string[];
  /** Reading does not show what was written. */
  readonly unverifiable?: true;
  /** Null is an order, such as to keep an element or to bring the factory setting back; reading never shows it. */
  readonly nullIsOrder?: true;
}
