import type { DeviceState } from "../device-state.js";
import type { Answer } from "./answer.js";
import { maxUriBytes, methodNotAllowed, notFound, uriTooLong } from "./idf-errors.js";
import { splitTarget } from "./query.js";
import { answerSet } from "./set-answer.js";
import { answerStatus } from "./status-answer.js";

/** What the device has seen of a request. Values are left out, they may be secrets. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** Names of the query parameters, in order. */
  readonly parameters: readonly string[];
}

type Handler = (state: DeviceState, query: ReadonlyMap<string, string>) => Answer;

// Paths are exact; a trailing slash is another path.
const handlers: ReadonlyMap<string, Handler> = new Map([
  ["/api/status", answerStatus],
  ["/api/set", answerSet],
]);

/** Finds the answer to a request line and reports what was seen. */
export function answerRequest(
  state: DeviceState,
  method: string,
  target: string,
  report: (seen: SeenRequest) => void,
): Answer {
  const { path, query } = splitTarget(target);
  report({ method, path, parameters: [...query.keys()] });
  // ESP-IDF measures before it looks at anything else.
  if (target.length > maxUriBytes) return uriTooLong;
  // With the API off its handlers are not registered, so the web server speaks (goecharger/go-eCharger-API-v2#287).
  const handler = state.get("hai") === false ? undefined : handlers.get(path);
  if (handler === undefined) return notFound;
  return method === "GET" ? handler(state, query) : methodNotAllowed;
}
