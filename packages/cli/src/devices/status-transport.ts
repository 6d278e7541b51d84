import type { HttpTransport, RawStatus } from "@goe/core";

/** A device that was read before: answers queries from its status, and refuses everything else. */
export function statusTransport(status: RawStatus): HttpTransport {
  return async ({ url }) => {
    const { pathname, searchParams } = new URL(url);
    if (pathname !== "/api/status") return { status: 404, body: "A saved status can only be read" };
    const keys = searchParams.get("filter")?.split(",");
    const entries = Object.entries(status).filter(([key]) => keys === undefined || keys.includes(key));
    return { status: 200, body: JSON.stringify(Object.fromEntries(entries)) };
  };
}
