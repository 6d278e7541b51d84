import { STATUS_CODES } from "node:http";

/** An answer of the cloud before it goes out. */
export interface CloudAnswer {
  readonly status: number;
  readonly contentType: "application/json" | "text/html";
  readonly body: string;
  /** Headers of this answer beside those that all have. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Why no correct client would have asked this, without any value. Nothing of it goes out. */
  readonly unexpected?: string;
}

/** An answer that holds JSON. */
export function json(status: number, body: string, more: Partial<CloudAnswer> = {}): CloudAnswer {
  return { status, contentType: "application/json", body, ...more };
}

/**
 * A refusal of the whole request. Its shape is that of outdated data (goecharger/go-eCharger-API-v2#122); that the
 * cloud's other refusals have it too, and their words, are inferred.
 */
export function refusal(status: number, reason: string, more: Partial<CloudAnswer> = {}): CloudAnswer {
  return json(status, JSON.stringify({ success: false, reason }), more);
}

/** The answer of goecharger/go-eCharger-API-v2#122 to a request for data that the cloud does not have any more. */
export function outdated(ageS: number): CloudAnswer {
  return json(404, JSON.stringify({ success: false, reason: "Data is outdated", age: ageS }));
}

/** What a gateway in front of the cloud says when it gets no answer itself; its words are inferred. */
export function gatewayFailure(status: number): CloudAnswer {
  const title = `${status} ${STATUS_CODES[status] ?? "Error"}`;
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body><h1>${title}</h1></body>\r\n</html>\r\n`;
  return { status, contentType: "text/html", body };
}
