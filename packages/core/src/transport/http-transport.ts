/** A GET request. */
export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** When it aborts, the transport drops the connection and rejects with the signal's `reason`. */
  readonly signal: AbortSignal;
}

/** An answer that arrived completely. */
export interface HttpResponse {
  readonly status: number;
  /** The whole body, decoded as UTF-8. */
  readonly body: string;
}

/**
 * Sends one GET request and resolves once the whole answer is there. Follows no redirect (it would carry the
 * token elsewhere), does not try again, and rejects when the connection ends before the body does.
 */
export type HttpTransport = (request: HttpRequest) => Promise<HttpResponse>;
