import type { HttpTransport } from "../src/index.js";

/** A device that answers from an object, filter respected, and notes what it was asked. */
export function answering(values: Readonly<Record<string, unknown>>): {
  readonly transport: HttpTransport;
  readonly urls: readonly string[];
} {
  const urls: string[] = [];
  const transport: HttpTransport = async ({ url }) => {
    urls.push(url);
    const filter = new URL(url).searchParams.get("filter")?.split(",");
    const body = Object.fromEntries(Object.entries(values).filter(([key]) => filter?.includes(key) ?? true));
    return { status: 200, body: JSON.stringify(body) };
  };
  return { transport, urls };
}
