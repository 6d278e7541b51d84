import type { HttpRequest, HttpResponse, HttpTransport } from "../../src/transport/http-transport.js";

/** A request under way, with the means to end it. */
export interface OpenRequest extends HttpRequest {
  readonly resolve: (response: HttpResponse) => void;
  readonly reject: (error: unknown) => void;
}

/** A transport whose requests are answered by hand; it ignores their signals. */
export function manual(): { readonly transport: HttpTransport; readonly open: OpenRequest[] } {
  const open: OpenRequest[] = [];
  const transport: HttpTransport = (request) =>
    new Promise((resolve, reject) => open.push({ ...request, resolve, reject }));
  return { transport, open };
}

/** A complete answer with a JSON body. */
export const ok = (body: unknown): HttpResponse => ({ status: 200, body: JSON.stringify(body) });

let hostNumber = 0;

/** The name of a device no other test asks, so that none waits in its queue. */
export const freshHost = (): string => `box-${++hostNumber}.invalid`;
