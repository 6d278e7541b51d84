// GENERATED from spec/charger/components.yaml, spec/charger/keys/hardware.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asMap, asNumber, asString, asUnknown } from "../../decode.js";
import type { Mutable } from "../../mutable.js";

/**
 * Variant and build of the charger.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `hardware` (spec/charger/components.yaml)
 */
export interface Hardware {
  /**
   * Power class of the charger, 11 kW (16 A) or 22 kW (32 A).
   *
   * In KW.
   *
   * @see key `var` (spec/charger/keys/hardware.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly variantKW: number;
  /**
   * Variant of a CORE or PRO, such as one with a fixed cable.
   *
   * Absent where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * Known from lists of CORE and PRO alone; whether other models have it is open.
   *
   * @see key `styp` (spec/charger/keys/hardware.yaml; sources: vendor-60.3, vendor-60.4, marq24-160)
   */
  readonly deviceSubtype?: string;
  /**
   * Family of devices the charger belongs to.
   *
   * Absent where a model or firmware does not have it (known: since 59.4).
   *
   * @see key `dfam` (spec/charger/keys/hardware.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, marq24-160)
   */
  readonly deviceFamily?: string;
  /**
   * Revision of the circuit board.
   *
   * Absent where a model or firmware does not have it (known: since 60.4).
   *
   * @see key `rev` (spec/charger/keys/hardware.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly hardwareRevision?: string;
  /**
   * Version of the firmware of the charge controller, the part that deals with the car.
   *
   * `null`: the model does not tell. Absent where a model or firmware does not have it.
   *
   * Only pages kept by hand have it. A V4 with 055.7 does not send it, a CORE with 60.5 answers null (marq24/ha-goecharger-api2#160).
   *
   * @see key `fwc` (spec/charger/keys/hardware.yaml; sources: vendor-en-2022, vendor-en, wattpilot-yaml, marq24-160)
   */
  readonly carControlFirmwareVersion?: string | null;
  /**
   * Version that the firmware of the charge controller should have.
   *
   * `null`: the model does not tell. Absent where a model or firmware does not have it.
   *
   * Only pages kept by hand have it. A V4 with 055.7 does not send it, a CORE with 60.5 answers null (marq24/ha-goecharger-api2#160).
   *
   * @see key `ccrv` (spec/charger/keys/hardware.yaml; sources: vendor-en-2022, vendor-en, wattpilot-yaml, marq24-160)
   */
  readonly chargeControllerRecommendedVersion?: string | null;
  /**
   * How far an update of the charge controller has come.
   *
   * `null`: no update is running. Absent where a model or firmware does not have it.
   *
   * No page and no project gives the properties of the object: the vendor's pages, the Wattpilot list (null there), clients and threads were searched. A charger with firmware of 2024 did not send it over HTTP (marq24/ha-goecharger-api2#2).
   *
   * @see key `ccu` (spec/charger/keys/hardware.yaml; sources: vendor-en-2022, vendor-en, wattpilot-yaml)
   */
  readonly chargeControllerUpdateProgress?: Readonly<Record<string, unknown>> | null;
  /**
   * Whether this is the portable kind with a plug (flex), not the kind that is fixed to the wall.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * No list explains it. An app by an author of the firmware shows a Gemini flex where it is true.
   *
   * @see key `isgo` (spec/charger/keys/hardware.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly portable?: boolean;
  /**
   * Whether the charger is the kind made for Australia.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * Read from the name in the lists; no page says what is different there.
   *
   * @see key `aus` (spec/charger/keys/hardware.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly australianVariant?: boolean;
  /**
   * Whether the charger runs in a simplified mode.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * No page says what it simplifies.
   *
   * @see key `simo` (spec/charger/keys/hardware.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly simplifiedModeEnabled?: boolean;
  /**
   * Whether the socket has a shutter.
   *
   * Absent where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * Known from lists of CORE and PRO alone; whether other models have it is open.
   *
   * @see key `shut` (spec/charger/keys/hardware.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly shutterFitted?: boolean;
  /**
   * Whether the charger has a socket for a cable, not a cable of its own.
   *
   * Absent where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * Known from lists of CORE and PRO alone; whether other models have it is open.
   *
   * @see key `sock` (spec/charger/keys/hardware.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly socketFitted?: boolean;
  /**
   * Version of the firmware of the mobile modem.
   *
   * `null`: no modem, or its version is not known. Absent where a model or firmware does not have it (known: since 60.5).
   *
   * Known from release notes alone, which give neither type nor access. That it may be null is a precaution: a CORE with 60.5 answers null for versions it does not know (marq24/ha-goecharger-api2#160).
   *
   * @see key `mfw` (spec/charger/keys/hardware.yaml; sources: changelog-60.5, marq24-160)
   */
  readonly modemFirmwareVersion?: string | null;
  /**
   * For the vendor's search for network faults.
   *
   * `null`: the device knows no value. Absent where a model or firmware does not have it (known: since 60.5).
   *
   * The release notes of 60.5 name it and say no more; lists, clients and threads do not have it, so its shape is not known.
   *
   * @see key `ss` (spec/charger/keys/hardware.yaml; sources: changelog-60.5)
   */
  readonly networkDebug?: unknown | null;
}

/** What to read for a {@link Hardware} and how. */
export const Hardware: ComponentDefinition<Hardware, "charger"> = {
  name: "hardware",
  keys: [
    "var",
    "styp",
    "dfam",
    "rev",
    "fwc",
    "ccrv",
    "ccu",
    "isgo",
    "aus",
    "simo",
    "shut",
    "sock",
    "mfw",
    "ss",
  ],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<Hardware> = {
      variantKW: asNumber(status["var"], "var", context),
    };
    sent = status["styp"];
    if (sent != null) component.deviceSubtype = asString(sent, "styp", context);
    sent = status["dfam"];
    if (sent != null) component.deviceFamily = asString(sent, "dfam", context);
    sent = status["rev"];
    if (sent != null) component.hardwareRevision = asString(sent, "rev", context);
    sent = status["fwc"];
    if (sent !== undefined)
      component.carControlFirmwareVersion = sent === null ? null : asString(sent, "fwc", context);
    sent = status["ccrv"];
    if (sent !== undefined)
      component.chargeControllerRecommendedVersion = sent === null ? null : asString(sent, "ccrv", context);
    sent = status["ccu"];
    if (sent !== undefined)
      component.chargeControllerUpdateProgress =
        sent === null ? null : asMap(sent, "ccu", context, (item, at) => asUnknown(item, "ccu", context, at));
    sent = status["isgo"];
    if (sent != null) component.portable = asBoolean(sent, "isgo", context);
    sent = status["aus"];
    if (sent != null) component.australianVariant = asBoolean(sent, "aus", context);
    sent = status["simo"];
    if (sent != null) component.simplifiedModeEnabled = asBoolean(sent, "simo", context);
    sent = status["shut"];
    if (sent != null) component.shutterFitted = asBoolean(sent, "shut", context);
    sent = status["sock"];
    if (sent != null) component.socketFitted = asBoolean(sent, "sock", context);
    sent = status["mfw"];
    if (sent !== undefined)
      component.modemFirmwareVersion = sent === null ? null : asString(sent, "mfw", context);
    sent = status["ss"];
    if (sent !== undefined) component.networkDebug = sent === null ? null : asUnknown(sent, "ss", context);
    return component;
  },
};
