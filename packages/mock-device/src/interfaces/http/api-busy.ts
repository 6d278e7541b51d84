import { type Answer, apiFailure } from "./answer.js";
import type { HttpRoute } from "./http-route.js";
import { interfaceAt } from "./routes.js";

/** What boxes on 050.x said when their logic held the API (goecharger/go-eCharger-API-v1#64). */
export const apiBusy: Answer = apiFailure("couldn't take api lock in 3s, please try again later");

/** Has the API answer {@link apiBusy} on all its paths, v1 and v2, while `isBusy` says so. */
export function busyRoute(isBusy: () => boolean): HttpRoute {
  return (_request, path) => (interfaceAt(path) !== undefined && isBusy() ? apiBusy : undefined);
}
