// GENERATED from spec/charger/components.yaml, spec/charger/keys/rfid-cards.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asList, asNumber, asString } from "../../decode.js";
import { decodeRfidCardSlot } from "./structs.js";

/** One of the ten slots for cards. */
export interface RfidCard {
  /**
   * Name of the card.
   *
   * @see key `c0n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly name: string;
  /**
   * Energy charged with the card.
   *
   * In Wh. Absent where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c0e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly energyWh?: number;
  /**
   * Whether a card is taught in at this slot.
   *
   * Absent where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c0i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cardId?: boolean;
}

/**
 * RFID cards and what was charged with them.
 *
 * One record per number that the device sends, in ascending order; those of `cards` where it sends none.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `rfid-cards` (spec/charger/components.yaml)
 */
export type RfidCards = readonly RfidCard[];

/** What to read for a {@link RfidCards} and how. */
export const RfidCards: ComponentDefinition<RfidCards, "charger"> = {
  name: "rfid-cards",
  keys: [
    "c0n",
    "c0e",
    "c0i",
    "c1n",
    "c1e",
    "c1i",
    "c2n",
    "c2e",
    "c2i",
    "c3n",
    "c3e",
    "c3i",
    "c4n",
    "c4e",
    "c4i",
    "c5n",
    "c5e",
    "c5i",
    "c6n",
    "c6e",
    "c6i",
    "c7n",
    "c7e",
    "c7i",
    "c8n",
    "c8e",
    "c8i",
    "c9n",
    "c9e",
    "c9i",
    "cards",
  ],
  decode: (context) => {
    const { status } = context;
    const records: RfidCard[] = [];
    if (status["c0n"] != null) {
      records.push({
        name: asString(status["c0n"], "c0n", context),
        ...(status["c0e"] != null ? { energyWh: asNumber(status["c0e"], "c0e", context) } : {}),
        ...(status["c0i"] != null ? { cardId: asBoolean(status["c0i"], "c0i", context) } : {}),
      });
    }
    if (status["c1n"] != null) {
      records.push({
        name: asString(status["c1n"], "c1n", context),
        ...(status["c1e"] != null ? { energyWh: asNumber(status["c1e"], "c1e", context) } : {}),
        ...(status["c1i"] != null ? { cardId: asBoolean(status["c1i"], "c1i", context) } : {}),
      });
    }
    if (status["c2n"] != null) {
      records.push({
        name: asString(status["c2n"], "c2n", context),
        ...(status["c2e"] != null ? { energyWh: asNumber(status["c2e"], "c2e", context) } : {}),
        ...(status["c2i"] != null ? { cardId: asBoolean(status["c2i"], "c2i", context) } : {}),
      });
    }
    if (status["c3n"] != null) {
      records.push({
        name: asString(status["c3n"], "c3n", context),
        ...(status["c3e"] != null ? { energyWh: asNumber(status["c3e"], "c3e", context) } : {}),
        ...(status["c3i"] != null ? { cardId: asBoolean(status["c3i"], "c3i", context) } : {}),
      });
    }
    if (status["c4n"] != null) {
      records.push({
        name: asString(status["c4n"], "c4n", context),
        ...(status["c4e"] != null ? { energyWh: asNumber(status["c4e"], "c4e", context) } : {}),
        ...(status["c4i"] != null ? { cardId: asBoolean(status["c4i"], "c4i", context) } : {}),
      });
    }
    if (status["c5n"] != null) {
      records.push({
        name: asString(status["c5n"], "c5n", context),
        ...(status["c5e"] != null ? { energyWh: asNumber(status["c5e"], "c5e", context) } : {}),
        ...(status["c5i"] != null ? { cardId: asBoolean(status["c5i"], "c5i", context) } : {}),
      });
    }
    if (status["c6n"] != null) {
      records.push({
        name: asString(status["c6n"], "c6n", context),
        ...(status["c6e"] != null ? { energyWh: asNumber(status["c6e"], "c6e", context) } : {}),
        ...(status["c6i"] != null ? { cardId: asBoolean(status["c6i"], "c6i", context) } : {}),
      });
    }
    if (status["c7n"] != null) {
      records.push({
        name: asString(status["c7n"], "c7n", context),
        ...(status["c7e"] != null ? { energyWh: asNumber(status["c7e"], "c7e", context) } : {}),
        ...(status["c7i"] != null ? { cardId: asBoolean(status["c7i"], "c7i", context) } : {}),
      });
    }
    if (status["c8n"] != null) {
      records.push({
        name: asString(status["c8n"], "c8n", context),
        ...(status["c8e"] != null ? { energyWh: asNumber(status["c8e"], "c8e", context) } : {}),
        ...(status["c8i"] != null ? { cardId: asBoolean(status["c8i"], "c8i", context) } : {}),
      });
    }
    if (status["c9n"] != null) {
      records.push({
        name: asString(status["c9n"], "c9n", context),
        ...(status["c9e"] != null ? { energyWh: asNumber(status["c9e"], "c9e", context) } : {}),
        ...(status["c9i"] != null ? { cardId: asBoolean(status["c9i"], "c9i", context) } : {}),
      });
    }
    if (records.length === 0 && status["cards"] != null) {
      return asList(
        status["cards"],
        "cards",
        context,
        (item, at): RfidCard => decodeRfidCardSlot(item, "cards", context, at),
      );
    }
    return records;
  },
};
