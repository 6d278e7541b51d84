import type { Message } from "./frames.js";

/**
 * The `requestId` of an answer: that of the message as text, as go-e's app takes no numbers
 * (0xFEEDC0DE64/evcharger-app), or nothing when the message has none. Of values that are neither text nor number nothing
 * is known; they count as none.
 */
export function requestIdOf({ requestId }: Message): { readonly requestId?: string } {
  if (typeof requestId !== "string" && typeof requestId !== "number") return {};
  return { requestId: String(requestId) };
}
