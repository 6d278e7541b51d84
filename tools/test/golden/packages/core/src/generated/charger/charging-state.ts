// GENERATED from spec/charger/components.yaml, spec/charger/keys/state.yaml, spec/charger/keys/totals.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import {
  asBoolean,
  asEnum,
  asList,
  asLocalTime,
  asNumber,
  asUnknown,
  asUtcTime,
  standIn,
} from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import type { PhaseValues, PhaseValuesWithN } from "../../phase-values.js";
import { type CarState, carStateTable, type Fault, faultTable, type Reason, reasonTable } from "./enums.js";
import { decodeMeter } from "./structs.js";

/**
 * What happens at the plug now.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `state` (spec/charger/components.yaml)
 */
export interface ChargingState {
  /**
   * Whether the car may charge now.
   *
   * `null`: the charger has not decided yet.
   *
   * @see key `alw` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly allowed: boolean | null;
  /**
   * State of the car.
   *
   * `unknown:N` for a number N without a name.
   *
   * Known bug (M1 since 055 before 056): Stays at 2 when the car has left. Known bug: Says 3 at night.
   *
   * @see key `car` (spec/charger/keys/state.yaml; sources: list, capture-a, owners)
   */
  readonly carState: Open<CarState>;
  /**
   * Fault of the charger.
   *
   * `unknown:N` for a number N without a name.
   *
   * @see key `err` (spec/charger/keys/state.yaml; sources: list, capture-a, owners)
   */
  readonly fault: Open<Fault>;
  /**
   * Why it charges or not.
   *
   * `unknown:N` for a number N without a name. `null`: the device knows no value. Absent where a model or firmware does not have it (known: M1 since 054.2; M2 since 052 before 054).
   *
   * @see key `msi` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly reason?: Open<Reason> | null;
  /**
   * Reasons of the last minutes.
   *
   * Each element: `unknown:N` for a number N without a name.
   *
   * @see key `hst` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly lastReasons: readonly Open<Reason>[];
  /**
   * Voltage of each wire.
   *
   * In V.
   *
   * On the wire: L1 `[0]`, L2 `[1]`, L3 `[2]`, N `[3]`.
   *
   * @see key `nrg` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly voltageV: PhaseValuesWithN;
  /**
   * Current of each phase.
   *
   * In A. `null`: the device knows no value.
   *
   * On the wire: L1 `[4]`, L2 `[5]`, L3 `[6]`.
   *
   * @see key `nrg` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly currentA: PhaseValues<number | null>;
  /**
   * Power over all phases.
   *
   * In W.
   *
   * On the wire: `[7]`.
   *
   * @see key `nrg` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly powerTotalW: number;
  /**
   * Whether the meter was calibrated.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[9]`.
   *
   * @see key `nrg` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly calibrated?: boolean;
  /**
   * Temperatures inside the housing.
   *
   * Each element: in Celsius; at least -40 Celsius.
   *
   * @see key `tma` (spec/charger/keys/state.yaml; sources: list, capture-a, owners)
   */
  readonly temperaturesCelsius: readonly (number | null)[];
  /**
   * When somebody pressed the button.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the last start.
   *
   * @see key `lbp` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly lastButtonPressSinceBootMs: number | null;
  /**
   * Clock of the charger in UTC.
   *
   * @see key `utc` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly utcTime: Date;
  /**
   * Clock of the charger in local time.
   *
   * @see key `loc` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly localTime: string;
  /**
   * Nobody knows what this is.
   *
   * Absent where a model or firmware does not have it (known: before 060).
   *
   * An object in the one capture that has it.
   *
   * @see key `rde` (spec/charger/keys/state.yaml; sources: list, capture-a)
   */
  readonly diagnosis?: unknown;
  /**
   * All energy delivered so far.
   *
   * In Wh.
   *
   * @see key `eto` (spec/charger/keys/totals.yaml; sources: list, capture-a)
   */
  readonly energyTotalWh: number;
}

/** What to read for a {@link ChargingState} and how. */
export const ChargingState: ComponentDefinition<ChargingState, "charger"> = {
  name: "state",
  keys: ["alw", "car", "err", "msi", "hst", "nrg", "tma", "lbp", "utc", "loc", "rde", "eto", "fwv"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const alwSent = status["alw"];
    const nrgFields = decodeMeter(status["nrg"], "nrg", context);
    const lbpSent = status["lbp"];
    const component: Mutable<ChargingState> = {
      allowed: alwSent === null ? null : asBoolean(alwSent, "alw", context),
      carState: asEnum(
        standIn(status["car"], "string", { Idle: 1, Charging: 2 }),
        "car",
        context,
        carStateTable,
      ),
      fault: asEnum(standIn(status["err"], "boolean", { true: 12, false: 0 }), "err", context, faultTable),
      lastReasons: asList(status["hst"], "hst", context, (item, at) =>
        asEnum(item, "hst", context, reasonTable, at),
      ),
      voltageV: nrgFields.voltageV,
      currentA: nrgFields.currentA,
      powerTotalW: nrgFields.powerTotalW,
      temperaturesCelsius: asList(status["tma"], "tma", context, (item, at) =>
        standIn(item, "string", () => null) === null
          ? null
          : asNumber(
              standIn(item, "string", () => null),
              "tma",
              context,
              at,
            ),
      ),
      lastButtonPressSinceBootMs: lbpSent === null ? null : asNumber(lbpSent, "lbp", context),
      utcTime: asUtcTime(status["utc"], "utc", context),
      localTime: asLocalTime(status["loc"], "loc", context),
      energyTotalWh: asNumber(status["eto"], "eto", context),
    };
    if (nrgFields.calibrated !== undefined) component.calibrated = nrgFields.calibrated;
    sent = status["msi"];
    if (sent !== undefined)
      component.reason = sent === null ? null : asEnum(sent, "msi", context, reasonTable);
    sent = status["rde"];
    if (sent != null) component.diagnosis = asUnknown(sent, "rde", context);
    return component;
  },
};
