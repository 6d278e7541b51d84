import type { JsonValue } from "@goe/core/keys";
import type { RegisterInfo } from "@goe/core/modbus";
import { valueAt } from "../../device/value-at.js";
import { keyLink, type LinkedValues, type RegisterLink } from "./key-link.js";
import type { RegisterContent } from "./register-codec.js";

type Special = (register: RegisterInfo) => RegisterLink;

/** Registers whose value is not simply that of a key, by their names in the registry. */
const specials: Readonly<Record<string, Special>> = {
  // The register knows 0 to 4 only. A fault (5) is "charging station defective" on the vendor's page; that a charger
  // that starts (6) is "unknown" is inferred.
  carState: (register) => reading(register, ({ state }) => upTo(4, state.get("car"))),
  // The numbers of the older API: "10, default" on the vendor's page gathers all that it does not name.
  chargeError: (register) => reading(register, ({ state }) => coarseError(state.get("err"))),
  // The key's 2, a charge management system, has no number here, where 2 means the price of electricity. 1, somebody
  // has to release charging, comes closest (inferred).
  accessControl: (register) => ({
    ...keyLink(register),
    read: ({ state }) => Math.min(state.number("acs"), 1),
  }),
  // The key cannot be written. The older API sets the force state in its place, on to on and off to off
  // (goecharger/go-eCharger-API-v2#136); that this register does the same is inferred.
  allowCharging: (register) => ({
    ...keyLink(register),
    write: (content) => (content === 0 || content === 1 ? { key: "frc", value: content + 1 } : undefined),
  }),
  // No limit is infinity, both ways (the vendor's page).
  energyLimit: (register) => ({
    read: ({ state }) => state.numberOrNull("dwo") ?? Number.POSITIVE_INFINITY,
    write: (content, values) =>
      content === Number.POSITIVE_INFINITY
        ? { key: "dwo", value: null }
        : keyLink(register).write(content, values),
  }),
  // Bit by bit the elements of the key, as `pha` of the older API: 56 idle, 63 charging (evcc-io/evcc#1609).
  phasesAtContactor: (register) => reading(register, ({ state }) => bits(state.get("pha"))),
  // Before 60.0 the energies stood in the list of cards.
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, card): [string, Special] => [
      `cardEnergy${card + 1}`,
      (register) =>
        reading(register, ({ state }) => cardEnergy(state.get(`c${card}e`), state.get("cards"), card)),
    ]),
  ),
  // Written in pairs of hexadecimal digits, as the cards of the older API (evcc-io/evcc#617).
  lastRfidId: (register) => reading(register, ({ state }) => hexBytes(state.get("lri"))),
  // No key tells it. One out of the range for own use that ends in the serial number.
  wifiMacAddress: (register) => reading(register, ({ state }) => localMac(state.get("sse"))),
  // Settings of the older API that no key stands for (`aho` and `afi`). The register remembers them and nothing heeds
  // them. 2 and 7 are the examples of the vendor's page.
  priceChargingDuration: (register) => keeping(register, 2),
  priceChargingFinishedBy: (register) => keeping(register, 7),
};

/** The bond between a register and the device. */
export function linkOf(register: RegisterInfo): RegisterLink {
  if (!register.implemented) return reading(register, () => 0);
  return specials[register.name]?.(register) ?? keyLink(register);
}

function reading(register: RegisterInfo, read: (values: LinkedValues) => RegisterContent): RegisterLink {
  return { ...keyLink(register), read };
}

function keeping({ name }: RegisterInfo, first: number): RegisterLink {
  return {
    read: ({ kept }) => kept.get(name) ?? first,
    write: (content, { kept }) => {
      kept.set(name, Number(content));
      return "kept";
    },
  };
}

function upTo(highest: number, value: JsonValue | undefined): number {
  return typeof value === "number" && value <= highest ? value : 0;
}

function coarseError(value: JsonValue | undefined): number {
  if (value === undefined || value === 0) return 0;
  return value === 1 || value === 3 || value === 8 ? value : 10;
}

function bits(value: JsonValue | undefined): number {
  const flags: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return flags.reduce<number>((sum, flag, bit) => sum + (flag === true ? 2 ** bit : 0), 0);
}

function cardEnergy(own: JsonValue | undefined, cards: JsonValue | undefined, card: number): number {
  const energy = own ?? valueAt(cards, [card, "energy"]);
  return typeof energy === "number" ? energy : 0;
}

function hexBytes(value: JsonValue | undefined): Uint8Array {
  return new Uint8Array(Buffer.from(typeof value === "string" ? value : "", "hex"));
}

function localMac(serial: JsonValue | undefined): Uint8Array {
  const digits = typeof serial === "string" ? serial.replace(/\D/g, "") : "";
  const number = Number(digits.slice(-7));
  return new Uint8Array([0x02, 0, 0, (number >> 16) & 0xff, (number >> 8) & 0xff, number & 0xff]);
}
