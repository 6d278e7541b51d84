/** Steps from the root of a YAML file to a node. */
export type Place = readonly (string | number)[];

/** One change of the text of a spec file; everything that it does not name keeps its bytes. */
export type SpecChange =
  /** Gives a property this value, in place of the one it has or behind the others; `undefined` takes it away. */
  | {
      readonly kind: "set";
      /** Path below `spec/`. */
      readonly file: string;
      readonly place: Place;
      readonly value: unknown;
    }
  /** Puts items behind the last one of a list, which begins with them when there is none. */
  | {
      readonly kind: "append";
      readonly file: string;
      readonly place: Place;
      readonly items: readonly unknown[];
    }
  /** Puts an entry behind the last one of a file, with an empty line between; the file begins with it when there is none. */
  | { readonly kind: "entry"; readonly file: string; readonly name: string; readonly value: unknown }
  /** Writes a whole file anew, for those that only this tool writes. */
  | { readonly kind: "file"; readonly file: string; readonly text: string };
