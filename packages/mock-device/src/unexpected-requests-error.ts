import type { SeenRequest } from "./device/request-log.js";

const shownLines = 20;

/** A client has asked what no correct one would. The message lists the requests, without values, equal ones once. */
export class UnexpectedRequestsError extends Error {
  readonly requests: readonly SeenRequest[];

  constructor(requests: readonly SeenRequest[]) {
    const counts = new Map<string, number>();
    for (const seen of requests) counts.set(lineOf(seen), (counts.get(lineOf(seen)) ?? 0) + 1);
    const lines = [...counts].map(([line, count]) => `  ${line}${count === 1 ? "" : ` (${count} times)`}`);
    const shown = lines.slice(0, shownLines);
    if (lines.length > shownLines) shown.push(`  and ${lines.length - shownLines} other kinds`);
    const head = requests.length === 1 ? "1 request was" : `${requests.length} requests were`;
    super(`${head} unexpected:\n${shown.join("\n")}`);
    this.name = "UnexpectedRequestsError";
    this.requests = requests;
  }
}

function lineOf({ via, method, path, parameters, unexpected, answer }: SeenRequest): string {
  const named = parameters.length === 0 ? "" : ` (${parameters.join(", ")})`;
  return `${via} ${method} ${path}${named}: ${unexpected} [${answer}]`;
}
