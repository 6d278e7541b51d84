// GENERATED from spec/shared/components.yaml, spec/shared/keys/mqtt.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asNumber, asString } from "../../decode.js";
import type { Mutable } from "../../mutable.js";

/**
 * MQTT client of the device: broker, certificates and connection.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `mqtt` (spec/shared/components.yaml)
 */
export interface Mqtt {
  /**
   * Whether the device connects to an MQTT broker and publishes its values there.
   *
   * Absent where a model or firmware does not have it.
   *
   * The broker set at the factory is a public test broker, where strangers can read the values and, on devices that take writes over MQTT, control the device.
   *
   * @see key `mce` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttEnabled?: boolean;
  /**
   * Address of the MQTT broker, with user and password: mqtt://user:password@host:1883.
   *
   * Absent where a model or firmware does not have it.
   *
   * The scheme mqtts encrypts the connection. On 054.9 the password could hold letters only (goecharger/go-eCharger-API-v2#109).
   *
   * Known bug (since 56.8): No connection comes about with some brokers, such as one that has an IPv6 address only.
   *
   * @see key `mcu` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, capture-v4-055.7, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly mqttBrokerUrl?: string;
  /**
   * Whether the device only publishes over MQTT and takes no writes from there.
   *
   * Absent where a model or firmware does not have it (known: since 051.5).
   *
   * Chargers start with true, so that writes over MQTT have to be allowed first.
   *
   * @see key `mcr` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttReadOnly?: boolean;
  /**
   * Beginning of all topics of this device, with the slash at its end; the key follows at once. Writing null brings the factory setting back.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * It is the whole prefix: a prefix of one's own without the serial number gives topics without it (syssi/homeassistant-goecharger-mqtt#80). As the factory setting holds the serial number, it is treated as personal. Up to 054.5 the factory setting began with a slash, which moved all topics with 054.6 (goecharger/go-eCharger-API-v2#84).
   *
   * Known bug (since 054.9): With a prefix that does not end in a slash the charger subscribes to a broken topic, and brokers end the connection.
   *
   * @see key `mtp` (spec/shared/keys/mqtt.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-mqtt, capture-v4-055.7, vendor-2024, vendor-en, api-v2-109, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttTopicPrefix?: string;
  /**
   * Whether the device trusts the public certificate authorities it knows for a broker with mqtts.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mqg` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttGlobalCaStoreUsed?: boolean;
  /**
   * Whether the device accepts a certificate of the broker that was issued for another host name.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mqcn` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttCertCommonNameCheckSkipped?: boolean;
  /**
   * Whether the device connects without checking the certificate of the broker at all.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mqss` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttServerVerificationSkipped?: boolean;
  /**
   * Private key with which the charger proves to the broker who it is.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. CORE and PRO use it from 60.4 on; from 60.5 on the key is checked when it is set.
   *
   * @see key `mck` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, api-v2-109)
   */
  readonly mqttClientKey?: string;
  /**
   * Certificate with which the charger proves to the broker who it is; it belongs to the client key.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. CORE and PRO use it from 60.4 on; from 60.5 on the certificate is checked when it is set.
   *
   * @see key `mqcc` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, api-v2-109)
   */
  readonly mqttClientCert?: string;
  /**
   * Certificate against which the charger checks the broker.
   *
   * Absent where a model or firmware does not have it (known: since 054.9).
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. From 60.5 on certificates are checked when they are set.
   *
   * @see key `msc` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, api-v2-109)
   */
  readonly mqttServerCert?: string;
  /**
   * Whether the device is trying to reach the broker or has reached it.
   *
   * Absent where a model or firmware does not have it.
   *
   * @see key `mcs` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttStarted?: boolean;
  /**
   * Whether the connection to the broker stands.
   *
   * Absent where a model or firmware does not have it.
   *
   * By a later edition of the vendor's page on MQTT the broker itself sets the topic of this key to false when the charger drops out, so that it tells whether the other topics are fresh. Which firmware began with that is not said.
   *
   * Known bug (CORE, PRO before 60.5): The state of the connection may be wrong.
   *
   * @see key `mcc` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttConnected?: boolean;
  /**
   * When the connection to the broker was made.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not connected. Absent where a model or firmware does not have it.
   *
   * Early firmware sent 0 while not connected (goecharger/go-eCharger-API-v1#55).
   *
   * @see key `mcca` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, evcharger-app, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttConnectedSinceBootMs?: number | null;
  /**
   * Why the connection to the broker failed last, in the firmware's own words.
   *
   * `null`: no error since the start. Absent where a model or firmware does not have it (known: since 054.9).
   *
   * error_type=TCP_TRANSPORT with connect_return_code=ACCEPTED says no more than that the network connection failed (goecharger/go-eCharger-API-v2#231).
   *
   * @see key `mlr` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttLastError?: string | null;
  /**
   * When the connection to the broker failed last.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no error since the start. Absent where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mlra` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, evcharger-app, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-109, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttLastErrorSinceBootMs?: number | null;
  /**
   * Whether the charger announces its values over MQTT so that Home Assistant finds them by itself.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * The announcements stay with the broker after switching this off and have to be deleted there (goecharger/go-eCharger-API-v2#246).
   *
   * Known bug (since 56.8 before 57.1): The charger sends the announcements although this is off.
   *
   * @see key `mhe` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-246)
   */
  readonly mqttHomeAssistantDiscoveryEnabled?: boolean;
  /**
   * Beginning of the topics under which Home Assistant looks for announcements. Writing null brings the factory setting back.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * Whether the factory setting ends in a slash has not been seen.
   *
   * @see key `mht` (spec/shared/keys/mqtt.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-en, api-v2-246)
   */
  readonly mqttHomeAssistantTopicPrefix?: string;
}

/** What to read for a {@link Mqtt} and how. */
export const Mqtt: ComponentDefinition<Mqtt, "charger" | "controller"> = {
  name: "mqtt",
  keys: [
    "mce",
    "mcu",
    "mcr",
    "mtp",
    "mqg",
    "mqcn",
    "mqss",
    "mck",
    "mqcc",
    "msc",
    "mcs",
    "mcc",
    "mcca",
    "mlr",
    "mlra",
    "mhe",
    "mht",
  ],
  decode: (context) => {
    const { status } = context;
    const component: Mutable<Mqtt> = {};
    if (status["mce"] != null) component.mqttEnabled = asBoolean(status["mce"], "mce", context);
    if (status["mcu"] != null) component.mqttBrokerUrl = asString(status["mcu"], "mcu", context);
    if (status["mcr"] != null) component.mqttReadOnly = asBoolean(status["mcr"], "mcr", context);
    if (status["mtp"] != null) component.mqttTopicPrefix = asString(status["mtp"], "mtp", context);
    if (status["mqg"] != null) component.mqttGlobalCaStoreUsed = asBoolean(status["mqg"], "mqg", context);
    if (status["mqcn"] != null)
      component.mqttCertCommonNameCheckSkipped = asBoolean(status["mqcn"], "mqcn", context);
    if (status["mqss"] != null)
      component.mqttServerVerificationSkipped = asBoolean(status["mqss"], "mqss", context);
    if (status["mck"] != null) component.mqttClientKey = asString(status["mck"], "mck", context);
    if (status["mqcc"] != null) component.mqttClientCert = asString(status["mqcc"], "mqcc", context);
    if (status["msc"] != null) component.mqttServerCert = asString(status["msc"], "msc", context);
    if (status["mcs"] != null) component.mqttStarted = asBoolean(status["mcs"], "mcs", context);
    if (status["mcc"] != null) component.mqttConnected = asBoolean(status["mcc"], "mcc", context);
    if (status["mcca"] !== undefined)
      component.mqttConnectedSinceBootMs =
        status["mcca"] === null ? null : asNumber(status["mcca"], "mcca", context);
    if (status["mlr"] !== undefined)
      component.mqttLastError = status["mlr"] === null ? null : asString(status["mlr"], "mlr", context);
    if (status["mlra"] !== undefined)
      component.mqttLastErrorSinceBootMs =
        status["mlra"] === null ? null : asNumber(status["mlra"], "mlra", context);
    if (status["mhe"] != null)
      component.mqttHomeAssistantDiscoveryEnabled = asBoolean(status["mhe"], "mhe", context);
    if (status["mht"] != null)
      component.mqttHomeAssistantTopicPrefix = asString(status["mht"], "mht", context);
    return component;
  },
};
