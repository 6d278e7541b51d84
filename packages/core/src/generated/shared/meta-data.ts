// GENERATED from spec/shared/components.yaml, spec/shared/keys/meta.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asString } from "../../decode.js";

/**
 * Which device this is.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `meta` (spec/shared/components.yaml)
 */
export interface MetaData {
  /**
   * Number that identifies this one device, six digits with leading zeros, sent as text.
   *
   * It is part of the cloud host name and of the default MQTT topic, so it is treated as personal.
   *
   * @see key `sse` (spec/shared/keys/meta.yaml; sources: vendor-60.4, vendor-en, vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly serialNumber: string;
  /**
   * Name the owner gave the device, as the app shows it.
   *
   * Free text that may name a person or a place, so it is treated as personal.
   *
   * @see key `fna` (spec/shared/keys/meta.yaml; sources: vendor-60.4, vendor-en, vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly friendlyName: string;
  /**
   * Version of the firmware that runs on the device.
   *
   * Chargers wrote three digits up to 055.x and two from 56.1 on; controllers have three parts such as 1.3.0. Suffixes such as -rc1 occur, so read it as text, not as a number (marq24/ha-goecharger-api2#75).
   *
   * @see key `fwv` (spec/shared/keys/meta.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en-2022, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly firmwareVersion: string;
}

/** What to read for a {@link MetaData} and how. */
export const MetaData: ComponentDefinition<MetaData, "charger" | "controller"> = {
  name: "meta",
  keys: ["sse", "fna", "fwv"],
  decode: (context) => {
    const { status } = context;
    return {
      serialNumber: asString(status["sse"], "sse", context),
      friendlyName: asString(status["fna"], "fna", context),
      firmwareVersion: asString(status["fwv"], "fwv", context),
    };
  },
};
