// GENERATED from spec/charger/components.yaml, spec/charger/keys/ocpp.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asNumber, asString } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type ChargePointStatus, chargePointStatusTable } from "./enums.js";

/**
 * Connection to an OCPP backend.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `ocpp` (spec/charger/components.yaml)
 */
export interface Ocpp {
  /**
   * Whether the charger connects to an OCPP backend, such as that of a charging network or employer.
   *
   * Absent where a model or firmware does not have it.
   *
   * While it is on, the backend has the say; an owner found that local clients and the backend could not control the charger at the same time (marq24/ha-goecharger-api2#143).
   *
   * Known bug (V4 since 60): A V4 restarts whenever the connection to the backend is lost.
   *
   * @see key `ocppe` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppEnabled?: boolean;
  /**
   * Address of the OCPP backend, with ws or wss in front and the id of this charger at the end.
   *
   * Absent where a model or firmware does not have it.
   *
   * It takes effect at once; a V4 with 59.4 was connected and accepted about four seconds after the write.
   *
   * @see key `ocppu` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp)
   */
  readonly ocppUrl?: string;
  /**
   * Whether the charger trusts the public certificate authorities it knows for a backend with wss.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppg` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppGlobalCaStoreUsed?: boolean;
  /**
   * Whether the charger accepts a certificate of the backend that was issued for another host name.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppcn` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppCertCommonNameCheckSkipped?: boolean;
  /**
   * Whether the charger connects without checking the certificate of the backend at all.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppss` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppServerVerificationSkipped?: boolean;
  /**
   * Private key with which the charger proves to the backend who it is.
   *
   * Absent where a model or firmware does not have it.
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. From 60.5 on the charger checks the key when it is set.
   *
   * @see key `ocppck` (spec/charger/keys/ocpp.yaml; sources: vendor-en, vendor-ocpp)
   */
  readonly ocppClientKey?: string;
  /**
   * Certificate with which the charger proves to the backend who it is; it belongs to the client key.
   *
   * Absent where a model or firmware does not have it.
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. From 60.5 on the charger checks the certificate when it is set.
   *
   * @see key `ocppcc` (spec/charger/keys/ocpp.yaml; sources: vendor-en, vendor-ocpp)
   */
  readonly ocppClientCert?: string;
  /**
   * Certificate against which the charger checks the backend.
   *
   * Absent where a model or firmware does not have it.
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. From 60.5 on the charger checks certificates when they are set.
   *
   * @see key `ocppsc` (spec/charger/keys/ocpp.yaml; sources: vendor-en, vendor-ocpp)
   */
  readonly ocppServerCert?: string;
  /**
   * Whether the charger is trying to reach the backend or has reached it.
   *
   * Absent where a model or firmware does not have it.
   *
   * @see key `ocpps` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppStarted?: boolean;
  /**
   * Whether the connection to the backend stands. The backend may still have to accept the charger.
   *
   * Absent where a model or firmware does not have it.
   *
   * @see key `ocppc` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppConnected?: boolean;
  /**
   * When the connection to the backend was made.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not connected. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppca` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppConnectedSinceBootMs?: number | null;
  /**
   * Whether the backend is connected and has accepted the charger, so that OCPP is in full use.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppa` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppAccepted?: boolean;
  /**
   * When the backend accepted the charger.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not accepted. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppaa` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppAcceptedSinceBootMs?: number | null;
  /**
   * Number that the backend gave to the charging session that is running.
   *
   * `null`: no transaction. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * No source says what writing it does.
   *
   * @see key `ocppti` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppTransactionId?: number | null;
  /**
   * When the last transaction ended.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no transaction has ended. Absent where a model or firmware does not have it (known: since 57).
   *
   * The lists name neither unit nor clock; both are taken from the other OCPP times, which have the same type.
   *
   * @see key `ocppte` (spec/charger/keys/ocpp.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-ocpp)
   */
  readonly ocppTransactionEndedSinceBootMs?: number | null;
  /**
   * State of the charging point as the charger reports it to the backend.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * It has a value without OCPP too: the capture sent 0 with OCPP switched off.
   *
   * @see key `ocppcs` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, evcharger-app)
   */
  readonly ocppChargePointStatus?: Open<ChargePointStatus>;
  /**
   * Why the connection to the backend failed last, in the firmware's own words.
   *
   * `null`: no error. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * Long text with names and numbers of the network library, made for developers (goecharger/go-eCharger-API-v2#274).
   *
   * @see key `ocpple` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppLastError?: string | null;
  /**
   * When the connection to the backend failed last.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no error. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocpplea` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppLastErrorSinceBootMs?: number | null;
  /**
   * Whether the charger is out of service. The backend can switch this with ChangeAvailability.
   *
   * Absent where a model or firmware does not have it (known: since 57).
   *
   * No exported list up to 60.4 has the key, but lists since January 2025 have a charging reason for this state, and an app of the vendor's developer writes the key.
   *
   * @see key `ocppio` (spec/charger/keys/ocpp.yaml; sources: vendor-ocpp, vendor-v5, evcharger-app)
   */
  readonly ocppInoperable?: boolean;
}

/** What to read for a {@link Ocpp} and how. */
export const Ocpp: ComponentDefinition<Ocpp, "charger"> = {
  name: "ocpp",
  keys: [
    "ocppe",
    "ocppu",
    "ocppg",
    "ocppcn",
    "ocppss",
    "ocppck",
    "ocppcc",
    "ocppsc",
    "ocpps",
    "ocppc",
    "ocppca",
    "ocppa",
    "ocppaa",
    "ocppti",
    "ocppte",
    "ocppcs",
    "ocpple",
    "ocpplea",
    "ocppio",
  ],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<Ocpp> = {};
    sent = status["ocppe"];
    if (sent != null) component.ocppEnabled = asBoolean(sent, "ocppe", context);
    sent = status["ocppu"];
    if (sent != null) component.ocppUrl = asString(sent, "ocppu", context);
    sent = status["ocppg"];
    if (sent != null) component.ocppGlobalCaStoreUsed = asBoolean(sent, "ocppg", context);
    sent = status["ocppcn"];
    if (sent != null) component.ocppCertCommonNameCheckSkipped = asBoolean(sent, "ocppcn", context);
    sent = status["ocppss"];
    if (sent != null) component.ocppServerVerificationSkipped = asBoolean(sent, "ocppss", context);
    sent = status["ocppck"];
    if (sent != null) component.ocppClientKey = asString(sent, "ocppck", context);
    sent = status["ocppcc"];
    if (sent != null) component.ocppClientCert = asString(sent, "ocppcc", context);
    sent = status["ocppsc"];
    if (sent != null) component.ocppServerCert = asString(sent, "ocppsc", context);
    sent = status["ocpps"];
    if (sent != null) component.ocppStarted = asBoolean(sent, "ocpps", context);
    sent = status["ocppc"];
    if (sent != null) component.ocppConnected = asBoolean(sent, "ocppc", context);
    sent = status["ocppca"];
    if (sent !== undefined)
      component.ocppConnectedSinceBootMs = sent === null ? null : asNumber(sent, "ocppca", context);
    sent = status["ocppa"];
    if (sent != null) component.ocppAccepted = asBoolean(sent, "ocppa", context);
    sent = status["ocppaa"];
    if (sent !== undefined)
      component.ocppAcceptedSinceBootMs = sent === null ? null : asNumber(sent, "ocppaa", context);
    sent = status["ocppti"];
    if (sent !== undefined)
      component.ocppTransactionId = sent === null ? null : asNumber(sent, "ocppti", context);
    sent = status["ocppte"];
    if (sent !== undefined)
      component.ocppTransactionEndedSinceBootMs = sent === null ? null : asNumber(sent, "ocppte", context);
    sent = status["ocppcs"];
    if (sent != null)
      component.ocppChargePointStatus = asEnum(sent, "ocppcs", context, chargePointStatusTable);
    sent = status["ocpple"];
    if (sent !== undefined)
      component.ocppLastError = sent === null ? null : asString(sent, "ocpple", context);
    sent = status["ocpplea"];
    if (sent !== undefined)
      component.ocppLastErrorSinceBootMs = sent === null ? null : asNumber(sent, "ocpplea", context);
    sent = status["ocppio"];
    if (sent != null) component.ocppInoperable = asBoolean(sent, "ocppio", context);
    return component;
  },
};
