/** A value that cannot be what was meant. The message says what is wrong with it; what would be right is said elsewhere. */
export class ValueMistake extends Error {
  override readonly name: string = "ValueMistake";
}
