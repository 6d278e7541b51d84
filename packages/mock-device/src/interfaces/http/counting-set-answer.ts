import type { SimulatedDevice } from "../../device/simulated-device.js";
import { type Answer, apiFailure, withUnexpected } from "./answer.js";
import { decodeValue } from "./query.js";

/**
 * Answers `GET /api/set` as 050.x did, in numbers (goecharger/go-eCharger-API-v1#65, #66): only the first parameter
 * counts; a read-only key counts for two failures, an unknown one for none. Both came with status 500. Inferred: other
 * refusals count as read-only keys do, and a success has status 200.
 */
export function answerCountingSet(device: SimulatedDevice, query: ReadonlyMap<string, string>): Answer {
  const [first] = query;
  const [key, raw] = first ?? ["", ""];
  const outcome = device.write(key, decodeValue(raw));
  const succeeded = outcome.result === "written" ? 1 : 0;
  const body = `${succeeded} succeeded and ${outcome.result === "refused" ? 2 : 0} failed.`;
  if (outcome.result === "written") return { ...apiFailure(body), status: "200 OK" };
  return withUnexpected(apiFailure(body), `${key}: ${outcome.result}`);
}
