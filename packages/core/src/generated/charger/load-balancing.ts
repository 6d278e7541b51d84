// GENERATED from spec/charger/components.yaml, spec/charger/keys/load-balancing.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asList, asNumber, asString, standIn } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type LoadBalancingType, loadBalancingTypeTable } from "./enums.js";
import { decodeLoadBalancingTotalCurrent, type LoadBalancingTotalCurrent } from "./structs.js";

/**
 * Sharing of one connection between several chargers.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `load-balancing` (spec/charger/components.yaml)
 */
export interface LoadBalancing {
  /**
   * Whether the charger shares its connection with the other chargers of a group.
   *
   * @see key `loe` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly loadBalancingEnabled: boolean;
  /**
   * Current that all chargers of the group may draw together, per phase.
   *
   * Absent where a model or firmware does not have it.
   *
   * Concerns the group, so it may exceed what this charger can draw: a client that cut it to 16 A on a charger for 11 kW throttled a group with 25 A (marq24/ha-goecharger-api2#154). 33 A was seen (goecharger/go-eCharger-API-v2#307). Firmware 051.4 left it out of the status until it was set (goecharger/go-eCharger-API-v2#7). Old firmware sends and takes a plain number in place of the object (goecharger/go-eCharger-API-v2#111).
   *
   * Known bug: Written over MQTT, it changes amp while dyn keeps its value.
   *
   * @see key `lot` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-en-2021, api-v2-7, capture-v4-055.7, api-v2-111, api-v2-307, marq24, wattpilot-yaml)
   */
  readonly loadBalancingTotalCurrent?: LoadBalancingTotalCurrent;
  /**
   * Whether the current of the group is fixed or follows what the house leaves over.
   *
   * `unknown:N` for a number N without a name.
   *
   * Writing takes any JSON value; lists exported from firmware name false and true.
   *
   * @see key `loty` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly loadBalancingType: Open<LoadBalancingType>;
  /**
   * Rank of this charger in the group when there is not enough current for all.
   *
   * Clients offer 0 to 99.
   *
   * The app offers 1 to 99 (syssi/homeassistant-goecharger-mqtt#131). Whether the larger or the smaller number goes first is not documented.
   *
   * @see key `lop` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly loadBalancingPriority: number;
  /**
   * Current the charger may draw while it has no contact with its group.
   *
   * In A; clients offer at most 32 A.
   *
   * Clients offer 6 A and more; an untouched charger has 0, probably for no charging at all.
   *
   * @see key `lof` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly loadBalancingFallbackCurrentA: number;
  /**
   * Identifier that the chargers of a group have in common; empty without a group.
   *
   * Chargers with the same text belong together, so it is treated like a key.
   *
   * @see key `log` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-7)
   */
  readonly loadBalancingGroupId: string;
  /**
   * Current that load balancing grants this charger at the moment.
   *
   * In A. `null`: no load balancing.
   *
   * @see key `loa` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-en-2021, wattpilot-yaml, marq24, syssi)
   */
  readonly loadBalancingCurrentA: number | null;
  /**
   * Whether the settings of load balancing are protected against change.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * Whom it keeps out, the app or the API as well, is not documented.
   *
   * @see key `lopr` (spec/charger/keys/load-balancing.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly loadBalancingProtected?: boolean;
  /**
   * Which phase of the grid feeds each phase of the charger, so that the group adds up the right currents. [1, 2, 3] is straight wiring.
   *
   * What a charger with one phase puts in the other places is not documented.
   *
   * @see key `map` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-en-2021, wattpilot-yaml)
   */
  readonly loadBalancingPhaseMapping: readonly number[];
}

/** What to read for a {@link LoadBalancing} and how. */
export const LoadBalancing: ComponentDefinition<LoadBalancing, "charger"> = {
  name: "load-balancing",
  keys: ["loe", "lot", "loty", "lop", "lof", "log", "loa", "lopr", "map"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const loaSent = status["loa"];
    const component: Mutable<LoadBalancing> = {
      loadBalancingEnabled: asBoolean(status["loe"], "loe", context),
      loadBalancingType: asEnum(
        standIn(status["loty"], "boolean", { false: 0, true: 1 }),
        "loty",
        context,
        loadBalancingTypeTable,
      ),
      loadBalancingPriority: asNumber(status["lop"], "lop", context),
      loadBalancingFallbackCurrentA: asNumber(status["lof"], "lof", context),
      loadBalancingGroupId: asString(status["log"], "log", context),
      loadBalancingCurrentA: loaSent === null ? null : asNumber(loaSent, "loa", context),
      loadBalancingPhaseMapping: asList(status["map"], "map", context, (item, at) =>
        asNumber(item, "map", context, at),
      ),
    };
    sent = status["lot"];
    if (sent != null)
      component.loadBalancingTotalCurrent = decodeLoadBalancingTotalCurrent(
        standIn(sent, "number", (value) => ({ amp: value })),
        "lot",
        context,
      );
    sent = status["lopr"];
    if (sent != null) component.loadBalancingProtected = asBoolean(sent, "lopr", context);
    return component;
  },
};
