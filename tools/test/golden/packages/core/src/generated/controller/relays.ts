// GENERATED from spec/controller/components.yaml, spec/controller/keys/relays.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asArray, asNumber } from "../../decode.js";
import { decodeSensorReading } from "./structs.js";

/** One relay. */
export interface Relay {
  /**
   * Power behind the relay.
   *
   * In W. `null`: the device knows no value.
   *
   * @see key `rpw` (spec/controller/keys/relays.yaml; sources: list-controller, capture-c)
   */
  readonly switchedW: number | null;
  /**
   * Current through the sensor.
   *
   * In A.
   *
   * On the wire: `[0]`.
   *
   * Absent where a model or firmware does not have it (known: since 1.1.0).
   *
   * @see key `rva` (spec/controller/keys/relays.yaml; sources: list-controller, capture-c)
   */
  readonly currentA?: number;
  /**
   * Power; the sign is the direction.
   *
   * In W.
   *
   * On the wire: `[1]`.
   *
   * Absent where a model or firmware does not have it (known: since 1.1.0).
   *
   * @see key `rva` (spec/controller/keys/relays.yaml; sources: list-controller, capture-c)
   */
  readonly powerW?: number;
}

/**
 * Relays and what they switch.
 *
 * One record per element of `rpw`, in the device's order.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `relays` (spec/controller/components.yaml)
 */
export type Relays = readonly Relay[];

/** What to read for a {@link Relays} and how. */
export const Relays: ComponentDefinition<Relays, "controller"> = {
  name: "relays",
  keys: ["rpw", "rva"],
  decode: (context) => {
    const { status } = context;
    const rpwItems = status["rpw"] == null ? undefined : asArray(status["rpw"], "rpw", context);
    const rvaItems = status["rva"] == null ? undefined : asArray(status["rva"], "rva", context);
    return (
      rpwItems?.map((item, at) => ({
        switchedW: item === null ? null : asNumber(item, "rpw", context, at),
        ...(rvaItems === undefined ? {} : decodeSensorReading(rvaItems[at], "rva", context, at)),
      })) ?? []
    );
  },
};
