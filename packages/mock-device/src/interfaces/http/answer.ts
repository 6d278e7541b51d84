/** An HTTP answer before it is put into bytes. */
export interface Answer {
  /** Status line without the version, such as `200 OK`. */
  readonly status: string;
  /** Left out, the answer has no such header. */
  readonly contentType?: string;
  /** `chunked` or with a `Content-Length`. */
  readonly framing: "chunked" | "length";
  /** Sent by a handler of the API, not by the web server below it: carries the headers that all handlers set. */
  readonly fromApi: boolean;
  readonly body: string;
  /** What the log of requests notes besides the status. Nothing of it goes out. */
  readonly log?: AnswerLog;
}

/** What the log of requests notes of an answer. */
export interface AnswerLog {
  /** Names in place of those of the query's parameters. */
  readonly parameters?: readonly string[];
  /** Why no correct client should have asked this. Holds no value that was sent. */
  readonly unexpected?: string;
}

/** The answer with a note why no correct client should have asked; without one, the answer as it is. */
export function withUnexpected(answer: Answer, unexpected: string | undefined): Answer {
  return unexpected === undefined ? answer : { ...answer, log: { ...answer.log, unexpected } };
}

/** Text with which a handler of the API tells that it failed. */
// Status and type from goecharger/go-eCharger-API-v2#4 and #20.
export function apiFailure(body: string): Answer {
  return {
    status: "500 Internal Server Error",
    contentType: "text/plain",
    framing: "length",
    fromApi: true,
    body,
  };
}
