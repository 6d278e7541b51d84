import type { JsonValue } from "@goe/core/keys";
import type { SimulatedDevice } from "../device/simulated-device.js";
import type { Access } from "./access.js";
import { cardSlots, changeCard } from "./card-slots.js";
import type { ChargerWorld } from "./charger-world.js";
import { pricePeriods } from "./prices.js";
import type { Surplus } from "./surplus.js";

/** What the keys of a charger are written to that do more than keep their value. */
export interface WriteTargets {
  readonly access: Access;
  readonly surplus: Surplus;
  readonly world: ChargerWorld;
  /** Key `tcl` was written. */
  readonly temporaryLimitWritten: () => void;
}

/** Has the written keys of a charger do what they do. */
export function listenToWrites(device: SimulatedDevice, targets: WriteTargets): void {
  const { access, surplus, world } = targets;
  const { state, profile } = device;
  device.onWrite("ids", (value) => {
    surplus.receive(value, state.uptimeMs());
    return "taken";
  });
  device.onWrite("awpl", (value) => {
    world.prices = pricePeriods(value);
    return "taken";
  });
  device.onWrite("trx", (value) => {
    const reason = access.startByClient(value, profile.firmware, state.uptimeMs());
    return reason === undefined ? undefined : { reason };
  });
  device.onWrite("tcl", () => {
    targets.temporaryLimitWritten();
    return undefined;
  });
  listenToCards(device, access);
}

function listenToCards(device: SimulatedDevice, access: Access): void {
  const { state } = device;
  device.onWrite("lrn", (slot) => {
    access.learn(state, Number(slot));
    return "taken";
  });
  device.onWrite("del", (slot) => {
    access.forget(state, Number(slot));
    return "taken";
  });
  device.onWrite("cards", (value) => {
    for (const [slot, card] of entriesOf(value)) changeSlot(device, access, slot, card);
    return "taken";
  });
  for (let slot = 0; slot < cardSlots; slot++) {
    device.onWrite(`c${slot}n`, (name) => changeSlot(device, access, slot, { name }));
    device.onWrite(`c${slot}e`, (energy) => changeSlot(device, access, slot, { energy }));
    device.onWrite(`c${slot}i`, (rfid) => changeSlot(device, access, slot, { rfid }));
  }
}

type WrittenCard = Readonly<Record<string, JsonValue>>;

// "An empty object leaves its slot as it is": so does any member that is left out.
function changeSlot(device: SimulatedDevice, access: Access, slot: number, card: WrittenCard): "taken" {
  const { name, energy, rfid } = card;
  if (typeof name === "string") changeCard(device.state, slot, { name });
  if (typeof energy === "number") changeCard(device.state, slot, { energy });
  if (rfid === "") changeCard(device.state, slot, { cardId: false });
  else if (typeof rfid === "string") access.teach(device.state, slot, rfid);
  return "taken";
}

function entriesOf(value: JsonValue): readonly (readonly [number, WrittenCard])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((card: JsonValue, slot) =>
    typeof card === "object" && card !== null && !Array.isArray(card)
      ? [[slot, card as WrittenCard] as const]
      : [],
  );
}
