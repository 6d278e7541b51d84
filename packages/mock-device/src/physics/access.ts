import { compareFirmware, type JsonValue } from "@goe/core/keys";
import type { DeviceState } from "../device/device-state.js";
import { cardSlots, changeCard, emptySlot, isTaught } from "./card-slots.js";

/** Cards, and who may charge. Serial numbers of cards are kept apart from the state, which never shows them. */
export class Access {
  readonly #serials = new Map<number, string>();
  #lastSerial: string | undefined;
  #releasedMs: number | undefined;

  /** Whether charging waits for a card or the app. */
  isWaiting(state: DeviceState): boolean {
    return state.number("acs") !== 0 && state.numberOrNull("trx") === null;
  }

  /**
   * Holds a card to the charger: that of a slot (1 to 10), or one by its serial number. A known one starts a transaction
   * where charging waits for it; an unknown one can be taught in next (key `lrn`).
   */
  tap(state: DeviceState, card: number | string, uptimeMs: number): void {
    const slot = typeof card === "number" ? card - 1 : this.#slotOf(card);
    const known = slot !== undefined && isTaught(state, slot);
    this.#lastSerial = typeof card === "number" ? this.#serials.get(card - 1) : card;
    state.derive("lrr", uptimeMs);
    state.derive("lrc", known ? slot : null);
    state.derive("lri", state.flag("rde") ? (this.#lastSerial ?? null) : null);
    if (!known || !this.isWaiting(state)) return;
    state.change("trx", slot + 1);
    state.derive("tsi", state.flag("rde") ? (this.#lastSerial ?? null) : null);
    this.#releasedMs = uptimeMs;
  }

  /** Judges a transaction that a client wants to start; the words are the firmware's, or nothing. */
  startByClient(transaction: JsonValue, firmware: string, uptimeMs: number): string | undefined {
    if (typeof transaction !== "number") return undefined;
    // goecharger/go-eCharger-API-v2#81, #118: for cards only from 055.2 on, whether or not one is taught in (inferred).
    if (transaction > 0 && compareFirmware(firmware, "055.2") < 0) {
      return `starting transaction for ${transaction} is not allowed`;
    }
    this.#releasedMs = uptimeMs;
    return undefined;
  }

  /** A release lapses when no car comes; key `txt` tells after how long, a minute where it lacks. */
  step(state: DeviceState, uptimeMs: number, carPlugged: boolean): void {
    if (carPlugged || this.#releasedMs === undefined) return;
    const timeoutS = state.numberOrNull("txt") ?? 60;
    if (uptimeMs - this.#releasedMs >= timeoutS * 1000) this.end(state);
  }

  /** The device restarts, and its uptime begins anew: a release that waits for a car has its time once more. */
  restart(): void {
    if (this.#releasedMs !== undefined) this.#releasedMs = 0;
  }

  /** The car is gone. */
  end(state: DeviceState): void {
    this.#releasedMs = undefined;
    if (state.numberOrNull("trx") !== null) state.change("trx", null);
    state.derive("tsi", null);
  }

  /** Teaches the card that was held last to a slot, counted from 0 as key `lrn` does; without one nothing happens. */
  learn(state: DeviceState, slot: number): void {
    if (this.#lastSerial !== undefined) this.teach(state, slot, this.#lastSerial);
  }

  /** Teaches a card to a slot by its serial number. */
  teach(state: DeviceState, slot: number, serial: string): void {
    if (slot < 0 || slot >= cardSlots) return;
    this.#serials.set(slot, serial);
    changeCard(state, slot, { cardId: true });
  }

  /** Empties a slot, counted from 0 as key `del` does. */
  forget(state: DeviceState, slot: number): void {
    this.#serials.delete(slot);
    changeCard(state, slot, emptySlot);
  }

  #slotOf(serial: string): number | undefined {
    return [...this.#serials].find(([, known]) => known === serial)?.[0];
  }
}
