/** Options of `goe pv`, as they were given: see `parsePowerSource`. */
export interface PvFlags {
  readonly grid: string | undefined;
  readonly pv: string | undefined;
  readonly battery: string | undefined;
}
