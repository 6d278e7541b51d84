import { enumFields, unitSymbols } from "@goe/core/keys";

/** What a field name says: `energyTotalWh` is the energy total, in Wh. */
export interface Field {
  readonly label: string;
  /** Id of the unit, the suffix of the name. */
  readonly unit: string | undefined;
  /** The unit as it is printed, such as °C; empty without a unit. */
  readonly symbol: string;
  /** The value is one word out of a list, not text that someone typed or a device made up. */
  readonly words: boolean;
}

/** Reads the name of a field. A unit may end like another one, as PercentPerS does like S: the longest it is. */
export function readField(name: string): Field {
  const unit = unitsByLength.find((id) => name.endsWith(id) && /[a-z0-9]$/.test(name.slice(0, -id.length)));
  const parts = splitWords(unit === undefined ? name : name.slice(0, -unit.length));
  return {
    label: parts.map(spell).join(" "),
    unit,
    symbol: unit === undefined ? "" : (unitSymbols[unit] ?? unit),
    words: enumFields.includes(name),
  };
}

const unitsByLength: readonly string[] = Object.keys(unitSymbols).sort((a, b) => b.length - a.length);

/** `forceUnlock` → `force unlock`, `unknown:17` → `unknown (17)`, `l1` → `L1`. */
export function enumWords(value: string): string {
  if (/^(?:l[123]|n)$/.test(value)) return value.toUpperCase();
  const [, unknown] = /^unknown:(.+)$/.exec(value) ?? [];
  if (unknown !== undefined) return `unknown (${unknown})`;
  return /^[a-z][a-zA-Z0-9]*$/.test(value) ? splitWords(value).map(spell).join(" ") : value;
}

function splitWords(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])(?=[A-Z])|([a-z]{3,})(?=\d)/g, "$1$2 ")
    .toLowerCase()
    .replace(/\b(dns|ieee|ipv|wpa) (?=\d)/g, "$1")
    .split(" ");
}

function spell(word: string): string {
  return spellings[word] ?? word;
}

const spellings: Readonly<Record<string, string>> = {
  aes: "AES",
  ap: "AP",
  api: "API",
  bssid: "BSSID",
  bssids: "BSSIDs",
  ca: "CA",
  ccmp: "CCMP",
  csv: "CSV",
  dns0: "DNS 0",
  dns1: "DNS 1",
  dns2: "DNS 2",
  dns: "DNS",
  ftm: "FTM",
  http: "HTTP",
  id: "ID",
  ieee80211a: "IEEE 802.11a",
  ieee80211ac: "IEEE 802.11ac",
  ieee80211ax: "IEEE 802.11ax",
  ieee80211b: "IEEE 802.11b",
  ieee80211g: "IEEE 802.11g",
  ieee80211n: "IEEE 802.11n",
  ip: "IP",
  ipv6: "IPv6",
  iso: "ISO",
  kwh: "kWh",
  led: "LED",
  leds: "LEDs",
  mac: "MAC",
  mdns: "mDNS",
  mid: "MID",
  mqtt: "MQTT",
  ocpp: "OCPP",
  psk: "PSK",
  pv: "PV",
  rfid: "RFID",
  ssid: "SSID",
  tkip: "TKIP",
  url: "URL",
  utc: "UTC",
  wep: "WEP",
  wifi: "Wi-Fi",
  wpa2: "WPA2",
  wpa3: "WPA3",
  wpa: "WPA",
  wps: "WPS",
};
