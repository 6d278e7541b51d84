/** A change that the text does not allow: what it names is not there, or is something else. */
export class EditError extends Error {
  override readonly name = "EditError";

  /** @param file path below `spec/` */
  constructor(file: string, message: string) {
    super(`spec/${file}: ${message}`);
  }
}
