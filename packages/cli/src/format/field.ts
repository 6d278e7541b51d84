import { enumFields, unitSymbols } from "@goe/core";

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

/** Reads the name of a field. No unit id ends with another one, so at most one fits. */
export function readField(name: string): Field {
  const unit = Object.keys(unitSymbols).find(
    (id) => name.endsWith(id) && /[a-z0-9]$/.test(name.slice(0, -id.length)),
  );
  const parts = splitWords(unit === undefined ? name : name.slice(0, -unit.length));
  return {
    label: parts.map((word) => spellings[word] ?? word).join(" "),
    unit,
    symbol: unit === undefined ? "" : (unitSymbols[unit] ?? unit),
    words: enumFields.includes(name),
  };
}

/** `forceUnlock` → `force unlock`, `unknown:17` → `unknown (17)`, `l1` → `L1`. */
export function enumWords(value: string): string {
  if (/^(?:l[123]|n)$/.test(value)) return value.toUpperCase();
  const [, unknown] = /^unknown:(.+)$/.exec(value) ?? [];
  if (unknown !== undefined) return `unknown (${unknown})`;
  return /^[a-z][a-zA-Z0-9]*$/.test(value) ? splitWords(value).join(" ") : value;
}

function splitWords(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])(?=[A-Z])|([a-z]{3,})(?=\d)/g, "$1$2 ")
    .toLowerCase()
    .split(" ");
}

const spellings: Readonly<Record<string, string>> = {
  api: "API",
  http: "HTTP",
  id: "ID",
  ip: "IP",
  led: "LED",
  mac: "MAC",
  mqtt: "MQTT",
  ocpp: "OCPP",
  pv: "PV",
  rfid: "RFID",
  ssid: "SSID",
  url: "URL",
  utc: "UTC",
  wifi: "Wi-Fi",
};
