// GENERATED from spec/charger/components.yaml, spec/charger/keys/grid-protection.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type UnderfrequencyControlMode, underfrequencyControlModeTable } from "./enums.js";

/**
 * Grid frequency and voltage, and how the charger reacts to them.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `grid-protection` (spec/charger/components.yaml)
 */
export interface GridProtection {
  /**
   * Frequency of the grid, about 50 Hz in Europe.
   *
   * In Hz. `null`: unknown.
   *
   * 0 means unknown as well.
   *
   * @see key `fhz` (spec/charger/keys/grid-protection.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly gridFrequencyHz: number | null;
  /**
   * Frequency of the grid, averaged over a while.
   *
   * In Hz. `null`: unknown. Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `avgfhz` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly gridFrequencyAverageHz?: number | null;
  /**
   * Grid frequency below which the charger begins to hold back.
   *
   * In Hz. Absent where a model or firmware does not have it (known: since 56).
   *
   * The lists give no unit; hertz follows from the name.
   *
   * @see key `ufa` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly underfrequencyControlActivationThresholdHz?: number;
  /**
   * Whether the charger holds back when the grid frequency is low, which is a sign of too little power.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `ufe` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly underfrequencyControlEnabled?: boolean;
  /**
   * Which power underfrequency control reckons from when it holds back.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `ufm` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly underfrequencyControlMode?: Open<UnderfrequencyControlMode>;
  /**
   * Grid frequency at the other end of underfrequency control, named stop frequency.
   *
   * In Hz. Absent where a model or firmware does not have it (known: since 56).
   *
   * Whether charging stops there, or the control does, is not documented. The lists give no unit; hertz follows from the name.
   *
   * @see key `ufs` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly underfrequencyControlStopFrequencyHz?: number;
  /**
   * Whether the charger reacts when the voltage of the grid is low.
   *
   * Absent where a model or firmware does not have it (known: since 59.4).
   *
   * @see key `uve` (spec/charger/keys/grid-protection.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly undervoltageControlEnabled?: boolean;
  /**
   * Delay of undervoltage control.
   *
   * In Ms. Absent where a model or firmware does not have it (known: since 59.4).
   *
   * Whether it counts how long the voltage is low, or how long the reaction lasts, is not documented.
   *
   * @see key `uvs` (spec/charger/keys/grid-protection.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly undervoltageControlTimeMs?: number;
  /**
   * Voltage below which undervoltage control sets in.
   *
   * In V. Absent where a model or firmware does not have it (known: since 59.4).
   *
   * @see key `uvt` (spec/charger/keys/grid-protection.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly undervoltageControlThresholdV?: number;
  /**
   * Grid frequency up to which the charger resumes after a disturbance.
   *
   * In Hz. Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `rmaf` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly reconnectionMaximumFrequencyHz?: number;
  /**
   * Voltage up to which the charger resumes after a disturbance.
   *
   * In V. Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `rmav` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly reconnectionMaximumVoltageV?: number;
  /**
   * Grid frequency from which on the charger resumes after a disturbance.
   *
   * In Hz. Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `rmif` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly reconnectionMinimumFrequencyHz?: number;
  /**
   * Voltage from which on the charger resumes after a disturbance.
   *
   * In V. Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `rmiv` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly reconnectionMinimumVoltageV?: number;
  /**
   * When the slow rise of the charging power began.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no rise under way. Absent where a model or firmware does not have it (known: since 56).
   *
   * What writing does is not documented. Unit and clock are those of all time stamps of this kind (goecharger/go-eCharger-API-v2#177).
   *
   * @see key `rsa` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-177)
   */
  readonly rampupStartedSinceBootMs?: number | null;
  /**
   * Whether the charging power rises slowly when charging starts or resumes after a disturbance.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `rsre` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly rampupAtStartAndReconnectionEnabled?: boolean;
  /**
   * How fast the charging power rises when charging starts or resumes after a disturbance.
   *
   * In PercentPerS. Absent where a model or firmware does not have it (known: since 56).
   *
   * Of what the percentage is taken is not documented.
   *
   * @see key `rsrr` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly rampupAtStartAndReconnectionRatePercentPerS?: number;
  /**
   * How long the grid has to stay within bounds before the charger resumes after a disturbance.
   *
   * In S. Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `gmtr` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly gridMonitoringTimeReconnectionS?: number;
  /**
   * When the monitoring last found the grid out of bounds.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the start. Absent where a model or firmware does not have it (known: since 56).
   *
   * What writing does is not documented. Unit and clock are those of all time stamps of this kind (goecharger/go-eCharger-API-v2#177).
   *
   * @see key `gsa` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-177)
   */
  readonly lastGridMonitoringFailureSinceBootMs?: number | null;
  /**
   * Whether the settings that the grid operator requires are protected against change.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * Whom it keeps out, the app or the API as well, is not documented.
   *
   * @see key `pgr` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly gridRequirementsProtected?: boolean;
}

/** What to read for a {@link GridProtection} and how. */
export const GridProtection: ComponentDefinition<GridProtection, "charger"> = {
  name: "grid-protection",
  keys: [
    "fhz",
    "avgfhz",
    "ufa",
    "ufe",
    "ufm",
    "ufs",
    "uve",
    "uvs",
    "uvt",
    "rmaf",
    "rmav",
    "rmif",
    "rmiv",
    "rsa",
    "rsre",
    "rsrr",
    "gmtr",
    "gsa",
    "pgr",
  ],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const fhzSent = status["fhz"];
    const component: Mutable<GridProtection> = {
      gridFrequencyHz: fhzSent === null ? null : asNumber(fhzSent, "fhz", context),
    };
    sent = status["avgfhz"];
    if (sent !== undefined)
      component.gridFrequencyAverageHz = sent === null ? null : asNumber(sent, "avgfhz", context);
    sent = status["ufa"];
    if (sent != null) component.underfrequencyControlActivationThresholdHz = asNumber(sent, "ufa", context);
    sent = status["ufe"];
    if (sent != null) component.underfrequencyControlEnabled = asBoolean(sent, "ufe", context);
    sent = status["ufm"];
    if (sent != null)
      component.underfrequencyControlMode = asEnum(sent, "ufm", context, underfrequencyControlModeTable);
    sent = status["ufs"];
    if (sent != null) component.underfrequencyControlStopFrequencyHz = asNumber(sent, "ufs", context);
    sent = status["uve"];
    if (sent != null) component.undervoltageControlEnabled = asBoolean(sent, "uve", context);
    sent = status["uvs"];
    if (sent != null) component.undervoltageControlTimeMs = asNumber(sent, "uvs", context);
    sent = status["uvt"];
    if (sent != null) component.undervoltageControlThresholdV = asNumber(sent, "uvt", context);
    sent = status["rmaf"];
    if (sent != null) component.reconnectionMaximumFrequencyHz = asNumber(sent, "rmaf", context);
    sent = status["rmav"];
    if (sent != null) component.reconnectionMaximumVoltageV = asNumber(sent, "rmav", context);
    sent = status["rmif"];
    if (sent != null) component.reconnectionMinimumFrequencyHz = asNumber(sent, "rmif", context);
    sent = status["rmiv"];
    if (sent != null) component.reconnectionMinimumVoltageV = asNumber(sent, "rmiv", context);
    sent = status["rsa"];
    if (sent !== undefined)
      component.rampupStartedSinceBootMs = sent === null ? null : asNumber(sent, "rsa", context);
    sent = status["rsre"];
    if (sent != null) component.rampupAtStartAndReconnectionEnabled = asBoolean(sent, "rsre", context);
    sent = status["rsrr"];
    if (sent != null) component.rampupAtStartAndReconnectionRatePercentPerS = asNumber(sent, "rsrr", context);
    sent = status["gmtr"];
    if (sent != null) component.gridMonitoringTimeReconnectionS = asNumber(sent, "gmtr", context);
    sent = status["gsa"];
    if (sent !== undefined)
      component.lastGridMonitoringFailureSinceBootMs = sent === null ? null : asNumber(sent, "gsa", context);
    sent = status["pgr"];
    if (sent != null) component.gridRequirementsProtected = asBoolean(sent, "pgr", context);
    return component;
  },
};
