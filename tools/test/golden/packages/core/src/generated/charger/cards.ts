// GENERATED from spec/charger/components.yaml, spec/charger/keys/cards.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asList, asNumber, asString } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import { decodeCardEntry, decodeCardUse } from "./structs.js";

/** One card. */
export interface Card {
  /**
   * Name on the card.
   *
   * @see key `c0n` (spec/charger/keys/cards.yaml; sources: list, capture-a)
   */
  readonly name: string;
  /**
   * Energy charged with the card.
   *
   * In Wh. Absent where a model or firmware does not have it (known: before 060).
   *
   * @see key `c0e` (spec/charger/keys/cards.yaml; sources: list, capture-a)
   */
  readonly energyWh?: number;
  /**
   * How often the card was used.
   *
   * On the wire: `["n"]`.
   *
   * Absent where a model or firmware does not have it (known: before 060).
   *
   * @see key `c0s` (spec/charger/keys/cards.yaml; sources: list, capture-a)
   */
  readonly sessions?: number;
}

/**
 * Cards that may start charging.
 *
 * One record per number that the device sends, in ascending order; those of `crd` where it sends none.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `cards` (spec/charger/components.yaml)
 */
export type Cards = readonly Card[];

/** What to read for a {@link Cards} and how. */
export const Cards: ComponentDefinition<Cards, "charger"> = {
  name: "cards",
  keys: ["c0n", "c0e", "c0s", "c1n", "c1e", "c1s", "crd"],
  decode: (context) => {
    const { status } = context;
    const records: Card[] = [];
    if (status["c0n"] != null) {
      const record: Mutable<Card> = {
        name: asString(status["c0n"], "c0n", context),
        ...(status["c0s"] != null ? decodeCardUse(status["c0s"], "c0s", context) : {}),
      };
      const c0eSent = status["c0e"];
      if (c0eSent != null) record.energyWh = asNumber(c0eSent, "c0e", context);
      records.push(record);
    }
    if (status["c1n"] != null) {
      const record: Mutable<Card> = {
        name: asString(status["c1n"], "c1n", context),
        ...(status["c1s"] != null ? decodeCardUse(status["c1s"], "c1s", context) : {}),
      };
      const c1eSent = status["c1e"];
      if (c1eSent != null) record.energyWh = asNumber(c1eSent, "c1e", context);
      records.push(record);
    }
    if (records.length === 0 && status["crd"] != null) {
      return asList(
        status["crd"],
        "crd",
        context,
        (item, at): Card => decodeCardEntry(item, "crd", context, at),
      );
    }
    return records;
  },
};
