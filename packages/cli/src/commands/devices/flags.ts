/** Options of `goe devices`; they are for `add`. */
export interface DevicesFlags {
  /** Name of an environment variable. */
  readonly tokenEnv: string | undefined;
  /** Command line for the user's shell. */
  readonly tokenCommand: string | undefined;
}
