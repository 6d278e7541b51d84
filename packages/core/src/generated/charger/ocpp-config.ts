// GENERATED from spec/charger/components.yaml, spec/charger/keys/ocpp-config.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asNumber, asString, asUnknown } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type OcppMeterValuesCondition, ocppMeterValuesConditionTable } from "./enums.js";

/**
 * How the charger behaves under OCPP.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `ocpp-config` (spec/charger/components.yaml)
 */
export interface OcppConfig {
  /**
   * Whether cards that the charger does not know may start charging while the backend is out of reach.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * The name is that of the OCPP configuration key with the same effect.
   *
   * Known bug (since 60.2 before 60.4): The device takes the key but does not send it outside its debug mode.
   *
   * @see key `ocppao` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-en, vendor-ocpp, changelog-60.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly ocppAllowOfflineTxForUnknownId?: boolean;
  /**
   * When the charger sends meter values to the backend.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `ocppcm` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-ocpp)
   */
  readonly ocppMeterValuesCondition?: Open<OcppMeterValuesCondition>;
  /**
   * Whether cards that the charger knows may start charging while the backend is out of reach.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * The name is that of the OCPP configuration key with the same effect.
   *
   * @see key `ocpplo` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppLocalAuthorizeOffline?: boolean;
  /**
   * Whether the charger uses its own list of allowed cards, the local authorization list of OCPP.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * The name is that of the OCPP configuration key with the same effect.
   *
   * @see key `ocppla` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppLocalAuthListEnabled?: boolean;
  /**
   * Time between two signs of life to the backend.
   *
   * In S; clients offer 0 to 3600 S. Absent where a model or firmware does not have it.
   *
   * The backend sets it: a V4 with 59.4 took over the interval that the backend gave on connecting and kept it for good. The backend may also change it with ChangeConfiguration.
   *
   * @see key `ocpph` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppHeartbeatIntervalS?: number;
  /**
   * Time between two reports of meter values to the backend.
   *
   * In S; clients offer 0 to 3600 S. Absent where a model or firmware does not have it.
   *
   * In OCPP 0 means no such reports. The backend may change it with ChangeConfiguration.
   *
   * @see key `ocppi` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppMeterValueSampleIntervalS?: number;
  /**
   * Time between reports of meter values that fall on round times, such as each quarter of an hour.
   *
   * In S; clients offer 0 to 3600 S. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * In OCPP 0 means no such reports. The backend may change it with ChangeConfiguration.
   *
   * @see key `ocppai` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppClockAlignedDataIntervalS?: number;
  /**
   * Card id that the backend is told when charging starts without a card.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppd` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp)
   */
  readonly ocppDummyCardId?: string;
  /**
   * Whether the charger takes care of the rotation of its phases under OCPP.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * The vendor does not explain it further.
   *
   * @see key `ocppr` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppPhasesRotatedOnCharger?: boolean;
  /**
   * Whether the charger sends its OCPP log to the vendor, whose support uses it to find faults.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocpprl` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppRemoteLogEnabled?: boolean;
  /**
   * Current to which the charger falls back when it is without instructions of the backend.
   *
   * In A. `null`: no fallback. Absent where a model or firmware does not have it (known: since 56).
   *
   * No source says when the fallback begins and ends. The unit is inferred from the name.
   *
   * @see key `ocppf` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-ocpp)
   */
  readonly ocppFallbackCurrentA?: number | null;
  /**
   * Factory setting of the OCPP fallback current.
   *
   * In A. `null`: no fallback. Absent where a model or firmware does not have it (known: since 60.2).
   *
   * The unit is inferred from the name.
   *
   * @see key `ocppff` (spec/charger/keys/ocpp-config.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly ocppFactoryFallbackCurrentA?: number | null;
  /**
   * Whether the charger sets its clock by the time that the backend sends when it accepts the charger.
   *
   * Absent where a model or firmware does not have it (known: since 60.5).
   *
   * No exported list up to 60.4 has the key; it came into the vendor's page a few days before 60.5, while an app of the vendor's developer, of unknown date, writes it too. It may be older than stated here.
   *
   * @see key `ocppt` (spec/charger/keys/ocpp-config.yaml; sources: vendor-ocpp)
   */
  readonly ocppBackendTimeAccepted?: boolean;
  /**
   * Text about the tariff that goes with the charging sessions from now on.
   *
   * Absent where a model or firmware does not have it (known: since 60.3).
   *
   * Only the lists of CORE and PRO have it so far; the older models may have it too.
   *
   * @see key `ocpptt` (spec/charger/keys/ocpp-config.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly ocppTariffText?: string;
  /**
   * Charging profiles that the backend set for all transactions.
   *
   * `null`: the device knows no value. Absent where a model or firmware does not have it (known: since 57).
   *
   * The layout is not known. The lists type it as legacy; clients, the app of the vendor's developer and threads were searched, and none shows a value. Whether it keeps to OCPP's ChargingProfile is open. It is empty while the backend has set no profile, as seen on a V4 with 59.4. Whether that is null or an empty list was not told; null is assumed.
   *
   * @see key `ocppdp` (spec/charger/keys/ocpp-config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, voltpilot)
   */
  readonly ocppDefaultProfiles?: unknown | null;
  /**
   * Charging profiles with which the backend caps the whole charger.
   *
   * `null`: the device knows no value. Absent where a model or firmware does not have it (known: since 57).
   *
   * The layout is not known. The lists type it as legacy; clients, the app of the vendor's developer and threads were searched, and none shows a value. Whether it keeps to OCPP's ChargingProfile is open. It is empty while the backend has set no profile, as seen on a V4 with 59.4. Whether that is null or an empty list was not told; null is assumed.
   *
   * @see key `ocppmp` (spec/charger/keys/ocpp-config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, voltpilot)
   */
  readonly ocppMaxProfiles?: unknown | null;
  /**
   * Charging profiles that the backend set for the transaction that is running.
   *
   * `null`: the device knows no value. Absent where a model or firmware does not have it (known: since 57).
   *
   * The layout is not known. The lists type it as legacy; clients, the app of the vendor's developer and threads were searched, and none shows a value. Whether it keeps to OCPP's ChargingProfile is open. It is empty while the backend has set no profile, as seen on a V4 with 59.4. Whether that is null or an empty list was not told; null is assumed. On 56.2 the charger forgot the profile when the connection broke, and charged at full current (goecharger/go-eCharger-API-v2#217).
   *
   * @see key `ocpptp` (spec/charger/keys/ocpp-config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, voltpilot)
   */
  readonly ocppTxProfiles?: unknown | null;
  /**
   * Whether only the card that started a transaction can stop it, for backends that insist on that.
   *
   * Absent where a model or firmware does not have it (known: since 57).
   *
   * @see key `orsch` (spec/charger/keys/ocpp-config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly ocppSameCardRequiredToStop?: boolean;
  /**
   * Whether a restart of the charger ends the charging session while OCPP is in use.
   *
   * Absent where a model or firmware does not have it (known: since 60.4).
   *
   * The backend knows it as the configuration key StopChargingOnReboot.
   *
   * @see key `osr` (spec/charger/keys/ocpp-config.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly ocppStopChargingOnReboot?: boolean;
}

/** What to read for a {@link OcppConfig} and how. */
export const OcppConfig: ComponentDefinition<OcppConfig, "charger"> = {
  name: "ocpp-config",
  keys: [
    "ocppao",
    "ocppcm",
    "ocpplo",
    "ocppla",
    "ocpph",
    "ocppi",
    "ocppai",
    "ocppd",
    "ocppr",
    "ocpprl",
    "ocppf",
    "ocppff",
    "ocppt",
    "ocpptt",
    "ocppdp",
    "ocppmp",
    "ocpptp",
    "orsch",
    "osr",
  ],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<OcppConfig> = {};
    sent = status["ocppao"];
    if (sent != null) component.ocppAllowOfflineTxForUnknownId = asBoolean(sent, "ocppao", context);
    sent = status["ocppcm"];
    if (sent != null)
      component.ocppMeterValuesCondition = asEnum(sent, "ocppcm", context, ocppMeterValuesConditionTable);
    sent = status["ocpplo"];
    if (sent != null) component.ocppLocalAuthorizeOffline = asBoolean(sent, "ocpplo", context);
    sent = status["ocppla"];
    if (sent != null) component.ocppLocalAuthListEnabled = asBoolean(sent, "ocppla", context);
    sent = status["ocpph"];
    if (sent != null) component.ocppHeartbeatIntervalS = asNumber(sent, "ocpph", context);
    sent = status["ocppi"];
    if (sent != null) component.ocppMeterValueSampleIntervalS = asNumber(sent, "ocppi", context);
    sent = status["ocppai"];
    if (sent != null) component.ocppClockAlignedDataIntervalS = asNumber(sent, "ocppai", context);
    sent = status["ocppd"];
    if (sent != null) component.ocppDummyCardId = asString(sent, "ocppd", context);
    sent = status["ocppr"];
    if (sent != null) component.ocppPhasesRotatedOnCharger = asBoolean(sent, "ocppr", context);
    sent = status["ocpprl"];
    if (sent != null) component.ocppRemoteLogEnabled = asBoolean(sent, "ocpprl", context);
    sent = status["ocppf"];
    if (sent !== undefined)
      component.ocppFallbackCurrentA = sent === null ? null : asNumber(sent, "ocppf", context);
    sent = status["ocppff"];
    if (sent !== undefined)
      component.ocppFactoryFallbackCurrentA = sent === null ? null : asNumber(sent, "ocppff", context);
    sent = status["ocppt"];
    if (sent != null) component.ocppBackendTimeAccepted = asBoolean(sent, "ocppt", context);
    sent = status["ocpptt"];
    if (sent != null) component.ocppTariffText = asString(sent, "ocpptt", context);
    sent = status["ocppdp"];
    if (sent !== undefined)
      component.ocppDefaultProfiles = sent === null ? null : asUnknown(sent, "ocppdp", context);
    sent = status["ocppmp"];
    if (sent !== undefined)
      component.ocppMaxProfiles = sent === null ? null : asUnknown(sent, "ocppmp", context);
    sent = status["ocpptp"];
    if (sent !== undefined)
      component.ocppTxProfiles = sent === null ? null : asUnknown(sent, "ocpptp", context);
    sent = status["orsch"];
    if (sent != null) component.ocppSameCardRequiredToStop = asBoolean(sent, "orsch", context);
    sent = status["osr"];
    if (sent != null) component.ocppStopChargingOnReboot = asBoolean(sent, "osr", context);
    return component;
  },
};
