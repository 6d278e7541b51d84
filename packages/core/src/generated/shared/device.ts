// GENERATED from spec/shared/components.yaml, spec/shared/keys/device.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asList, asNumber, asString } from "../../decode.js";
import type { Mutable } from "../../mutable.js";

/**
 * Model, maker, uptime, firmware that can be installed.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `device` (spec/shared/components.yaml)
 */
export interface Device {
  /**
   * Kind of the device, as its firmware names it.
   *
   * go-eCharger is a V3, and the ending _V4 or _V5 tells the later ones. CORE and PRO send go-eCharger_Phoenix (evcc-io/evcc#32510, marq24/ha-goecharger-api2#160); the page on OCPP also names go-eCharger_Pro.
   *
   * @see key `typ` (spec/shared/keys/device.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly deviceType: string;
  /**
   * Brand under which the device is sold.
   *
   * go-e on its own devices, fronius on the Wattpilot.
   *
   * @see key `oem` (spec/shared/keys/device.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly manufacturer: string;
  /**
   * How often the device has started.
   *
   * @see key `rbc` (spec/shared/keys/device.yaml; sources: vendor-60.4, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly rebootCount: number;
  /**
   * Time since the device last started.
   *
   * In Ms.
   *
   * Other time stamps of the device count on this clock: their age is this value minus theirs (goecharger/go-eCharger-API-v2#177). Changing the clock or the time zone does not touch it.
   *
   * @see key `rbt` (spec/shared/keys/device.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-177, vendor-en-2022, vendor-2024, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly uptimeMs: number;
  /**
   * Firmware versions that the device can fetch from the cloud and install.
   *
   * `null`: no list is there. Absent where a model or firmware does not have it (known: before 052; since 052.1).
   *
   * Beside bare numbers there are entries with a word behind, such as 055.8 BETA, and old versions with a V before and OUTDATED behind. A Wattpilot sends the one entry __default. No source shows null; the lists do not say whether it may come.
   *
   * @see key `ocu` (spec/shared/keys/device.yaml; sources: capture-v4-055.7, wattpilot-yaml, evcharger-app, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en-2022, vendor-en, vendor-en-2021, api-v2-43, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly availableFirmwareVersions?: readonly string[] | null;
}

/** What to read for a {@link Device} and how. */
export const Device: ComponentDefinition<Device, "charger" | "controller"> = {
  name: "device",
  keys: ["typ", "oem", "rbc", "rbt", "ocu"],
  decode: (context) => {
    const { status } = context;
    const component: Mutable<Device> = {
      deviceType: asString(status["typ"], "typ", context),
      manufacturer: asString(status["oem"], "oem", context),
      rebootCount: asNumber(status["rbc"], "rbc", context),
      uptimeMs: asNumber(status["rbt"], "rbt", context),
    };
    const sent = status["ocu"];
    if (sent !== undefined)
      component.availableFirmwareVersions =
        sent === null ? null : asList(sent, "ocu", context, (item, at) => asString(item, "ocu", context, at));
    return component;
  },
};
