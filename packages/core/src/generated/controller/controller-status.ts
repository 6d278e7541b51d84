// GENERATED from spec/controller/keys/categories.yaml, spec/controller/keys/category-setup.yaml, spec/controller/keys/currents.yaml, spec/controller/keys/display.yaml, spec/controller/keys/mecmeter.yaml, spec/controller/keys/voltages.yaml, spec/shared/keys/cloud.yaml, spec/shared/keys/device.yaml, spec/shared/keys/electricity-prices.yaml, spec/shared/keys/meta.yaml, spec/shared/keys/modbus.yaml, spec/shared/keys/mqtt.yaml, spec/shared/keys/network.yaml, spec/shared/keys/time.yaml, spec/shared/keys/wifi.yaml by `npm run generate`. Do not edit.

/**
 * What a go-e Controller answers, key by key, in its own units and numbers.
 *
 * Enums are plain numbers here and texts are as the device sends them; components decode them.
 */
export interface ControllerStatus {
  /**
   * Whether the device connects to the maker's cloud, which the app needs away from home.
   *
   * @see key `cwe` (spec/shared/keys/cloud.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly cwe: boolean;
  /**
   * Why the connection to the cloud failed last, in the firmware's own words.
   *
   * `null`: no error since the start.
   *
   * @see key `cle` (spec/shared/keys/cloud.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly cle: string | null;
  /**
   * When the connection to the cloud failed last.
   *
   * In Ms. `null`: no error since the start.
   *
   * @see key `clea` (spec/shared/keys/cloud.yaml; sources: capture-controller-1.0.6, vendor-controller-en)
   */
  readonly clea: number | null;
  /**
   * Whether the device can be read and controlled over the cloud API.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `cae` (spec/shared/keys/cloud.yaml; sources: vendor-controller-cloud, wattpilot-yaml, evcharger-app)
   */
  readonly cae?: boolean | null;
  /**
   * Token for the cloud API. The device makes it up itself; writing anything here gets a new one, and the old one no longer works.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `cak` (spec/shared/keys/cloud.yaml; sources: vendor-controller-cloud, wattpilot-yaml, evcharger-app)
   */
  readonly cak?: string | null;
  /**
   * JSON text with the address from which the app fetches its charts, access token included.
   *
   * @see key `data` (spec/shared/keys/cloud.yaml; sources: vendor-controller-en, wattpilot-yaml, capture-controller-1.0.6)
   */
  readonly data: string;
  /**
   * Address from which the charging sessions can be downloaded as a table, access token included.
   *
   * @see key `dll` (spec/shared/keys/cloud.yaml; sources: vendor-controller-en, wattpilot-yaml, capture-controller-1.0.6)
   */
  readonly dll: string;
  /**
   * Kind of the device, as its firmware names it.
   *
   * @see key `typ` (spec/shared/keys/device.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly typ: string;
  /**
   * Brand under which the device is sold.
   *
   * @see key `oem` (spec/shared/keys/device.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly oem: string;
  /**
   * How often the device has started.
   *
   * @see key `rbc` (spec/shared/keys/device.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly rbc: number;
  /**
   * Time since the device last started.
   *
   * In Ms.
   *
   * @see key `rbt` (spec/shared/keys/device.yaml; sources: vendor-controller-en, api-v2-177, capture-controller-1.0.6)
   */
  readonly rbt: number;
  /**
   * Firmware versions that the device can fetch from the cloud and install.
   *
   * `null`: no list is there.
   *
   * @see key `ocu` (spec/shared/keys/device.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, evcharger-app, vendor-controller-en)
   */
  readonly ocu: readonly string[] | null;
  /**
   * Number of the tariff whose prices the device uses: 0 is aWATTar in Austria, 1 aWATTar in Germany.
   *
   * @see key `awc` (spec/shared/keys/electricity-prices.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly awc: number;
  /**
   * Price up to which electricity counts as cheap.
   *
   * In CtPerKWh.
   *
   * @see key `awp` (spec/shared/keys/electricity-prices.yaml; sources: vendor-controller-en, marq24, capture-controller-1.0.6)
   */
  readonly awp: number;
  /**
   * Price of electricity at this moment and the time for which it holds.
   *
   * `null`: no price is known for now.
   *
   * @see key `awcp` (spec/shared/keys/electricity-prices.yaml; sources: wattpilot-yaml, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly awcp: { readonly start?: number; readonly end?: number; readonly marketprice: number } | null;
  /**
   * Number that identifies this one device, six digits with leading zeros, sent as text.
   *
   * @see key `sse` (spec/shared/keys/meta.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly sse: string;
  /**
   * Name the owner gave the device, as the app shows it.
   *
   * @see key `fna` (spec/shared/keys/meta.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly fna: string;
  /**
   * Version of the firmware that runs on the device.
   *
   * @see key `fwv` (spec/shared/keys/meta.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly fwv: string;
  /**
   * Whether the device can be read and controlled over Modbus TCP.
   *
   * @see key `men` (spec/shared/keys/modbus.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly men: boolean;
  /**
   * Port at which the device answers Modbus TCP.
   *
   * @see key `msp` (spec/shared/keys/modbus.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly msp: number;
  /**
   * Whether the two bytes of each register change places.
   *
   * @see key `msb` (spec/shared/keys/modbus.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly msb: boolean;
  /**
   * Whether the registers of a value that takes several come in the opposite order.
   *
   * @see key `msr` (spec/shared/keys/modbus.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly msr: boolean;
  /**
   * How often the device was read over Modbus.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `mro` (spec/shared/keys/modbus.yaml; sources: vendor-controller-modbus)
   */
  readonly mro?: number | null;
  /**
   * How often the device was written over Modbus.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `mwo` (spec/shared/keys/modbus.yaml; sources: vendor-controller-modbus)
   */
  readonly mwo?: number | null;
  /**
   * Whether the device connects to an MQTT broker and publishes its values there.
   *
   * @see key `mce` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mce: boolean;
  /**
   * Address of the MQTT broker, with user and password: mqtt://user:password@host:1883.
   *
   * @see key `mcu` (spec/shared/keys/mqtt.yaml; sources: capture-controller-1.0.6, vendor-controller-en)
   */
  readonly mcu: string;
  /**
   * Whether the device only publishes over MQTT and takes no writes from there.
   *
   * @see key `mcr` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mcr: boolean;
  /**
   * Beginning of all topics of this device, with the slash at its end; the key follows at once. Writing null brings the factory setting back.
   *
   * @see key `mtp` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mtp: string;
  /**
   * Whether the device trusts the public certificate authorities it knows for a broker with mqtts.
   *
   * @see key `mqg` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqg: boolean;
  /**
   * Whether the device accepts a certificate of the broker that was issued for another host name.
   *
   * @see key `mqcn` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqcn: boolean;
  /**
   * Whether the device connects without checking the certificate of the broker at all.
   *
   * @see key `mqss` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mqss: boolean;
  /**
   * Whether the device is trying to reach the broker or has reached it.
   *
   * @see key `mcs` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mcs: boolean;
  /**
   * Whether the connection to the broker stands.
   *
   * @see key `mcc` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mcc: boolean;
  /**
   * When the connection to the broker was made.
   *
   * In Ms. `null`: not connected.
   *
   * @see key `mcca` (spec/shared/keys/mqtt.yaml; sources: evcharger-app, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mcca: number | null;
  /**
   * Why the connection to the broker failed last, in the firmware's own words.
   *
   * `null`: no error since the start.
   *
   * @see key `mlr` (spec/shared/keys/mqtt.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mlr: string | null;
  /**
   * When the connection to the broker failed last.
   *
   * In Ms. `null`: no error since the start.
   *
   * @see key `mlra` (spec/shared/keys/mqtt.yaml; sources: evcharger-app, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mlra: number | null;
  /**
   * Name under which the device presents itself in the network.
   *
   * `null`: no name is set.
   *
   * @see key `host` (spec/shared/keys/network.yaml; sources: wattpilot-yaml, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly host: string | null;
  /**
   * Network interface over which the device reaches the internet.
   *
   * @see key `nif` (spec/shared/keys/network.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly nif: string;
  /**
   * Name servers that the device asks. All zeros stand for none.
   *
   * @see key `dns` (spec/shared/keys/network.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, syssi-22, vendor-controller-en)
   */
  readonly dns: {
    readonly dns0?: string;
    readonly dns1?: string;
    readonly dns2?: string;
    readonly dns?: string;
  };
  /**
   * Connection over a network cable, with the addresses that the device has there.
   *
   * `null`: no cable.
   *
   * @see key `cce` (spec/shared/keys/network.yaml; sources: capture-controller-1.0.6, vendor-controller-en)
   */
  readonly cce: {
    readonly speed?: string;
    readonly dup?: string;
    readonly ip?: string;
    readonly subnet?: number;
    readonly gw?: string;
    readonly ipv6?: readonly string[];
  } | null;
  /**
   * Whether the device answers the local HTTP API v2.
   *
   * @see key `hai` (spec/shared/keys/network.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly hai: boolean;
  /**
   * Whether the device sets its clock from a time server on the network.
   *
   * @see key `tse` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly tse: boolean;
  /**
   * How far the device is with setting its clock from the time server.
   *
   * Numbers: 0 reset, 1 completed, 2 inProgress.
   *
   * @see key `tsss` (spec/shared/keys/time.yaml; sources: vendor-controller-en, wattpilot-yaml, capture-controller-1.0.6)
   */
  readonly tsss: number;
  /**
   * How far standard time at this place is ahead of UTC. Summer time is not part of it.
   *
   * In Min.
   *
   * @see key `tof` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly tof: number;
  /**
   * Which rule the device follows to switch to summer time.
   *
   * Numbers: 0 none, 1 europeanSummerTime, 2 usDaylightTime, 3 australianDaylightTime.
   *
   * @see key `tds` (spec/shared/keys/time.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly tds: number;
  /**
   * The device's clock, in UTC.
   *
   * @see key `utc` (spec/shared/keys/time.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, vendor-controller-en)
   */
  readonly utc: string;
  /**
   * The device's clock as local time, with the offset from UTC that holds now.
   *
   * @see key `loc` (spec/shared/keys/time.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, vendor-controller-en)
   */
  readonly loc: string;
  /**
   * Name of the time zone that was chosen in the app. It does not change the clock.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `tzt` (spec/shared/keys/time.yaml; sources: capture-controller-1.0.6)
   */
  readonly tzt?: string | null;
  /**
   * Wireless networks that the device may join, in the order of its slots. A password is never sent, only whether one is stored.
   *
   * @see key `wifis` (spec/shared/keys/wifi.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, vendor-controller-en)
   */
  readonly wifis: readonly {
    readonly ssid: string;
    readonly key: boolean;
    readonly useStaticIp?: boolean;
    readonly staticIp?: string;
    readonly staticSubnet?: string;
    readonly staticGateway?: string;
    readonly useStaticDns?: boolean;
    readonly staticDns0?: string;
    readonly staticDns1?: string;
    readonly staticDns2?: string;
  }[];
  /**
   * Wireless network that the device is in now, with the addresses it has there.
   *
   * `null`: not connected over Wi-Fi.
   *
   * @see key `ccw` (spec/shared/keys/wifi.yaml; sources: api-v1-94, wattpilot-yaml, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly ccw: {
    readonly ssid?: string;
    readonly encryptionType?: number;
    readonly pairwiseCipher?: number;
    readonly groupCipher?: number;
    readonly b?: boolean;
    readonly g?: boolean;
    readonly n?: boolean;
    readonly lr?: boolean;
    readonly wps?: boolean;
    readonly ftmResponder?: boolean;
    readonly ftmInitiator?: boolean;
    readonly channel?: number;
    readonly bssid?: string;
    readonly ip?: string;
    readonly netmask?: string;
    readonly gw?: string;
    readonly ipv6?: readonly string[];
    readonly dns0?: string;
    readonly dns1?: string;
    readonly dns2?: string;
  } | null;
  /**
   * Wireless networks that the device saw when it last looked around.
   *
   * `null`: no scan has been made.
   *
   * @see key `scan` (spec/shared/keys/wifi.yaml; sources: wattpilot-yaml, capture-controller-1.0.6, evcharger-app, vendor-controller-en)
   */
  readonly scan:
    | readonly {
        readonly ssid?: string;
        readonly encryptionType?: number;
        readonly rssi?: number;
        readonly channel?: number;
        readonly bssid?: string;
        readonly f?: readonly (number | boolean | string)[];
        readonly pairwiseCipher?: number;
        readonly groupCipher?: number;
      }[]
    | null;
  /**
   * When the device last finished looking for wireless networks.
   *
   * In Ms. `null`: no scan has been made.
   *
   * @see key `scaa` (spec/shared/keys/wifi.yaml; sources: wattpilot-yaml, evcharger-app, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly scaa: number | null;
  /**
   * How the device stands with its wireless network.
   *
   * Numbers: 0 idle, 1 noSsidAvailable, 2 scanCompleted, 3 connected, 4 connectFailed, 5 connectionLost, 6 disconnected, 7 connecting, 8 disconnecting, 9 noShield, 10 waitingForIp.
   *
   * @see key `wst` (spec/shared/keys/wifi.yaml; sources: vendor-controller-en, espwifistack, evcharger-app, capture-controller-1.0.6)
   */
  readonly wst: number;
  /**
   * How many faults of the wireless connection the device has counted.
   *
   * @see key `wsc` (spec/shared/keys/wifi.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly wsc: number;
  /**
   * Last fault of the wireless connection in the firmware's own words, empty when there was none.
   *
   * @see key `wsm` (spec/shared/keys/wifi.yaml; sources: capture-controller-1.0.6, wattpilot-yaml, vendor-controller-en)
   */
  readonly wsm: string;
  /**
   * Last faults of the wireless connection, one entry each.
   *
   * `null`: no fault since the start.
   *
   * @see key `wsl` (spec/shared/keys/wifi.yaml; sources: evcharger-app, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly wsl: readonly (readonly (number | string)[])[] | null;
  /**
   * What the device is doing about its wireless connection.
   *
   * Numbers: 0 none, 1 scanning, 2 connecting, 3 connected.
   *
   * @see key `wsms` (spec/shared/keys/wifi.yaml; sources: vendor-controller-en, espwifistack, capture-controller-1.0.6)
   */
  readonly wsms: number;
  /**
   * Hardware addresses of access points that the device tried without success.
   *
   * `null`: none.
   *
   * @see key `wfb` (spec/shared/keys/wifi.yaml; sources: wattpilot-yaml, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly wfb: readonly string[] | null;
  /**
   * Hardware address of the access point that the device connects to; all zeros without one.
   *
   * @see key `wcb` (spec/shared/keys/wifi.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly wcb: string;
  /**
   * Hardware addresses of access points that the device means to try.
   *
   * `null`: none.
   *
   * @see key `wpb` (spec/shared/keys/wifi.yaml; sources: wattpilot-yaml, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly wpb: readonly string[] | null;
  /**
   * When the device last failed to join its wireless network.
   *
   * In Ms. `null`: no failure since the start.
   *
   * @see key `lwf` (spec/shared/keys/wifi.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly lwf: number | null;
  /**
   * How strongly the device receives its wireless network. Nearer to zero is better.
   *
   * In Dbm. `null`: not connected over Wi-Fi.
   *
   * @see key `rssi` (spec/shared/keys/wifi.yaml; sources: wattpilot-yaml, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly rssi: number | null;
  /**
   * Whether the device switches its own hotspot off while it has contact to the cloud.
   *
   * @see key `wda` (spec/shared/keys/wifi.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly wda: boolean;
  /**
   * Names of the sixteen categories to which the controller assigns power: house, grid, car and so on.
   *
   * @see key `ccn` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-http, vendor-controller-modbus)
   */
  readonly ccn: readonly string[];
  /**
   * Power of each category now. For the grid, negative means that power is fed in.
   *
   * In W.
   *
   * @see key `ccp` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-modbus, marq24)
   */
  readonly ccp: readonly (number | null)[];
  /**
   * Energy counters of each category, one per direction.
   *
   * @see key `cec` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-modbus)
   */
  readonly cec: readonly (readonly number[])[];
  /**
   * Current of each category per phase.
   *
   * @see key `cpc` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-modbus)
   */
  readonly cpc: readonly (readonly (number | null)[])[];
  /**
   * A yes or no for each category. What it switches is not documented.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ccs` (spec/controller/keys/categories.yaml; sources: capture-controller-1.0.6)
   */
  readonly ccs?: readonly boolean[] | null;
  /**
   * Power by category that you feed in from outside, for what no sensor of the controller measures, such as a home battery.
   *
   * In W. Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ecp` (spec/controller/keys/categories.yaml; sources: capture-controller-1.0.6, controller-7, controller-14, controller-12, vendor-controller-modbus)
   */
  readonly ecp?: readonly (number | null)[] | null;
  /**
   * How much each current sensor counts for each category. One row per sensor, in it one factor per category: 1 adds the sensor to the category, 0 leaves it out.
   *
   * @see key `ccf` (spec/controller/keys/category-setup.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly ccf: readonly (readonly number[])[];
  /**
   * A number for each of the ten custom categories. What it stands for is not documented.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ccci` (spec/controller/keys/category-setup.yaml; sources: capture-controller-1.0.6)
   */
  readonly ccci?: readonly number[] | null;
  /**
   * Names of the current sensors.
   *
   * @see key `isn` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly isn: readonly string[];
  /**
   * What each current sensor measures now.
   *
   * @see key `isv` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly isv: readonly { readonly i: number; readonly p: number; readonly f: number }[];
  /**
   * Phase whose wire each current sensor is clamped around.
   *
   * @see key `ips` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly ips: readonly number[];
  /**
   * Whether the sign of each current sensor is turned round.
   *
   * @see key `iim` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly iim: readonly boolean[];
  /**
   * Brightness of the room as the sensor of the controller measures it.
   *
   * @see key `bri` (spec/controller/keys/display.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly bri: number;
  /**
   * Lets the controller read an energy meter of the make mecMeter over the network.
   *
   * @see key `mece` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mece: boolean;
  /**
   * Address at which the controller fetches the readings of the mecMeter, with user and password in it.
   *
   * @see key `mecu` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mecu: string;
  /**
   * What the controller read last from the mecMeter.
   *
   * `null`: no data.
   *
   * @see key `mecd` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mecd: unknown | null;
  /**
   * How much each load of the mecMeter counts for each category. One row for each of its three loads, in it one factor per category: 1 adds the load to the category, 0 leaves it out.
   *
   * @see key `mecf` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mecf: readonly (readonly number[])[];
  /**
   * Lets the controller read another device over Modbus TCP.
   *
   * @see key `mme` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mme: boolean;
  /**
   * Address of the device that the controller reads over Modbus TCP.
   *
   * @see key `mmh` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mmh: string;
  /**
   * Port of the device that the controller reads over Modbus TCP.
   *
   * @see key `mmp` (spec/controller/keys/mecmeter.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly mmp: number;
  /**
   * Names of the voltage sensors.
   *
   * @see key `usn` (spec/controller/keys/voltages.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly usn: readonly string[];
  /**
   * What each voltage sensor measures now.
   *
   * @see key `usv` (spec/controller/keys/voltages.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly usv: readonly {
    readonly u1: number;
    readonly u2: number;
    readonly u3: number;
    readonly uN: number;
  }[];
}
