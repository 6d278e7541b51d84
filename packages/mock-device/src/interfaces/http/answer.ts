/** An HTTP answer before it is put into bytes. */
export interface Answer {
  /** Status line without the version, such as `200 OK`. */
  readonly status: string;
  readonly contentType: "application/json" | "text/plain" | "text/html";
  /** `chunked` or with a `Content-Length`. */
  readonly framing: "chunked" | "length";
  /** Sent by a handler of the API, not by the web server below it: carries the headers that all handlers set. */
  readonly fromApi: boolean;
  readonly body: string;
  /** Why no real client should have asked this, for the log of requests. Nothing of it goes out. */
  readonly log?: { readonly unexpected: string };
}
