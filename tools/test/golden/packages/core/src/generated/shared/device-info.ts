// GENERATED from spec/shared/components.yaml, spec/shared/keys/info.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asNumber, asScaledNumber, asString } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type Variant, variantTable } from "./enums.js";

/**
 * Who the device is.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `info` (spec/shared/components.yaml)
 */
export interface DeviceInfo {
  /**
   * Version of the firmware.
   *
   * @see key `fwv` (spec/shared/keys/info.yaml; sources: list, capture-a, list-controller, capture-c)
   */
  readonly firmwareVersion: string;
  /**
   * Number of this one device.
   *
   * Leading zeros count. A comment ends with *\/ in many languages.
   *
   * @see key `sse` (spec/shared/keys/info.yaml; sources: list, capture-a, list-controller, capture-c)
   */
  readonly serialNumber: string;
  /**
   * Size of the device.
   *
   * `unknown:N` for a number N without a name. `null`: the device knows no value. Absent where a model or firmware does not have it.
   *
   * It counts the charger behind it.
   *
   * @see key `var` (spec/shared/keys/info.yaml; sources: list, capture-a, capture-c)
   */
  readonly variant?: Open<Variant> | null;
  /**
   * Which kind of device this is.
   *
   * @see key `typ` (spec/shared/keys/info.yaml; sources: list, capture-a, list-controller, capture-c)
   */
  readonly deviceType: string;
  /**
   * How far local time is ahead of UTC.
   *
   * In S (the device sends Min); -720 to 840 Min. Absent where a model or firmware does not have it.
   *
   * @see key `tof` (spec/shared/keys/info.yaml; sources: list, capture-a)
   */
  readonly timezoneOffsetS?: number;
  /**
   * Whether the Modbus server runs.
   *
   * @see key `mce` (spec/shared/keys/info.yaml; sources: list, capture-a, list-controller, capture-c)
   */
  readonly modbusEnabled: boolean;
  /**
   * TCP port of the Modbus server.
   *
   * @see key `mcp` (spec/shared/keys/info.yaml; sources: list, capture-a, list-controller, capture-c)
   */
  readonly modbusPort: number;
}

/** What to read for a {@link DeviceInfo} and how. */
export const DeviceInfo: ComponentDefinition<DeviceInfo, "charger" | "controller"> = {
  name: "info",
  keys: ["fwv", "sse", "var", "typ", "tof", "mce", "mcp"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<DeviceInfo> = {
      firmwareVersion: asString(status["fwv"], "fwv", context),
      serialNumber: asString(status["sse"], "sse", context),
      deviceType: asString(status["typ"], "typ", context),
      modbusEnabled: asBoolean(status["mce"], "mce", context),
      modbusPort: asNumber(status["mcp"], "mcp", context),
    };
    sent = status["var"];
    if (sent !== undefined)
      component.variant = sent === null ? null : asEnum(sent, "var", context, variantTable);
    sent = status["tof"];
    if (sent != null) component.timezoneOffsetS = asScaledNumber(sent, "tof", context, 60);
    return component;
  },
};
