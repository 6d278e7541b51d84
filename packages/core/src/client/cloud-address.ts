/** Where to reach a device through the cloud. */
export interface CloudAddress {
  /** URL in front of `/api/status`; holds the serial number. */
  readonly base: string;
  /** The domain for messages; without the serial number. */
  readonly host: string;
}

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
const address = /^(?:localhost|[\d.]+|\[.*\])$/;

/** Serial number as it stands in cloud names: at least six digits. A `TypeError` that does not repeat the value. */
export function parseSerial(serial: string): string {
  if (typeof serial === "string" && /^\d{1,8}$/.test(serial)) return serial.padStart(6, "0");
  throw new TypeError(
    "The serial number must be text of 1 to 8 digits. It stands on the device and in the go-e app.",
  );
}

/** The token, if it can stand in a header. A `TypeError` that does not repeat the value. */
export function parseToken(token: string): string {
  if (typeof token === "string" && /^[!-~]+$/.test(token)) return token;
  throw new TypeError(
    "The cloud token must be printable ASCII text without spaces. Copy it from the go-e app (key cak).",
  );
}

/**
 * Address of the device `serial` (six digits or more) at `domain`: in front of a name, at `{serial}` where the
 * domain has that, and nowhere when it is `localhost` or an IP address. `http` is for loopback only, since the
 * token would travel unencrypted. A wrong domain is a `TypeError` that does not repeat the value.
 */
export function parseCloudDomain(domain: string, serial: string): CloudAddress {
  const [, scheme, rest = ""] =
    /^(?:(https?):\/\/)?([^\s?#@\\]+?)\/?$/i.exec(typeof domain === "string" ? domain : "") ?? [];
  const here = rest.replaceAll("{serial}", serial);
  const wrong = /:(?:\/|$)|\/\//.test(here) || !URL.canParse(`https://${here}`);
  const url = wrong ? undefined : new URL(`https://${here}`);
  if (!url || url.port === "0") {
    throw new TypeError(
      "Not a cloud domain. Give a name with an optional port, https:// and {serial}: " +
        '"api.v3.go-e.io" or "https://proxy.example.org/{serial}".',
    );
  }
  const isLoopback = loopback.test(url.hostname);
  const protocol = scheme?.toLowerCase() ?? (isLoopback ? "http" : "https");
  if (protocol === "http" && !isLoopback) {
    throw new TypeError(
      "A cloud domain must use https: over http the token would travel unencrypted. Only loopback may use http.",
    );
  }
  const subdomain = here === rest && !address.test(url.hostname) ? `${serial}.` : "";
  const path = url.pathname.replace(/\/$/, "");
  return { base: `${protocol}://${subdomain}${url.host}${path}`, host: rest.replaceAll(serial, "{serial}") };
}
