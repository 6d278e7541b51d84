import type { JsonValue } from "@goe/core/keys";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { Dialect } from "./dialect.js";
import type { Message } from "./frames.js";

// Of all firmware that was ever seen.
const protocol = 2;

/** The first message on a connection: who the device is. Clients need all the texts to be there. */
export function hello(device: SimulatedDevice, dialect: Dialect, secured: boolean): Message {
  const { state, profile } = device;
  const subtype = state.get("styp");
  // Order of marq24/ha-goecharger-api2#160 and joscha82/wattpilot's API.md.
  const members: (readonly [string, JsonValue])[] = [
    ["type", "hello"],
    ["serial", serialOf(device)],
    ["hostname", textOf(state.get("host"))],
    ["friendly_name", textOf(state.get("fna"))],
    ["manufacturer", textOf(state.get("oem"), "go-e")],
  ];
  // Seen on a CORE only. Without evidence for a controller's family none is told there.
  if (dialect.proto !== undefined && profile.device === "charger")
    members.push(["devicefamily", "goecharger"]);
  members.push(["devicetype", textOf(state.get("typ"))]);
  if (dialect.proto !== undefined && typeof subtype === "string") members.push(["devicesubtype", subtype]);
  members.push(["version", textOf(state.get("fwv"), profile.firmware)], ["protocol", protocol]);
  if (dialect.proto !== undefined) members.push(["proto", dialect.proto]);
  members.push(["secured", secured]);
  return Object.fromEntries(members);
}

/** The serial number, which salts the password. */
export function serialOf(device: SimulatedDevice): string {
  return textOf(device.state.get("sse"));
}

function textOf(value: JsonValue | undefined, otherwise = ""): string {
  return typeof value === "string" ? value : otherwise;
}
