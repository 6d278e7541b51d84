// GENERATED from spec/charger/components.yaml, spec/charger/keys/limits.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asList, asNumber, standIn } from "../../decode.js";
import type { Mutable } from "../../mutable.js";

/**
 * What holds the current down: heat, cable, adapter, fallback.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `limits` (spec/charger/components.yaml)
 */
export interface Limits {
  /**
   * Most current the temperature of the charger permits, per phase. 32 means that heat limits nothing.
   *
   * In A.
   *
   * @see key `amt` (spec/charger/keys/limits.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v1-3)
   */
  readonly temperatureCurrentLimitA: number;
  /**
   * Temperatures inside the charger, one per sensor.
   *
   * Each element: in Celsius.
   *
   * V3 and V4 have two sensors (goecharger/go-eCharger-API-v1#74), CORE and PRO six (marq24/ha-goecharger-api2#152). One integration names them in order: Type 2 socket, circuit board, grid connector, current sensor, Type 2 screw terminals, MID meter. On CORE and PRO it uses the last four only. A sensor that fails may send a text in place of a number (syssi/homeassistant-goecharger-mqtt#199).
   *
   * Known bug (since 055.0): Now and then the list has one element only, and that can be nonsense such as -16843.01.
   *
   * @see key `tma` (spec/charger/keys/limits.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-132, marq24, syssi, syssi-199)
   */
  readonly temperaturesCelsius: readonly (number | null)[];
  /**
   * Most current the plugged cable is made for, per phase.
   *
   * In A. `null`: no cable. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `cbl` (spec/charger/keys/limits.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly cableCurrentLimitA?: number | null;
  /**
   * Whether the charger believes it hangs on an adapter for 16 A and limits itself to that.
   *
   * A V4 of the kind that is fixed to the wall and knows no adapters sent true as well, so it proves nothing.
   *
   * Known bug (CORE, PRO): It is true though there is no adapter and the charger takes 32 A.
   *
   * @see key `adi` (spec/charger/keys/limits.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly adapterLimitActive: boolean;
  /**
   * Most current the charger draws through an adapter with one phase.
   *
   * In A. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `la1` (spec/charger/keys/limits.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly adapterLimitOnePhaseA?: number;
  /**
   * Most current per phase the charger draws through an adapter with three phases.
   *
   * In A. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `la3` (spec/charger/keys/limits.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly adapterLimitThreePhaseA?: number;
  /**
   * Limit for the charging current that lapses after ten minutes unless it is written again. The current the user asked for stays as it is.
   *
   * In A. `null`: no temporary limit. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * No document says which values it takes; 0 and values below 6 A are untried.
   *
   * @see key `tcl` (spec/charger/keys/limits.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-188)
   */
  readonly temporaryCurrentLimitA?: number | null;
  /**
   * Whether the charger falls back to a safe limit when whoever controls it falls silent.
   *
   * Absent where a model or firmware does not have it (known: since 60.4).
   *
   * The release notes say that Modbus and API set the failsafe; the list has its keys as read only, and no page has the registers.
   *
   * @see key `fse` (spec/charger/keys/limits.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly failsafeLimitEnabled?: boolean;
  /**
   * Time of silence that is left before the failsafe limit applies.
   *
   * Absent where a model or firmware does not have it (known: since 60.4).
   *
   * No document gives the unit; seconds would be usual. It may as well be the length of the countdown.
   *
   * @see key `fsc` (spec/charger/keys/limits.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly failsafeLimitCountdown?: number;
  /**
   * Limit for charging that applies once the failsafe has struck.
   *
   * Absent where a model or firmware does not have it (known: since 60.4).
   *
   * No document gives the unit; amperes would fit the type.
   *
   * @see key `fsi` (spec/charger/keys/limits.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly failsafeLimit?: number;
}

/** What to read for a {@link Limits} and how. */
export const Limits: ComponentDefinition<Limits, "charger"> = {
  name: "limits",
  keys: ["amt", "tma", "cbl", "adi", "la1", "la3", "tcl", "fse", "fsc", "fsi"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<Limits> = {
      temperatureCurrentLimitA: asNumber(status["amt"], "amt", context),
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
      adapterLimitActive: asBoolean(status["adi"], "adi", context),
    };
    sent = status["cbl"];
    if (sent !== undefined)
      component.cableCurrentLimitA = sent === null ? null : asNumber(sent, "cbl", context);
    sent = status["la1"];
    if (sent != null) component.adapterLimitOnePhaseA = asNumber(sent, "la1", context);
    sent = status["la3"];
    if (sent != null) component.adapterLimitThreePhaseA = asNumber(sent, "la3", context);
    sent = status["tcl"];
    if (sent !== undefined)
      component.temporaryCurrentLimitA = sent === null ? null : asNumber(sent, "tcl", context);
    sent = status["fse"];
    if (sent != null) component.failsafeLimitEnabled = asBoolean(sent, "fse", context);
    sent = status["fsc"];
    if (sent != null) component.failsafeLimitCountdown = asNumber(sent, "fsc", context);
    sent = status["fsi"];
    if (sent != null) component.failsafeLimit = asNumber(sent, "fsi", context);
    return component;
  },
};
