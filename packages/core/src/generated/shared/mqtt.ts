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
    let sent: unknown;
    const component: Mutable<Mqtt> = {};
    sent = status["mce"];
    if (sent != null) component.mqttEnabled = asBoolean(sent, "mce", context);
    sent = status["mcu"];
    if (sent != null) component.mqttBrokerUrl = asString(sent, "mcu", context);
    sent = status["mcr"];
    if (sent != null) component.mqttReadOnly = asBoolean(sent, "mcr", context);
    sent = status["mtp"];
    if (sent != null) component.mqttTopicPrefix = asString(sent, "mtp", context);
    sent = status["mqg"];
    if (sent != null) component.mqttGlobalCaStoreUsed = asBoolean(sent, "mqg", context);
    sent = status["mqcn"];
    if (sent != null) component.mqttCertCommonNameCheckSkipped = asBoolean(sent, "mqcn", context);
    sent = status["mqss"];
    if (sent != null) component.mqttServerVerificationSkipped = asBoolean(sent, "mqss", context);
    sent = status["mck"];
    if (sent != null) component.mqttClientKey = asString(sent, "mck", context);
    sent = status["mqcc"];
    if (sent != null) component.mqttClientCert = asString(sent, "mqcc", context);
    sent = status["msc"];
    if (sent != null) component.mqttServerCert = asString(sent, "msc", context);
    sent = status["mcs"];
    if (sent != null) component.mqttStarted = asBoolean(sent, "mcs", context);
    sent = status["mcc"];
    if (sent != null) component.mqttConnected = asBoolean(sent, "mcc", context);
    sent = status["mcca"];
    if (sent !== undefined)
      component.mqttConnectedSinceBootMs = sent === null ? null : asNumber(sent, "mcca", context);
    sent = status["mlr"];
    if (sent !== undefined) component.mqttLastError = sent === null ? null : asString(sent, "mlr", context);
    sent = status["mlra"];
    if (sent !== undefined)
      component.mqttLastErrorSinceBootMs = sent === null ? null : asNumber(sent, "mlra", context);
    sent = status["mhe"];
    if (sent != null) component.mqttHomeAssistantDiscoveryEnabled = asBoolean(sent, "mhe", context);
    sent = status["mht"];
    if (sent != null) component.mqttHomeAssistantTopicPrefix = asString(sent, "mht", context);
    return component;
  },
};
