// GENERATED from spec/charger/components.yaml, spec/charger/keys/config.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import {
  asEnum,
  asList,
  asMap,
  asNumber,
  asScaledNumber,
  asString,
  asUnixTime,
  standIn,
} from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type PhaseMode, phaseModeTable } from "./enums.js";
import {
  type Address,
  decodeAddress,
  decodeNetwork,
  decodeSchedule,
  type Network,
  type Schedule,
} from "./structs.js";

/**
 * What the owner has chosen.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `config` (spec/charger/components.yaml)
 */
export interface Configuration {
  /**
   * Current the car may draw at most.
   *
   * In A; 6 to 32 A.
   *
   * @see key `amp` (spec/charger/keys/config.yaml; sources: list, capture-a, owners)
   */
  readonly requestedCurrentA: number;
  /**
   * Current that is never exceeded.
   *
   * In A; at most 32 A. Absent where a model or firmware does not have it.
   *
   * @see key `ama` (spec/charger/keys/config.yaml; sources: list, client, capture-a)
   */
  readonly absoluteMaxCurrentA?: number;
  /**
   * Charging stops after this energy.
   *
   * In Wh; clients offer 0 to 100000 Wh. `null`: no limit.
   *
   * @see key `dwo` (spec/charger/keys/config.yaml; sources: list, capture-a, client)
   */
  readonly energyLimitWh: number | null;
  /**
   * How many phases the charger uses.
   *
   * `unknown:N` for a number N without a name.
   *
   * @see key `psm` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly phaseMode: Open<PhaseMode>;
  /**
   * Colour of the lights while no car is there.
   *
   * At most 7 characters; matches `^#[0-9A-F]{6}$`.
   *
   * @see key `cid` (spec/charger/keys/config.yaml; sources: list, capture-a, owners)
   */
  readonly idleColour: string;
  /**
   * How long each user lets the car wait, by name.
   *
   * Each element: in S (the device sends Min); at most 90 Min. `null`: the device knows no value.
   *
   * @see key `pwt` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly pausesS: Readonly<Record<string, number>> | null;
  /**
   * When the charger charges by itself.
   *
   * @see key `sch` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly schedule: Schedule;
  /**
   * When the car has to be full.
   *
   * `null`: the device knows no value.
   *
   * @see key `dep` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly departure: Date | null;
  /**
   * Address itself.
   *
   * On the wire: `["ip"]`.
   *
   * Absent where a model or firmware does not have it (known: since 053).
   *
   * @see key `lnk` (spec/charger/keys/config.yaml; sources: list, capture-a)
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
   * @see key `lnk` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly mask?: string;
  /**
   * The router of that network.
   *
   * `null`: the device knows no value.
   *
   * @see key `gwy` (spec/charger/keys/config.yaml; sources: list, capture-a, owners)
   */
  readonly gateway: Address | null;
  /**
   * Wireless networks in reach.
   *
   * `null`: the device knows no value.
   *
   * @see key `scn` (spec/charger/keys/config.yaml; sources: list, capture-a)
   */
  readonly networks: readonly Network[] | null;
}

/** What to read for a {@link Configuration} and how. */
export const Configuration: ComponentDefinition<Configuration, "charger"> = {
  name: "config",
  keys: ["amp", "ama", "dwo", "psm", "cid", "pwt", "sch", "dep", "lnk", "gwy", "scn", "fwv"],
  decode: (context) => {
    const { status } = context;
    const dwoSent = status["dwo"];
    const pwtSent = status["pwt"];
    const depSent = status["dep"];
    const gwySent = status["gwy"];
    const scnSent = status["scn"];
    const component: Mutable<Configuration> = {
      requestedCurrentA: asNumber(status["amp"], "amp", context),
      energyLimitWh: dwoSent === null ? null : asNumber(dwoSent, "dwo", context),
      phaseMode: asEnum(status["psm"], "psm", context, phaseModeTable),
      idleColour: asString(status["cid"], "cid", context),
      pausesS:
        pwtSent === null
          ? null
          : asMap(pwtSent, "pwt", context, (item, at) => asScaledNumber(item, "pwt", context, 60, at)),
      schedule: decodeSchedule(status["sch"], "sch", context),
      departure: depSent === null ? null : asUnixTime(depSent, "dep", context, 1000),
      gateway:
        standIn(gwySent, "string", (value) => ({ ip: value })) === null
          ? null
          : decodeAddress(
              standIn(gwySent, "string", (value) => ({ ip: value })),
              "gwy",
              context,
            ),
      networks:
        scnSent === null
          ? null
          : asList(scnSent, "scn", context, (item, at) => decodeNetwork(item, "scn", context, at)),
    };
    const sent = status["ama"];
    if (sent != null) component.absoluteMaxCurrentA = asNumber(sent, "ama", context);
    if (status["lnk"] != null) Object.assign(component, decodeAddress(status["lnk"], "lnk", context));
    return component;
  },
};
