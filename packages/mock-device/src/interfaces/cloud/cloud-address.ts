import { isIP } from "node:net";
import type { DeviceKind } from "@goe/core/keys";

/** Where a request to the cloud goes. */
export interface CloudAddress {
  /** Serial number in the path or else in the host name; `undefined` when neither has one. */
  readonly serial: string | undefined;
  /** Kind of device that the host name is for; `undefined` when it is for all of them. */
  readonly onlyFor: DeviceKind | undefined;
  /** Path without the serial number. */
  readonly path: string;
  readonly query: URLSearchParams;
}

// The old name of the controllers' API. It does not resolve any more (goecharger/go-eController-API#4), but clients are
// still built for it, and it never was a name of chargers.
const controllerDomain = ".api.controller.go-e.io";

/**
 * Takes the address of a request apart. Serial numbers count as they are written, since the cloud's host names need
 * their leading zeros (cloudapi-en.md of goecharger/go-eCharger-API-v2).
 *
 * @param host the `Host` header
 * @param target path and query, or a whole URL as clients send it to a proxy
 */
export function readAddress(host: string | undefined, target: string): CloudAddress {
  const absolute = /^https?:\/\/([^/?]*)(.*)$/i.exec(target);
  const hostName = nameIn(absolute?.[1] ?? host ?? "");
  const [wholePath = "", ...rest] = (absolute?.[2] ?? target).split("?");
  const inPath = /^\/(\d{1,8})(\/.*)$/.exec(wholePath);
  return {
    serial: inPath?.[1] ?? serialIn(hostName),
    onlyFor: hostName.endsWith(controllerDomain) ? "controller" : undefined,
    path: inPath?.[2] ?? wholePath,
    query: new URLSearchParams(rest.join("?")),
  };
}

function nameIn(host: string): string {
  return host
    .replace(/:\d*$/, "")
    .replace(/^\[|\]$|\.$/g, "")
    .toLowerCase();
}

// The first number of 127.0.0.1 is no serial number.
function serialIn(hostName: string): string | undefined {
  return isIP(hostName) === 0 ? /^(\d{1,8})\./.exec(hostName)?.[1] : undefined;
}
