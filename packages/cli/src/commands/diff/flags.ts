/** Options of `goe diff`. */
export interface DiffFlags {
  readonly allKeys: boolean;
}
