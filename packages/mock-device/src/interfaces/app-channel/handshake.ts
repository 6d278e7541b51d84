import type { HttpRequest } from "../http/received.js";

/**
 * What keeps a request from becoming a WebSocket, in the words of Boost.Beast, which CORE and PRO answer with status
 * 400 (marq24/ha-goecharger-api2#160, Flachzange/FHEM_Modul_Fronius_Wattpilot); `undefined` when nothing does and
 * `AppChannel.takeOver` may have it.
 */
export function handshakeFault({ headers }: Pick<HttpRequest, "headers">): string | undefined {
  const fields = headers();
  const upgrade = fields.get("upgrade");
  // The web server before the device sets the Connection field itself, so it is never the one that is missing
  // (inferred: a browser's `keep-alive` was answered with a missing Upgrade).
  if (upgrade === undefined) return fault("Upgrade field is missing");
  if (!hasToken(upgrade, "websocket")) return fault("Upgrade field is missing the websocket token");
  const key = fields.get("sec-websocket-key");
  if (key === undefined) return fault("Sec-WebSocket-Key field is missing");
  if (!/^[+/\dA-Za-z]{22}==$/.test(key)) return fault("Sec-WebSocket-Key field is invalid");
  const version = fields.get("sec-websocket-version");
  if (version === undefined) return fault("Sec-WebSocket-Version field is missing");
  return version === "13" ? undefined : fault("Sec-WebSocket-Version field is invalid");
}

function fault(what: string): string {
  return `The WebSocket handshake ${what}`;
}

function hasToken(field: string, token: string): boolean {
  return field.split(",").some((part) => part.trim().toLowerCase() === token);
}
