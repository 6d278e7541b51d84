/**
 * Base URL (`http://…`, without a slash at the end) of a device on the local network. Accepts a host name, an
 * IPv4 address or an IPv6 address (with or without brackets), with or without a port, `http://` and one
 * trailing slash. Everything else is a `TypeError`; its message does not repeat the value.
 */
export function parseHost(host: string): string {
  const bare = typeof host === "string" ? host.replace(/^http:\/\/|\/$/gi, "") : "";
  const url = `http://${/^[^[]*:.*:/.test(bare) ? `[${bare}]` : bare}`;
  const [, name] = /^http:..(\[[\da-f:.]+\]|[\w.-]*\w\.?)(:\d+)?$/i.exec(url) ?? [];
  if (name && URL.canParse(url)) {
    const { hostname, origin, port } = new URL(url);
    // URL reads numbers in old ways: "123456" would become the address 0.1.226.64.
    if (port !== "0" && (name.startsWith("[") || name.toLowerCase() === hostname)) return origin;
  }
  throw new TypeError(
    'Give a name or IP address, with the port if not 80: "192.168.1.50:8080", "[fd00::1]"; without https, path or password.',
  );
}
