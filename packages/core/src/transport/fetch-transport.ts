import type { HttpTransport } from "./http-transport.js";

/** Transport on a `fetch` function; without an argument on the runtime's own, looked up at each request. */
export function fetchTransport(fetch?: typeof globalThis.fetch): HttpTransport {
  return async ({ url, headers, signal }) => {
    const send = fetch ?? globalThis.fetch;
    // Devices close the socket after each answer, newer ones without announcing it, so a reused connection
    // fails. Node, Bun and Deno obey the header; browsers leave it out, and without a preflight request, which
    // devices could not answer.
    const response = await send(url, {
      headers: { ...headers, connection: "close" },
      redirect: "manual",
      signal,
    });
    return { status: response.status, body: await response.text() };
  };
}
