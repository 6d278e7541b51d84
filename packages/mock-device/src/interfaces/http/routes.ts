import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { Answer } from "./answer.js";
import { maxUriBytes, methodNotAllowed, notFound, uriTooLong } from "./idf-errors.js";
import { splitTarget } from "./query.js";
import type { HttpRequest } from "./received.js";
import { answerSet } from "./set-answer.js";
import { answerStatus } from "./status-answer.js";

type Handler = (device: SimulatedDevice, query: ReadonlyMap<string, string>) => Answer;

// Paths are exact; a trailing slash is another path.
const handlers: ReadonlyMap<string, Handler> = new Map([
  ["/api/status", answerStatus],
  ["/api/set", answerSet],
]);

/** Finds the answer to a request of the local HTTP API. */
export function answerRequest(device: SimulatedDevice, { method, target }: HttpRequest): Answer {
  const { path, query } = splitTarget(target);
  const answer = findAnswer(device, method, target, path, query);
  device.report("http", {
    method,
    path,
    parameters: [...query.keys()],
    answer: answer.status,
    ...answer.log,
  });
  return answer;
}

function findAnswer(
  device: SimulatedDevice,
  method: string,
  target: string,
  path: string,
  query: ReadonlyMap<string, string>,
): Answer {
  // ESP-IDF measures before it looks at anything else.
  if (target.length > maxUriBytes) return uriTooLong;
  // With the API off its handlers are not registered, so the web server speaks (goecharger/go-eCharger-API-v2#287).
  const handler = device.state.get("hai") === false ? undefined : handlers.get(path);
  if (handler === undefined) return notFound;
  return method === "GET" ? handler(device, query) : methodNotAllowed;
}
