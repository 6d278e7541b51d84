// GENERATED from spec/charger/components.yaml, spec/charger/keys/rfid-cards.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asList, asNumber, asString } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
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
      const record: Mutable<RfidCard> = {
        name: asString(status["c0n"], "c0n", context),
      };
      const c0eSent = status["c0e"];
      if (c0eSent != null) record.energyWh = asNumber(c0eSent, "c0e", context);
      const c0iSent = status["c0i"];
      if (c0iSent != null) record.cardId = asBoolean(c0iSent, "c0i", context);
      records.push(record);
    }
    if (status["c1n"] != null) {
      const record: Mutable<RfidCard> = {
        name: asString(status["c1n"], "c1n", context),
      };
      const c1eSent = status["c1e"];
      if (c1eSent != null) record.energyWh = asNumber(c1eSent, "c1e", context);
      const c1iSent = status["c1i"];
      if (c1iSent != null) record.cardId = asBoolean(c1iSent, "c1i", context);
      records.push(record);
    }
    if (status["c2n"] != null) {
      const record: Mutable<RfidCard> = {
        name: asString(status["c2n"], "c2n", context),
      };
      const c2eSent = status["c2e"];
      if (c2eSent != null) record.energyWh = asNumber(c2eSent, "c2e", context);
      const c2iSent = status["c2i"];
      if (c2iSent != null) record.cardId = asBoolean(c2iSent, "c2i", context);
      records.push(record);
    }
    if (status["c3n"] != null) {
      const record: Mutable<RfidCard> = {
        name: asString(status["c3n"], "c3n", context),
      };
      const c3eSent = status["c3e"];
      if (c3eSent != null) record.energyWh = asNumber(c3eSent, "c3e", context);
      const c3iSent = status["c3i"];
      if (c3iSent != null) record.cardId = asBoolean(c3iSent, "c3i", context);
      records.push(record);
    }
    if (status["c4n"] != null) {
      const record: Mutable<RfidCard> = {
        name: asString(status["c4n"], "c4n", context),
      };
      const c4eSent = status["c4e"];
      if (c4eSent != null) record.energyWh = asNumber(c4eSent, "c4e", context);
      const c4iSent = status["c4i"];
      if (c4iSent != null) record.cardId = asBoolean(c4iSent, "c4i", context);
      records.push(record);
    }
    if (status["c5n"] != null) {
      const record: Mutable<RfidCard> = {
        name: asString(status["c5n"], "c5n", context),
      };
      const c5eSent = status["c5e"];
      if (c5eSent != null) record.energyWh = asNumber(c5eSent, "c5e", context);
      const c5iSent = status["c5i"];
      if (c5iSent != null) record.cardId = asBoolean(c5iSent, "c5i", context);
      records.push(record);
    }
    if (status["c6n"] != null) {
      const record: Mutable<RfidCard> = {
        name: asString(status["c6n"], "c6n", context),
      };
      const c6eSent = status["c6e"];
      if (c6eSent != null) record.energyWh = asNumber(c6eSent, "c6e", context);
      const c6iSent = status["c6i"];
      if (c6iSent != null) record.cardId = asBoolean(c6iSent, "c6i", context);
      records.push(record);
    }
    if (status["c7n"] != null) {
      const record: Mutable<RfidCard> = {
        name: asString(status["c7n"], "c7n", context),
      };
      const c7eSent = status["c7e"];
      if (c7eSent != null) record.energyWh = asNumber(c7eSent, "c7e", context);
      const c7iSent = status["c7i"];
      if (c7iSent != null) record.cardId = asBoolean(c7iSent, "c7i", context);
      records.push(record);
    }
    if (status["c8n"] != null) {
      const record: Mutable<RfidCard> = {
        name: asString(status["c8n"], "c8n", context),
      };
      const c8eSent = status["c8e"];
      if (c8eSent != null) record.energyWh = asNumber(c8eSent, "c8e", context);
      const c8iSent = status["c8i"];
      if (c8iSent != null) record.cardId = asBoolean(c8iSent, "c8i", context);
      records.push(record);
    }
    if (status["c9n"] != null) {
      const record: Mutable<RfidCard> = {
        name: asString(status["c9n"], "c9n", context),
      };
      const c9eSent = status["c9e"];
      if (c9eSent != null) record.energyWh = asNumber(c9eSent, "c9e", context);
      const c9iSent = status["c9i"];
      if (c9iSent != null) record.cardId = asBoolean(c9iSent, "c9i", context);
      records.push(record);
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
