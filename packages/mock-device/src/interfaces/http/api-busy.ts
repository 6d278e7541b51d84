import { type Answer, apiFailure } from "./answer.js";

/** What boxes on 050.x said when their logic held the API (goecharger/go-eCharger-API-v1#64). */
export const apiBusy: Answer = apiFailure("couldn't take api lock in 3s, please try again later");
