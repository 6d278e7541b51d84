// GENERATED from spec/charger/keys/access.yaml, spec/charger/keys/button-lock.yaml, spec/charger/keys/cable-lock.yaml, spec/charger/keys/car-compatibility.yaml, spec/charger/keys/charging-status.yaml, spec/charger/keys/config.yaml, spec/charger/keys/controllers.yaml, spec/charger/keys/digital-input.yaml, spec/charger/keys/energy-mix.yaml, spec/charger/keys/grid-protection.yaml, spec/charger/keys/led.yaml, spec/charger/keys/limits.yaml, spec/charger/keys/load-balancing.yaml, spec/charger/keys/mid-metering.yaml, spec/charger/keys/next-trip.yaml, spec/charger/keys/ocpp-config.yaml, spec/charger/keys/ocpp.yaml, spec/charger/keys/phases.yaml, spec/charger/keys/price-charging.yaml, spec/charger/keys/pv-surplus.yaml, spec/charger/keys/random-delay.yaml, spec/charger/keys/rfid-cards.yaml, spec/charger/keys/schedule.yaml, spec/shared/keys/cloud.yaml, spec/shared/keys/device.yaml, spec/shared/keys/electricity-prices.yaml, spec/shared/keys/meta.yaml, spec/shared/keys/modbus.yaml, spec/shared/keys/mqtt.yaml, spec/shared/keys/network.yaml, spec/shared/keys/time.yaml, spec/shared/keys/wifi.yaml by `npm run generate`. Do not edit.

import { fromEnum, fromScaledNumber, fromUtcTime } from "../../encode.js";
import type { Settable, SettingsCodec } from "../../settable.js";
import type { StructRule } from "../../writing/value-rule.js";
import { type DaylightSavingMode, daylightSavingModeTable } from "../shared/enums.js";
import {
  type ElectricityPrice,
  encodeElectricityPrice,
  encodeWifiConfigurationChange,
  type WifiConfigurationChange,
} from "../shared/structs.js";
import {
  type AccessControl,
  accessControlTable,
  type ButtonLockMode,
  buttonLockModeTable,
  type CableLockMode,
  cableLockModeTable,
  type ForceState,
  forceStateTable,
  type Iso15118Enablement,
  iso15118EnablementTable,
  type LoadBalancingType,
  loadBalancingTypeTable,
  type LogicMode,
  logicModeTable,
  type OcppMeterValuesCondition,
  ocppMeterValuesConditionTable,
  type PhaseSwitchMode,
  phaseSwitchModeTable,
  type RoundingMode,
  roundingModeTable,
  type UnderfrequencyControlMode,
  underfrequencyControlModeTable,
} from "./enums.js";
import {
  type DaySchedule,
  encodeDaySchedule,
  encodeInverterData,
  encodeLoadBalancingTotalCurrent,
  encodeRfidCardChange,
  type InverterData,
  type LoadBalancingTotalCurrent,
  type RfidCardChange,
} from "./structs.js";

/**
 * What can be set on a go-e charger, by field name; leave out what shall stay.
 *
 * Words of enums are closed: only those that the spec knows can be written.
 */
export interface ChargerSettings {
  /**
   * Whether the device connects to the maker's cloud, which the app needs away from home.
   *
   * An app of the vendor's developer warns that electricity tariffs and the setting of the clock go missing without it. The cloud API needs it as well.
   *
   * @see key `cwe` (spec/shared/keys/cloud.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cloudWebsocketEnabled?: boolean;
  /**
   * Whether the device can be read and controlled over the cloud API.
   *
   * Neither the captures nor any exported list has it. A CORE with firmware 60.5 that is asked for it answers null (marq24/ha-goecharger-api2#160).
   *
   * @see key `cae` (spec/shared/keys/cloud.yaml; sources: vendor-cloud, wattpilot-yaml, evcharger-app)
   */
  readonly cloudApiEnabled?: boolean;
  /**
   * Token for the cloud API. The device makes it up itself; writing anything here gets a new one, and the old one no longer works.
   *
   * The written text is not stored. Neither the captures nor any exported list has the key.
   *
   * @see key `cak` (spec/shared/keys/cloud.yaml; sources: vendor-cloud, wattpilot-yaml, evcharger-app)
   */
  readonly cloudApiKey?: string;
  /**
   * Installs the firmware version that is written here, spelled as in the list of available versions.
   *
   * Nobody reports having used it. An app of the vendor's developer starts an update with a message of its own, which carries an entry of the list of versions as it stands there. Leave the device alone until it is done: a client that kept asking may have spoiled an update (marq24/ha-goecharger-api2#132).
   *
   * @see key `oct` (spec/shared/keys/device.yaml; sources: vendor-en-2021, vendor-en-2022, vendor-en, vendor-de, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024)
   */
  readonly firmwareUpdate?: string;
  /**
   * Restarts the device when true is written.
   *
   * True works for sure. The vendor says that any value does, and owners used 1 (goecharger/go-eCharger-API-v2#53), but one found that nothing but true did (goecharger/go-eCharger-API-v2#165). The charge controller inside restarts as well.
   *
   * @see key `rst` (spec/shared/keys/device.yaml; sources: marq24, api-v2-165, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en-2022, vendor-2024, vendor-en, api-v2-53)
   */
  readonly reboot?: boolean;
  /**
   * Number of the tariff whose prices the device uses: 0 is aWATTar in Austria, 1 aWATTar in Germany.
   *
   * There are far more tariffs than the two that documents name, and no list of their numbers is published; one owner has 222 and 1377 for Tibber. Writing the key makes the charger fetch the prices anew (goecharger/go-eCharger-API-v2#152).
   *
   * @see key `awc` (spec/shared/keys/electricity-prices.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly awattarCountry?: number;
  /**
   * Price up to which electricity counts as cheap.
   *
   * In CtPerKWh; clients offer -100 to 1000 CtPerKWh.
   *
   * @see key `awp` (spec/shared/keys/electricity-prices.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, marq24, vendor-en-2022, capture-v4-055.7)
   */
  readonly awattarMaxPriceCtPerKWh?: number;
  /**
   * Own list of prices to charge by.
   *
   * From 60.2 on the charger takes an object in place of the array, a second version whose layout is not published. The array is for firmware up to 59.4. An owner who asked the vendor how to write it had got no answer (syssi/homeassistant-goecharger-mqtt#120).
   *
   * @see key `awpl` (spec/shared/keys/electricity-prices.yaml; sources: vendor-v5, vendor-59.4, wattpilot-yaml, vendor-2024, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly awattarPriceList?: Settable<readonly ElectricityPrice[]>;
  /**
   * Name the owner gave the device, as the app shows it.
   *
   * Free text that may name a person or a place, so it is treated as personal.
   *
   * @see key `fna` (spec/shared/keys/meta.yaml; sources: vendor-60.4, vendor-en, vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, capture-v4-055.7)
   */
  readonly friendlyName?: string;
  /**
   * Whether the device can be read and controlled over Modbus TCP.
   *
   * @see key `men` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7)
   */
  readonly modbusSlaveEnabled?: boolean;
  /**
   * Port at which the device answers Modbus TCP.
   *
   * A new port counts once Modbus was switched off and on again, by the lists; the pages on Modbus ask for a restart instead.
   *
   * @see key `msp` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7)
   */
  readonly modbusSlavePort?: number;
  /**
   * Whether the two bytes of each register change places.
   *
   * Known bug (CORE, PRO since 60.3 before 60.4): The bytes come in the wrong order.
   *
   * @see key `msb` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7)
   */
  readonly modbusSlaveBytesSwapped?: boolean;
  /**
   * Whether the registers of a value that takes several come in the opposite order.
   *
   * The captured charger has true and the captured controller false. No document says which order is the plain one, so compare a known value.
   *
   * @see key `msr` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7)
   */
  readonly modbusSlaveRegistersSwapped?: boolean;
  /**
   * Whether the device connects to an MQTT broker and publishes its values there.
   *
   * The broker set at the factory is a public test broker, where strangers can read the values and, on devices that take writes over MQTT, control the device.
   *
   * @see key `mce` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly mqttEnabled?: boolean;
  /**
   * Address of the MQTT broker, with user and password: mqtt://user:password@host:1883.
   *
   * The scheme mqtts encrypts the connection. On 054.9 the password could hold letters only (goecharger/go-eCharger-API-v2#109).
   *
   * Known bug (since 56.8): No connection comes about with some brokers, such as one that has an IPv6 address only.
   *
   * @see key `mcu` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, capture-v4-055.7, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55)
   */
  readonly mqttBrokerUrl?: string;
  /**
   * Whether the device only publishes over MQTT and takes no writes from there.
   *
   * Chargers start with true, so that writes over MQTT have to be allowed first.
   *
   * @see key `mcr` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, capture-v4-055.7)
   */
  readonly mqttReadOnly?: boolean;
  /**
   * Beginning of all topics of this device, with the slash at its end; the key follows at once. Writing null brings the factory setting back.
   *
   * It is the whole prefix: a prefix of one's own without the serial number gives topics without it (syssi/homeassistant-goecharger-mqtt#80). As the factory setting holds the serial number, it is treated as personal. Up to 054.5 the factory setting began with a slash, which moved all topics with 054.6 (goecharger/go-eCharger-API-v2#84).
   *
   * Known bug (since 054.9): With a prefix that does not end in a slash the charger subscribes to a broken topic, and brokers end the connection.
   *
   * @see key `mtp` (spec/shared/keys/mqtt.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-mqtt, capture-v4-055.7, vendor-2024, vendor-en, api-v2-109)
   */
  readonly mqttTopicPrefix?: string | null;
  /**
   * Whether the device trusts the public certificate authorities it knows for a broker with mqtts.
   *
   * @see key `mqg` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7)
   */
  readonly mqttGlobalCaStoreUsed?: boolean;
  /**
   * Whether the device accepts a certificate of the broker that was issued for another host name.
   *
   * @see key `mqcn` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7)
   */
  readonly mqttCertCommonNameCheckSkipped?: boolean;
  /**
   * Whether the device connects without checking the certificate of the broker at all.
   *
   * @see key `mqss` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7)
   */
  readonly mqttServerVerificationSkipped?: boolean;
  /**
   * Private key with which the charger proves to the broker who it is.
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. CORE and PRO use it from 60.4 on; from 60.5 on the key is checked when it is set.
   *
   * @see key `mck` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, api-v2-109)
   */
  readonly mqttClientKey?: string;
  /**
   * Certificate with which the charger proves to the broker who it is; it belongs to the client key.
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. CORE and PRO use it from 60.4 on; from 60.5 on the certificate is checked when it is set.
   *
   * @see key `mqcc` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, api-v2-109)
   */
  readonly mqttClientCert?: string;
  /**
   * Certificate against which the charger checks the broker.
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. From 60.5 on certificates are checked when they are set.
   *
   * @see key `msc` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, api-v2-109)
   */
  readonly mqttServerCert?: string;
  /**
   * Whether the charger announces its values over MQTT so that Home Assistant finds them by itself.
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
   * Whether the factory setting ends in a slash has not been seen.
   *
   * @see key `mht` (spec/shared/keys/mqtt.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-en, api-v2-246)
   */
  readonly mqttHomeAssistantTopicPrefix?: string | null;
  /**
   * Whether the device answers the local HTTP API v2.
   *
   * Switched off, the paths of the API answer 404, so it cannot be switched on again through them; the app can do it (goecharger/go-eCharger-API-v2#287).
   *
   * Known bug (since 60.1): The local API stops answering after minutes to days, with 404 or not at all, until the charger is restarted.
   *
   * @see key `hai` (spec/shared/keys/network.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly httpApiEnabled?: boolean;
  /**
   * Whether the charger answers the old local HTTP API v1.
   *
   * @see key `hla` (spec/shared/keys/network.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly httpLegacyApiEnabled?: boolean;
  /**
   * Whether the device's own web server asks for a password when it is reached over the home network.
   *
   * The vendor gives no more than the name. No trace shows the local API asking for a password.
   *
   * @see key `hsa` (spec/shared/keys/network.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, wattpilot-yaml, vendor-en-2022, vendor-en)
   */
  readonly httpStaAuthenticationEnabled?: boolean;
  /**
   * Whether the device sets its clock from a time server on the network.
   *
   * @see key `tse` (spec/shared/keys/time.yaml; sources: vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7)
   */
  readonly timeServerEnabled?: boolean;
  /**
   * How far standard time at this place is ahead of UTC. Summer time is not part of it.
   *
   * In S (the device sends Min).
   *
   * 60 means UTC+1. API v1 had an offset of 100 in its value; this key has none.
   *
   * @see key `tof` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-en-2022, capture-v4-055.7)
   */
  readonly timezoneOffsetS?: number;
  /**
   * Which rule the device follows to switch to summer time.
   *
   * @see key `tds` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-en-2022, capture-v4-055.7)
   */
  readonly daylightSavingMode?: DaylightSavingMode;
  /**
   * The device's clock, in UTC.
   *
   * Sent without a zone letter. Firmware 053.1 and Wattpilot 36.3 add a second group of three digits after the milliseconds, for microseconds.
   *
   * @see key `utc` (spec/shared/keys/time.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly utcTime?: Date;
  /**
   * Name of the time zone that was chosen in the app. It does not change the clock.
   *
   * Free text that the app keeps here for itself.
   *
   * @see key `tzt` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024, capture-v4-055.7)
   */
  readonly timezoneType?: string;
  /**
   * Wireless networks that the device may join, in the order of its slots. A password is never sent, only whether one is stored.
   *
   * A written list is laid over the slots in order; an empty object leaves its slot as it is. A wrong entry can cut the device off. How many slots there are depends on device and firmware: early firmware had ten (goecharger/go-eCharger-API-v1#55), the captures show three on a charger and two on a controller.
   *
   * @see key `wifis` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-60.4, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-en)
   */
  readonly wifiConfigurations?: Settable<readonly WifiConfigurationChange[]>;
  /**
   * Whether the device switches its own hotspot off while it has contact to the cloud.
   *
   * @see key `wda` (spec/shared/keys/wifi.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, wattpilot-yaml, capture-v4-055.7)
   */
  readonly accessPointDisabledWhenCloudConnected?: boolean;
  /**
   * Clears the slot with this number in the list of wireless networks, network name and password included.
   *
   * 0 to 9.
   *
   * Slots count from 0. Ten of them were there on early firmware (goecharger/go-eCharger-API-v1#55); the captures show two or three, and what a number beyond them does is not known. Clearing the slot in use cuts the device off from the network.
   *
   * @see key `delw` (spec/shared/keys/wifi.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en-2021, vendor-en, vendor-en-2022, vendor-2024)
   */
  readonly deleteWifi?: number;
  /**
   * Who may start charging, anyone or only someone with a released card or the app.
   *
   * While the charger waits for a release, write 0 to the transaction key to start; the force state does not release it (goecharger/go-eCharger-API-v2#218).
   *
   * @see key `acs` (spec/charger/keys/access.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly accessControl?: AccessControl;
  /**
   * How long a release by card or app stays valid while no car is plugged in.
   *
   * In S.
   *
   * Meaning and seconds are those of ConnectionTimeOut of OCPP, which the release notes of 60.4 tie to this key. The key list gives neither.
   *
   * @see key `txt` (spec/charger/keys/access.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly transactionTimeoutS?: number;
  /**
   * Whether the serial numbers of cards are handed out over cloud, API and MQTT.
   *
   * The keys with the last card and with the card of the running transaction stay null while this is off.
   *
   * @see key `rde` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidSerialSharingEnabled?: boolean;
  /**
   * Teaches the card that was read last to the slot with this number, 0 to 9.
   *
   * 0 to 9.
   *
   * @see key `lrn` (spec/charger/keys/access.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly learnRfidCard?: number;
  /**
   * Empties the slot with this number, 0 to 9: the card, its name and its energy counter are gone.
   *
   * 0 to 9.
   *
   * @see key `del` (spec/charger/keys/access.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly clearRfidCard?: number;
  /**
   * When the button on the charger is locked for stepping through the charging currents.
   *
   * Up to about firmware 054 it was a boolean that asked the other way round: true let the button change the current. The page on HTTP still writes it so.
   *
   * @see key `bac` (spec/charger/keys/button-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, vendor-en-2021, vendor-http, wattpilot-yaml)
   */
  readonly buttonCurrentChangeLock?: ButtonLockMode;
  /**
   * When the button on the charger is locked for starting and stopping by a double press.
   *
   * Up to about firmware 054 it was a boolean that asked the other way round: true let the button overrule the charging logic. The page on HTTP still writes it so.
   *
   * @see key `sdp` (spec/charger/keys/button-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, vendor-en-2021, vendor-http)
   */
  readonly buttonForceChangeLock?: ButtonLockMode;
  /**
   * When the button on the charger is locked for resetting the charger's own Wi-Fi access point.
   *
   * An integration names 56.2 beta as the first firmware with it; no capture shows a value.
   *
   * @see key `bar` (spec/charger/keys/button-lock.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en)
   */
  readonly buttonWifiApResetLock?: ButtonLockMode;
  /**
   * When the charger locks the cable in its socket.
   *
   * 0 to 2.
   *
   * The fourth mode of the enum, forceUnlock, cannot be chosen: only the rule in force (key lck) takes it. Means something only on models with a socket.
   *
   * @see key `ust` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, vendor-modbus)
   */
  readonly cableLockMode?: Exclude<CableLockMode, "forceUnlock">;
  /**
   * Lets the cable go when the power fails, so that it can be pulled out.
   *
   * @see key `upo` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly cableUnlockOnPowerOutageEnabled?: boolean;
  /**
   * Whether the charger may interrupt charging. Off is for cars that do not wake from a pause.
   *
   * While it is off, charging with solar surplus goes on with power from the grid when the sun is gone (goecharger/go-eCharger-API-v2#226).
   *
   * Known bug: Switched off and on again, it takes effect only after a restart.
   *
   * @see key `acp` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly chargePauseAllowed?: boolean;
  /**
   * Minimum charging interval for the sake of the car. 0 switches it off.
   *
   * In Ms; clients offer 0 to 84000000 Ms.
   *
   * No document says what the interval lies between. The charging reason for keep-alive suggests that a paused car is charged again at least this often.
   *
   * @see key `mci` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minChargingIntervalMs?: number;
  /**
   * How long a pause lasts at least before charging goes on. 0 switches it off.
   *
   * In Ms; clients offer 0 to 84000000 Ms.
   *
   * @see key `mcpd` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minChargePauseDurationMs?: number;
  /**
   * When the minimum pause that is running will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no minimum pause is running.
   *
   * @see key `mcpea` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-de, wattpilot-yaml, api-v2-177)
   */
  readonly minChargePauseEndSinceBootMs?: number | null;
  /**
   * Whether the charger acts for a short while as if the plug were pulled. That wakes cars which stay asleep after a pause.
   *
   * Known bug (V3): With load balancing on, unplugging was not simulated reliably.
   *
   * @see key `su` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly simulateUnpluggingShortEnabled?: boolean;
  /**
   * Whether the charger acts as if the plug were pulled all the while charging is not allowed.
   *
   * Known bug: With it on, the charger may stay in its minimum pause although charging would be allowed.
   *
   * @see key `sua` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, evcc-3221)
   */
  readonly simulateUnpluggingAlwaysEnabled?: boolean;
  /**
   * How long the charger acts as if the plug were pulled.
   *
   * In Ms; clients offer 0 to 3600000 Ms.
   *
   * @see key `sumd` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly simulateUnpluggingDurationMs?: number;
  /**
   * The car that was chosen in the app, as text.
   *
   * At most 64 characters.
   *
   * The app writes words of its own, such as default, kiaSoul, renaultZoe or vwID3_4. Early documents say that the charger only stores it for the app; later ones no longer say so.
   *
   * @see key `ct` (spec/charger/keys/car-compatibility.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly carType?: string;
  /**
   * Whether the charger talks to the car by ISO 15118.
   *
   * Only the list of 60.4 has it; that list describes CORE and PRO.
   *
   * @see key `iso2en` (spec/charger/keys/car-compatibility.yaml; sources: vendor-60.4)
   */
  readonly iso15118Enablement?: Iso15118Enablement;
  /**
   * Who is charging: nobody, somebody without a card (0), or the owner of card 1 to 10.
   *
   * Clients offer 0 to 10. `null`: no transaction.
   *
   * The number is one more than that of the slot in the list of cards, which starts at 0. Write 0 to let a car charge that waits for a card. It holds until the car is unplugged, or for one or two minutes when no car is there (goecharger/go-eCharger-API-v2#117, goecharger/go-eCharger-API-v2#116). Before 055.2 only 0 and null can be written (goecharger/go-eCharger-API-v2#81, goecharger/go-eCharger-API-v2#118).
   *
   * Known bug (since 055.0 before 055.6): A card number that is written is stored one too low.
   *
   * @see key `trx` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-124)
   */
  readonly transaction?: number | null;
  /**
   * Charging current the user asked for, per phase. In eco mode it is a ceiling, not the live current.
   *
   * In A; 6 to 32 A. Must be not below `mca` and not above `ama`.
   *
   * Boxes of 11 kW take no more than 16 A; the installation limit ama says what yours takes. The memory of V3 and newer stands frequent writes (syssi/homeassistant-goecharger-mqtt#157).
   *
   * Known bug (since 60.3): Writes over MQTT were acknowledged and not applied.
   *
   * @see key `amp` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, evcc-15952, api-v2-153, vendor-modbus, marq24-162)
   */
  readonly requestedCurrentA?: number;
  /**
   * Most current this installation may ever draw, per phase.
   *
   * In A; clients offer 6 to 32 A.
   *
   * It protects the house wiring and is no charging setting; on boxes of 11 kW it goes up to 16 A.
   *
   * @see key `ama` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly maxCurrentLimitA?: number;
  /**
   * Least current the charger offers a car, per phase.
   *
   * In A; clients offer 6 to 32 A.
   *
   * Below 6 A no car charges.
   *
   * @see key `mca` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minChargingCurrentA?: number;
  /**
   * Whether charging is forced on, forced off, or left to the charging logic.
   *
   * It falls back to neutral when the car is unplugged (goecharger/go-eCharger-API-v2#117). With access control on, it does nothing until a transaction runs (goecharger/go-eCharger-API-v2#218).
   *
   * Known bug (since 054): Writes over MQTT do not start or stop charging. Known bug (since 60.3): Writes over MQTT and WebSocket are acknowledged, but often not applied.
   *
   * @see key `frc` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly forceState?: ForceState;
  /**
   * Energy after which the charger stops the session.
   *
   * In Wh; clients offer 0 to 1000000 Wh. `null`: no limit.
   *
   * The limit stays set for the next session (goecharger/go-eCharger-API-v2#68). Write null to switch it off. It is not the energy of the next-trip mode.
   *
   * @see key `dwo` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly energyLimitWh?: number | null;
  /**
   * Whether the charger picks one or three phases itself or is told to use one of them.
   *
   * Missing from all current key lists, yet devices have it (goecharger/go-eCharger-API-v2#346). A change during a session pauses charging for some seconds; the charging reason is then notChargingBecausePhaseSwitch. Some cars do not charge on after a switch until they are plugged in again (goecharger/go-eCharger-API-v2#144).
   *
   * @see key `psm` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-modbus, evcc, api-v2-58, capture-v4-055.7, api-v2-322, api-v2-346, wattpilot-yaml)
   */
  readonly phaseSwitchMode?: PhaseSwitchMode;
  /**
   * Power from which surplus charging changes from one phase to three.
   *
   * In W; clients offer 500 to 64000 W.
   *
   * @see key `spl3` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly threePhaseSwitchLevelW?: number;
  /**
   * Currents that a press of the button on the charger steps through, at most five.
   *
   * Each element: in A; 0 to 32 A.
   *
   * 0 switches a step off; other values lie between 6 and 32. No page gives the type of an element. An unsigned byte holds every value the Modbus page allows.
   *
   * @see key `clp` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-modbus)
   */
  readonly currentLimitPresetsA?: readonly number[];
  /**
   * How the charger decides about charging: at once, eco, or ready for the next trip.
   *
   * The app calls the modes basic eco and daily trip (openhab/openhab-addons#19128).
   *
   * @see key `lmo` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly logicMode?: LogicMode;
  /**
   * Whether the charger skips the check for protective earth, as grids without an earthed neutral need it, for example in Norway.
   *
   * The logic is turned round, true switches the safety check off. A change takes effect after a reboot (goecharger/go-eCharger-API-v2#165).
   *
   * @see key `nmo` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly norwayModeEnabled?: boolean;
  /**
   * Cloud key of the go-e Controller that works with this charger.
   *
   * No source says what the charger does with it.
   *
   * @see key `pco` (spec/charger/keys/controllers.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-en)
   */
  readonly controllerCloudKey?: string;
  /**
   * Whether the charger heeds its digital input, the contact with which a grid operator can limit it.
   *
   * Boxes fixed to the wall have the contact, those with a plug do not (marq24/ha-goecharger-api2#157).
   *
   * @see key `die` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly digitalInputEnabled?: boolean;
  /**
   * Whether the digital input is read the other way round: open as closed, closed as open.
   *
   * @see key `dii` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly digitalInputInverted?: boolean;
  /**
   * Whether the charger goes down to one phase when the digital input calls for less.
   *
   * Read from the name in the lists; no page explains it.
   *
   * @see key `di1` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly digitalInputOnePhase?: boolean;
  /**
   * Whether the settings of the digital input are protected from changes.
   *
   * Read from the name in the lists; no page says how the protection is lifted.
   *
   * @see key `pdi` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly digitalInputProtected?: boolean;
  /**
   * How long the energy mix of a session goes on after the car is unplugged.
   *
   * In Ms.
   *
   * No document says what the charger does in that time or which times it accepts.
   *
   * @see key `emx` (spec/charger/keys/energy-mix.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly energyMixAfterglowMs?: number;
  /**
   * Grid frequency below which the charger begins to hold back.
   *
   * In Hz.
   *
   * The lists give no unit; hertz follows from the name.
   *
   * @see key `ufa` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly underfrequencyControlActivationThresholdHz?: number;
  /**
   * Whether the charger holds back when the grid frequency is low, which is a sign of too little power.
   *
   * @see key `ufe` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly underfrequencyControlEnabled?: boolean;
  /**
   * Which power underfrequency control reckons from when it holds back.
   *
   * @see key `ufm` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly underfrequencyControlMode?: UnderfrequencyControlMode;
  /**
   * Grid frequency at the other end of underfrequency control, named stop frequency.
   *
   * In Hz.
   *
   * Whether charging stops there, or the control does, is not documented. The lists give no unit; hertz follows from the name.
   *
   * @see key `ufs` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly underfrequencyControlStopFrequencyHz?: number;
  /**
   * Whether the charger reacts when the voltage of the grid is low.
   *
   * @see key `uve` (spec/charger/keys/grid-protection.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly undervoltageControlEnabled?: boolean;
  /**
   * Delay of undervoltage control.
   *
   * In Ms.
   *
   * Whether it counts how long the voltage is low, or how long the reaction lasts, is not documented.
   *
   * @see key `uvs` (spec/charger/keys/grid-protection.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly undervoltageControlTimeMs?: number;
  /**
   * Voltage below which undervoltage control sets in.
   *
   * In V.
   *
   * @see key `uvt` (spec/charger/keys/grid-protection.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly undervoltageControlThresholdV?: number;
  /**
   * Grid frequency up to which the charger resumes after a disturbance.
   *
   * In Hz.
   *
   * @see key `rmaf` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly reconnectionMaximumFrequencyHz?: number;
  /**
   * Voltage up to which the charger resumes after a disturbance.
   *
   * In V.
   *
   * @see key `rmav` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly reconnectionMaximumVoltageV?: number;
  /**
   * Grid frequency from which on the charger resumes after a disturbance.
   *
   * In Hz.
   *
   * @see key `rmif` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly reconnectionMinimumFrequencyHz?: number;
  /**
   * Voltage from which on the charger resumes after a disturbance.
   *
   * In V.
   *
   * @see key `rmiv` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly reconnectionMinimumVoltageV?: number;
  /**
   * When the slow rise of the charging power began.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no rise under way.
   *
   * What writing does is not documented. Unit and clock are those of all time stamps of this kind (goecharger/go-eCharger-API-v2#177).
   *
   * @see key `rsa` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-177)
   */
  readonly rampupStartedSinceBootMs?: number | null;
  /**
   * Whether the charging power rises slowly when charging starts or resumes after a disturbance.
   *
   * @see key `rsre` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly rampupAtStartAndReconnectionEnabled?: boolean;
  /**
   * How fast the charging power rises when charging starts or resumes after a disturbance.
   *
   * In PercentPerS.
   *
   * Of what the percentage is taken is not documented.
   *
   * @see key `rsrr` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly rampupAtStartAndReconnectionRatePercentPerS?: number;
  /**
   * How long the grid has to stay within bounds before the charger resumes after a disturbance.
   *
   * In S.
   *
   * @see key `gmtr` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly gridMonitoringTimeReconnectionS?: number;
  /**
   * When the monitoring last found the grid out of bounds.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the start.
   *
   * What writing does is not documented. Unit and clock are those of all time stamps of this kind (goecharger/go-eCharger-API-v2#177).
   *
   * @see key `gsa` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-177)
   */
  readonly lastGridMonitoringFailureSinceBootMs?: number | null;
  /**
   * Whether the settings that the grid operator requires are protected against change.
   *
   * Whom it keeps out, the app or the API as well, is not documented.
   *
   * @see key `pgr` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly gridRequirementsProtected?: boolean;
  /**
   * Brightness of the ring of lights, from 0 (dark) to 255 (brightest).
   *
   * 0 to 255.
   *
   * @see key `lbr` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-modbus, marq24)
   */
  readonly ledBrightness?: number;
  /**
   * Switches the ring of lights off while the charger stands idle, after about ten seconds.
   *
   * The ten seconds are from the Modbus page; the key lists do not explain the setting.
   *
   * @see key `lse` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ledEnergySavingEnabled?: boolean;
  /**
   * Colour of the ring of lights while no car is plugged in, as #RRGGBB.
   *
   * Matches `^#[0-9A-Fa-f]{6}$`.
   *
   * @see key `cid` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ledColorIdle?: string;
  /**
   * Colour of the ring of lights while the charger waits for the car to draw, as #RRGGBB.
   *
   * Matches `^#[0-9A-Fa-f]{6}$`.
   *
   * @see key `cwc` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ledColorWaitCar?: string;
  /**
   * Colour of the ring of lights while the car charges, as #RRGGBB.
   *
   * Matches `^#[0-9A-Fa-f]{6}$`.
   *
   * @see key `cch` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ledColorCharging?: string;
  /**
   * Colour of the ring of lights once charging is complete, as #RRGGBB.
   *
   * Matches `^#[0-9A-Fa-f]{6}$`.
   *
   * @see key `cfi` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ledColorFinished?: string;
  /**
   * Timing of the strip that carries the lights, how long the signal is high for a zero bit. Nothing for owners to set.
   *
   * No document gives a type or a unit, no capture, client or thread has a value, so the example is only a stand-in. Data sheets of such strips count in nanoseconds, which proves nothing for this key. Only two lists without types have it; those exported with types lack it.
   *
   * @see key `t0h` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly ledStripT0h?: unknown;
  /**
   * Timing of the strip that carries the lights, how long the signal is low for a zero bit. Nothing for owners to set.
   *
   * No document gives a type or a unit, no capture, client or thread has a value, so the example is only a stand-in. Data sheets of such strips count in nanoseconds, which proves nothing for this key. Only two lists without types have it; those exported with types lack it.
   *
   * @see key `t0l` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly ledStripT0l?: unknown;
  /**
   * Timing of the strip that carries the lights, how long the signal is high for a one bit. Nothing for owners to set.
   *
   * No document gives a type or a unit, no capture, client or thread has a value, so the example is only a stand-in. Data sheets of such strips count in nanoseconds, which proves nothing for this key. Only two lists without types have it; those exported with types lack it.
   *
   * @see key `t1h` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly ledStripT1h?: unknown;
  /**
   * Timing of the strip that carries the lights, how long the signal is low for a one bit. Nothing for owners to set.
   *
   * No document gives a type or a unit, no capture, client or thread has a value, so the example is only a stand-in. Data sheets of such strips count in nanoseconds, which proves nothing for this key. Only two lists without types have it; those exported with types lack it.
   *
   * @see key `t1l` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly ledStripT1l?: unknown;
  /**
   * Most current the charger draws through an adapter with one phase.
   *
   * In A.
   *
   * @see key `la1` (spec/charger/keys/limits.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly adapterLimitOnePhaseA?: number;
  /**
   * Most current per phase the charger draws through an adapter with three phases.
   *
   * In A.
   *
   * @see key `la3` (spec/charger/keys/limits.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly adapterLimitThreePhaseA?: number;
  /**
   * Limit for the charging current that lapses after ten minutes unless it is written again. The current the user asked for stays as it is.
   *
   * In A. `null`: no temporary limit.
   *
   * No document says which values it takes; 0 and values below 6 A are untried.
   *
   * @see key `tcl` (spec/charger/keys/limits.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-188)
   */
  readonly temporaryCurrentLimitA?: number | null;
  /**
   * Whether the charger shares its connection with the other chargers of a group.
   *
   * @see key `loe` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly loadBalancingEnabled?: boolean;
  /**
   * Current that all chargers of the group may draw together, per phase.
   *
   * Concerns the group, so it may exceed what this charger can draw: a client that cut it to 16 A on a charger for 11 kW throttled a group with 25 A (marq24/ha-goecharger-api2#154). 33 A was seen (goecharger/go-eCharger-API-v2#307). Firmware 051.4 left it out of the status until it was set (goecharger/go-eCharger-API-v2#7). Old firmware sends and takes a plain number in place of the object (goecharger/go-eCharger-API-v2#111).
   *
   * Known bug: Written over MQTT, it changes amp while dyn keeps its value.
   *
   * @see key `lot` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-en-2021, api-v2-7, capture-v4-055.7, api-v2-111, api-v2-307, marq24, wattpilot-yaml)
   */
  readonly loadBalancingTotalCurrent?: Settable<LoadBalancingTotalCurrent>;
  /**
   * Whether the current of the group is fixed or follows what the house leaves over.
   *
   * Writing takes any JSON value; lists exported from firmware name false and true.
   *
   * @see key `loty` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly loadBalancingType?: LoadBalancingType;
  /**
   * Rank of this charger in the group when there is not enough current for all.
   *
   * Clients offer 0 to 99.
   *
   * The app offers 1 to 99 (syssi/homeassistant-goecharger-mqtt#131). Whether the larger or the smaller number goes first is not documented.
   *
   * @see key `lop` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly loadBalancingPriority?: number;
  /**
   * Current the charger may draw while it has no contact with its group.
   *
   * In A; clients offer at most 32 A.
   *
   * Clients offer 6 A and more; an untouched charger has 0, probably for no charging at all.
   *
   * @see key `lof` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly loadBalancingFallbackCurrentA?: number;
  /**
   * Identifier that the chargers of a group have in common; empty without a group.
   *
   * Chargers with the same text belong together, so it is treated like a key.
   *
   * @see key `log` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-7)
   */
  readonly loadBalancingGroupId?: string;
  /**
   * Whether the settings of load balancing are protected against change.
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
  readonly loadBalancingPhaseMapping?: readonly number[];
  /**
   * Whether the charger watches for attempts to tamper with it.
   *
   * Known from lists of CORE and PRO alone; whether other models have it is open. No document says what the protection watches or does.
   *
   * @see key `ten` (spec/charger/keys/mid-metering.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly tamperProtectionEnabled?: boolean;
  /**
   * Time of day by which the car has to be ready for the next trip, in seconds since local midnight.
   *
   * In S; 0 to 86399 S; clients offer 0 to 83940 S. Counts from local midnight.
   *
   * Older documents call the mode automatic stop; the app of go-e calls it daily trip.
   *
   * @see key `att` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly nextTripTimeS?: number;
  /**
   * How much energy the car is to have received by the time of the next trip.
   *
   * In Wh; clients offer 0 to 100000 Wh.
   *
   * @see key `ate` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly nextTripEnergyWh?: number;
  /**
   * Whether the app shows the goal of the next trip as energy instead of distance. The charger only stores it.
   *
   * @see key `esk` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly nextTripSetInKwh?: boolean;
  /**
   * How much energy the car needs to drive, with which the app turns distance into energy. The charger only stores it.
   *
   * In KWhPer100Km; clients offer 0.01 to 50 KWhPer100Km.
   *
   * @see key `cco` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, marq24)
   */
  readonly carConsumptionKWhPer100Km?: number;
  /**
   * Whether charging by price (aWATTar) stays in force in next-trip mode.
   *
   * Documents only say that automatic stop remains in aWATTar. Whether that means the time after the goal is reached is open.
   *
   * @see key `ara` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly nextTripRemainInAwattarEnabled?: boolean;
  /**
   * Whether cards that the charger does not know may start charging while the backend is out of reach.
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
   * @see key `ocppcm` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-ocpp)
   */
  readonly ocppMeterValuesCondition?: OcppMeterValuesCondition;
  /**
   * Whether cards that the charger knows may start charging while the backend is out of reach.
   *
   * The name is that of the OCPP configuration key with the same effect.
   *
   * @see key `ocpplo` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppLocalAuthorizeOffline?: boolean;
  /**
   * Whether the charger uses its own list of allowed cards, the local authorization list of OCPP.
   *
   * The name is that of the OCPP configuration key with the same effect.
   *
   * @see key `ocppla` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppLocalAuthListEnabled?: boolean;
  /**
   * Time between two signs of life to the backend.
   *
   * In S; clients offer 0 to 3600 S.
   *
   * The backend sets it: a V4 with 59.4 took over the interval that the backend gave on connecting and kept it for good. The backend may also change it with ChangeConfiguration.
   *
   * @see key `ocpph` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppHeartbeatIntervalS?: number;
  /**
   * Time between two reports of meter values to the backend.
   *
   * In S; clients offer 0 to 3600 S.
   *
   * In OCPP 0 means no such reports. The backend may change it with ChangeConfiguration.
   *
   * @see key `ocppi` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppMeterValueSampleIntervalS?: number;
  /**
   * Time between reports of meter values that fall on round times, such as each quarter of an hour.
   *
   * In S; clients offer 0 to 3600 S.
   *
   * In OCPP 0 means no such reports. The backend may change it with ChangeConfiguration.
   *
   * @see key `ocppai` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppClockAlignedDataIntervalS?: number;
  /**
   * Factory setting of the interval of clock-aligned meter values.
   *
   * In S.
   *
   * The lists name no unit; it is taken from the interval for which this is the factory setting.
   *
   * @see key `ocppfai` (spec/charger/keys/ocpp-config.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-ocpp, vendor-en)
   */
  readonly ocppFactoryClockAlignedDataIntervalS?: number;
  /**
   * Card id that the backend is told when charging starts without a card.
   *
   * @see key `ocppd` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp)
   */
  readonly ocppDummyCardId?: string;
  /**
   * Whether the charger takes care of the rotation of its phases under OCPP.
   *
   * The vendor does not explain it further.
   *
   * @see key `ocppr` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppPhasesRotatedOnCharger?: boolean;
  /**
   * Whether the charger sends its OCPP log to the vendor, whose support uses it to find faults.
   *
   * @see key `ocpprl` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppRemoteLogEnabled?: boolean;
  /**
   * Current to which the charger falls back when it is without instructions of the backend.
   *
   * In A. `null`: no fallback.
   *
   * No source says when the fallback begins and ends. The unit is inferred from the name.
   *
   * @see key `ocppf` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-ocpp)
   */
  readonly ocppFallbackCurrentA?: number | null;
  /**
   * Whether the charger sets its clock by the time that the backend sends when it accepts the charger.
   *
   * No exported list up to 60.4 has the key; it came into the vendor's page a few days before 60.5, while an app of the vendor's developer, of unknown date, writes it too. It may be older than stated here.
   *
   * @see key `ocppt` (spec/charger/keys/ocpp-config.yaml; sources: vendor-ocpp)
   */
  readonly ocppBackendTimeAccepted?: boolean;
  /**
   * Text about the tariff that goes with the charging sessions from now on.
   *
   * Only the lists of CORE and PRO have it so far; the older models may have it too.
   *
   * @see key `ocpptt` (spec/charger/keys/ocpp-config.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly ocppTariffText?: string;
  /**
   * Whether only the card that started a transaction can stop it, for backends that insist on that.
   *
   * @see key `orsch` (spec/charger/keys/ocpp-config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly ocppSameCardRequiredToStop?: boolean;
  /**
   * Whether a restart of the charger ends the charging session while OCPP is in use.
   *
   * The backend knows it as the configuration key StopChargingOnReboot.
   *
   * @see key `osr` (spec/charger/keys/ocpp-config.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly ocppStopChargingOnReboot?: boolean;
  /**
   * Whether the charger connects to an OCPP backend, such as that of a charging network or employer.
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
   * It takes effect at once; a V4 with 59.4 was connected and accepted about four seconds after the write.
   *
   * @see key `ocppu` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp)
   */
  readonly ocppUrl?: string;
  /**
   * Whether the charger trusts the public certificate authorities it knows for a backend with wss.
   *
   * @see key `ocppg` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppGlobalCaStoreUsed?: boolean;
  /**
   * Whether the charger accepts a certificate of the backend that was issued for another host name.
   *
   * @see key `ocppcn` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppCertCommonNameCheckSkipped?: boolean;
  /**
   * Whether the charger connects without checking the certificate of the backend at all.
   *
   * @see key `ocppss` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppServerVerificationSkipped?: boolean;
  /**
   * Private key with which the charger proves to the backend who it is.
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. From 60.5 on the charger checks the key when it is set.
   *
   * @see key `ocppck` (spec/charger/keys/ocpp.yaml; sources: vendor-en, vendor-ocpp)
   */
  readonly ocppClientKey?: string;
  /**
   * Certificate with which the charger proves to the backend who it is; it belongs to the client key.
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. From 60.5 on the charger checks the certificate when it is set.
   *
   * @see key `ocppcc` (spec/charger/keys/ocpp.yaml; sources: vendor-en, vendor-ocpp)
   */
  readonly ocppClientCert?: string;
  /**
   * Certificate against which the charger checks the backend.
   *
   * Neither the capture nor any exported list has it, so devices may take it without ever sending it. From 60.5 on the charger checks certificates when they are set.
   *
   * @see key `ocppsc` (spec/charger/keys/ocpp.yaml; sources: vendor-en, vendor-ocpp)
   */
  readonly ocppServerCert?: string;
  /**
   * Number that the backend gave to the charging session that is running.
   *
   * `null`: no transaction.
   *
   * No source says what writing it does.
   *
   * @see key `ocppti` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppTransactionId?: number | null;
  /**
   * Whether the charger is out of service. The backend can switch this with ChangeAvailability.
   *
   * No exported list up to 60.4 has the key, but lists since January 2025 have a charging reason for this state, and an app of the vendor's developer writes the key.
   *
   * @see key `ocppio` (spec/charger/keys/ocpp.yaml; sources: vendor-ocpp, vendor-v5, evcharger-app)
   */
  readonly ocppInoperable?: boolean;
  /**
   * How long charging pauses while the number of phases is changed.
   *
   * In Ms; clients offer 0 to 84000000 Ms.
   *
   * The lists call it the duration of a forced single phase; the app sets the pause of a phase change with it (goecharger/go-eCharger-API-v2#144).
   *
   * @see key `psmd` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly phaseSwitchDurationMs?: number;
  /**
   * How long the charging logic has to want another number of phases before it changes them.
   *
   * In Ms; clients offer 0 to 84000000 Ms.
   *
   * @see key `mpwst` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minPhaseWishSwitchTimeMs?: number;
  /**
   * Shortest time between two changes of the number of phases.
   *
   * In Ms; clients offer 0 to 84000000 Ms.
   *
   * @see key `mptwt` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minPhaseToggleWaitTimeMs?: number;
  /**
   * Whether eco mode charges while electricity is cheap, that is below the price limit.
   *
   * @see key `awe` (spec/charger/keys/price-charging.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly awattarEnabled?: boolean;
  /**
   * Whether eco mode charges with solar power that would otherwise go to the grid.
   *
   * Takes effect in the logic mode eco; in basic mode the current does not follow the sun (goecharger/go-eCharger-API-v2#207). Without leave to pause, the charger goes on at the smallest current when the sun is gone (goecharger/go-eCharger-API-v2#226). The requested current stays the ceiling; set to 6 A, it keeps the charger at 6 A however much surplus there is (goecharger/go-eCharger-API-v2#316).
   *
   * @see key `fup` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly pvSurplusEnabled?: boolean;
  /**
   * Surplus that has to be there before charging starts.
   *
   * In W; clients offer -10000 to 32000 W.
   *
   * A positive number stands for surplus: 1400 lets charging start from 1.4 kW on, about 6 A on one phase (goecharger/go-eCharger-API-v2#283). Whether the grid target counts in, was asked and not answered (goecharger/go-eCharger-API-v2#227).
   *
   * @see key `fst` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly startingPowerW?: number;
  /**
   * How long charging runs at least once it has started, so that passing clouds do not stop it.
   *
   * In Ms; clients offer 0 to 3600000 Ms.
   *
   * @see key `fmt` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minChargeTimeMs?: number;
  /**
   * Power at the grid connection that surplus charging steers towards. With -200, about 200 W keep flowing to the grid.
   *
   * In W; clients offer -10000 to 10000 W.
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
  readonly stopHysteresisW?: number;
  /**
   * Band around the power for three phases in which the charger does not switch between one and three phases.
   *
   * In W; clients offer 0 to 100000 W.
   *
   * Whether the band lies above, below or around the threshold was asked and not answered (goecharger/go-eCharger-API-v2#227).
   *
   * @see key `psh` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly phaseSwitchHysteresisW?: number;
  /**
   * Power by which surplus control is shifted for the sake of priorities; -300 on an untouched charger.
   *
   * In W; clients offer at most 100000 W.
   *
   * Neither what it is added to nor whose priority it serves is documented. An owner reads a negative value as more surplus than was measured (syssi/homeassistant-goecharger-mqtt#201).
   *
   * @see key `po` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly prioOffsetW?: number;
  /**
   * Power by which the target of surplus control is shifted while zero feed-in is on.
   *
   * In W; clients offer 0 to 100000 W.
   *
   * Which way a positive value shifts it was asked and not answered (goecharger/go-eCharger-API-v2#227). An owner reads 200 as a small draw from the grid (syssi/homeassistant-goecharger-mqtt#201).
   *
   * @see key `zfo` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly zeroFeedinOffsetW?: number;
  /**
   * Whether surplus control reckons with an inverter that may not feed into the grid and throttles instead.
   *
   * @see key `fzf` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly zeroFeedinEnabled?: boolean;
  /**
   * Whether surplus charging rounds to the ampere above or below, since cars follow whole amperes only.
   *
   * @see key `frm` (spec/charger/keys/pv-surplus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, marq24, vendor-en-2022, vendor-en, capture-v4-055.7)
   */
  readonly roundingMode?: RoundingMode;
  /**
   * Power at the grid connection, of the solar system and of the home battery, written to the charger for surplus charging.
   *
   * `null`: no inverter data.
   *
   * To be written anew every 5 seconds. Owners speak of 10 seconds until the values lapse (goecharger/go-eCharger-API-v2#181), measurements of 6. The charger answers true even when nothing reacts to the data (goecharger/go-eCharger-API-v2#208). What arrived shows in pgrid, ppv and pakku. Send the grid power with both signs. A feeder that sent 0 in place of each draw saw the charging power creep up without any surplus (goecharger/go-eCharger-API-v2#323). The battery takes part in the control since the beta of 56.2; before, its power was for display (syssi/homeassistant-goecharger-mqtt#101, syssi/homeassistant-goecharger-mqtt#90).
   *
   * @see key `ids` (spec/charger/keys/pv-surplus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, marq24, syssi-90)
   */
  readonly inverterData?: Settable<InverterData | null>;
  /**
   * Whether the charger forgets what it knows of the surplus after a break and begins anew.
   *
   * Which break is meant, one in charging or one in the data, is not documented.
   *
   * @see key `csd` (spec/charger/keys/pv-surplus.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly surplusDataClearedAfterBreak?: boolean;
  /**
   * Data of a smart meter that the charger knows of.
   *
   * The shape is unknown: the lists give no type for reading and object for writing, the 055.7 capture shows null, and no client is known that reads it. It can be written since 60.2.
   *
   * @see key `smd` (spec/charger/keys/pv-surplus.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-v5, vendor-59.4, vendor-en, capture-v4-055.7)
   */
  readonly smartMeterData?: Readonly<Record<string, unknown>>;
  /**
   * Longest random wait before charging by schedule starts. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S.
   *
   * That the value is an upper bound, not the wait itself, is how a client that sets it labels it.
   *
   * @see key `rdbs` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayStartScheduledChargingS?: number;
  /**
   * Longest random wait before charging by schedule stops. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S.
   *
   * @see key `rdes` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayStopScheduledChargingS?: number;
  /**
   * Longest random wait before charging at a low price starts. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S.
   *
   * @see key `rdbf` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayStartFlexibleTariffChargingS?: number;
  /**
   * Longest random wait before charging at a low price stops. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S.
   *
   * @see key `rdef` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayStopFlexibleTariffChargingS?: number;
  /**
   * Longest random wait before charging resumes after a power cut. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S.
   *
   * That reconnection means a power cut is how a client that sets it labels it.
   *
   * @see key `rdre` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayReconnectionS?: number;
  /**
   * Longest random wait before charging starts once a car is plugged in. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S.
   *
   * @see key `rdpl` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayWhenPluggingCarS?: number;
  /**
   * When the random wait before the start by schedule will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running.
   *
   * @see key `rdbse` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayStartScheduledChargingEndSinceBootMs?: number | null;
  /**
   * When the random wait before the stop by schedule will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running.
   *
   * @see key `rdese` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayStopScheduledChargingEndSinceBootMs?: number | null;
  /**
   * When the random wait before the start at a low price will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running.
   *
   * @see key `rdbfe` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayStartFlexibleTariffChargingEndSinceBootMs?: number | null;
  /**
   * When the random wait before the stop at the end of a low price will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running.
   *
   * @see key `rdefe` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayStopFlexibleTariffChargingEndSinceBootMs?: number | null;
  /**
   * When the random wait after a power cut will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running.
   *
   * @see key `rdree` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayReconnectionEndSinceBootMs?: number | null;
  /**
   * When the random wait after plugging in a car will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running.
   *
   * @see key `rdple` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayWhenPluggingCarEndSinceBootMs?: number | null;
  /**
   * The slots for RFID cards with name, energy and whether a card is taught in.
   *
   * To change one slot, send an empty object for each slot before it; an empty object leaves its slot as it is. Firmware 60.0 split the list into keys per card, since it was sent over and over while a card charged (goecharger/go-eCharger-API-v2#288). Firmware 60.3 sends both forms (goecharger/go-eCharger-API-v2#305). The energy may be fractional (evcc-io/evcc#2222). Firmware 055.7 and the beta 055.8 could count energy to the wrong slot while OCPP was on (goecharger/go-eCharger-API-v2#176).
   *
   * @see key `cards` (spec/charger/keys/rfid-cards.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-288, api-v2-305, wattpilot-yaml, vendor-de)
   */
  readonly rfidCards?: Settable<readonly RfidCardChange[]>;
  /**
   * Name of RFID card 1.
   *
   * The names of unused slots in the older list of cards are n/a.
   *
   * @see key `c0n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard1Name?: string;
  /**
   * Name of RFID card 2.
   *
   * The names of unused slots in the older list of cards are n/a.
   *
   * @see key `c1n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard2Name?: string;
  /**
   * Name of RFID card 3.
   *
   * The names of unused slots in the older list of cards are n/a.
   *
   * @see key `c2n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard3Name?: string;
  /**
   * Name of RFID card 4.
   *
   * The names of unused slots in the older list of cards are n/a.
   *
   * @see key `c3n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard4Name?: string;
  /**
   * Name of RFID card 5.
   *
   * The names of unused slots in the older list of cards are n/a.
   *
   * @see key `c4n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard5Name?: string;
  /**
   * Name of RFID card 6.
   *
   * The names of unused slots in the older list of cards are n/a.
   *
   * @see key `c5n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard6Name?: string;
  /**
   * Name of RFID card 7.
   *
   * The names of unused slots in the older list of cards are n/a.
   *
   * @see key `c6n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard7Name?: string;
  /**
   * Name of RFID card 8.
   *
   * The names of unused slots in the older list of cards are n/a.
   *
   * @see key `c7n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard8Name?: string;
  /**
   * Name of RFID card 9.
   *
   * The names of unused slots in the older list of cards are n/a.
   *
   * @see key `c8n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard9Name?: string;
  /**
   * Name of RFID card 10.
   *
   * The names of unused slots in the older list of cards are n/a.
   *
   * @see key `c9n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard10Name?: string;
  /**
   * Energy charged with RFID card 1 over all sessions.
   *
   * In Wh.
   *
   * Known bug (PRO before 60.4): The energy of a card did not agree with the total counter of the charger.
   *
   * @see key `c0e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly rfidCard1EnergyWh?: number;
  /**
   * Energy charged with RFID card 2 over all sessions.
   *
   * In Wh.
   *
   * Known bug (PRO before 60.4): The energy of a card did not agree with the total counter of the charger.
   *
   * @see key `c1e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly rfidCard2EnergyWh?: number;
  /**
   * Energy charged with RFID card 3 over all sessions.
   *
   * In Wh.
   *
   * Known bug (PRO before 60.4): The energy of a card did not agree with the total counter of the charger.
   *
   * @see key `c2e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly rfidCard3EnergyWh?: number;
  /**
   * Energy charged with RFID card 4 over all sessions.
   *
   * In Wh.
   *
   * Known bug (PRO before 60.4): The energy of a card did not agree with the total counter of the charger.
   *
   * @see key `c3e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly rfidCard4EnergyWh?: number;
  /**
   * Energy charged with RFID card 5 over all sessions.
   *
   * In Wh.
   *
   * Known bug (PRO before 60.4): The energy of a card did not agree with the total counter of the charger.
   *
   * @see key `c4e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly rfidCard5EnergyWh?: number;
  /**
   * Energy charged with RFID card 6 over all sessions.
   *
   * In Wh.
   *
   * Known bug (PRO before 60.4): The energy of a card did not agree with the total counter of the charger.
   *
   * @see key `c5e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly rfidCard6EnergyWh?: number;
  /**
   * Energy charged with RFID card 7 over all sessions.
   *
   * In Wh.
   *
   * Known bug (PRO before 60.4): The energy of a card did not agree with the total counter of the charger.
   *
   * @see key `c6e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly rfidCard7EnergyWh?: number;
  /**
   * Energy charged with RFID card 8 over all sessions.
   *
   * In Wh.
   *
   * Known bug (PRO before 60.4): The energy of a card did not agree with the total counter of the charger.
   *
   * @see key `c7e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly rfidCard8EnergyWh?: number;
  /**
   * Energy charged with RFID card 9 over all sessions.
   *
   * In Wh.
   *
   * Known bug (PRO before 60.4): The energy of a card did not agree with the total counter of the charger.
   *
   * @see key `c8e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly rfidCard9EnergyWh?: number;
  /**
   * Energy charged with RFID card 10 over all sessions.
   *
   * In Wh.
   *
   * Known bug (PRO before 60.4): The energy of a card did not agree with the total counter of the charger.
   *
   * @see key `c9e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly rfidCard10EnergyWh?: number;
  /**
   * Whether RFID card 1 is taught in. To teach one in, write its serial number.
   *
   * @see key `c0i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard1Id?: string;
  /**
   * Whether RFID card 2 is taught in. To teach one in, write its serial number.
   *
   * @see key `c1i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard2Id?: string;
  /**
   * Whether RFID card 3 is taught in. To teach one in, write its serial number.
   *
   * @see key `c2i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard3Id?: string;
  /**
   * Whether RFID card 4 is taught in. To teach one in, write its serial number.
   *
   * @see key `c3i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard4Id?: string;
  /**
   * Whether RFID card 5 is taught in. To teach one in, write its serial number.
   *
   * @see key `c4i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard5Id?: string;
  /**
   * Whether RFID card 6 is taught in. To teach one in, write its serial number.
   *
   * @see key `c5i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard6Id?: string;
  /**
   * Whether RFID card 7 is taught in. To teach one in, write its serial number.
   *
   * @see key `c6i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard7Id?: string;
  /**
   * Whether RFID card 8 is taught in. To teach one in, write its serial number.
   *
   * @see key `c7i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard8Id?: string;
  /**
   * Whether RFID card 9 is taught in. To teach one in, write its serial number.
   *
   * @see key `c8i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard9Id?: string;
  /**
   * Whether RFID card 10 is taught in. To teach one in, write its serial number.
   *
   * @see key `c9i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rfidCard10Id?: string;
  /**
   * Times at which charging is allowed or blocked from Monday to Friday.
   *
   * Over HTTP the value has to fit into the address: write it as compact JSON, or the charger refuses it as too long (goecharger/go-eCharger-API-v2#303). The capture of a V4 has two windows. By its release notes a PRO takes more from 60.5 on. The release notes of 60.4 announce finer rules for schedules without saying which.
   *
   * Known bug (before 60.4): A window lasted a minute longer than set.
   *
   * @see key `sch_week` (spec/charger/keys/schedule.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml)
   */
  readonly schedulerWeekday?: Settable<DaySchedule>;
  /**
   * Times at which charging is allowed or blocked on Saturdays.
   *
   * Known bug (before 60.4): A window lasted a minute longer than set.
   *
   * @see key `sch_satur` (spec/charger/keys/schedule.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml)
   */
  readonly schedulerSaturday?: Settable<DaySchedule>;
  /**
   * Times at which charging is allowed or blocked on Sundays.
   *
   * Known bug (before 60.4): A window lasted a minute longer than set.
   *
   * @see key `sch_sund` (spec/charger/keys/schedule.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml)
   */
  readonly schedulerSunday?: Settable<DaySchedule>;
}
const electricityPriceRule: StructRule = {
  places: {
    start: { type: "int64", optional: true },
    end: { type: "int64", optional: true },
    marketprice: { type: "double" },
  },
};
const wifiConfigurationChangeRule: StructRule = {
  places: {
    ssid: { type: "string", optional: true },
    key: { type: "string", optional: true },
    useStaticIp: { type: "bool", optional: true },
    staticIp: { type: "string", optional: true },
    staticSubnet: { type: "string", optional: true },
    staticGateway: { type: "string", optional: true },
    useStaticDns: { type: "bool", optional: true },
    staticDns0: { type: "string", optional: true },
    staticDns1: { type: "string", optional: true },
    staticDns2: { type: "string", optional: true },
  },
};
const loadBalancingTotalCurrentRule: StructRule = {
  places: {
    amp: { type: "uint32" },
    dyn: { type: "uint32", optional: true },
    sta: { type: "uint32", optional: true },
    ts: { type: "int64", optional: true },
  },
};
const inverterDataRule: StructRule = {
  places: {
    pGrid: { type: "float" },
    pPv: { type: "float", optional: true },
    pAkku: { type: "float", optional: true },
  },
};
const rfidCardChangeRule: StructRule = {
  places: {
    name: { type: "string", optional: true },
    energy: { type: "double", optional: true },
    rfid: { type: "string", optional: true },
  },
};
const timeOfDayRule: StructRule = {
  places: {
    hour: { type: "uint8", min: 0, max: 24 },
    minute: { type: "uint8", min: 0, max: 59 },
    second: { type: "uint8", min: 0, max: 59, optional: true },
  },
};
const scheduleRangeRule: StructRule = {
  places: {
    begin: { struct: timeOfDayRule },
    end: { struct: timeOfDayRule },
  },
};
const dayScheduleRule: StructRule = {
  places: {
    control: { type: "uint8", numbers: [0, 1, 2, 3, 4] },
    ranges: { list: { struct: scheduleRangeRule } },
  },
};

/** The API key of each of the {@link ChargerSettings}, its form on the wire, and what devices take. */
export const chargerSettings: SettingsCodec<ChargerSettings> = {
  cloudWebsocketEnabled: { key: "cwe", type: "bool" },
  cloudApiEnabled: { key: "cae", type: "bool" },
  cloudApiKey: { key: "cak", type: "string" },
  firmwareUpdate: { key: "oct", type: "string", unverifiable: true },
  reboot: { key: "rst", type: "bool", unverifiable: true },
  awattarCountry: { key: "awc", type: "uint16" },
  awattarMaxPriceCtPerKWh: { key: "awp", type: "float" },
  awattarPriceList: {
    key: "awpl",
    list: { struct: electricityPriceRule },
    unverifiable: true,
    encode: (value: NonNullable<ChargerSettings["awattarPriceList"]>) =>
      value.map((item) => encodeElectricityPrice(item)),
  },
  friendlyName: { key: "fna", type: "string" },
  modbusSlaveEnabled: { key: "men", type: "bool" },
  modbusSlavePort: { key: "msp", type: "uint16" },
  modbusSlaveBytesSwapped: { key: "msb", type: "bool" },
  modbusSlaveRegistersSwapped: { key: "msr", type: "bool" },
  mqttEnabled: { key: "mce", type: "bool" },
  mqttBrokerUrl: { key: "mcu", type: "string" },
  mqttReadOnly: { key: "mcr", type: "bool" },
  mqttTopicPrefix: { key: "mtp", type: "string", nullable: true, nullIsOrder: true },
  mqttGlobalCaStoreUsed: { key: "mqg", type: "bool" },
  mqttCertCommonNameCheckSkipped: { key: "mqcn", type: "bool" },
  mqttServerVerificationSkipped: { key: "mqss", type: "bool" },
  mqttClientKey: { key: "mck", type: "string" },
  mqttClientCert: { key: "mqcc", type: "string" },
  mqttServerCert: { key: "msc", type: "string" },
  mqttHomeAssistantDiscoveryEnabled: { key: "mhe", type: "bool" },
  mqttHomeAssistantTopicPrefix: { key: "mht", type: "string", nullable: true, nullIsOrder: true },
  httpApiEnabled: { key: "hai", type: "bool" },
  httpLegacyApiEnabled: { key: "hla", type: "bool" },
  httpStaAuthenticationEnabled: { key: "hsa", type: "bool", unverifiable: true },
  timeServerEnabled: { key: "tse", type: "bool" },
  timezoneOffsetS: {
    key: "tof",
    type: "int32",
    encode: (value: NonNullable<ChargerSettings["timezoneOffsetS"]>) => fromScaledNumber(value, 60, true),
  },
  daylightSavingMode: {
    key: "tds",
    type: "uint8",
    numbers: [0, 1, 2, 3],
    encode: (value: NonNullable<ChargerSettings["daylightSavingMode"]>) =>
      fromEnum(value, daylightSavingModeTable),
  },
  utcTime: {
    key: "utc",
    type: "string",
    pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?$",
    unverifiable: true,
    encode: (value: NonNullable<ChargerSettings["utcTime"]>) => fromUtcTime(value),
  },
  timezoneType: { key: "tzt", type: "string" },
  wifiConfigurations: {
    key: "wifis",
    list: { struct: wifiConfigurationChangeRule },
    unverifiable: true,
    encode: (value: NonNullable<ChargerSettings["wifiConfigurations"]>) =>
      value.map((item) => encodeWifiConfigurationChange(item)),
  },
  accessPointDisabledWhenCloudConnected: { key: "wda", type: "bool" },
  deleteWifi: { key: "delw", type: "uint8", min: 0, max: 9, unverifiable: true },
  accessControl: {
    key: "acs",
    type: "uint8",
    numbers: [0, 1, 2],
    encode: (value: NonNullable<ChargerSettings["accessControl"]>) => fromEnum(value, accessControlTable),
  },
  transactionTimeoutS: { key: "txt", type: "int32" },
  rfidSerialSharingEnabled: { key: "rde", type: "bool" },
  learnRfidCard: { key: "lrn", type: "uint8", min: 0, max: 9, unverifiable: true },
  clearRfidCard: { key: "del", type: "uint8", min: 0, max: 9, unverifiable: true },
  buttonCurrentChangeLock: {
    key: "bac",
    type: "uint8",
    numbers: [0, 1, 2, 3],
    encode: (value: NonNullable<ChargerSettings["buttonCurrentChangeLock"]>) =>
      fromEnum(value, buttonLockModeTable),
  },
  buttonForceChangeLock: {
    key: "sdp",
    type: "uint8",
    numbers: [0, 1, 2, 3],
    encode: (value: NonNullable<ChargerSettings["buttonForceChangeLock"]>) =>
      fromEnum(value, buttonLockModeTable),
  },
  buttonWifiApResetLock: {
    key: "bar",
    type: "uint8",
    numbers: [0, 1, 2, 3],
    encode: (value: NonNullable<ChargerSettings["buttonWifiApResetLock"]>) =>
      fromEnum(value, buttonLockModeTable),
  },
  cableLockMode: {
    key: "ust",
    type: "uint8",
    numbers: [0, 1, 2],
    encode: (value: NonNullable<ChargerSettings["cableLockMode"]>) => fromEnum(value, cableLockModeTable),
  },
  cableUnlockOnPowerOutageEnabled: { key: "upo", type: "bool" },
  chargePauseAllowed: { key: "acp", type: "bool" },
  minChargingIntervalMs: { key: "mci", type: "int32" },
  minChargePauseDurationMs: { key: "mcpd", type: "int32" },
  minChargePauseEndSinceBootMs: { key: "mcpea", type: "int64", nullable: true },
  simulateUnpluggingShortEnabled: { key: "su", type: "bool" },
  simulateUnpluggingAlwaysEnabled: { key: "sua", type: "bool" },
  simulateUnpluggingDurationMs: { key: "sumd", type: "int32" },
  carType: { key: "ct", type: "string", maxLength: 64 },
  iso15118Enablement: {
    key: "iso2en",
    type: "uint8",
    numbers: [0, 1, 2],
    encode: (value: NonNullable<ChargerSettings["iso15118Enablement"]>) =>
      fromEnum(value, iso15118EnablementTable),
  },
  transaction: { key: "trx", type: "uint8", nullable: true },
  requestedCurrentA: { key: "amp", type: "uint8", min: 6, max: 32, atLeast: ["mca"], atMost: ["ama"] },
  maxCurrentLimitA: { key: "ama", type: "uint8" },
  minChargingCurrentA: { key: "mca", type: "uint8" },
  forceState: {
    key: "frc",
    type: "uint8",
    numbers: [0, 1, 2],
    encode: (value: NonNullable<ChargerSettings["forceState"]>) => fromEnum(value, forceStateTable),
  },
  energyLimitWh: { key: "dwo", type: "double", nullable: true },
  phaseSwitchMode: {
    key: "psm",
    type: "uint8",
    numbers: [0, 1, 2],
    encode: (value: NonNullable<ChargerSettings["phaseSwitchMode"]>) => fromEnum(value, phaseSwitchModeTable),
  },
  threePhaseSwitchLevelW: { key: "spl3", type: "float" },
  currentLimitPresetsA: { key: "clp", list: { type: "uint8", min: 0, max: 32 }, maxLength: 5 },
  logicMode: {
    key: "lmo",
    type: "uint8",
    numbers: [3, 4, 5],
    encode: (value: NonNullable<ChargerSettings["logicMode"]>) => fromEnum(value, logicModeTable),
  },
  norwayModeEnabled: { key: "nmo", type: "bool" },
  controllerCloudKey: { key: "pco", type: "string" },
  digitalInputEnabled: { key: "die", type: "bool" },
  digitalInputInverted: { key: "dii", type: "bool" },
  digitalInputOnePhase: { key: "di1", type: "bool" },
  digitalInputProtected: { key: "pdi", type: "bool" },
  energyMixAfterglowMs: { key: "emx", type: "int32" },
  underfrequencyControlActivationThresholdHz: { key: "ufa", type: "float" },
  underfrequencyControlEnabled: { key: "ufe", type: "bool" },
  underfrequencyControlMode: {
    key: "ufm",
    type: "uint8",
    numbers: [0, 1],
    encode: (value: NonNullable<ChargerSettings["underfrequencyControlMode"]>) =>
      fromEnum(value, underfrequencyControlModeTable),
  },
  underfrequencyControlStopFrequencyHz: { key: "ufs", type: "float" },
  undervoltageControlEnabled: { key: "uve", type: "bool" },
  undervoltageControlTimeMs: { key: "uvs", type: "int32" },
  undervoltageControlThresholdV: { key: "uvt", type: "float" },
  reconnectionMaximumFrequencyHz: { key: "rmaf", type: "float" },
  reconnectionMaximumVoltageV: { key: "rmav", type: "float" },
  reconnectionMinimumFrequencyHz: { key: "rmif", type: "float" },
  reconnectionMinimumVoltageV: { key: "rmiv", type: "float" },
  rampupStartedSinceBootMs: { key: "rsa", type: "int64", nullable: true },
  rampupAtStartAndReconnectionEnabled: { key: "rsre", type: "bool" },
  rampupAtStartAndReconnectionRatePercentPerS: { key: "rsrr", type: "float" },
  gridMonitoringTimeReconnectionS: { key: "gmtr", type: "int32" },
  lastGridMonitoringFailureSinceBootMs: { key: "gsa", type: "int64", nullable: true },
  gridRequirementsProtected: { key: "pgr", type: "bool" },
  ledBrightness: { key: "lbr", type: "uint8", min: 0, max: 255 },
  ledEnergySavingEnabled: { key: "lse", type: "bool" },
  ledColorIdle: { key: "cid", type: "string", pattern: "^#[0-9A-Fa-f]{6}$" },
  ledColorWaitCar: { key: "cwc", type: "string", pattern: "^#[0-9A-Fa-f]{6}$" },
  ledColorCharging: { key: "cch", type: "string", pattern: "^#[0-9A-Fa-f]{6}$" },
  ledColorFinished: { key: "cfi", type: "string", pattern: "^#[0-9A-Fa-f]{6}$" },
  ledStripT0h: { key: "t0h" },
  ledStripT0l: { key: "t0l" },
  ledStripT1h: { key: "t1h" },
  ledStripT1l: { key: "t1l" },
  adapterLimitOnePhaseA: { key: "la1", type: "uint8" },
  adapterLimitThreePhaseA: { key: "la3", type: "uint8" },
  temporaryCurrentLimitA: { key: "tcl", type: "uint8", nullable: true },
  loadBalancingEnabled: { key: "loe", type: "bool" },
  loadBalancingTotalCurrent: {
    key: "lot",
    struct: loadBalancingTotalCurrentRule,
    encode: (value: NonNullable<ChargerSettings["loadBalancingTotalCurrent"]>) =>
      encodeLoadBalancingTotalCurrent(value),
  },
  loadBalancingType: {
    key: "loty",
    type: "uint8",
    numbers: [0, 1],
    encode: (value: NonNullable<ChargerSettings["loadBalancingType"]>) =>
      fromEnum(value, loadBalancingTypeTable),
  },
  loadBalancingPriority: { key: "lop", type: "uint16" },
  loadBalancingFallbackCurrentA: { key: "lof", type: "uint8" },
  loadBalancingGroupId: { key: "log", type: "string" },
  loadBalancingProtected: { key: "lopr", type: "bool" },
  loadBalancingPhaseMapping: { key: "map", list: { type: "uint8" }, maxLength: 3 },
  tamperProtectionEnabled: { key: "ten", type: "bool" },
  nextTripTimeS: { key: "att", type: "int32", min: 0, max: 86399 },
  nextTripEnergyWh: { key: "ate", type: "double" },
  nextTripSetInKwh: { key: "esk", type: "bool" },
  carConsumptionKWhPer100Km: { key: "cco", type: "double" },
  nextTripRemainInAwattarEnabled: { key: "ara", type: "bool" },
  ocppAllowOfflineTxForUnknownId: { key: "ocppao", type: "bool" },
  ocppMeterValuesCondition: {
    key: "ocppcm",
    type: "uint8",
    numbers: [0, 1],
    encode: (value: NonNullable<ChargerSettings["ocppMeterValuesCondition"]>) =>
      fromEnum(value, ocppMeterValuesConditionTable),
  },
  ocppLocalAuthorizeOffline: { key: "ocpplo", type: "bool" },
  ocppLocalAuthListEnabled: { key: "ocppla", type: "bool" },
  ocppHeartbeatIntervalS: { key: "ocpph", type: "int32" },
  ocppMeterValueSampleIntervalS: { key: "ocppi", type: "int32" },
  ocppClockAlignedDataIntervalS: { key: "ocppai", type: "int32" },
  ocppFactoryClockAlignedDataIntervalS: { key: "ocppfai", type: "int32", unverifiable: true },
  ocppDummyCardId: { key: "ocppd", type: "string" },
  ocppPhasesRotatedOnCharger: { key: "ocppr", type: "bool" },
  ocppRemoteLogEnabled: { key: "ocpprl", type: "bool" },
  ocppFallbackCurrentA: { key: "ocppf", type: "uint8", nullable: true },
  ocppBackendTimeAccepted: { key: "ocppt", type: "bool" },
  ocppTariffText: { key: "ocpptt", type: "string" },
  ocppSameCardRequiredToStop: { key: "orsch", type: "bool" },
  ocppStopChargingOnReboot: { key: "osr", type: "bool" },
  ocppEnabled: { key: "ocppe", type: "bool" },
  ocppUrl: { key: "ocppu", type: "string" },
  ocppGlobalCaStoreUsed: { key: "ocppg", type: "bool" },
  ocppCertCommonNameCheckSkipped: { key: "ocppcn", type: "bool" },
  ocppServerVerificationSkipped: { key: "ocppss", type: "bool" },
  ocppClientKey: { key: "ocppck", type: "string" },
  ocppClientCert: { key: "ocppcc", type: "string" },
  ocppServerCert: { key: "ocppsc", type: "string" },
  ocppTransactionId: { key: "ocppti", type: "int32", nullable: true },
  ocppInoperable: { key: "ocppio", type: "bool" },
  phaseSwitchDurationMs: { key: "psmd", type: "int32" },
  minPhaseWishSwitchTimeMs: { key: "mpwst", type: "int32" },
  minPhaseToggleWaitTimeMs: { key: "mptwt", type: "int32" },
  awattarEnabled: { key: "awe", type: "bool" },
  pvSurplusEnabled: { key: "fup", type: "bool" },
  startingPowerW: { key: "fst", type: "float" },
  minChargeTimeMs: { key: "fmt", type: "int32" },
  gridPowerTargetW: { key: "pgt", type: "float" },
  stopHysteresisW: { key: "sh", type: "float" },
  phaseSwitchHysteresisW: { key: "psh", type: "float" },
  prioOffsetW: { key: "po", type: "float" },
  zeroFeedinOffsetW: { key: "zfo", type: "float" },
  zeroFeedinEnabled: { key: "fzf", type: "bool" },
  roundingMode: {
    key: "frm",
    type: "uint8",
    numbers: [0, 1, 2],
    encode: (value: NonNullable<ChargerSettings["roundingMode"]>) => fromEnum(value, roundingModeTable),
  },
  inverterData: {
    key: "ids",
    struct: inverterDataRule,
    nullable: true,
    unverifiable: true,
    encode: (value: NonNullable<ChargerSettings["inverterData"]> | null) =>
      value === null ? null : encodeInverterData(value),
  },
  surplusDataClearedAfterBreak: { key: "csd", type: "bool" },
  smartMeterData: { key: "smd", map: {}, unverifiable: true },
  randomDelayStartScheduledChargingS: { key: "rdbs", type: "int32" },
  randomDelayStopScheduledChargingS: { key: "rdes", type: "int32" },
  randomDelayStartFlexibleTariffChargingS: { key: "rdbf", type: "int32" },
  randomDelayStopFlexibleTariffChargingS: { key: "rdef", type: "int32" },
  randomDelayReconnectionS: { key: "rdre", type: "int32" },
  randomDelayWhenPluggingCarS: { key: "rdpl", type: "int32" },
  randomDelayStartScheduledChargingEndSinceBootMs: { key: "rdbse", type: "int64", nullable: true },
  randomDelayStopScheduledChargingEndSinceBootMs: { key: "rdese", type: "int64", nullable: true },
  randomDelayStartFlexibleTariffChargingEndSinceBootMs: { key: "rdbfe", type: "int64", nullable: true },
  randomDelayStopFlexibleTariffChargingEndSinceBootMs: { key: "rdefe", type: "int64", nullable: true },
  randomDelayReconnectionEndSinceBootMs: { key: "rdree", type: "int64", nullable: true },
  randomDelayWhenPluggingCarEndSinceBootMs: { key: "rdple", type: "int64", nullable: true },
  rfidCards: {
    key: "cards",
    list: { struct: rfidCardChangeRule },
    maxLength: 10,
    unverifiable: true,
    encode: (value: NonNullable<ChargerSettings["rfidCards"]>) =>
      value.map((item) => encodeRfidCardChange(item)),
  },
  rfidCard1Name: { key: "c0n", type: "string" },
  rfidCard2Name: { key: "c1n", type: "string" },
  rfidCard3Name: { key: "c2n", type: "string" },
  rfidCard4Name: { key: "c3n", type: "string" },
  rfidCard5Name: { key: "c4n", type: "string" },
  rfidCard6Name: { key: "c5n", type: "string" },
  rfidCard7Name: { key: "c6n", type: "string" },
  rfidCard8Name: { key: "c7n", type: "string" },
  rfidCard9Name: { key: "c8n", type: "string" },
  rfidCard10Name: { key: "c9n", type: "string" },
  rfidCard1EnergyWh: { key: "c0e", type: "uint64" },
  rfidCard2EnergyWh: { key: "c1e", type: "uint64" },
  rfidCard3EnergyWh: { key: "c2e", type: "uint64" },
  rfidCard4EnergyWh: { key: "c3e", type: "uint64" },
  rfidCard5EnergyWh: { key: "c4e", type: "uint64" },
  rfidCard6EnergyWh: { key: "c5e", type: "uint64" },
  rfidCard7EnergyWh: { key: "c6e", type: "uint64" },
  rfidCard8EnergyWh: { key: "c7e", type: "uint64" },
  rfidCard9EnergyWh: { key: "c8e", type: "uint64" },
  rfidCard10EnergyWh: { key: "c9e", type: "uint64" },
  rfidCard1Id: { key: "c0i", type: "string", unverifiable: true },
  rfidCard2Id: { key: "c1i", type: "string", unverifiable: true },
  rfidCard3Id: { key: "c2i", type: "string", unverifiable: true },
  rfidCard4Id: { key: "c3i", type: "string", unverifiable: true },
  rfidCard5Id: { key: "c4i", type: "string", unverifiable: true },
  rfidCard6Id: { key: "c5i", type: "string", unverifiable: true },
  rfidCard7Id: { key: "c6i", type: "string", unverifiable: true },
  rfidCard8Id: { key: "c7i", type: "string", unverifiable: true },
  rfidCard9Id: { key: "c8i", type: "string", unverifiable: true },
  rfidCard10Id: { key: "c9i", type: "string", unverifiable: true },
  schedulerWeekday: {
    key: "sch_week",
    struct: dayScheduleRule,
    encode: (value: NonNullable<ChargerSettings["schedulerWeekday"]>) => encodeDaySchedule(value),
  },
  schedulerSaturday: {
    key: "sch_satur",
    struct: dayScheduleRule,
    encode: (value: NonNullable<ChargerSettings["schedulerSaturday"]>) => encodeDaySchedule(value),
  },
  schedulerSunday: {
    key: "sch_sund",
    struct: dayScheduleRule,
    encode: (value: NonNullable<ChargerSettings["schedulerSunday"]>) => encodeDaySchedule(value),
  },
};
