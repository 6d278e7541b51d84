import type { HttpRequest } from "../interfaces/http/received.js";

/** Why a request is turned away before anybody looks at what it wants. */
export interface TurnedAway {
  readonly status: string;
  readonly error: string;
}

const forbidden = "403 Forbidden";
const loopback = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Turns away what does not come from the page itself or from a program of this machine's user: pages of other origins,
 * names that an attacker's DNS points here, and forms, which can only send other types of content.
 *
 * @param address address of this machine that the request came in on
 * @param hosts further names under which the page is opened
 */
export function turnAway(
  { method, headers }: HttpRequest,
  address: string | undefined,
  hosts: readonly string[],
): TurnedAway | undefined {
  const fields = headers();
  const host = fields.get("host")?.toLowerCase() ?? "";
  if (!isOurs(nameIn(host), address, hosts)) {
    const error = "The Host header names neither this machine's loopback nor the address that was asked.";
    return { status: forbidden, error };
  }
  if (comesFromElsewhere(fields, host)) {
    const error = "The control page answers to itself only. Open its address in a tab of its own.";
    return { status: forbidden, error };
  }
  const type = fields.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (method === "POST" && type !== "application/json") {
    return { status: "415 Unsupported Media Type", error: "Send Content-Type: application/json." };
  }
  return undefined;
}

// Browsers send `Sec-Fetch-Site: none` for an address that somebody has typed.
function comesFromElsewhere(fields: ReadonlyMap<string, string>, host: string): boolean {
  const origin = fields.get("origin")?.toLowerCase();
  const site = fields.get("sec-fetch-site")?.toLowerCase() ?? "none";
  return (origin !== undefined && origin !== `http://${host}`) || (site !== "none" && site !== "same-origin");
}

function nameIn(host: string): string {
  return /^(\[[\da-f:.]+\]|[a-z\d._-]+)(?::\d+)?$/.exec(host)?.[1] ?? "";
}

function isOurs(name: string, address: string | undefined, hosts: readonly string[]): boolean {
  if (loopback.test(name)) return true;
  const plain = name.replace(/^\[|\]$/g, "");
  // A socket that takes both kinds of address shows those of IPv4 in the form of IPv6.
  const own = address?.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
  return plain !== "" && [own, ...hosts.map((known) => known.toLowerCase())].includes(plain);
}
