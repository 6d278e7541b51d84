import { isAvailable, type JsonValue } from "@goe/core/keys";
import type { DeviceProfile } from "../../profiles/device-profile.js";

const slots = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * The form of the RFID cards that a device of firmware 60 or later lacks, made from the one that it has. Locally some of
 * them have the list `cards` only, or only the keys `c0n`, `c0e`, `c0i` and so on (goecharger/go-eCharger-API-v2#288 and
 * #305); in the cloud both were seen. Nothing for older firmware, which knows the list alone.
 *
 * @param value current value of a key
 */
export function cardForms(
  profile: DeviceProfile,
  value: (key: string) => JsonValue | undefined,
): readonly (readonly [key: string, value: JsonValue])[] {
  if (!isAvailable([{ since: "60.0" }], profile.model, profile.firmware)) return [];
  const [list, firstName] = [value("cards"), value("c0n")];
  if (list === undefined && firstName !== undefined) return [["cards", listFrom(value)]];
  if (Array.isArray(list) && firstName === undefined) return list.flatMap(keysOf);
  return [];
}

function listFrom(value: (key: string) => JsonValue | undefined): JsonValue {
  return slots
    .filter((slot) => value(`c${slot}n`) !== undefined)
    .map((slot) => ({
      name: value(`c${slot}n`) ?? "n/a",
      energy: value(`c${slot}e`) ?? 0,
      cardId: value(`c${slot}i`) ?? false,
    }));
}

function keysOf(card: JsonValue, slot: number): readonly (readonly [key: string, value: JsonValue])[] {
  if (!isObject(card)) return [];
  const { name, energy, cardId } = card;
  return [
    [`c${slot}n`, name ?? "n/a"],
    [`c${slot}e`, energy ?? 0],
    [`c${slot}i`, cardId ?? false],
  ];
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
