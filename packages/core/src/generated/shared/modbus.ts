// GENERATED from spec/shared/components.yaml, spec/shared/keys/modbus.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";

/**
 * Modbus TCP server of the device.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `modbus` (spec/shared/components.yaml)
 */
export interface Modbus {
  /**
   * Whether the device can be read and controlled over Modbus TCP.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `men` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusSlaveEnabled?: boolean;
  /**
   * Port at which the device answers Modbus TCP.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * A new port counts once Modbus was switched off and on again, by the lists; the pages on Modbus ask for a restart instead.
   *
   * @see key `msp` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusSlavePort?: number;
  /**
   * Whether the two bytes of each register change places.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * Known bug (CORE, PRO since 60.3 before 60.4): The bytes come in the wrong order.
   *
   * @see key `msb` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusSlaveBytesSwapped?: boolean;
  /**
   * Whether the registers of a value that takes several come in the opposite order.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * The captured charger has true and the captured controller false. No document says which order is the plain one, so compare a known value.
   *
   * @see key `msr` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusSlaveRegistersSwapped?: boolean;
  /**
   * How often the device was read over Modbus.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * Only the pages on Modbus have it; neither captures nor lists do.
   *
   * @see key `mro` (spec/shared/keys/modbus.yaml; sources: vendor-modbus, api-v2-107, vendor-controller-modbus)
   */
  readonly modbusSlaveReadOperations?: number;
  /**
   * How often the device was written over Modbus.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * Only the pages on Modbus have it; neither captures nor lists do.
   *
   * @see key `mwo` (spec/shared/keys/modbus.yaml; sources: vendor-modbus, api-v2-107, vendor-controller-modbus)
   */
  readonly modbusSlaveWriteOperations?: number;
  /**
   * When the charger was last read over Modbus.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the start. Absent where a model or firmware does not have it (known: since 60.3).
   *
   * Only lists of CORE and PRO, which came with 60.3, have it so far; older models may have it too.
   *
   * @see key `mstr` (spec/shared/keys/modbus.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly lastModbusSlaveReadSinceBootMs?: number | null;
  /**
   * When the charger was last written over Modbus.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the start. Absent where a model or firmware does not have it (known: since 60.3).
   *
   * Only lists of CORE and PRO, which came with 60.3, have it so far; older models may have it too.
   *
   * @see key `mstw` (spec/shared/keys/modbus.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly lastModbusSlaveWriteSinceBootMs?: number | null;
}

/** What to read for a {@link Modbus} and how. */
export const Modbus: ComponentDefinition<Modbus, "charger" | "controller"> = {
  name: "modbus",
  keys: ["men", "msp", "msb", "msr", "mro", "mwo", "mstr", "mstw"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<Modbus> = {};
    sent = status["men"];
    if (sent != null) component.modbusSlaveEnabled = asBoolean(sent, "men", context);
    sent = status["msp"];
    if (sent != null) component.modbusSlavePort = asNumber(sent, "msp", context);
    sent = status["msb"];
    if (sent != null) component.modbusSlaveBytesSwapped = asBoolean(sent, "msb", context);
    sent = status["msr"];
    if (sent != null) component.modbusSlaveRegistersSwapped = asBoolean(sent, "msr", context);
    sent = status["mro"];
    if (sent != null) component.modbusSlaveReadOperations = asNumber(sent, "mro", context);
    sent = status["mwo"];
    if (sent != null) component.modbusSlaveWriteOperations = asNumber(sent, "mwo", context);
    sent = status["mstr"];
    if (sent !== undefined)
      component.lastModbusSlaveReadSinceBootMs = sent === null ? null : asNumber(sent, "mstr", context);
    sent = status["mstw"];
    if (sent !== undefined)
      component.lastModbusSlaveWriteSinceBootMs = sent === null ? null : asNumber(sent, "mstw", context);
    return component;
  },
};
