import type { DeviceState } from "../../../device/device-state.js";
import { valueAt } from "../../../device/value-at.js";

/** A card as it is stored, in the terms of API v2. */
export interface StoredCard {
  readonly name: string;
  readonly energyWh: number;
  readonly taught: boolean;
}

/** The last letter of the v1 names of the ten cards: `rna`, `eca`, `rca` are the first one's. */
export const cardLetters: readonly string[] = [..."ard4567891"];

/** The letter in the v1 names of a card, where it differs between name, energy and id. */
const nameLetters: readonly string[] = [..."ame4567891"];

/** The v1 key of a card's name, such as `rna`. */
export function cardNameKey(index: number): string {
  return `rn${nameLetters[index]}`;
}

/** The v1 key of a card's energy, such as `eca`. */
export function cardEnergyKey(index: number): string {
  return `ec${cardLetters[index]}`;
}

/** The v1 key of a card's id, such as `rca`. */
export function cardIdKey(index: number): string {
  return `rc${cardLetters[index]}`;
}

/** One of the ten cards, from `cards` or, where a firmware has split it, from `c0n`, `c0e`, `c0i` and so on. */
export function storedCard(state: DeviceState, index: number): StoredCard {
  const split = state.has(`c${index}n`);
  const list = state.get("cards");
  const listed = Array.isArray(list) ? list[index] : undefined;
  const name = split ? state.get(`c${index}n`) : valueAt(listed, ["name"]);
  const energy = split ? state.get(`c${index}e`) : valueAt(listed, ["energy"]);
  const taught = split ? state.get(`c${index}i`) : valueAt(listed, ["cardId"]);
  return {
    name: typeof name === "string" ? name : "",
    energyWh: typeof energy === "number" ? energy : 0,
    taught: taught === true,
  };
}
