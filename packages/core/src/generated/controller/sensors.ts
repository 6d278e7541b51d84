// GENERATED from spec/controller/components.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { Categories } from "./categories.js";
import { Currents } from "./currents.js";
import { Voltages } from "./voltages.js";

/**
 * Everything the controller measures.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `sensors` (spec/controller/components.yaml)
 */
export interface Sensors {
  /** Power, energy and currents by category, such as house, grid and solar. */
  readonly categories: Categories;
  /** Voltage sensors and what they measure. */
  readonly voltages: Voltages;
  /** Current sensors and what they measure. */
  readonly currents: Currents;
}

/** What to read for a {@link Sensors} and how. */
export const Sensors: ComponentDefinition<Sensors, "controller"> = {
  name: "sensors",
  keys: ["ccn", "ccp", "cec", "cpc", "ecp", "ccs", "usn", "usv", "isn", "isv", "ips", "iim"],
  decode: (context) => {
    return {
      categories: Categories.decode(context),
      voltages: Voltages.decode(context),
      currents: Currents.decode(context),
    };
  },
};
