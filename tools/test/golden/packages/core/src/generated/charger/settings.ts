// GENERATED from spec/charger/components.yaml, spec/charger/keys/settings.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asList, asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import { decodeAddress, decodeNetwork, type Network } from "./structs.js";

/**
 * What the owner has chosen.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `settings` (spec/charger/components.yaml)
 */
export interface Settings {
  /**
   * Current the car may draw at most.
   *
   * In A; 6 to 32 A.
   *
   * @see key `amp` (spec/charger/keys/settings.yaml; sources: list, capture-a)
   */
  readonly requestedCurrentA: number;
  /**
   * Current that is never exceeded.
   *
   * In A; at most 32 A. Absent where a model or firmware does not have it.
   *
   * @see key `ama` (spec/charger/keys/settings.yaml; sources: list, capture-a)
   */
  readonly absoluteMaxCurrentA?: number;
  /**
   * Charging stops after this energy.
   *
   * In Wh. `null`: no limit.
   *
   * @see key `dwo` (spec/charger/keys/settings.yaml; sources: list, capture-a)
   */
  readonly energyLimitWh: number | null;
  /**
   * Address itself.
   *
   * On the wire: `["ip"]`.
   *
   * Absent where a model or firmware does not have it (known: since 053).
   *
   * @see key `lnk` (spec/charger/keys/settings.yaml; sources: list, capture-a)
   */
  readonly ip?: string;
  /**
   * Mask of the network.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["netmask"]`.
   *
   * Absent where a model or firmware does not have it (known: since 053).
   *
   * @see key `lnk` (spec/charger/keys/settings.yaml; sources: list, capture-a)
   */
  readonly mask?: string;
  /**
   * Wireless networks in reach.
   *
   * `null`: the device knows no value.
   *
   * @see key `scn` (spec/charger/keys/settings.yaml; sources: list, capture-a)
   */
  readonly networks: readonly Network[] | null;
}

/** What to read for a {@link Settings} and how. */
export const Settings: ComponentDefinition<Settings, "charger"> = {
  name: "settings",
  keys: ["amp", "ama", "dwo", "lnk", "scn"],
  decode: (context) => {
    const { status } = context;
    const component: Mutable<Settings> = {
      requestedCurrentA: asNumber(status["amp"], "amp", context),
      energyLimitWh: status["dwo"] === null ? null : asNumber(status["dwo"], "dwo", context),
      networks:
        status["scn"] === null
          ? null
          : asList(status["scn"], "scn", context, (item, at) => decodeNetwork(item, "scn", context, at)),
    };
    if (status["ama"] != null) component.absoluteMaxCurrentA = asNumber(status["ama"], "ama", context);
    if (status["lnk"] != null) Object.assign(component, decodeAddress(status["lnk"], "lnk", context));
    return component;
  },
};
