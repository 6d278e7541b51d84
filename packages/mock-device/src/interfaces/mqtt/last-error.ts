/**
 * Text of key `mlr` when no connection comes about or one is lost; users see it for all kinds of trouble on the way to
 * the broker (goecharger/go-eCharger-API-v2#231, #269).
 */
export const transportError = "error_type=TCP_TRANSPORT connect_return_code=ACCEPTED";

// Inferred: the words are those of ESP-IDF's enums without their first part, as in the two that were seen.
const refusals: ReadonlyMap<number, string> = new Map([
  [1, "REFUSE_PROTOCOL"],
  [2, "REFUSE_ID_REJECTED"],
  [3, "REFUSE_SERVER_UNAVAILABLE"],
  [4, "REFUSE_BAD_USERNAME"],
  [5, "REFUSE_NOT_AUTHORIZED"],
]);

/** Text of key `mlr` when the broker refuses the subscription; its words are inferred. */
export const subscriptionError = "error_type=SUBSCRIBE_FAILED connect_return_code=ACCEPTED";

/** Text of key `mlr` for an error of the client library; with a return code, the broker has refused the device. */
export function lastErrorText(error: { readonly code?: unknown }): string {
  const refusal = typeof error.code === "number" ? refusals.get(error.code) : undefined;
  return refusal === undefined
    ? transportError
    : `error_type=CONNECTION_REFUSED connect_return_code=${refusal}`;
}
