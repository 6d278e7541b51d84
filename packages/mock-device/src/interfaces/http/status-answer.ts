import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { Answer } from "./answer.js";
import { decodeValue } from "./query.js";

/**
 * Answers `GET /api/status`. An empty filter means everything, as the Python client `goe` relies on; keys that the
 * device lacks are left out without a word (goecharger/go-eCharger-API-v2#1). The array form of the filter that ended
 * with 051.3 needs no case of its own: cut at its commas it names no key and gives `{}` (same thread).
 */
export function answerStatus(device: SimulatedDevice, query: ReadonlyMap<string, string>): Answer {
  const filter = decodeValue(query.get("filter") ?? "");
  const keys = filter === "" ? undefined : new Set(filter.split(","));
  return {
    status: "200 OK",
    contentType: "application/json",
    framing: "chunked",
    fromApi: true,
    body: device.read(keys),
  };
}
