import type { Answer } from "./answer.js";
import { badRequest, headersTooLarge, uriTooLong } from "./idf-errors.js";

/** Finds the answer to a method and a request target. */
export type AnswerRequest = (method: string, target: string) => Answer;

// A device takes far less, but its limit for headers is unknown, and common clients must get through.
const maxHeadBytes = 65_536;

/**
 * Judges what has arrived on a connection, one character per byte; `undefined` while the head is incomplete. Headers
 * are not looked at: nothing in the API depends on them, the body of a request least of all.
 */
export function answerReceived(received: string, answer: AnswerRequest): Answer | undefined {
  const lineEnd = received.indexOf("\n");
  if (lineEnd < 0) return received.length > maxHeadBytes ? uriTooLong : undefined;
  const line = /^([A-Z]+) (\S+) HTTP\/1\.[01]\r?$/.exec(received.slice(0, lineEnd));
  if (line === null) return badRequest;
  // http_parser, which ESP-IDF uses, takes bare line feeds too.
  const headEnd = received.search(/\n\r?\n/);
  if ((headEnd < 0 ? received.length : headEnd) > maxHeadBytes) return headersTooLarge;
  if (headEnd < 0) return undefined;
  return answer(line[1] ?? "", line[2] ?? "");
}
