import type { SimulatedDevice } from "../../device/simulated-device.js";
import { type Answer, withUnexpected } from "./answer.js";
import { dialectOf } from "./dialect.js";
import { answerLegacySet } from "./legacy/legacy-set-answer.js";
import { answerLegacyStatus } from "./legacy/legacy-status-answer.js";
import { splitTarget } from "./query.js";
import type { HttpRequest } from "./received.js";
import { answerSet } from "./set-answer.js";
import { answerStatus } from "./status-answer.js";

interface ApiPath {
  readonly via: "http" | "legacy-http";
  /** The key that switches the path on. */
  readonly switch: "hai" | "hla";
  answer(device: SimulatedDevice, query: ReadonlyMap<string, string>): Answer;
}

// Paths are exact; a trailing slash is another path.
const paths: ReadonlyMap<string, ApiPath> = new Map<string, ApiPath>([
  ["/api/status", { via: "http", switch: "hai", answer: answerStatus }],
  ["/api/set", { via: "http", switch: "hai", answer: answerSet }],
  ["/status", { via: "legacy-http", switch: "hla", answer: answerLegacyStatus }],
  ["/mqtt", { via: "legacy-http", switch: "hla", answer: answerLegacySet }],
]);

/** The interface that a path belongs to; `undefined` when it is none of the API's. */
export function interfaceAt(path: string): "http" | "legacy-http" | undefined {
  return paths.get(path)?.via;
}

/** Answers a request of the local HTTP API, v1 and v2, and notes it. */
export function answerRequest(device: SimulatedDevice, request: HttpRequest): Answer {
  const { path, query } = splitTarget(request.target);
  return reported(device, request.method, path, query, findAnswer(device, request, path, query));
}

/** Notes a request and what it got. */
export function reported(
  device: SimulatedDevice,
  method: string,
  path: string,
  query: ReadonlyMap<string, string>,
  answer: Answer,
): Answer {
  device.report(interfaceAt(path) ?? "http", {
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
  { method, target }: HttpRequest,
  path: string,
  query: ReadonlyMap<string, string>,
): Answer {
  const dialect = dialectOf(device.profile);
  // ESP-IDF measures before it looks at anything else.
  if (target.length > dialect.maxUriBytes) {
    const length = `path and query of ${target.length} bytes; the box takes ${dialect.maxUriBytes}`;
    return withUnexpected(dialect.broken["uri-too-long"], length);
  }
  const found = paths.get(path);
  if (found === undefined || !isServed(device, found)) {
    return withUnexpected(dialect.notFound(method), "no path of this device");
  }
  // The handlers of an API that is off are not registered, so the web server speaks (goecharger/go-eCharger-API-v2#287).
  // That is the owner's doing and no fault of the client, which has no other way to find out.
  if (device.state.get(found.switch) === false) return dialect.apiOff;
  if (method === "GET") return found.answer(device, query);
  return withUnexpected(dialect.methodNotAllowed(method), `method ${method}; the box serves GET`);
}

// Only chargers on ESP32 have an API v1; boxes without its switch are taken to have none either.
function isServed({ profile, state }: SimulatedDevice, found: ApiPath): boolean {
  if (found.switch === "hai") return true;
  return profile.device === "charger" && profile.platform === "esp32" && state.has("hla");
}
