/** Options of `goe watch`, as they were given. */
export interface WatchFlags {
  readonly interval: string | undefined;
  readonly until: string | undefined;
  readonly for: string | undefined;
  readonly changes: boolean;
}
