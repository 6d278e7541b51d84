/**
 * The user asked for something that cannot be done as written. The message is shown as it is: one sentence on what is
 * wrong, one on what to do.
 */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}
