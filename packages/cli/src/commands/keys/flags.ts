export interface KeysFlags {
  readonly writable: boolean;
  readonly component: string | undefined;
  readonly firmware: string | undefined;
  readonly model: string | undefined;
}
