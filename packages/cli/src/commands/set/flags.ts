export interface SetFlags {
  readonly dryRun: boolean;
  readonly verify: boolean;
  readonly noVerify: boolean;
  readonly yes: boolean;
}
