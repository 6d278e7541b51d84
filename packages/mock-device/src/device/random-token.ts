import { randomInt } from "node:crypto";

// Tokens in public code have 32 letters and digits.
const tokenLength = 32;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A token as devices make them up for the cloud API. */
export function randomToken(): string {
  return Array.from({ length: tokenLength }, () => letters[randomInt(letters.length)]).join("");
}
