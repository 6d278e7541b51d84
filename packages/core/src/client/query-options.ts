/** Settings of one query. */
export interface QueryOptions {
  /** Cancels this query: it rejects with the signal's `reason`. Callers waiting for an equal query keep theirs. */
  readonly signal?: AbortSignal;
  /** Time allowed for this query instead of the client's, see `ClientOptions.timeoutMs`. */
  readonly timeoutMs?: number | false;
}
