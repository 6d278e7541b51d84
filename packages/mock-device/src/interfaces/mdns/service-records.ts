import { isIPv6 } from "node:net";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import { cutToBytes, type DnsName, type DnsRecord, encodeName, label, words } from "./dns-message.js";

// RFC 6762, 10: records that hold a host's name or address live two minutes, others 75.
const hostTtlS = 120;
const otherTtlS = 4500;
const maxTextBytes = 255;

/** Where a device can be reached. */
export interface ServiceAddress {
  /** Port of its HTTP API. */
  readonly port: number;
  /** IP addresses, of both versions. */
  readonly addresses: readonly string[];
}

/** First label of the name under which all types of services are listed. */
export const servicesLabel = "_services";

/** Keys that the records are made of. */
export const recordKeys: ReadonlySet<string> = new Set(["fna", "host", "sse", "oem", "typ", "styp", "fwv"]);

/**
 * The records of a device, in the devices' spelling: service types longer than the 15 characters of RFC 6335, with
 * underscores in the middle and in mixed case, such as `_go-e_go-eCharger_V4._tcp` (goecharger/go-eCharger-API-v2#108).
 * That those of V5, CORE and PRO are built like it from the keys `oem` and `typ` is inferred.
 */
export function serviceRecords(
  device: SimulatedDevice,
  { port, addresses }: ServiceAddress,
): readonly DnsRecord[] {
  const text = (key: string): string | undefined => {
    const value = device.state.get(key);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const kind = device.profile.device;
  const typ = text("typ") ?? (kind === "controller" ? "controller" : "go-eCharger");
  const oem = text("oem") ?? "go-e";
  // Some controllers do not send their name.
  const usualHost = `${kind === "controller" ? "go-econtroller" : "go-echarger"}_${text("sse") ?? "000000"}`;
  const host: DnsName = [label(text("host") ?? usualHost), "local"];
  // A controller's is the same as its friendly name in the capture of a charger that found it (key `ctrls`).
  const instance = label(text("fna") ?? usualHost);
  // go-e's app reads `serial`, `manufacturer`, `devicetype` and `friendly_name` of `_http._tcp`. Homey reads
  // `devicesubtype`, `protocol` and `version` as well, and a charger knows the last two of a controller (key `ctrls`).
  // Their order, and that both services have all of them, is inferred.
  const texts = textsOf([
    ["serial", text("sse")],
    ["manufacturer", oem],
    ["devicetype", typ],
    ["devicesubtype", text("styp")],
    ["friendly_name", text("fna")],
    ["protocol", "2"],
    ["version", text("fwv")],
  ]);
  const services = [`_${oem}_${typ}`, "_http"].flatMap((type): DnsRecord[] => {
    const service: DnsName = [label(type), "_tcp", "local"];
    const name: DnsName = [instance, ...service];
    return [
      pointer([servicesLabel, "_dns-sd", "_udp", "local"], service),
      pointer(service, name),
      { name, type: "SRV", ttlS: hostTtlS, unique: true, target: host, data: location(port, host) },
      { name, type: "TXT", ttlS: otherTtlS, unique: true, data: texts },
    ];
  });
  return [...services, ...addresses.map((address) => addressRecord(host, address))];
}

function textsOf(values: readonly (readonly [name: string, value: string | undefined])[]): Buffer {
  const texts = values.flatMap(([name, value]) =>
    value === undefined ? [] : [Buffer.from(cutToBytes(`${name}=${value}`, maxTextBytes))],
  );
  return Buffer.concat(texts.flatMap((text) => [Buffer.from([text.length]), text]));
}

function pointer(name: DnsName, target: DnsName): DnsRecord {
  return { name, type: "PTR", ttlS: otherTtlS, unique: false, target, data: encodeName(target) };
}

// Priority and weight are of no use with one device of a name.
function location(port: number, host: DnsName): Buffer {
  return Buffer.concat([words(0, 0, port), encodeName(host)]);
}

function addressRecord(name: DnsName, address: string): DnsRecord {
  return isIPv6(address)
    ? { name, type: "AAAA", ttlS: hostTtlS, unique: true, data: ipv6Bytes(address) }
    : { name, type: "A", ttlS: hostTtlS, unique: true, data: Buffer.from(address.split(".").map(Number)) };
}

function ipv6Bytes(address: string): Buffer {
  const withoutZone = address.split("%", 1)[0] ?? "";
  // A URL writes an embedded IPv4 address as hex digits too.
  const [head = "", tail = ""] = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1).split("::");
  const groups = (part: string): readonly number[] =>
    part === "" ? [] : part.split(":").map((digits) => Number.parseInt(digits, 16));
  const [before, after] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return words(...before, ...zeros, ...after);
}
