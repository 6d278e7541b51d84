import type { JsonValue } from "@goe/core/keys";
import type { DeviceState } from "../device/device-state.js";
import { valueAt } from "../device/value-at.js";

/** Number of slots for cards. */
export const cardSlots = 10;

/** What changes in a slot; what is left out stays. */
export interface CardChange {
  readonly name?: string;
  /** In watt-hours. */
  readonly energy?: number;
  /** Whether a card is taught in. */
  readonly cardId?: boolean;
}

/** A slot as nobody has used it. */
export const emptySlot: CardChange = { name: "n/a", energy: 0, cardId: false };

/**
 * Changes a slot, counted from 0, in both forms of the cards. Firmware has one, the other, or both
 * (goecharger/go-eCharger-API-v2#288, #305).
 */
export function changeCard(state: DeviceState, slot: number, change: CardChange): void {
  const { name, energy, cardId } = change;
  if (name !== undefined) state.change(`c${slot}n`, name);
  if (energy !== undefined) state.change(`c${slot}e`, energy);
  if (cardId !== undefined) state.change(`c${slot}i`, cardId);
  const cards = state.get("cards");
  if (!Array.isArray(cards)) return;
  const changed = cards.map((card: JsonValue, index) =>
    index === slot && typeof card === "object" && card !== null ? { ...card, ...change } : card,
  );
  state.change("cards", changed);
}

/** Adds energy to the counter of a slot, counted from 0. */
export function addCardEnergy(state: DeviceState, slot: number, energyWh: number): void {
  const split = state.numberOrNull(`c${slot}e`);
  const before = split ?? Number(valueAt(state.get("cards"), [slot, "energy"]) ?? 0);
  changeCard(state, slot, { energy: before + energyWh });
}

/** Whether a card is taught in at a slot, counted from 0. */
export function isTaught(state: DeviceState, slot: number): boolean {
  return state.flag(`c${slot}i`) || valueAt(state.get("cards"), [slot, "cardId"]) === true;
}
