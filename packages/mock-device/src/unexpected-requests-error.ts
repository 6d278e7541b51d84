import type { SeenRequest } from "./device/request-log.js";

const shownRequests = 20;

/** A client has asked what no correct one would. The message lists the requests, without values. */
export class UnexpectedRequestsError extends Error {
  readonly requests: readonly SeenRequest[];

  constructor(requests: readonly SeenRequest[]) {
    const lines = requests.slice(0, shownRequests).map((seen) => {
      const parameters = seen.parameters.length === 0 ? "" : ` (${seen.parameters.join(", ")})`;
      return `  ${seen.via} ${seen.method} ${seen.path}${parameters}: ${seen.unexpected} [${seen.answer}]`;
    });
    const more = requests.length - lines.length;
    if (more > 0) lines.push(`  and ${more} more`);
    const [one, many] = ["1 request was", `${requests.length} requests were`];
    super(`${requests.length === 1 ? one : many} unexpected:\n${lines.join("\n")}`);
    this.name = "UnexpectedRequestsError";
    this.requests = requests;
  }
}
