// GENERATED from spec/charger/components.yaml, spec/charger/keys/controllers.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asList, asNumber, asString, asUnknown } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import { decodeFoundController, type FoundController } from "./structs.js";

/**
 * Search for and connection to go-e Controllers.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `controllers` (spec/charger/components.yaml)
 */
export interface Controllers {
  /**
   * Whether the charger searches the local network for go-e Controllers.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * False may still leave searches on demand: the 055.7 capture has false and yet the result of a search since boot. Whether devices accept a write is not known. An integration offers a switch for it.
   *
   * @see key `cmse` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly controllerMdnsScanEnabled?: boolean;
  /**
   * How many answers the search for controllers takes in at most.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `cmmr` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly controllerMdnsMaxResults?: number;
  /**
   * Name of the mDNS service under which controllers announce themselves.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `cms` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly controllerMdnsService?: string;
  /**
   * Transport protocol that belongs to the mDNS service of controllers.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `cmp` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly controllerMdnsProtocol?: string;
  /**
   * When the charger last searched for controllers.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `lcs` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly lastControllerScanSinceBootMs?: number;
  /**
   * Whether a search for controllers is running.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * Exported lists since 2025 hint that writing true starts a search; nobody has shown that it works.
   *
   * @see key `csa` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly controllerScanActive?: boolean;
  /**
   * Controllers that the last search found in the local network.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * The second place of an entry is a number of unknown meaning; the capture has 1. Only one capture shows entries. That the fourth place of the record is the version of the protocol is inferred from its neighbours; a record that is null is allowed for, but was not seen.
   *
   * @see key `ctrls` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly foundControllers?: readonly FoundController[];
  /**
   * Data of the controller to which the charger is connected.
   *
   * `null`: no controller is connected. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * The layout is not known. The capture has null, the lists type it as legacy, and clients, the app of the vendor's developer and threads were searched; the app only asks whether the key exists.
   *
   * @see key `ccd` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly connectedControllerData?: unknown | null;
  /**
   * Cloud key of the go-e Controller that works with this charger.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * No source says what the charger does with it.
   *
   * @see key `pco` (spec/charger/keys/controllers.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-en)
   */
  readonly controllerCloudKey?: string;
}

/** What to read for a {@link Controllers} and how. */
export const Controllers: ComponentDefinition<Controllers, "charger"> = {
  name: "controllers",
  keys: ["cmse", "cmmr", "cms", "cmp", "lcs", "csa", "ctrls", "ccd", "pco"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<Controllers> = {};
    sent = status["cmse"];
    if (sent != null) component.controllerMdnsScanEnabled = asBoolean(sent, "cmse", context);
    sent = status["cmmr"];
    if (sent != null) component.controllerMdnsMaxResults = asNumber(sent, "cmmr", context);
    sent = status["cms"];
    if (sent != null) component.controllerMdnsService = asString(sent, "cms", context);
    sent = status["cmp"];
    if (sent != null) component.controllerMdnsProtocol = asString(sent, "cmp", context);
    sent = status["lcs"];
    if (sent != null) component.lastControllerScanSinceBootMs = asNumber(sent, "lcs", context);
    sent = status["csa"];
    if (sent != null) component.controllerScanActive = asBoolean(sent, "csa", context);
    sent = status["ctrls"];
    if (sent != null)
      component.foundControllers = asList(sent, "ctrls", context, (item, at) =>
        decodeFoundController(item, "ctrls", context, at),
      );
    sent = status["ccd"];
    if (sent !== undefined)
      component.connectedControllerData = sent === null ? null : asUnknown(sent, "ccd", context);
    sent = status["pco"];
    if (sent != null) component.controllerCloudKey = asString(sent, "pco", context);
    return component;
  },
};
