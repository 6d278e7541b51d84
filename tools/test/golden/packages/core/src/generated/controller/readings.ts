// GENERATED from spec/controller/components.yaml, spec/shared/keys/info.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asString } from "../../decode.js";
import { Relays } from "./relays.js";
import { Sensors } from "./sensors.js";

/**
 * Everything the controller measures.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `readings` (spec/controller/components.yaml)
 */
export interface Readings {
  /**
   * Version of the firmware.
   *
   * @see key `fwv` (spec/shared/keys/info.yaml; sources: list-controller, capture-c)
   */
  readonly firmwareVersion: string;
  /** Sensors and what they measure. */
  readonly sensors: Sensors;
  /** Relays and what they switch. */
  readonly relays: Relays;
}

/** What to read for a {@link Readings} and how. */
export const Readings: ComponentDefinition<Readings, "controller"> = {
  name: "readings",
  keys: ["fwv", "snm", "sva", "sph", "rpw", "rva"],
  decode: (context) => {
    const { status } = context;
    return {
      firmwareVersion: asString(status["fwv"], "fwv", context),
      sensors: Sensors.decode(context),
      relays: Relays.decode(context),
    };
  },
};
