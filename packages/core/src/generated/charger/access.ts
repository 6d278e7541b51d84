// GENERATED from spec/charger/components.yaml, spec/charger/keys/access.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asNumber, asString } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type AccessControl, accessControlTable } from "./enums.js";

/**
 * Who may charge: access control, last card and identification.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `access` (spec/charger/components.yaml)
 */
export interface Access {
  /**
   * Who may start charging, anyone or only someone with a released card or the app.
   *
   * `unknown:N` for a number N without a name.
   *
   * While the charger waits for a release, write 0 to the transaction key to start; the force state does not release it (goecharger/go-eCharger-API-v2#218).
   *
   * @see key `acs` (spec/charger/keys/access.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly accessControl: Open<AccessControl>;
  /**
   * The access control that the charger left the factory with.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: since 60.2).
   *
   * @see key `facacs` (spec/charger/keys/access.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly factoryAccessControl?: Open<AccessControl>;
  /**
   * How long a release by card or app stays valid while no car is plugged in.
   *
   * In S. Absent where a model or firmware does not have it (known: since 60.4).
   *
   * Meaning and seconds are those of ConnectionTimeOut of OCPP, which the release notes of 60.4 tie to this key. The key list gives neither.
   *
   * @see key `txt` (spec/charger/keys/access.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly transactionTimeoutS?: number;
  /**
   * Whether the serial numbers of cards are handed out over cloud, API and MQTT.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * The keys with the last card and with the card of the running transaction stay null while this is off.
   *
   * @see key `rde` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidSerialSharingEnabled?: boolean;
  /**
   * Serial number of the card that was last held to the charger.
   *
   * `null`: no card was read, or sharing of serial numbers is off. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `lri` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly lastRfidId?: string | null;
  /**
   * Slot of the card that was last held to the charger.
   *
   * `null`: no card was read. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * No document says whether slots are counted from 0 here, as in the key that learns a card.
   *
   * @see key `lrc` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly lastRfidCardIndex?: number | null;
  /**
   * When a card was last held to the charger.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no card was read since the start. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `lrr` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly lastRfidReadSinceBootMs?: number | null;
  /**
   * Serial number of the card that started the running transaction.
   *
   * `null`: no card started a transaction, or sharing of serial numbers is off. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `tsi` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly transactionStartRfidId?: string | null;
  /**
   * Transaction number that the charge management system (EVCMS) gave to the running session.
   *
   * `null`: the charge management system runs no transaction. Absent where a model or firmware does not have it (known: since 57).
   *
   * @see key `evt` (spec/charger/keys/access.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly evcmsTransactionId?: string | null;
}

/** What to read for a {@link Access} and how. */
export const Access: ComponentDefinition<Access, "charger"> = {
  name: "access",
  keys: ["acs", "facacs", "txt", "rde", "lri", "lrc", "lrr", "tsi", "evt"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<Access> = {
      accessControl: asEnum(status["acs"], "acs", context, accessControlTable),
    };
    sent = status["facacs"];
    if (sent != null) component.factoryAccessControl = asEnum(sent, "facacs", context, accessControlTable);
    sent = status["txt"];
    if (sent != null) component.transactionTimeoutS = asNumber(sent, "txt", context);
    sent = status["rde"];
    if (sent != null) component.rfidSerialSharingEnabled = asBoolean(sent, "rde", context);
    sent = status["lri"];
    if (sent !== undefined) component.lastRfidId = sent === null ? null : asString(sent, "lri", context);
    sent = status["lrc"];
    if (sent !== undefined)
      component.lastRfidCardIndex = sent === null ? null : asNumber(sent, "lrc", context);
    sent = status["lrr"];
    if (sent !== undefined)
      component.lastRfidReadSinceBootMs = sent === null ? null : asNumber(sent, "lrr", context);
    sent = status["tsi"];
    if (sent !== undefined)
      component.transactionStartRfidId = sent === null ? null : asString(sent, "tsi", context);
    sent = status["evt"];
    if (sent !== undefined)
      component.evcmsTransactionId = sent === null ? null : asString(sent, "evt", context);
    return component;
  },
};
