/** The user ended a command with Ctrl-C before it was done. There is nothing to tell them about it. */
export class Interrupted extends Error {
  override readonly name: string = "Interrupted";
}
