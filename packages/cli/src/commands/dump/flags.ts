/** Options of `goe dump`. */
export interface DumpFlags {
  readonly redact: boolean;
  readonly raw: boolean;
}
