import { ValueMistake } from "./value-mistake.js";
import type { WrittenValue } from "./written-value.js";

/** @throws ValueMistake when a text is longer than the device takes, or has another form. */
export function checkText(text: string, { text: bounds }: WrittenValue): void {
  const { maxLength, pattern } = bounds ?? {};
  if (maxLength !== undefined && text.length > maxLength)
    throw new ValueMistake(`it has ${text.length} characters, and the device takes up to ${maxLength}`);
  if (pattern !== undefined && !new RegExp(pattern).test(text))
    throw new ValueMistake("it does not have the form that the device takes");
}
