// GENERATED from spec/charger/components.yaml, spec/charger/keys/pv-surplus.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asMap, asNumber, asString, asUnknown } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type RoundingMode, roundingModeTable } from "./enums.js";

/**
 * Charging with surplus of the own solar power.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `pv-surplus` (spec/charger/components.yaml)
 */
export interface PvSurplus {
  /**
   * Whether eco mode charges with solar power that would otherwise go to the grid.
   *
   * Takes effect in the logic mode eco; in basic mode the current does not follow the sun (goecharger/go-eCharger-API-v2#207). Without leave to pause, the charger goes on at the smallest current when the sun is gone (goecharger/go-eCharger-API-v2#226). The requested current stays the ceiling; set to 6 A, it keeps the charger at 6 A however much surplus there is (goecharger/go-eCharger-API-v2#316).
   *
   * @see key `fup` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly pvSurplusEnabled: boolean;
  /**
   * Surplus that has to be there before charging starts.
   *
   * In W; clients offer -10000 to 32000 W.
   *
   * A positive number stands for surplus: 1400 lets charging start from 1.4 kW on, about 6 A on one phase (goecharger/go-eCharger-API-v2#283). Whether the grid target counts in, was asked and not answered (goecharger/go-eCharger-API-v2#227).
   *
   * @see key `fst` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly startingPowerW: number;
  /**
   * How long charging runs at least once it has started, so that passing clouds do not stop it.
   *
   * In Ms; clients offer 0 to 3600000 Ms.
   *
   * @see key `fmt` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minChargeTimeMs: number;
  /**
   * Power at the grid connection that surplus charging steers towards. With -200, about 200 W keep flowing to the grid.
   *
   * In W; clients offer -10000 to 10000 W. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * The sign is that of the grid power: negative means feeding in, as the vendor's support told an owner (syssi/homeassistant-goecharger-mqtt#101). It is a target of surplus charging, not a cap: outside of it the charger draws what it is allowed (goecharger/go-eCharger-API-v2#255).
   *
   * @see key `pgt` (spec/charger/keys/pv-surplus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, syssi)
   */
  readonly gridPowerTargetW?: number;
  /**
   * How far the surplus may fall below what charging needs before charging stops.
   *
   * In W; clients offer 0 to 100000 W.
   *
   * What exactly it is compared with was asked and not answered (goecharger/go-eCharger-API-v2#227).
   *
   * @see key `sh` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly stopHysteresisW: number;
  /**
   * Band around the power for three phases in which the charger does not switch between one and three phases.
   *
   * In W; clients offer 0 to 100000 W.
   *
   * Whether the band lies above, below or around the threshold was asked and not answered (goecharger/go-eCharger-API-v2#227).
   *
   * @see key `psh` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly phaseSwitchHysteresisW: number;
  /**
   * Power by which surplus control is shifted for the sake of priorities; -300 on an untouched charger.
   *
   * In W; clients offer at most 100000 W.
   *
   * Neither what it is added to nor whose priority it serves is documented. An owner reads a negative value as more surplus than was measured (syssi/homeassistant-goecharger-mqtt#201).
   *
   * @see key `po` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly prioOffsetW: number;
  /**
   * Power by which the target of surplus control is shifted while zero feed-in is on.
   *
   * In W; clients offer 0 to 100000 W.
   *
   * Which way a positive value shifts it was asked and not answered (goecharger/go-eCharger-API-v2#227). An owner reads 200 as a small draw from the grid (syssi/homeassistant-goecharger-mqtt#201).
   *
   * @see key `zfo` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly zeroFeedinOffsetW: number;
  /**
   * Whether surplus control reckons with an inverter that may not feed into the grid and throttles instead.
   *
   * @see key `fzf` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly zeroFeedinEnabled: boolean;
  /**
   * Whether surplus charging rounds to the ampere above or below, since cars follow whole amperes only.
   *
   * `unknown:N` for a number N without a name.
   *
   * @see key `frm` (spec/charger/keys/pv-surplus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, marq24, vendor-en-2022, vendor-en, capture-v4-055.7)
   */
  readonly roundingMode: Open<RoundingMode>;
  /**
   * Rounding that surplus charging applies at the moment.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: before 055.7).
   *
   * No document lists its numbers; by its name they are those of the rounding mode.
   *
   * @see key `ferm` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-en, vendor-2024, capture-v4-055.7, marq24, wattpilot-yaml)
   */
  readonly effectiveRoundingMode?: Open<RoundingMode>;
  /**
   * Power at the grid connection as last reported. Negative while the house feeds in.
   *
   * In W. `null`: no recent data.
   *
   * The vendor confirmed the sign: negative is export, positive is import (goecharger/go-eCharger-API-v2#227). Comes from a controller or from what is written to ids; turns null seconds after the last of it.
   *
   * @see key `pgrid` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly gridPowerW: number | null;
  /**
   * Power of the solar system as last reported. Positive while it produces.
   *
   * In W. `null`: no recent data.
   *
   * Below zero on standby, when the inverter itself draws a little.
   *
   * @see key `ppv` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly pvPowerW: number | null;
  /**
   * Power of the home battery as last reported. Positive while it gives energy, negative while it charges.
   *
   * In W. `null`: no recent data.
   *
   * The vendor's support confirmed the sign (syssi/homeassistant-goecharger-mqtt#101).
   *
   * @see key `pakku` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly batteryPowerW: number | null;
  /**
   * How far surplus charging is from its target. Positive means that the car could take more.
   *
   * In W.
   *
   * An owner worked it out as the grid target less the grid power (goecharger/go-eCharger-API-v2#227). The 055.7 capture agrees, with the averaged grid power at -884.56 and the target at 0.
   *
   * @see key `deltap` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly deltaPowerW: number;
  /**
   * Difference of currents that surplus control reckons with; the vendor does not say between which.
   *
   * In A.
   *
   * Not simply deltap in ampere: in the 055.7 capture it is negative while deltap is positive.
   *
   * @see key `deltaa` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly deltaCurrentA: number;
  /**
   * Grid power smoothed over time, as surplus control uses it. Negative while the house feeds in.
   *
   * In W.
   *
   * The 055.7 capture shows a value although pgrid is null, so it may be old; inva tells when data came.
   *
   * @see key `pvopt_averagePGrid` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly gridPowerAverageW: number;
  /**
   * Solar power smoothed over time, as surplus control uses it.
   *
   * In W.
   *
   * @see key `pvopt_averagePPv` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly pvPowerAverageW: number;
  /**
   * Power of the home battery smoothed over time, as surplus control uses it.
   *
   * In W.
   *
   * @see key `pvopt_averagePAkku` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly batteryPowerAverageW: number;
  /**
   * When inverter data last arrived.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: none has arrived.
   *
   * Lists call it an age; the age is rbt less this value (marq24/ha-goecharger-api2#2).
   *
   * @see key `inva` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, marq24, api-v2-177, marq24-2, marq24-4)
   */
  readonly lastInverterDataSinceBootMs: number | null;
  /**
   * When the charger last worked out the surplus.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the start.
   *
   * @see key `lpsc` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, api-v2-177, marq24-4, marq24)
   */
  readonly lastPvSurplusCalculationSinceBootMs: number | null;
  /**
   * When the charger last ran its calculation for solar power.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the start. Absent where a model or firmware does not have it (known: since 57).
   *
   * How it differs from lpsc is not documented. Unit and clock are those of all time stamps of this kind (goecharger/go-eCharger-API-v2#177).
   *
   * @see key `lpc` (spec/charger/keys/pv-surplus.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, api-v2-177)
   */
  readonly lastPvCalculationSinceBootMs?: number | null;
  /**
   * Whether the charger forgets what it knows of the surplus after a break and begins anew.
   *
   * Absent where a model or firmware does not have it (known: since 59.4).
   *
   * Which break is meant, one in charging or one in the data, is not documented.
   *
   * @see key `csd` (spec/charger/keys/pv-surplus.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly surplusDataClearedAfterBreak?: boolean;
  /**
   * Where the inverter data comes from.
   *
   * `null`: no source. Absent where a model or firmware does not have it (known: since 56).
   *
   * No document tells which texts occur.
   *
   * @see key `dsrc` (spec/charger/keys/pv-surplus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly inverterDataSource?: string | null;
  /**
   * Inverter data that stands in for what is received; a key of old firmware.
   *
   * `null`: no override. Absent where a model or firmware does not have it (known: before 055.7).
   *
   * Its properties are unknown: the lists say object, the Wattpilot's list has null, the 055.7 capture and the clients do not know the key. Perhaps they are those of ids.
   *
   * @see key `ido` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-en, vendor-2024, capture-v4-055.7, wattpilot-yaml)
   */
  readonly inverterDataOverride?: Readonly<Record<string, unknown>> | null;
  /**
   * Data of a smart meter that the charger knows of.
   *
   * `null`: no data. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * The shape is unknown: the lists give no type for reading and object for writing, the 055.7 capture shows null, and no client is known that reads it. It can be written since 60.2.
   *
   * @see key `smd` (spec/charger/keys/pv-surplus.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-v5, vendor-59.4, vendor-en, capture-v4-055.7)
   */
  readonly smartMeterData?: unknown | null;
}

/** What to read for a {@link PvSurplus} and how. */
export const PvSurplus: ComponentDefinition<PvSurplus, "charger"> = {
  name: "pv-surplus",
  keys: [
    "fup",
    "fst",
    "fmt",
    "pgt",
    "sh",
    "psh",
    "po",
    "zfo",
    "fzf",
    "frm",
    "ferm",
    "pgrid",
    "ppv",
    "pakku",
    "deltap",
    "deltaa",
    "pvopt_averagePGrid",
    "pvopt_averagePPv",
    "pvopt_averagePAkku",
    "inva",
    "lpsc",
    "lpc",
    "csd",
    "dsrc",
    "ido",
    "smd",
  ],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const pgridSent = status["pgrid"];
    const ppvSent = status["ppv"];
    const pakkuSent = status["pakku"];
    const invaSent = status["inva"];
    const lpscSent = status["lpsc"];
    const component: Mutable<PvSurplus> = {
      pvSurplusEnabled: asBoolean(status["fup"], "fup", context),
      startingPowerW: asNumber(status["fst"], "fst", context),
      minChargeTimeMs: asNumber(status["fmt"], "fmt", context),
      stopHysteresisW: asNumber(status["sh"], "sh", context),
      phaseSwitchHysteresisW: asNumber(status["psh"], "psh", context),
      prioOffsetW: asNumber(status["po"], "po", context),
      zeroFeedinOffsetW: asNumber(status["zfo"], "zfo", context),
      zeroFeedinEnabled: asBoolean(status["fzf"], "fzf", context),
      roundingMode: asEnum(status["frm"], "frm", context, roundingModeTable),
      gridPowerW: pgridSent === null ? null : asNumber(pgridSent, "pgrid", context),
      pvPowerW: ppvSent === null ? null : asNumber(ppvSent, "ppv", context),
      batteryPowerW: pakkuSent === null ? null : asNumber(pakkuSent, "pakku", context),
      deltaPowerW: asNumber(status["deltap"], "deltap", context),
      deltaCurrentA: asNumber(status["deltaa"], "deltaa", context),
      gridPowerAverageW: asNumber(status["pvopt_averagePGrid"], "pvopt_averagePGrid", context),
      pvPowerAverageW: asNumber(status["pvopt_averagePPv"], "pvopt_averagePPv", context),
      batteryPowerAverageW: asNumber(status["pvopt_averagePAkku"], "pvopt_averagePAkku", context),
      lastInverterDataSinceBootMs: invaSent === null ? null : asNumber(invaSent, "inva", context),
      lastPvSurplusCalculationSinceBootMs: lpscSent === null ? null : asNumber(lpscSent, "lpsc", context),
    };
    sent = status["pgt"];
    if (sent != null) component.gridPowerTargetW = asNumber(sent, "pgt", context);
    sent = status["ferm"];
    if (sent != null) component.effectiveRoundingMode = asEnum(sent, "ferm", context, roundingModeTable);
    sent = status["lpc"];
    if (sent !== undefined)
      component.lastPvCalculationSinceBootMs = sent === null ? null : asNumber(sent, "lpc", context);
    sent = status["csd"];
    if (sent != null) component.surplusDataClearedAfterBreak = asBoolean(sent, "csd", context);
    sent = status["dsrc"];
    if (sent !== undefined)
      component.inverterDataSource = sent === null ? null : asString(sent, "dsrc", context);
    sent = status["ido"];
    if (sent !== undefined)
      component.inverterDataOverride =
        sent === null ? null : asMap(sent, "ido", context, (item, at) => asUnknown(item, "ido", context, at));
    sent = status["smd"];
    if (sent !== undefined) component.smartMeterData = sent === null ? null : asUnknown(sent, "smd", context);
    return component;
  },
};
