/** A number that the spec has no word for, such as `unknown:42`. It survives a round trip. */
export type UnknownValue = `unknown:${number}`;

/** What reading yields for an enum: one of its words, or {@link UnknownValue} for a number of tomorrow's firmware. */
export type Open<T extends string> = T | UnknownValue;

/** Words for the numbers of an enum. Called by generated code. */
export interface EnumTable<T extends string> {
  readonly names: Readonly<Record<number, T>>;
  /** The key that tells the firmware, for enums whose numbers changed their meaning. */
  readonly firmwareKey?: string;
  /** What numbers meant before a firmware, oldest first. */
  readonly older?: readonly { readonly before: string; readonly names: Readonly<Record<number, T>> }[];
}
