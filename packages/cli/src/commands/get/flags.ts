export interface GetFlags {
  readonly raw: boolean;
}
