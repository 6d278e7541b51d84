// GENERATED from spec/controller/keys/categories.yaml, spec/controller/keys/category-setup.yaml, spec/controller/keys/currents.yaml, spec/controller/keys/mecmeter.yaml, spec/shared/keys/cloud.yaml, spec/shared/keys/device.yaml, spec/shared/keys/electricity-prices.yaml, spec/shared/keys/meta.yaml, spec/shared/keys/modbus.yaml, spec/shared/keys/mqtt.yaml, spec/shared/keys/network.yaml, spec/shared/keys/time.yaml, spec/shared/keys/wifi.yaml by `npm run generate`. Do not edit.

import { fromEnum, fromScaledNumber, fromUtcTime } from "../../encode.js";
import type { Open } from "../../open-enum.js";
import type { Settable, SettingsCodec } from "../../settable.js";
import type { StructRule } from "../../writing/value-rule.js";
import { type DaylightSavingMode, daylightSavingModeTable } from "../shared/enums.js";
import {
  type ElectricityPrice,
  encodeElectricityPrice,
  encodeWifiConfigurationChange,
  type WifiConfigurationChange,
} from "../shared/structs.js";
import { type SensorPhase, sensorPhaseTable } from "./enums.js";

/**
 * What can be set on a go-e Controller, by field name; leave out what shall stay.
 *
 * Words of enums are closed: only those that the spec knows can be written.
 */
export interface ControllerSettings {
  /**
   * Whether the device connects to the maker's cloud, which the app needs away from home.
   *
   * An app of the vendor's developer warns that electricity tariffs and the setting of the clock go missing without it. The cloud API needs it as well.
   *
   * @see key `cwe` (spec/shared/keys/cloud.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly cloudWebsocketEnabled?: boolean;
  /**
   * Whether the device can be read and controlled over the cloud API.
   *
   * Neither the captures nor any exported list has it. A CORE with firmware 60.5 that is asked for it answers null (marq24/ha-goecharger-api2#160).
   *
   * @see key `cae` (spec/shared/keys/cloud.yaml; sources: vendor-controller-cloud, wattpilot-yaml, evcharger-app)
   */
  readonly cloudApiEnabled?: boolean;
  /**
   * Token for the cloud API. The device makes it up itself; writing anything here gets a new one, and the old one no longer works.
   *
   * The written text is not stored. Neither the captures nor any exported list has the key.
   *
   * @see key `cak` (spec/shared/keys/cloud.yaml; sources: vendor-controller-cloud, wattpilot-yaml, evcharger-app)
   */
  readonly cloudApiKey?: string;
  /**
   * Installs the firmware version that is written here, spelled as in the list of available versions.
   *
   * Nobody reports having used it. An app of the vendor's developer starts an update with a message of its own, which carries an entry of the list of versions as it stands there. Leave the device alone until it is done: a client that kept asking may have spoiled an update (marq24/ha-goecharger-api2#132).
   *
   * @see key `oct` (spec/shared/keys/device.yaml; sources: vendor-controller-en)
   */
  readonly firmwareUpdate?: string;
  /**
   * Restarts the device when true is written.
   *
   * @see key `rst` (spec/shared/keys/device.yaml; sources: marq24, api-v2-165, vendor-controller-en)
   */
  readonly reboot?: boolean;
  /**
   * Number of the tariff whose prices the device uses: 0 is aWATTar in Austria, 1 aWATTar in Germany.
   *
   * There are far more tariffs than the two that documents name; no list of their numbers is published.
   *
   * @see key `awc` (spec/shared/keys/electricity-prices.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly awattarCountry?: number;
  /**
   * Price up to which electricity counts as cheap.
   *
   * In CtPerKWh; clients offer -100 to 1000 CtPerKWh.
   *
   * @see key `awp` (spec/shared/keys/electricity-prices.yaml; sources: vendor-controller-en, marq24, capture-controller-1.0.6)
   */
  readonly awattarMaxPriceCtPerKWh?: number;
  /**
   * Own list of prices to charge by.
   *
   * @see key `awpl` (spec/shared/keys/electricity-prices.yaml; sources: wattpilot-yaml, vendor-controller-en)
   */
  readonly awattarPriceList?: Settable<readonly ElectricityPrice[]>;
  /**
   * Name the owner gave the device, as the app shows it.
   *
   * Free text that may name a person or a place, so it is treated as personal.
   *
   * @see key `fna` (spec/shared/keys/meta.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly friendlyName?: string;
  /**
   * Whether the device can be read and controlled over Modbus TCP.
   *
   * @see key `men` (spec/shared/keys/modbus.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusSlaveEnabled?: boolean;
  /**
   * Port at which the device answers Modbus TCP.
   *
   * A new port counts once Modbus was switched off and on again, by the lists; the pages on Modbus ask for a restart instead.
   *
   * @see key `msp` (spec/shared/keys/modbus.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusSlavePort?: number;
  /**
   * Whether the two bytes of each register change places.
   *
   * @see key `msb` (spec/shared/keys/modbus.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusSlaveBytesSwapped?: boolean;
  /**
   * Whether the registers of a value that takes several come in the opposite order.
   *
   * The captured charger has true and the captured controller false. No document says which order is the plain one, so compare a known value.
   *
   * @see key `msr` (spec/shared/keys/modbus.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusSlaveRegistersSwapped?: boolean;
  /**
   * Whether the device connects to an MQTT broker and publishes its values there.
   *
   * The broker set at the factory is a public test broker, where strangers can read the values and, on devices that take writes over MQTT, control the device.
   *
   * @see key `mce` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttEnabled?: boolean;
  /**
   * Address of the MQTT broker, with user and password: mqtt://user:password@host:1883.
   *
   * The scheme mqtts encrypts the connection. On 054.9 the password could hold letters only (goecharger/go-eCharger-API-v2#109).
   *
   * @see key `mcu` (spec/shared/keys/mqtt.yaml; sources: capture-controller-1.0.6, vendor-controller-en)
   */
  readonly mqttBrokerUrl?: string;
  /**
   * Whether the device only publishes over MQTT and takes no writes from there.
   *
   * @see key `mcr` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttReadOnly?: boolean;
  /**
   * Beginning of all topics of this device, with the slash at its end; the key follows at once. Writing null brings the factory setting back.
   *
   * It is the whole prefix: a prefix of one's own without the serial number gives topics without it (syssi/homeassistant-goecharger-mqtt#80). As the factory setting holds the serial number, it is treated as personal.
   *
   * @see key `mtp` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttTopicPrefix?: string | null;
  /**
   * Whether the device trusts the public certificate authorities it knows for a broker with mqtts.
   *
   * @see key `mqg` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttGlobalCaStoreUsed?: boolean;
  /**
   * Whether the device accepts a certificate of the broker that was issued for another host name.
   *
   * @see key `mqcn` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttCertCommonNameCheckSkipped?: boolean;
  /**
   * Whether the device connects without checking the certificate of the broker at all.
   *
   * @see key `mqss` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqttServerVerificationSkipped?: boolean;
  /**
   * Whether the device answers the local HTTP API v2.
   *
   * Switched off, the paths of the API answer 404, so it cannot be switched on again through them; the app can do it (goecharger/go-eCharger-API-v2#287).
   *
   * @see key `hai` (spec/shared/keys/network.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly httpApiEnabled?: boolean;
  /**
   * Whether the device's own web server asks for a password when it is reached over the home network.
   *
   * The vendor gives no more than the name. No trace shows the local API asking for a password.
   *
   * @see key `hsa` (spec/shared/keys/network.yaml; sources: vendor-controller-en, wattpilot-yaml)
   */
  readonly httpStaAuthenticationEnabled?: boolean;
  /**
   * Whether the device sets its clock from a time server on the network.
   *
   * @see key `tse` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly timeServerEnabled?: boolean;
  /**
   * How far standard time at this place is ahead of UTC. Summer time is not part of it.
   *
   * In S (the device sends Min).
   *
   * 60 means UTC+1. API v1 had an offset of 100 in its value; this key has none.
   *
   * @see key `tof` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly timezoneOffsetS?: number;
  /**
   * Which rule the device follows to switch to summer time.
   *
   * @see key `tds` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly daylightSavingMode?: DaylightSavingMode;
  /**
   * The device's clock, in UTC.
   *
   * Sent without a zone letter. Firmware 053.1 and Wattpilot 36.3 add a second group of three digits after the milliseconds, for microseconds.
   *
   * @see key `utc` (spec/shared/keys/time.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, vendor-controller-en)
   */
  readonly utcTime?: Date;
  /**
   * Name of the time zone that was chosen in the app. It does not change the clock.
   *
   * Free text that the app keeps here for itself.
   *
   * @see key `tzt` (spec/shared/keys/time.yaml; sources: capture-controller-1.0.6)
   */
  readonly timezoneType?: string;
  /**
   * Wireless networks that the device may join, in the order of its slots. A password is never sent, only whether one is stored.
   *
   * A written list is laid over the slots in order; an empty object leaves its slot as it is. A wrong entry can cut the device off. How many slots there are depends on device and firmware: early firmware had ten (goecharger/go-eCharger-API-v1#55), the captures show three on a charger and two on a controller.
   *
   * @see key `wifis` (spec/shared/keys/wifi.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, vendor-controller-en)
   */
  readonly wifiConfigurations?: Settable<readonly WifiConfigurationChange[]>;
  /**
   * Whether the device switches its own hotspot off while it has contact to the cloud.
   *
   * @see key `wda` (spec/shared/keys/wifi.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly accessPointDisabledWhenCloudConnected?: boolean;
  /**
   * Clears the slot with this number in the list of wireless networks, network name and password included.
   *
   * 0 to 9.
   *
   * Slots count from 0. Ten of them were there on early firmware (goecharger/go-eCharger-API-v1#55); the captures show two or three, and what a number beyond them does is not known. Clearing the slot in use cuts the device off from the network.
   *
   * @see key `delw` (spec/shared/keys/wifi.yaml; sources: vendor-controller-en)
   */
  readonly deleteWifi?: number;
  /**
   * Names of the sixteen categories to which the controller assigns power: house, grid, car and so on.
   *
   * When writing, null keeps a name and names at the end may be left out. The first six are named by the vendor (Home, Grid, Car, Relais, Solar, Akku); the others are for the owner. Names differ by language, so tell categories by their position (tbnobody/OpenDTU#2330).
   *
   * @see key `ccn` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-http, vendor-controller-modbus)
   */
  readonly categoryNames?: readonly (string | null)[];
  /**
   * Power by category that you feed in from outside, for what no sensor of the controller measures, such as a home battery.
   *
   * Each element: in W. Devices refuse it over mqtt (before 1.0.8).
   *
   * Positions are those of the category names. Null feeds nothing in, and categories at the end may be left out (goecharger/go-eController-API#7). The controller shows the values in the app and passes them on to its chargers: what is written for the battery (position 5) arrives there in the key pakku (goecharger/go-eController-API#7). Owners write a positive value for a battery that feeds in. The key ids of chargers does not exist here: the controller answers null to it (goecharger/go-eController-API#14). How long a value holds is not known. An example program by one of the maker's developers writes every second (0xFEEDC0DE64/fronius-goecontroller-adapter).
   *
   * @see key `ecp` (spec/controller/keys/categories.yaml; sources: capture-controller-1.0.6, controller-7, controller-14, controller-12, vendor-controller-modbus)
   */
  readonly externalCategoryPowersW?: readonly (number | null)[];
  /**
   * How much each current sensor counts for each category. One row per sensor, in it one factor per category: 1 adds the sensor to the category, 0 leaves it out.
   *
   * Rows are in the order of the current sensors (key isn), factors in that of the category names (key ccn). Only 0 and 1 were seen; factors below 0 and fractions are conceivable. The vendor files it as status, although it is a setting.
   *
   * @see key `ccf` (spec/controller/keys/category-setup.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly currentSensorCategoryFactors?: readonly (readonly number[])[];
  /**
   * Phase whose wire each current sensor is clamped around.
   *
   * Each element: `unknown:N` for a number N without a name.
   *
   * @see key `ips` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly currentSensorPhases?: Settable<readonly Open<SensorPhase>[]>;
  /**
   * Whether the sign of each current sensor is turned round.
   *
   * For a sensor that was clamped on the wrong way.
   *
   * @see key `iim` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly currentSensorsInverted?: readonly boolean[];
  /**
   * Lets the controller read an energy meter of the make mecMeter over the network.
   *
   * @see key `mece` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mecmeterEnabled?: boolean;
  /**
   * Address at which the controller fetches the readings of the mecMeter, with user and password in it.
   *
   * @see key `mecu` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mecmeterUrl?: string;
  /**
   * How much each load of the mecMeter counts for each category. One row for each of its three loads, in it one factor per category: 1 adds the load to the category, 0 leaves it out.
   *
   * Factors are in the order of the category names (key ccn). The vendor files it as status, although it is a setting.
   *
   * @see key `mecf` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mecmeterCategoryFactors?: readonly (readonly number[])[];
  /**
   * Lets the controller read another device over Modbus TCP.
   *
   * The server that other programs read from the controller is key men.
   *
   * @see key `mme` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusMasterEnabled?: boolean;
  /**
   * Address of the device that the controller reads over Modbus TCP.
   *
   * Which devices it can read is not documented.
   *
   * @see key `mmh` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusMasterHost?: string;
  /**
   * Port of the device that the controller reads over Modbus TCP.
   *
   * On a charger the key of this name is something else: the greatest charging power measured.
   *
   * @see key `mmp` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly modbusMasterPort?: number;
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

/** The API key of each of the {@link ControllerSettings}, its form on the wire, and what devices take. */
export const controllerSettings: SettingsCodec<ControllerSettings> = {
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
    encode: (value: NonNullable<ControllerSettings["awattarPriceList"]>) =>
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
  httpApiEnabled: { key: "hai", type: "bool" },
  httpStaAuthenticationEnabled: { key: "hsa", type: "bool", unverifiable: true },
  timeServerEnabled: { key: "tse", type: "bool" },
  timezoneOffsetS: {
    key: "tof",
    type: "int32",
    encode: (value: NonNullable<ControllerSettings["timezoneOffsetS"]>) => fromScaledNumber(value, 60, true),
  },
  daylightSavingMode: {
    key: "tds",
    type: "uint8",
    numbers: [0, 1, 2, 3],
    encode: (value: NonNullable<ControllerSettings["daylightSavingMode"]>) =>
      fromEnum(value, daylightSavingModeTable),
  },
  utcTime: {
    key: "utc",
    type: "string",
    pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?$",
    unverifiable: true,
    encode: (value: NonNullable<ControllerSettings["utcTime"]>) => fromUtcTime(value),
  },
  timezoneType: { key: "tzt", type: "string" },
  wifiConfigurations: {
    key: "wifis",
    list: { struct: wifiConfigurationChangeRule },
    unverifiable: true,
    encode: (value: NonNullable<ControllerSettings["wifiConfigurations"]>) =>
      value.map((item) => encodeWifiConfigurationChange(item)),
  },
  accessPointDisabledWhenCloudConnected: { key: "wda", type: "bool" },
  deleteWifi: { key: "delw", type: "uint8", min: 0, max: 9, unverifiable: true },
  categoryNames: { key: "ccn", list: { type: "string", nullable: true }, maxLength: 16, nullIsOrder: true },
  externalCategoryPowersW: { key: "ecp", list: { type: "float", nullable: true }, maxLength: 16 },
  currentSensorCategoryFactors: { key: "ccf", list: { list: { type: "float" } } },
  currentSensorPhases: {
    key: "ips",
    list: { type: "uint8", numbers: [0, 1, 2, 3] },
    encode: (value: NonNullable<ControllerSettings["currentSensorPhases"]>) =>
      value.map((item) => fromEnum(item, sensorPhaseTable)),
  },
  currentSensorsInverted: { key: "iim", list: { type: "bool" } },
  mecmeterEnabled: { key: "mece", type: "bool" },
  mecmeterUrl: { key: "mecu", type: "string" },
  mecmeterCategoryFactors: { key: "mecf", list: { list: { type: "float" } } },
  modbusMasterEnabled: { key: "mme", type: "bool" },
  modbusMasterHost: { key: "mmh", type: "string" },
  modbusMasterPort: { key: "mmp", type: "uint16" },
};
