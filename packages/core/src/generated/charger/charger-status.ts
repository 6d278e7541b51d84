// GENERATED from spec/charger/keys/access.yaml, spec/charger/keys/button-lock.yaml, spec/charger/keys/cable-lock.yaml, spec/charger/keys/car-compatibility.yaml, spec/charger/keys/charging-status.yaml, spec/charger/keys/config.yaml, spec/charger/keys/controllers.yaml, spec/charger/keys/digital-input.yaml, spec/charger/keys/energy-mix.yaml, spec/charger/keys/grid-protection.yaml, spec/charger/keys/hardware.yaml, spec/charger/keys/led.yaml, spec/charger/keys/limits.yaml, spec/charger/keys/load-balancing.yaml, spec/charger/keys/mid-metering.yaml, spec/charger/keys/next-trip.yaml, spec/charger/keys/ocpp-config.yaml, spec/charger/keys/ocpp.yaml, spec/charger/keys/phases.yaml, spec/charger/keys/price-charging.yaml, spec/charger/keys/pv-surplus.yaml, spec/charger/keys/random-delay.yaml, spec/charger/keys/rfid-cards.yaml, spec/charger/keys/schedule.yaml, spec/charger/keys/stats.yaml, spec/shared/keys/cloud.yaml, spec/shared/keys/device.yaml, spec/shared/keys/electricity-prices.yaml, spec/shared/keys/meta.yaml, spec/shared/keys/modbus.yaml, spec/shared/keys/mqtt.yaml, spec/shared/keys/network.yaml, spec/shared/keys/time.yaml, spec/shared/keys/wifi.yaml by `npm run generate`. Do not edit.

/**
 * What a go-e charger answers, key by key, in its own units and numbers.
 *
 * Enums are plain numbers here and texts are as the device sends them; components decode them.
 */
export interface ChargerStatus {
  /**
   * Whether the device connects to the maker's cloud, which the app needs away from home.
   *
   * @see key `cwe` (spec/shared/keys/cloud.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cwe: boolean;
  /**
   * Why the connection to the cloud failed last, in the firmware's own words.
   *
   * `null`: no error since the start. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `cle` (spec/shared/keys/cloud.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-en, capture-v4-055.7)
   */
  readonly cle?: string | null;
  /**
   * When the connection to the cloud failed last.
   *
   * In Ms. `null`: no error since the start. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `clea` (spec/shared/keys/cloud.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7, vendor-2024, vendor-en)
   */
  readonly clea?: number | null;
  /**
   * Whether the device can be read and controlled over the cloud API.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 052).
   *
   * @see key `cae` (spec/shared/keys/cloud.yaml; sources: vendor-cloud, wattpilot-yaml, evcharger-app)
   */
  readonly cae?: boolean | null;
  /**
   * Token for the cloud API. The device makes it up itself; writing anything here gets a new one, and the old one no longer works.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 052).
   *
   * @see key `cak` (spec/shared/keys/cloud.yaml; sources: vendor-cloud, wattpilot-yaml, evcharger-app)
   */
  readonly cak?: string | null;
  /**
   * JSON text with the address from which the app fetches its charts, access token included.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `data` (spec/shared/keys/cloud.yaml; sources: vendor-60.4, wattpilot-yaml, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly data?: string | null;
  /**
   * Address from which the charging sessions can be downloaded as a table, access token included.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `dll` (spec/shared/keys/cloud.yaml; sources: vendor-60.4, wattpilot-yaml, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly dll?: string | null;
  /**
   * Kind of the device, as its firmware names it.
   *
   * @see key `typ` (spec/shared/keys/device.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly typ: string;
  /**
   * Brand under which the device is sold.
   *
   * @see key `oem` (spec/shared/keys/device.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly oem: string;
  /**
   * How often the device has started.
   *
   * @see key `rbc` (spec/shared/keys/device.yaml; sources: vendor-60.4, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-en, capture-v4-055.7)
   */
  readonly rbc: number;
  /**
   * Time since the device last started.
   *
   * In Ms.
   *
   * @see key `rbt` (spec/shared/keys/device.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-177, vendor-en-2022, vendor-2024, capture-v4-055.7)
   */
  readonly rbt: number;
  /**
   * Firmware versions that the device can fetch from the cloud and install.
   *
   * `null`: no list is there. Absent or `null` where a model or firmware does not have it (known: before 052; since 052.1).
   *
   * @see key `ocu` (spec/shared/keys/device.yaml; sources: capture-v4-055.7, wattpilot-yaml, evcharger-app, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en-2022, vendor-en, vendor-en-2021, api-v2-43)
   */
  readonly ocu?: readonly string[] | null;
  /**
   * Number of the tariff whose prices the device uses: 0 is aWATTar in Austria, 1 aWATTar in Germany.
   *
   * @see key `awc` (spec/shared/keys/electricity-prices.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly awc: number;
  /**
   * Price up to which electricity counts as cheap.
   *
   * In CtPerKWh.
   *
   * @see key `awp` (spec/shared/keys/electricity-prices.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, marq24, vendor-en-2022, capture-v4-055.7)
   */
  readonly awp: number;
  /**
   * Price of electricity at this moment and the time for which it holds.
   *
   * `null`: no price is known for now.
   *
   * @see key `awcp` (spec/shared/keys/electricity-prices.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly awcp: { readonly start?: number; readonly end?: number; readonly marketprice: number } | null;
  /**
   * Number that identifies this one device, six digits with leading zeros, sent as text.
   *
   * @see key `sse` (spec/shared/keys/meta.yaml; sources: vendor-60.4, vendor-en, vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, capture-v4-055.7)
   */
  readonly sse: string;
  /**
   * Name the owner gave the device, as the app shows it.
   *
   * @see key `fna` (spec/shared/keys/meta.yaml; sources: vendor-60.4, vendor-en, vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, capture-v4-055.7)
   */
  readonly fna: string;
  /**
   * Version of the firmware that runs on the device.
   *
   * @see key `fwv` (spec/shared/keys/meta.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en-2022, vendor-en, capture-v4-055.7)
   */
  readonly fwv: string;
  /**
   * Whether the device can be read and controlled over Modbus TCP.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `men` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7)
   */
  readonly men?: boolean | null;
  /**
   * Port at which the device answers Modbus TCP.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `msp` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7)
   */
  readonly msp?: number | null;
  /**
   * Whether the two bytes of each register change places.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `msb` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7)
   */
  readonly msb?: boolean | null;
  /**
   * Whether the registers of a value that takes several come in the opposite order.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `msr` (spec/shared/keys/modbus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-modbus, api-v2-107, capture-v4-055.7)
   */
  readonly msr?: boolean | null;
  /**
   * How often the device was read over Modbus.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mro` (spec/shared/keys/modbus.yaml; sources: vendor-modbus, api-v2-107)
   */
  readonly mro?: number | null;
  /**
   * How often the device was written over Modbus.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mwo` (spec/shared/keys/modbus.yaml; sources: vendor-modbus, api-v2-107)
   */
  readonly mwo?: number | null;
  /**
   * When the charger was last read over Modbus.
   *
   * In Ms. `null`: not since the start. Absent or `null` where a model or firmware does not have it (known: since 60.3).
   *
   * @see key `mstr` (spec/shared/keys/modbus.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly mstr?: number | null;
  /**
   * When the charger was last written over Modbus.
   *
   * In Ms. `null`: not since the start. Absent or `null` where a model or firmware does not have it (known: since 60.3).
   *
   * @see key `mstw` (spec/shared/keys/modbus.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly mstw?: number | null;
  /**
   * Whether the device connects to an MQTT broker and publishes its values there.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `mce` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly mce?: boolean | null;
  /**
   * Address of the MQTT broker, with user and password: mqtt://user:password@host:1883.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `mcu` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, capture-v4-055.7, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55)
   */
  readonly mcu?: string | null;
  /**
   * Whether the device only publishes over MQTT and takes no writes from there.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 051.5).
   *
   * @see key `mcr` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, capture-v4-055.7)
   */
  readonly mcr?: boolean | null;
  /**
   * Beginning of all topics of this device, with the slash at its end; the key follows at once. Writing null brings the factory setting back.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mtp` (spec/shared/keys/mqtt.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-mqtt, capture-v4-055.7, vendor-2024, vendor-en, api-v2-109)
   */
  readonly mtp?: string | null;
  /**
   * Whether the device trusts the public certificate authorities it knows for a broker with mqtts.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mqg` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7)
   */
  readonly mqg?: boolean | null;
  /**
   * Whether the device accepts a certificate of the broker that was issued for another host name.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mqcn` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7)
   */
  readonly mqcn?: boolean | null;
  /**
   * Whether the device connects without checking the certificate of the broker at all.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mqss` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7)
   */
  readonly mqss?: boolean | null;
  /**
   * Private key with which the charger proves to the broker who it is.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mck` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, api-v2-109)
   */
  readonly mck?: string | null;
  /**
   * Certificate with which the charger proves to the broker who it is; it belongs to the client key.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mqcc` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, api-v2-109)
   */
  readonly mqcc?: string | null;
  /**
   * Certificate against which the charger checks the broker.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `msc` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, api-v2-109)
   */
  readonly msc?: string | null;
  /**
   * Whether the device is trying to reach the broker or has reached it.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `mcs` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly mcs?: boolean | null;
  /**
   * Whether the connection to the broker stands.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `mcc` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly mcc?: boolean | null;
  /**
   * When the connection to the broker was made.
   *
   * In Ms. `null`: not connected. Absent or `null` where a model or firmware does not have it.
   *
   * @see key `mcca` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, evcharger-app, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly mcca?: number | null;
  /**
   * Why the connection to the broker failed last, in the firmware's own words.
   *
   * `null`: no error since the start. Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mlr` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-mqtt, api-v2-109, capture-v4-055.7)
   */
  readonly mlr?: string | null;
  /**
   * When the connection to the broker failed last.
   *
   * In Ms. `null`: no error since the start. Absent or `null` where a model or firmware does not have it (known: since 054.9).
   *
   * @see key `mlra` (spec/shared/keys/mqtt.yaml; sources: vendor-mqtt, evcharger-app, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-109, capture-v4-055.7)
   */
  readonly mlra?: number | null;
  /**
   * Whether the charger announces its values over MQTT so that Home Assistant finds them by itself.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `mhe` (spec/shared/keys/mqtt.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-246)
   */
  readonly mhe?: boolean | null;
  /**
   * Beginning of the topics under which Home Assistant looks for announcements. Writing null brings the factory setting back.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `mht` (spec/shared/keys/mqtt.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-en, api-v2-246)
   */
  readonly mht?: string | null;
  /**
   * Name under which the device presents itself in the network.
   *
   * `null`: no name is set.
   *
   * @see key `host` (spec/shared/keys/network.yaml; sources: vendor-readme-2021, vendor-en-2021, vendor-en-2022, vendor-en, vendor-de, wattpilot-yaml, capture-v4-055.7, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly host: string | null;
  /**
   * Network interface over which the device reaches the internet.
   *
   * @see key `nif` (spec/shared/keys/network.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly nif: string;
  /**
   * Name servers that the device asks. All zeros stand for none.
   *
   * @see key `dns` (spec/shared/keys/network.yaml; sources: capture-v4-055.7, wattpilot-yaml, syssi-22, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
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
   * `null`: no cable. Absent or `null` where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * @see key `cce` (spec/shared/keys/network.yaml; sources: vendor-60.4, vendor-60.3)
   */
  readonly cce?: {
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
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `hai` (spec/shared/keys/network.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly hai?: boolean | null;
  /**
   * Whether the charger answers the old local HTTP API v1.
   *
   * Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `hla` (spec/shared/keys/network.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly hla?: boolean | null;
  /**
   * Address that the charger's modem has in the mobile network.
   *
   * `null`: no mobile connection. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `mia` (spec/shared/keys/network.yaml; sources: vendor-60.4, evcharger-app, vendor-v5, vendor-59.4, vendor-60.3)
   */
  readonly mia?: unknown | null;
  /**
   * Whether the device sets its clock from a time server on the network.
   *
   * Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `tse` (spec/shared/keys/time.yaml; sources: vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7)
   */
  readonly tse?: boolean | null;
  /**
   * How far the device is with setting its clock from the time server.
   *
   * Numbers: 0 reset, 1 completed, 2 inProgress. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `tsss` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-en, vendor-en-2022, capture-v4-055.7)
   */
  readonly tsss?: number | null;
  /**
   * How far standard time at this place is ahead of UTC. Summer time is not part of it.
   *
   * In Min.
   *
   * @see key `tof` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-en-2022, capture-v4-055.7)
   */
  readonly tof: number;
  /**
   * Which rule the device follows to switch to summer time.
   *
   * Numbers: 0 none, 1 europeanSummerTime, 2 usDaylightTime, 3 australianDaylightTime.
   *
   * @see key `tds` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-en-2022, capture-v4-055.7)
   */
  readonly tds: number;
  /**
   * The device's clock, in UTC.
   *
   * @see key `utc` (spec/shared/keys/time.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly utc: string;
  /**
   * The device's clock as local time, with the offset from UTC that holds now.
   *
   * @see key `loc` (spec/shared/keys/time.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly loc: string;
  /**
   * Name of the time zone that was chosen in the app. It does not change the clock.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `tzt` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024, capture-v4-055.7)
   */
  readonly tzt?: string | null;
  /**
   * How far local time is ahead of UTC at this moment, summer time included.
   *
   * In Ms. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `lto` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024, capture-v4-055.7)
   */
  readonly lto?: number | null;
  /**
   * When the charger last started.
   *
   * In Ms. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `tab` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024, capture-v4-055.7)
   */
  readonly tab?: number | null;
  /**
   * Wireless networks that the device may join, in the order of its slots. A password is never sent, only whether one is stored.
   *
   * @see key `wifis` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-60.4, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-en)
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
   * @see key `ccw` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, api-v1-94, wattpilot-yaml, vendor-en-2021, vendor-en-2022, vendor-en, vendor-de, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
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
   * @see key `scan` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, wattpilot-yaml, evcharger-app, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
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
   * @see key `scaa` (spec/shared/keys/wifi.yaml; sources: vendor-en-2021, vendor-en-2022, vendor-readme-2021, wattpilot-yaml, capture-v4-055.7, evcharger-app, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly scaa: number | null;
  /**
   * How the device stands with its wireless network.
   *
   * Numbers: 0 idle, 1 noSsidAvailable, 2 scanCompleted, 3 connected, 4 connectFailed, 5 connectionLost, 6 disconnected, 7 connecting, 8 disconnecting, 9 noShield, 10 waitingForIp.
   *
   * @see key `wst` (spec/shared/keys/wifi.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, espwifistack, evcharger-app, vendor-en-2022, vendor-en, capture-v4-055.7)
   */
  readonly wst: number;
  /**
   * How many faults of the wireless connection the device has counted.
   *
   * @see key `wsc` (spec/shared/keys/wifi.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly wsc: number;
  /**
   * Last fault of the wireless connection in the firmware's own words, empty when there was none.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `wsm` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, vendor-en-2022, wattpilot-yaml, vendor-2024, vendor-en)
   */
  readonly wsm?: string | null;
  /**
   * Last faults of the wireless connection, one entry each.
   *
   * `null`: no fault since the start. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `wsl` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, evcharger-app, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly wsl?: readonly (readonly (number | string)[])[] | null;
  /**
   * What the device is doing about its wireless connection.
   *
   * Numbers: 0 none, 1 scanning, 2 connecting, 3 connected.
   *
   * @see key `wsms` (spec/shared/keys/wifi.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, espwifistack, vendor-en-2022, capture-v4-055.7)
   */
  readonly wsms: number;
  /**
   * Hardware addresses of access points that the device tried without success.
   *
   * `null`: none. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `wfb` (spec/shared/keys/wifi.yaml; sources: vendor-en, vendor-en-2022, wattpilot-yaml, capture-v4-055.7, vendor-60.2, vendor-2024, vendor-v5, vendor-59.4)
   */
  readonly wfb?: readonly string[] | null;
  /**
   * Hardware address of the access point that the device connects to; all zeros without one.
   *
   * Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `wcb` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, vendor-60.2, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-en)
   */
  readonly wcb?: string | null;
  /**
   * Hardware addresses of access points that the device means to try.
   *
   * `null`: none. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `wpb` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-en, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2)
   */
  readonly wpb?: readonly string[] | null;
  /**
   * When the device last failed to join its wireless network.
   *
   * In Ms. `null`: no failure since the start. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `lwf` (spec/shared/keys/wifi.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024, capture-v4-055.7)
   */
  readonly lwf?: number | null;
  /**
   * How strongly the device receives its wireless network. Nearer to zero is better.
   *
   * In Dbm. `null`: not connected over Wi-Fi.
   *
   * @see key `rssi` (spec/shared/keys/wifi.yaml; sources: wattpilot-yaml, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rssi: number | null;
  /**
   * Whether the device switches its own hotspot off while it has contact to the cloud.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `wda` (spec/shared/keys/wifi.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, wattpilot-yaml, capture-v4-055.7)
   */
  readonly wda?: boolean | null;
  /**
   * Which of its two Wi-Fi antennas the charger uses.
   *
   * Numbers: 0 ant0, 1 ant1, 2 auto. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5 since 60.2).
   *
   * @see key `wat` (spec/shared/keys/wifi.yaml; sources: vendor-60.2)
   */
  readonly wat?: number | null;
  /**
   * Width of the radio channel, for the charger's own hotspot as well as for the network it joins.
   *
   * Numbers: 1 ht20, 2 ht40. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `wbw` (spec/shared/keys/wifi.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024)
   */
  readonly wbw?: number | null;
  /**
   * Who may start charging, anyone or only someone with a released card or the app.
   *
   * Numbers: 0 open, 1 wait, 2 evcms.
   *
   * @see key `acs` (spec/charger/keys/access.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly acs: number;
  /**
   * The access control that the charger left the factory with.
   *
   * Numbers: 0 open, 1 wait, 2 evcms. Absent or `null` where a model or firmware does not have it (known: since 60.2).
   *
   * @see key `facacs` (spec/charger/keys/access.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly facacs?: number | null;
  /**
   * How long a release by card or app stays valid while no car is plugged in.
   *
   * In S. Absent or `null` where a model or firmware does not have it (known: since 60.4).
   *
   * @see key `txt` (spec/charger/keys/access.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly txt?: number | null;
  /**
   * Whether the serial numbers of cards are handed out over cloud, API and MQTT.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rde` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rde?: boolean | null;
  /**
   * Serial number of the card that was last held to the charger.
   *
   * `null`: no card was read, or sharing of serial numbers is off. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `lri` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly lri?: string | null;
  /**
   * Slot of the card that was last held to the charger.
   *
   * `null`: no card was read. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `lrc` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly lrc?: number | null;
  /**
   * When a card was last held to the charger.
   *
   * In Ms. `null`: no card was read since the start. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `lrr` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly lrr?: number | null;
  /**
   * Serial number of the card that started the running transaction.
   *
   * `null`: no card started a transaction, or sharing of serial numbers is off. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `tsi` (spec/charger/keys/access.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly tsi?: string | null;
  /**
   * Transaction number that the charge management system (EVCMS) gave to the running session.
   *
   * `null`: the charge management system runs no transaction. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `evt` (spec/charger/keys/access.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly evt?: string | null;
  /**
   * When the button on the charger is locked for stepping through the charging currents.
   *
   * Numbers: 0 alwaysLock, 1 lockWhenCarIsConnected, 2 lockWhenCarIsCharging, 3 neverLock. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `bac` (spec/charger/keys/button-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, vendor-en-2021, vendor-http, wattpilot-yaml)
   */
  readonly bac?: number | boolean | null;
  /**
   * When the button on the charger is locked for starting and stopping by a double press.
   *
   * Numbers: 0 alwaysLock, 1 lockWhenCarIsConnected, 2 lockWhenCarIsCharging, 3 neverLock. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `sdp` (spec/charger/keys/button-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, vendor-en-2021, vendor-http)
   */
  readonly sdp?: number | boolean | null;
  /**
   * When the button on the charger is locked for resetting the charger's own Wi-Fi access point.
   *
   * Numbers: 0 alwaysLock, 1 lockWhenCarIsConnected, 2 lockWhenCarIsCharging, 3 neverLock. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5 since 56).
   *
   * @see key `bar` (spec/charger/keys/button-lock.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en)
   */
  readonly bar?: number | null;
  /**
   * When the button on the charger was last pressed.
   *
   * In Ms. `null`: not pressed since the start. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `lbp` (spec/charger/keys/button-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, vendor-en-2021, wattpilot-yaml, capture-v4-055.7, api-v2-177)
   */
  readonly lbp?: number | null;
  /**
   * When the button on the charger was last held down for long.
   *
   * In Ms. `null`: not held down since the start. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5 since 56).
   *
   * @see key `lbl` (spec/charger/keys/button-lock.yaml; sources: vendor-2024, vendor-v5, vendor-en, vendor-en-2021, vendor-en-2022, wattpilot-yaml, api-v2-177)
   */
  readonly lbl?: number | null;
  /**
   * When the charger locks the cable in its socket.
   *
   * Numbers: 0 normal, 1 autoUnlock, 2 alwaysLock, 3 forceUnlock. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `ust` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, vendor-modbus)
   */
  readonly ust?: number | null;
  /**
   * Whether the cable lock does what it is told.
   *
   * Numbers: 0 noProblem, 1 problemLock, 2 problemUnlock. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `ffb` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, wattpilot-yaml)
   */
  readonly ffb?: number | null;
  /**
   * Lets the cable go when the power fails, so that it can be pulled out.
   *
   * Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `upo` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly upo?: boolean | null;
  /**
   * Rule for locking the cable that is in force now.
   *
   * Numbers: 0 normal, 1 autoUnlock, 2 alwaysLock, 3 forceUnlock. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `lck` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly lck?: number | null;
  /**
   * Whether the cable is locked in the socket, and whether locking or unlocking failed.
   *
   * Numbers: 0 unknown, 1 unlocked, 2 unlockFailed, 3 locked, 4 lockFailed, 5 lockUnlockPowerOutage. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `cus` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly cus?: number | null;
  /**
   * Whether the charger may interrupt charging. Off is for cars that do not wake from a pause.
   *
   * @see key `acp` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly acp: boolean;
  /**
   * Minimum charging interval for the sake of the car. 0 switches it off.
   *
   * In Ms.
   *
   * @see key `mci` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly mci: number;
  /**
   * How long a pause lasts at least before charging goes on. 0 switches it off.
   *
   * In Ms.
   *
   * @see key `mcpd` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly mcpd: number;
  /**
   * When the minimum pause that is running will be over. Write null to end it now.
   *
   * In Ms. `null`: no minimum pause is running.
   *
   * @see key `mcpea` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-de, wattpilot-yaml, api-v2-177)
   */
  readonly mcpea: number | null;
  /**
   * Whether the charger acts for a short while as if the plug were pulled. That wakes cars which stay asleep after a pause.
   *
   * @see key `su` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly su: boolean;
  /**
   * Whether the charger acts as if the plug were pulled all the while charging is not allowed.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 053.1).
   *
   * @see key `sua` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, evcc-3221)
   */
  readonly sua?: boolean | null;
  /**
   * How long the charger acts as if the plug were pulled.
   *
   * In Ms.
   *
   * @see key `sumd` (spec/charger/keys/car-compatibility.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly sumd: number;
  /**
   * The car that was chosen in the app, as text.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ct` (spec/charger/keys/car-compatibility.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ct?: string | null;
  /**
   * Whether the charger talks to the car by ISO 15118.
   *
   * Numbers: 0 off, 1 optional, 2 forced. Absent or `null` where a model or firmware does not have it (known: CORE, PRO since 60.4).
   *
   * @see key `iso2en` (spec/charger/keys/car-compatibility.yaml; sources: vendor-60.4)
   */
  readonly iso2en?: number | null;
  /**
   * Whether the car may draw current at this moment.
   *
   * @see key `alw` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly alw: boolean;
  /**
   * Current the car may draw at this moment, per phase.
   *
   * In A. `null`: not allowed to charge.
   *
   * @see key `acu` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly acu: number | null;
  /**
   * Mean charging power over the last 30 seconds, all phases together.
   *
   * In W.
   *
   * @see key `tpa` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly tpa: number;
  /**
   * What the car is doing, as the charge controller sees it.
   *
   * Numbers: 0 unknownOrError, 1 idle, 2 charging, 3 waitCar, 4 complete, 5 error, 6 initializing. `null`: no contact to the charge controller.
   *
   * @see key `car` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly car: number | null;
  /**
   * Fault that keeps the charger from charging, or none.
   *
   * Numbers: 0 none, 1 faultCurrentAc, 2 faultCurrentDc, 3 phase, 4 overvolt, 5 overamp, 6 diode, 7 ppInvalid, 8 gndInvalid, 9 contactorStuck, 10 contactorMiss, 11 faultCurrentUnknown, 12 unknown, 12 statusLockStuckOpen, 13 overtemp, 13 statusLockStuckLocked, 14 noComm, 14 faultCurrentUnknown, 15 statusLockStuckOpen, 15 unknown, 16 statusLockStuckLocked, 16 overtemp, 17 noComm, 18 cpInvalid, 20 reserved20, 21 reserved21, 22 reserved22, 23 reserved23, 23 rdcSelfTestFailed, 24 reserved24. `null`: no contact to the charge controller.
   *
   * @see key `err` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly err: number | null;
  /**
   * Why the charger lets the car charge right now, or why it does not.
   *
   * Numbers: 0 notChargingBecauseNoChargeCtrlData, 1 notChargingBecauseOvertemperature, 2 notChargingBecauseAccessControl, 3 chargingBecauseForceStateOn, 4 notChargingBecauseForceStateOff, 5 notChargingBecauseScheduler, 6 notChargingBecauseEnergyLimit, 7 chargingBecauseAwattarPriceLow, 8 chargingBecauseAutomaticStopTestLadung, 9 chargingBecauseAutomaticStopNotEnoughTime, 10 chargingBecauseAutomaticStop, 11 chargingBecauseAutomaticStopNoClock, 12 chargingBecausePvSurplus, 13 chargingBecauseFallbackV2Default, 14 chargingBecauseFallbackV2Scheduler, 15 chargingBecauseFallbackDefault, 16 notChargingBecauseFallbackV2Awattar, 17 notChargingBecauseFallbackAwattar, 18 notChargingBecauseFallbackAutomaticStop, 19 chargingBecauseCarCompatibilityKeepAlive, 20 chargingBecauseChargePauseNotAllowed, 22 notChargingBecauseSimulateUnplugging, 23 notChargingBecausePhaseSwitch, 24 notChargingBecauseMinPauseDuration, 26 notChargingBecauseError, 27 notChargingBecauseLoadManagementDoesntWant, 28 notChargingBecauseOcppDoesntWant, 29 notChargingBecauseReconnectDelay, 30 notChargingBecauseAdapterBlocking, 31 notChargingBecauseUnderfrequencyControl, 32 notChargingBecauseUnbalancedLoad, 33 chargingBecauseDischargingPvBattery, 34 notChargingBecauseGridMonitoring, 35 notChargingBecauseOcppFallback, 36 notChargingBecauseFloorDetected, 37 notChargingBecauseOcppInoperable, 38 notChargingBecauseUndervoltageControl, 39 notChargingBecauseZeroSetpoint, 40 notChargingBecauseInitializing, 41 notChargingBecauseFailsafeLimit.
   *
   * @see key `modelStatus` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly modelStatus: number;
  /**
   * Energy the car has taken since it was plugged in.
   *
   * In Wh.
   *
   * @see key `wh` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly wh: number;
  /**
   * Voltage, current, power and power factor per phase, measured now.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly nrg: readonly number[];
  /**
   * How many phases the charger counts on.
   *
   * @see key `pnp` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly pnp: number;
  /**
   * When charging was last allowed or forbidden.
   *
   * In Ms. Absent or `null` where a model or firmware does not have it (known: since 60.2).
   *
   * @see key `alwt` (spec/charger/keys/charging-status.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, marq24-157)
   */
  readonly alwt?: number | null;
  /**
   * How long the car has been charging: a stopwatch while it charges, a fixed time afterwards.
   *
   * `null`: not charging.
   *
   * @see key `cdi` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, evcharger-app)
   */
  readonly cdi: { readonly type: number; readonly value: number } | null;
  /**
   * Who is charging: nobody, somebody without a card (0), or the owner of card 1 to 10.
   *
   * `null`: no transaction.
   *
   * @see key `trx` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-124)
   */
  readonly trx: number | null;
  /**
   * When the charging reason last changed.
   *
   * In Ms.
   *
   * @see key `lmsc` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, api-v2-177)
   */
  readonly lmsc: number;
  /**
   * When a car was last plugged in.
   *
   * In Ms. `null`: not since the boot.
   *
   * @see key `lccfi` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly lccfi: number | null;
  /**
   * When a car last stopped drawing current.
   *
   * In Ms. `null`: not since the boot.
   *
   * @see key `lccfc` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly lccfc: number | null;
  /**
   * When a car last began to draw current.
   *
   * In Ms. `null`: not since the boot.
   *
   * @see key `lcctc` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly lcctc: number | null;
  /**
   * Every limit that holds the charging current down at the moment, by name; the smallest one counts.
   *
   * In A. `null`: no limits are listed. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `cll` (spec/charger/keys/charging-status.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-188, marq24, marq24-157, marq24-160)
   */
  readonly cll?: Readonly<Record<string, number>> | null;
  /**
   * What the relays that switch the charging current report back, as a raw number.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `rfb` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-en, wattpilot-yaml)
   */
  readonly rfb?: number | null;
  /**
   * Charging current the user asked for, per phase. In eco mode it is a ceiling, not the live current.
   *
   * In A.
   *
   * @see key `amp` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, evcc-15952, api-v2-153, vendor-modbus, marq24-162)
   */
  readonly amp: number;
  /**
   * Most current this installation may ever draw, per phase.
   *
   * In A.
   *
   * @see key `ama` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly ama: number;
  /**
   * Least current the charger offers a car, per phase.
   *
   * In A.
   *
   * @see key `mca` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly mca: number;
  /**
   * Whether charging is forced on, forced off, or left to the charging logic.
   *
   * Numbers: 0 neutral, 1 off, 2 on.
   *
   * @see key `frc` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly frc: number;
  /**
   * Energy after which the charger stops the session.
   *
   * In Wh. `null`: no limit.
   *
   * @see key `dwo` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly dwo: number | null;
  /**
   * Whether the charger picks one or three phases itself or is told to use one of them.
   *
   * Numbers: 0 auto, 1 force1, 2 force3. Absent or `null` where a model or firmware does not have it (known: since 051.8).
   *
   * @see key `psm` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-modbus, evcc, api-v2-58, capture-v4-055.7, api-v2-322, api-v2-346, wattpilot-yaml)
   */
  readonly psm?: number | null;
  /**
   * Power from which surplus charging changes from one phase to three.
   *
   * In W.
   *
   * @see key `spl3` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly spl3: number;
  /**
   * Currents that a press of the button on the charger steps through, at most five.
   *
   * In A.
   *
   * @see key `clp` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-modbus)
   */
  readonly clp: readonly number[];
  /**
   * How the charger decides about charging: at once, eco, or ready for the next trip.
   *
   * Numbers: 3 default, 4 awattar, 5 nextTrip.
   *
   * @see key `lmo` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly lmo: number;
  /**
   * Whether the charger skips the check for protective earth, as grids without an earthed neutral need it, for example in Norway.
   *
   * @see key `nmo` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly nmo: boolean;
  /**
   * Whether the charger searches the local network for go-e Controllers.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `cmse` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cmse?: boolean | null;
  /**
   * How many answers the search for controllers takes in at most.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `cmmr` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cmmr?: number | null;
  /**
   * Name of the mDNS service under which controllers announce themselves.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `cms` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cms?: string | null;
  /**
   * Transport protocol that belongs to the mDNS service of controllers.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `cmp` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cmp?: string | null;
  /**
   * When the charger last searched for controllers.
   *
   * In Ms. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `lcs` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly lcs?: number | null;
  /**
   * Whether a search for controllers is running.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `csa` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly csa?: boolean | null;
  /**
   * Controllers that the last search found in the local network.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ctrls` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly ctrls?:
    | readonly (readonly (string | boolean | readonly (string | number | readonly string[])[] | null)[])[]
    | null;
  /**
   * Data of the controller to which the charger is connected.
   *
   * `null`: no controller is connected. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ccd` (spec/charger/keys/controllers.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ccd?: unknown | null;
  /**
   * Cloud key of the go-e Controller that works with this charger.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `pco` (spec/charger/keys/controllers.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-en)
   */
  readonly pco?: string | null;
  /**
   * Whether the charger heeds its digital input, the contact with which a grid operator can limit it.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `die` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly die?: boolean | null;
  /**
   * Whether the digital input is read the other way round: open as closed, closed as open.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `dii` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly dii?: boolean | null;
  /**
   * Whether the charger goes down to one phase when the digital input calls for less.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `di1` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly di1?: boolean | null;
  /**
   * Whether the settings of the digital input are protected from changes.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `pdi` (spec/charger/keys/digital-input.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly pdi?: boolean | null;
  /**
   * State of the digital inputs now, one bit each.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `din` (spec/charger/keys/digital-input.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly din?: number | null;
  /**
   * Energy that came from the sun since the car was plugged in.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `whs` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly whs?: number | null;
  /**
   * Energy that came from the grid since the car was plugged in.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `whg` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly whg?: number | null;
  /**
   * Energy that came from the home battery since the car was plugged in.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `whb` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly whb?: number | null;
  /**
   * Energy since the car was plugged in whose origin the charger does not know.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `who` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly who?: number | null;
  /**
   * Power from the sun now.
   *
   * In W. `null`: not known. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `ws` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly ws?: number | null;
  /**
   * Power from the grid now.
   *
   * In W. `null`: not known. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `wg` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly wg?: number | null;
  /**
   * Power from the home battery now.
   *
   * In W. `null`: not known. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `wb` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly wb?: number | null;
  /**
   * Power now whose origin the charger does not know.
   *
   * In W. `null`: not known. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `wo` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly wo?: number | null;
  /**
   * How long the energy mix of a session goes on after the car is unplugged.
   *
   * In Ms. Absent or `null` where a model or firmware does not have it (known: since 59.4).
   *
   * @see key `emx` (spec/charger/keys/energy-mix.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly emx?: number | null;
  /**
   * Frequency of the grid, about 50 Hz in Europe.
   *
   * In Hz. `null`: unknown.
   *
   * @see key `fhz` (spec/charger/keys/grid-protection.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly fhz: number | null;
  /**
   * Frequency of the grid, averaged over a while.
   *
   * In Hz. `null`: unknown. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `avgfhz` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly avgfhz?: number | null;
  /**
   * Grid frequency below which the charger begins to hold back.
   *
   * In Hz. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `ufa` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly ufa?: number | null;
  /**
   * Whether the charger holds back when the grid frequency is low, which is a sign of too little power.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `ufe` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly ufe?: boolean | null;
  /**
   * Which power underfrequency control reckons from when it holds back.
   *
   * Numbers: 0 typeNominal, 1 typeActual. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `ufm` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly ufm?: number | null;
  /**
   * Grid frequency at the other end of underfrequency control, named stop frequency.
   *
   * In Hz. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `ufs` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly ufs?: number | null;
  /**
   * Whether the charger reacts when the voltage of the grid is low.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 59.4).
   *
   * @see key `uve` (spec/charger/keys/grid-protection.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly uve?: boolean | null;
  /**
   * Delay of undervoltage control.
   *
   * In Ms. Absent or `null` where a model or firmware does not have it (known: since 59.4).
   *
   * @see key `uvs` (spec/charger/keys/grid-protection.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly uvs?: number | null;
  /**
   * Voltage below which undervoltage control sets in.
   *
   * In V. Absent or `null` where a model or firmware does not have it (known: since 59.4).
   *
   * @see key `uvt` (spec/charger/keys/grid-protection.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly uvt?: number | null;
  /**
   * Grid frequency up to which the charger resumes after a disturbance.
   *
   * In Hz. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `rmaf` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly rmaf?: number | null;
  /**
   * Voltage up to which the charger resumes after a disturbance.
   *
   * In V. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `rmav` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly rmav?: number | null;
  /**
   * Grid frequency from which on the charger resumes after a disturbance.
   *
   * In Hz. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `rmif` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly rmif?: number | null;
  /**
   * Voltage from which on the charger resumes after a disturbance.
   *
   * In V. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `rmiv` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly rmiv?: number | null;
  /**
   * When the slow rise of the charging power began.
   *
   * In Ms. `null`: no rise under way. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `rsa` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-177)
   */
  readonly rsa?: number | null;
  /**
   * Whether the charging power rises slowly when charging starts or resumes after a disturbance.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `rsre` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly rsre?: boolean | null;
  /**
   * How fast the charging power rises when charging starts or resumes after a disturbance.
   *
   * In PercentPerS. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `rsrr` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly rsrr?: number | null;
  /**
   * How long the grid has to stay within bounds before the charger resumes after a disturbance.
   *
   * In S. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `gmtr` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly gmtr?: number | null;
  /**
   * When the monitoring last found the grid out of bounds.
   *
   * In Ms. `null`: not since the start. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `gsa` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-177)
   */
  readonly gsa?: number | null;
  /**
   * Whether the settings that the grid operator requires are protected against change.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `pgr` (spec/charger/keys/grid-protection.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly pgr?: boolean | null;
  /**
   * Power class of the charger, 11 kW (16 A) or 22 kW (32 A).
   *
   * In KW.
   *
   * @see key `var` (spec/charger/keys/hardware.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly var: number;
  /**
   * Variant of a CORE or PRO, such as one with a fixed cable.
   *
   * Absent or `null` where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * @see key `styp` (spec/charger/keys/hardware.yaml; sources: vendor-60.3, vendor-60.4, marq24-160)
   */
  readonly styp?: string | null;
  /**
   * Family of devices the charger belongs to.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 59.4).
   *
   * @see key `dfam` (spec/charger/keys/hardware.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, marq24-160)
   */
  readonly dfam?: string | null;
  /**
   * Revision of the circuit board.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.4).
   *
   * @see key `rev` (spec/charger/keys/hardware.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly rev?: string | null;
  /**
   * Version of the firmware of the charge controller, the part that deals with the car.
   *
   * `null`: the model does not tell. Absent or `null` where a model or firmware does not have it.
   *
   * @see key `fwc` (spec/charger/keys/hardware.yaml; sources: vendor-en-2022, vendor-en, wattpilot-yaml, marq24-160)
   */
  readonly fwc?: string | null;
  /**
   * Version that the firmware of the charge controller should have.
   *
   * `null`: the model does not tell. Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ccrv` (spec/charger/keys/hardware.yaml; sources: vendor-en-2022, vendor-en, wattpilot-yaml, marq24-160)
   */
  readonly ccrv?: string | null;
  /**
   * How far an update of the charge controller has come.
   *
   * `null`: no update is running. Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ccu` (spec/charger/keys/hardware.yaml; sources: vendor-en-2022, vendor-en, wattpilot-yaml)
   */
  readonly ccu?: Readonly<Record<string, unknown>> | null;
  /**
   * Whether this is the portable kind with a plug (flex), not the kind that is fixed to the wall.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `isgo` (spec/charger/keys/hardware.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly isgo?: boolean | null;
  /**
   * Whether the charger is the kind made for Australia.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `aus` (spec/charger/keys/hardware.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly aus?: boolean | null;
  /**
   * Whether the charger runs in a simplified mode.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `simo` (spec/charger/keys/hardware.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly simo?: boolean | null;
  /**
   * Whether the socket has a shutter.
   *
   * Absent or `null` where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * @see key `shut` (spec/charger/keys/hardware.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly shut?: boolean | null;
  /**
   * Whether the charger has a socket for a cable, not a cable of its own.
   *
   * Absent or `null` where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * @see key `sock` (spec/charger/keys/hardware.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly sock?: boolean | null;
  /**
   * Version of the firmware of the mobile modem.
   *
   * `null`: no modem, or its version is not known. Absent or `null` where a model or firmware does not have it (known: since 60.5).
   *
   * @see key `mfw` (spec/charger/keys/hardware.yaml; sources: changelog-60.5, marq24-160)
   */
  readonly mfw?: string | null;
  /**
   * For the vendor's search for network faults.
   *
   * `null`: the device knows no value. Absent or `null` where a model or firmware does not have it (known: since 60.5).
   *
   * @see key `ss` (spec/charger/keys/hardware.yaml; sources: changelog-60.5)
   */
  readonly ss?: unknown | null;
  /**
   * What the ring of lights shows now: name of the animation, and colours by range of lights.
   *
   * @see key `led` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-en-2021, wattpilot-yaml)
   */
  readonly led: {
    readonly id?: number;
    readonly name?: string;
    readonly norwayOverlay?: boolean;
    readonly modeOverlay?: boolean;
    readonly subtype?: string;
    readonly ranges?: readonly {
      readonly from?: number;
      readonly to?: number;
      readonly fade?: string;
      readonly colors?: readonly string[];
      readonly colors0?: readonly string[];
      readonly colors1?: readonly string[];
    }[];
  };
  /**
   * Brightness of the ring of lights, from 0 (dark) to 255 (brightest).
   *
   * @see key `lbr` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-modbus, marq24)
   */
  readonly lbr: number;
  /**
   * Switches the ring of lights off while the charger stands idle, after about ten seconds.
   *
   * @see key `lse` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly lse: boolean;
  /**
   * Colour of the ring of lights while no car is plugged in, as #RRGGBB.
   *
   * @see key `cid` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cid: string;
  /**
   * Colour of the ring of lights while the charger waits for the car to draw, as #RRGGBB.
   *
   * @see key `cwc` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cwc: string;
  /**
   * Colour of the ring of lights while the car charges, as #RRGGBB.
   *
   * @see key `cch` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cch: string;
  /**
   * Colour of the ring of lights once charging is complete, as #RRGGBB.
   *
   * @see key `cfi` (spec/charger/keys/led.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly cfi: string;
  /**
   * How many lights the ring has.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.2).
   *
   * @see key `nld` (spec/charger/keys/led.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly nld?: number | null;
  /**
   * Timing of the strip that carries the lights, how long the signal is high for a zero bit. Nothing for owners to set.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `t0h` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly t0h?: unknown | null;
  /**
   * Timing of the strip that carries the lights, how long the signal is low for a zero bit. Nothing for owners to set.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `t0l` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly t0l?: unknown | null;
  /**
   * Timing of the strip that carries the lights, how long the signal is high for a one bit. Nothing for owners to set.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `t1h` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly t1h?: unknown | null;
  /**
   * Timing of the strip that carries the lights, how long the signal is low for a one bit. Nothing for owners to set.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `t1l` (spec/charger/keys/led.yaml; sources: vendor-2024, vendor-en)
   */
  readonly t1l?: unknown | null;
  /**
   * Most current the temperature of the charger permits, per phase. 32 means that heat limits nothing.
   *
   * In A.
   *
   * @see key `amt` (spec/charger/keys/limits.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v1-3)
   */
  readonly amt: number;
  /**
   * Temperatures inside the charger, one per sensor.
   *
   * In Celsius.
   *
   * @see key `tma` (spec/charger/keys/limits.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-132, marq24, syssi, syssi-199)
   */
  readonly tma: readonly (number | string | null)[];
  /**
   * Most current the plugged cable is made for, per phase.
   *
   * In A. `null`: no cable. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `cbl` (spec/charger/keys/limits.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly cbl?: number | null;
  /**
   * Whether the charger believes it hangs on an adapter for 16 A and limits itself to that.
   *
   * @see key `adi` (spec/charger/keys/limits.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly adi: boolean;
  /**
   * Most current the charger draws through an adapter with one phase.
   *
   * In A. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `la1` (spec/charger/keys/limits.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly la1?: number | null;
  /**
   * Most current per phase the charger draws through an adapter with three phases.
   *
   * In A. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `la3` (spec/charger/keys/limits.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly la3?: number | null;
  /**
   * Limit for the charging current that lapses after ten minutes unless it is written again. The current the user asked for stays as it is.
   *
   * In A. `null`: no temporary limit. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `tcl` (spec/charger/keys/limits.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-188)
   */
  readonly tcl?: number | null;
  /**
   * Whether the charger falls back to a safe limit when whoever controls it falls silent.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.4).
   *
   * @see key `fse` (spec/charger/keys/limits.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly fse?: boolean | null;
  /**
   * Time of silence that is left before the failsafe limit applies.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.4).
   *
   * @see key `fsc` (spec/charger/keys/limits.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly fsc?: number | null;
  /**
   * Limit for charging that applies once the failsafe has struck.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.4).
   *
   * @see key `fsi` (spec/charger/keys/limits.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly fsi?: number | null;
  /**
   * Whether the charger shares its connection with the other chargers of a group.
   *
   * @see key `loe` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly loe: boolean;
  /**
   * Current that all chargers of the group may draw together, per phase.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `lot` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-en-2021, api-v2-7, capture-v4-055.7, api-v2-111, api-v2-307, marq24, wattpilot-yaml)
   */
  readonly lot?:
    | { readonly amp: number; readonly dyn?: number; readonly sta?: number; readonly ts?: number }
    | number
    | null;
  /**
   * Whether the current of the group is fixed or follows what the house leaves over.
   *
   * Numbers: 0 static, 1 dynamic.
   *
   * @see key `loty` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly loty: number | boolean;
  /**
   * Rank of this charger in the group when there is not enough current for all.
   *
   * @see key `lop` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly lop: number;
  /**
   * Current the charger may draw while it has no contact with its group.
   *
   * In A.
   *
   * @see key `lof` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly lof: number;
  /**
   * Identifier that the chargers of a group have in common; empty without a group.
   *
   * @see key `log` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-7)
   */
  readonly log: string;
  /**
   * Current that load balancing grants this charger at the moment.
   *
   * In A. `null`: no load balancing.
   *
   * @see key `loa` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-en-2021, wattpilot-yaml, marq24, syssi)
   */
  readonly loa: number | null;
  /**
   * Whether the settings of load balancing are protected against change.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `lopr` (spec/charger/keys/load-balancing.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly lopr?: boolean | null;
  /**
   * Which phase of the grid feeds each phase of the charger, so that the group adds up the right currents. [1, 2, 3] is straight wiring.
   *
   * @see key `map` (spec/charger/keys/load-balancing.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-en-2021, wattpilot-yaml)
   */
  readonly map: readonly number[];
  /**
   * Energy the car has taken since it was plugged in, from the certified meter (MID).
   *
   * In Wh. `null`: no certified meter. Absent or `null` where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * @see key `wh_mid` (spec/charger/keys/mid-metering.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly wh_mid?: number | null;
  /**
   * All energy the charger has delivered in its life, from the certified meter (MID).
   *
   * In Wh. `null`: no certified meter. Absent or `null` where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * @see key `eto_mid` (spec/charger/keys/mid-metering.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly eto_mid?: number | null;
  /**
   * Whether the meter is certified for billing, and by which law.
   *
   * Numbers: 0 noCertification, 1 midOnly, 2 midEichrecht. Absent or `null` where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * @see key `cert` (spec/charger/keys/mid-metering.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly cert?: number | null;
  /**
   * Whether the charger watches for attempts to tamper with it.
   *
   * Absent or `null` where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * @see key `ten` (spec/charger/keys/mid-metering.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly ten?: boolean | null;
  /**
   * Time of day by which the car has to be ready for the next trip, in seconds since local midnight.
   *
   * In S.
   *
   * @see key `att` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly att: number;
  /**
   * How much energy the car is to have received by the time of the next trip.
   *
   * In Wh.
   *
   * @see key `ate` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly ate: number;
  /**
   * Whether the app shows the goal of the next trip as energy instead of distance. The charger only stores it.
   *
   * @see key `esk` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly esk: boolean;
  /**
   * How much energy the car needs to drive, with which the app turns distance into energy. The charger only stores it.
   *
   * In KWhPer100Km.
   *
   * @see key `cco` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, marq24)
   */
  readonly cco: number;
  /**
   * The plan by which the charger charges for the next trip.
   *
   * `null`: there is no plan.
   *
   * @see key `atp` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-en-2021)
   */
  readonly atp: Readonly<Record<string, unknown>> | null;
  /**
   * Whether charging by price (aWATTar) stays in force in next-trip mode.
   *
   * @see key `ara` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ara: boolean;
  /**
   * Highest charging power that was measured. Made for debugging.
   *
   * In W.
   *
   * @see key `mmp` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, syssi)
   */
  readonly mmp: number;
  /**
   * Whether the short test charge is over, by which the charger learns what the car draws.
   *
   * @see key `tlf` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly tlf: boolean;
  /**
   * When the short test charge started, by which the charger learns what the car draws.
   *
   * In Ms. `null`: no test charge has started.
   *
   * @see key `tls` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177, vendor-de, vendor-en-2021)
   */
  readonly tls: number | boolean | null;
  /**
   * Whether cards that the charger does not know may start charging while the backend is out of reach.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppao` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-en, vendor-ocpp, changelog-60.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly ocppao?: boolean | null;
  /**
   * When the charger sends meter values to the backend.
   *
   * Numbers: 0 whenTransactionId, 1 whenCharging. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `ocppcm` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-ocpp)
   */
  readonly ocppcm?: number | null;
  /**
   * Whether cards that the charger knows may start charging while the backend is out of reach.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocpplo` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocpplo?: boolean | null;
  /**
   * Whether the charger uses its own list of allowed cards, the local authorization list of OCPP.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppla` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppla?: boolean | null;
  /**
   * Time between two signs of life to the backend.
   *
   * In S. Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ocpph` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocpph?: number | null;
  /**
   * Time between two reports of meter values to the backend.
   *
   * In S. Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ocppi` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppi?: number | null;
  /**
   * Time between reports of meter values that fall on round times, such as each quarter of an hour.
   *
   * In S. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppai` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppai?: number | null;
  /**
   * Card id that the backend is told when charging starts without a card.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppd` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp)
   */
  readonly ocppd?: string | null;
  /**
   * Whether the charger takes care of the rotation of its phases under OCPP.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppr` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppr?: boolean | null;
  /**
   * Whether the charger sends its OCPP log to the vendor, whose support uses it to find faults.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocpprl` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocpprl?: boolean | null;
  /**
   * Current to which the charger falls back when it is without instructions of the backend.
   *
   * In A. `null`: no fallback. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `ocppf` (spec/charger/keys/ocpp-config.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-ocpp)
   */
  readonly ocppf?: number | null;
  /**
   * Factory setting of the OCPP fallback current.
   *
   * In A. `null`: no fallback. Absent or `null` where a model or firmware does not have it (known: since 60.2).
   *
   * @see key `ocppff` (spec/charger/keys/ocpp-config.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly ocppff?: number | null;
  /**
   * Whether the charger sets its clock by the time that the backend sends when it accepts the charger.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.5).
   *
   * @see key `ocppt` (spec/charger/keys/ocpp-config.yaml; sources: vendor-ocpp)
   */
  readonly ocppt?: boolean | null;
  /**
   * Text about the tariff that goes with the charging sessions from now on.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.3).
   *
   * @see key `ocpptt` (spec/charger/keys/ocpp-config.yaml; sources: vendor-60.3, vendor-60.4)
   */
  readonly ocpptt?: string | null;
  /**
   * Charging profiles that the backend set for all transactions.
   *
   * `null`: the device knows no value. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `ocppdp` (spec/charger/keys/ocpp-config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, voltpilot)
   */
  readonly ocppdp?: unknown | null;
  /**
   * Charging profiles with which the backend caps the whole charger.
   *
   * `null`: the device knows no value. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `ocppmp` (spec/charger/keys/ocpp-config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, voltpilot)
   */
  readonly ocppmp?: unknown | null;
  /**
   * Charging profiles that the backend set for the transaction that is running.
   *
   * `null`: the device knows no value. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `ocpptp` (spec/charger/keys/ocpp-config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, voltpilot)
   */
  readonly ocpptp?: unknown | null;
  /**
   * Whether only the card that started a transaction can stop it, for backends that insist on that.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `orsch` (spec/charger/keys/ocpp-config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly orsch?: boolean | null;
  /**
   * Whether a restart of the charger ends the charging session while OCPP is in use.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.4).
   *
   * @see key `osr` (spec/charger/keys/ocpp-config.yaml; sources: vendor-60.4, changelog-60.4)
   */
  readonly osr?: boolean | null;
  /**
   * Whether the charger connects to an OCPP backend, such as that of a charging network or employer.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ocppe` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppe?: boolean | null;
  /**
   * Address of the OCPP backend, with ws or wss in front and the id of this charger at the end.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ocppu` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp)
   */
  readonly ocppu?: string | null;
  /**
   * Whether the charger trusts the public certificate authorities it knows for a backend with wss.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppg` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppg?: boolean | null;
  /**
   * Whether the charger accepts a certificate of the backend that was issued for another host name.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppcn` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppcn?: boolean | null;
  /**
   * Whether the charger connects without checking the certificate of the backend at all.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppss` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppss?: boolean | null;
  /**
   * Private key with which the charger proves to the backend who it is.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ocppck` (spec/charger/keys/ocpp.yaml; sources: vendor-en, vendor-ocpp)
   */
  readonly ocppck?: string | null;
  /**
   * Certificate with which the charger proves to the backend who it is; it belongs to the client key.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ocppcc` (spec/charger/keys/ocpp.yaml; sources: vendor-en, vendor-ocpp)
   */
  readonly ocppcc?: string | null;
  /**
   * Certificate against which the charger checks the backend.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ocppsc` (spec/charger/keys/ocpp.yaml; sources: vendor-en, vendor-ocpp)
   */
  readonly ocppsc?: string | null;
  /**
   * Whether the charger is trying to reach the backend or has reached it.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ocpps` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocpps?: boolean | null;
  /**
   * Whether the connection to the backend stands. The backend may still have to accept the charger.
   *
   * Absent or `null` where a model or firmware does not have it.
   *
   * @see key `ocppc` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppc?: boolean | null;
  /**
   * When the connection to the backend was made.
   *
   * In Ms. `null`: not connected. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppca` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppca?: number | null;
  /**
   * Whether the backend is connected and has accepted the charger, so that OCPP is in full use.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppa` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppa?: boolean | null;
  /**
   * When the backend accepted the charger.
   *
   * In Ms. `null`: not accepted. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppaa` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocppaa?: number | null;
  /**
   * Number that the backend gave to the charging session that is running.
   *
   * `null`: no transaction. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppti` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocppti?: number | null;
  /**
   * When the last transaction ended.
   *
   * In Ms. `null`: no transaction has ended. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `ocppte` (spec/charger/keys/ocpp.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-ocpp)
   */
  readonly ocppte?: number | null;
  /**
   * State of the charging point as the charger reports it to the backend.
   *
   * Numbers: 0 available, 1 preparing, 2 charging, 3 suspendedEvse, 4 suspendedEv, 5 finishing, 6 reserved, 7 unavailable, 8 faulted. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocppcs` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, evcharger-app)
   */
  readonly ocppcs?: number | null;
  /**
   * Why the connection to the backend failed last, in the firmware's own words.
   *
   * `null`: no error. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocpple` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ocpple?: string | null;
  /**
   * When the connection to the backend failed last.
   *
   * In Ms. `null`: no error. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `ocpplea` (spec/charger/keys/ocpp.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-ocpp, evcharger-app)
   */
  readonly ocpplea?: number | null;
  /**
   * Whether the charger is out of service. The backend can switch this with ChangeAvailability.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `ocppio` (spec/charger/keys/ocpp.yaml; sources: vendor-ocpp, vendor-v5, evcharger-app)
   */
  readonly ocppio?: boolean | null;
  /**
   * Which phases are live, behind the contactor (towards the car) and before it (towards the grid).
   *
   * `null`: no contact to the charge controller.
   *
   * @see key `pha` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, syssi-17, wattpilot-yaml)
   */
  readonly pha: readonly boolean[] | null;
  /**
   * Whether the charging logic holds the car to one phase at the moment.
   *
   * @see key `fsp` (spec/charger/keys/phases.yaml; sources: vendor-en, api-v2-322, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-v4-055.7)
   */
  readonly fsp: boolean;
  /**
   * Since when the charging logic has wanted to change between one phase and three.
   *
   * In Ms. `null`: no change wanted.
   *
   * @see key `fsptws` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, api-v2-177)
   */
  readonly fsptws: number | null;
  /**
   * When the charging logic last changed between one phase and three.
   *
   * In Ms. `null`: not since the boot.
   *
   * @see key `lfspt` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, api-v2-177)
   */
  readonly lfspt: number | null;
  /**
   * How long charging pauses while the number of phases is changed.
   *
   * In Ms.
   *
   * @see key `psmd` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly psmd: number;
  /**
   * How long the charging logic has to want another number of phases before it changes them.
   *
   * In Ms.
   *
   * @see key `mpwst` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly mpwst: number;
  /**
   * Shortest time between two changes of the number of phases.
   *
   * In Ms.
   *
   * @see key `mptwt` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly mptwt: number;
  /**
   * How many phases surplus charging would like to use.
   *
   * Numbers: 0 force3, 1 wish1, 2 wish3.
   *
   * @see key `pwm` (spec/charger/keys/phases.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly pwm: number;
  /**
   * Whether eco mode charges while electricity is cheap, that is below the price limit.
   *
   * @see key `awe` (spec/charger/keys/price-charging.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly awe: boolean;
  /**
   * Whether eco mode charges with solar power that would otherwise go to the grid.
   *
   * @see key `fup` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly fup: boolean;
  /**
   * Surplus that has to be there before charging starts.
   *
   * In W.
   *
   * @see key `fst` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly fst: number;
  /**
   * How long charging runs at least once it has started, so that passing clouds do not stop it.
   *
   * In Ms.
   *
   * @see key `fmt` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly fmt: number;
  /**
   * Power at the grid connection that surplus charging steers towards. With -200, about 200 W keep flowing to the grid.
   *
   * In W. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `pgt` (spec/charger/keys/pv-surplus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, syssi)
   */
  readonly pgt?: number | null;
  /**
   * How far the surplus may fall below what charging needs before charging stops.
   *
   * In W.
   *
   * @see key `sh` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly sh: number;
  /**
   * Band around the power for three phases in which the charger does not switch between one and three phases.
   *
   * In W.
   *
   * @see key `psh` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly psh: number;
  /**
   * Power by which surplus control is shifted for the sake of priorities; -300 on an untouched charger.
   *
   * In W.
   *
   * @see key `po` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly po: number;
  /**
   * Power by which the target of surplus control is shifted while zero feed-in is on.
   *
   * In W.
   *
   * @see key `zfo` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly zfo: number;
  /**
   * Whether surplus control reckons with an inverter that may not feed into the grid and throttles instead.
   *
   * @see key `fzf` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly fzf: boolean;
  /**
   * Whether surplus charging rounds to the ampere above or below, since cars follow whole amperes only.
   *
   * Numbers: 0 preferPowerFromGrid, 1 default, 2 preferPowerToGrid.
   *
   * @see key `frm` (spec/charger/keys/pv-surplus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, marq24, vendor-en-2022, vendor-en, capture-v4-055.7)
   */
  readonly frm: number;
  /**
   * Rounding that surplus charging applies at the moment.
   *
   * Numbers: 0 preferPowerFromGrid, 1 default, 2 preferPowerToGrid. Absent or `null` where a model or firmware does not have it (known: before 055.7).
   *
   * @see key `ferm` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-en, vendor-2024, capture-v4-055.7, marq24, wattpilot-yaml)
   */
  readonly ferm?: number | null;
  /**
   * Power at the grid connection as last reported. Negative while the house feeds in.
   *
   * In W. `null`: no recent data.
   *
   * @see key `pgrid` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly pgrid: number | null;
  /**
   * Power of the solar system as last reported. Positive while it produces.
   *
   * In W. `null`: no recent data.
   *
   * @see key `ppv` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly ppv: number | null;
  /**
   * Power of the home battery as last reported. Positive while it gives energy, negative while it charges.
   *
   * In W. `null`: no recent data.
   *
   * @see key `pakku` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly pakku: number | null;
  /**
   * How far surplus charging is from its target. Positive means that the car could take more.
   *
   * In W.
   *
   * @see key `deltap` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly deltap: number;
  /**
   * Difference of currents that surplus control reckons with; the vendor does not say between which.
   *
   * In A.
   *
   * @see key `deltaa` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly deltaa: number;
  /**
   * Grid power smoothed over time, as surplus control uses it. Negative while the house feeds in.
   *
   * In W.
   *
   * @see key `pvopt_averagePGrid` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly pvopt_averagePGrid: number;
  /**
   * Solar power smoothed over time, as surplus control uses it.
   *
   * In W.
   *
   * @see key `pvopt_averagePPv` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly pvopt_averagePPv: number;
  /**
   * Power of the home battery smoothed over time, as surplus control uses it.
   *
   * In W.
   *
   * @see key `pvopt_averagePAkku` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly pvopt_averagePAkku: number;
  /**
   * When inverter data last arrived.
   *
   * In Ms. `null`: none has arrived.
   *
   * @see key `inva` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, marq24, api-v2-177, marq24-2, marq24-4)
   */
  readonly inva: number | null;
  /**
   * When the charger last worked out the surplus.
   *
   * In Ms. `null`: not since the start.
   *
   * @see key `lpsc` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, api-v2-177, marq24-4, marq24)
   */
  readonly lpsc: number | null;
  /**
   * When the charger last ran its calculation for solar power.
   *
   * In Ms. `null`: not since the start. Absent or `null` where a model or firmware does not have it (known: since 57).
   *
   * @see key `lpc` (spec/charger/keys/pv-surplus.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, api-v2-177)
   */
  readonly lpc?: number | null;
  /**
   * Whether the charger forgets what it knows of the surplus after a break and begins anew.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 59.4).
   *
   * @see key `csd` (spec/charger/keys/pv-surplus.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly csd?: boolean | null;
  /**
   * Where the inverter data comes from.
   *
   * `null`: no source. Absent or `null` where a model or firmware does not have it (known: since 56).
   *
   * @see key `dsrc` (spec/charger/keys/pv-surplus.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly dsrc?: string | null;
  /**
   * Inverter data that stands in for what is received; a key of old firmware.
   *
   * `null`: no override. Absent or `null` where a model or firmware does not have it (known: before 055.7).
   *
   * @see key `ido` (spec/charger/keys/pv-surplus.yaml; sources: vendor-en-2022, vendor-en, vendor-2024, capture-v4-055.7, wattpilot-yaml)
   */
  readonly ido?: Readonly<Record<string, unknown>> | null;
  /**
   * Data of a smart meter that the charger knows of.
   *
   * `null`: no data. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `smd` (spec/charger/keys/pv-surplus.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-2024, vendor-v5, vendor-59.4, vendor-en, capture-v4-055.7)
   */
  readonly smd?: unknown | null;
  /**
   * Longest random wait before charging by schedule starts. 0 means no wait.
   *
   * In S. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdbs` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly rdbs?: number | null;
  /**
   * Longest random wait before charging by schedule stops. 0 means no wait.
   *
   * In S. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdes` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly rdes?: number | null;
  /**
   * Longest random wait before charging at a low price starts. 0 means no wait.
   *
   * In S. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdbf` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly rdbf?: number | null;
  /**
   * Longest random wait before charging at a low price stops. 0 means no wait.
   *
   * In S. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdef` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly rdef?: number | null;
  /**
   * Longest random wait before charging resumes after a power cut. 0 means no wait.
   *
   * In S. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdre` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly rdre?: number | null;
  /**
   * Longest random wait before charging starts once a car is plugged in. 0 means no wait.
   *
   * In S. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdpl` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly rdpl?: number | null;
  /**
   * When the random wait before the start by schedule will be over. Write null to end it now.
   *
   * In Ms. `null`: no such wait is running. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdbse` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly rdbse?: number | null;
  /**
   * When the random wait before the stop by schedule will be over. Write null to end it now.
   *
   * In Ms. `null`: no such wait is running. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdese` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly rdese?: number | null;
  /**
   * When the random wait before the start at a low price will be over. Write null to end it now.
   *
   * In Ms. `null`: no such wait is running. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdbfe` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly rdbfe?: number | null;
  /**
   * When the random wait before the stop at the end of a low price will be over. Write null to end it now.
   *
   * In Ms. `null`: no such wait is running. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdefe` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly rdefe?: number | null;
  /**
   * When the random wait after a power cut will be over. Write null to end it now.
   *
   * In Ms. `null`: no such wait is running. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdree` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly rdree?: number | null;
  /**
   * When the random wait after plugging in a car will be over. Write null to end it now.
   *
   * In Ms. `null`: no such wait is running. Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdple` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly rdple?: number | null;
  /**
   * The slots for RFID cards with name, energy and whether a card is taught in.
   *
   * Absent or `null` where a model or firmware does not have it (known: before 60.0; since 60.2).
   *
   * @see key `cards` (spec/charger/keys/rfid-cards.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-288, api-v2-305, wattpilot-yaml, vendor-de)
   */
  readonly cards?:
    | readonly { readonly name: string; readonly energy: number; readonly cardId: boolean }[]
    | null;
  /**
   * Name of RFID card 1.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c0n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c0n?: string | null;
  /**
   * Name of RFID card 2.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c1n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c1n?: string | null;
  /**
   * Name of RFID card 3.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c2n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c2n?: string | null;
  /**
   * Name of RFID card 4.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c3n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c3n?: string | null;
  /**
   * Name of RFID card 5.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c4n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c4n?: string | null;
  /**
   * Name of RFID card 6.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c5n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c5n?: string | null;
  /**
   * Name of RFID card 7.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c6n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c6n?: string | null;
  /**
   * Name of RFID card 8.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c7n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c7n?: string | null;
  /**
   * Name of RFID card 9.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c8n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c8n?: string | null;
  /**
   * Name of RFID card 10.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c9n` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c9n?: string | null;
  /**
   * Energy charged with RFID card 1 over all sessions.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c0e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly c0e?: number | null;
  /**
   * Energy charged with RFID card 2 over all sessions.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c1e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly c1e?: number | null;
  /**
   * Energy charged with RFID card 3 over all sessions.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c2e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly c2e?: number | null;
  /**
   * Energy charged with RFID card 4 over all sessions.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c3e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly c3e?: number | null;
  /**
   * Energy charged with RFID card 5 over all sessions.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c4e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly c4e?: number | null;
  /**
   * Energy charged with RFID card 6 over all sessions.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c5e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly c5e?: number | null;
  /**
   * Energy charged with RFID card 7 over all sessions.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c6e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly c6e?: number | null;
  /**
   * Energy charged with RFID card 8 over all sessions.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c7e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly c7e?: number | null;
  /**
   * Energy charged with RFID card 9 over all sessions.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c8e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly c8e?: number | null;
  /**
   * Energy charged with RFID card 10 over all sessions.
   *
   * In Wh. Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c9e` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-de, capture-v4-055.7)
   */
  readonly c9e?: number | null;
  /**
   * Whether RFID card 1 is taught in. To teach one in, write its serial number.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c0i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c0i?: boolean | null;
  /**
   * Whether RFID card 2 is taught in. To teach one in, write its serial number.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c1i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c1i?: boolean | null;
  /**
   * Whether RFID card 3 is taught in. To teach one in, write its serial number.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c2i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c2i?: boolean | null;
  /**
   * Whether RFID card 4 is taught in. To teach one in, write its serial number.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c3i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c3i?: boolean | null;
  /**
   * Whether RFID card 5 is taught in. To teach one in, write its serial number.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c4i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c4i?: boolean | null;
  /**
   * Whether RFID card 6 is taught in. To teach one in, write its serial number.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c5i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c5i?: boolean | null;
  /**
   * Whether RFID card 7 is taught in. To teach one in, write its serial number.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c6i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c6i?: boolean | null;
  /**
   * Whether RFID card 8 is taught in. To teach one in, write its serial number.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c7i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c7i?: boolean | null;
  /**
   * Whether RFID card 9 is taught in. To teach one in, write its serial number.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c8i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c8i?: boolean | null;
  /**
   * Whether RFID card 10 is taught in. To teach one in, write its serial number.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 60.0).
   *
   * @see key `c9i` (spec/charger/keys/rfid-cards.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly c9i?: boolean | null;
  /**
   * Times at which charging is allowed or blocked from Monday to Friday.
   *
   * @see key `sch_week` (spec/charger/keys/schedule.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml)
   */
  readonly sch_week: {
    readonly control: number;
    readonly ranges: readonly {
      readonly begin: { readonly hour: number; readonly minute: number; readonly second?: number };
      readonly end: { readonly hour: number; readonly minute: number; readonly second?: number };
    }[];
  };
  /**
   * Times at which charging is allowed or blocked on Saturdays.
   *
   * @see key `sch_satur` (spec/charger/keys/schedule.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml)
   */
  readonly sch_satur: {
    readonly control: number;
    readonly ranges: readonly {
      readonly begin: { readonly hour: number; readonly minute: number; readonly second?: number };
      readonly end: { readonly hour: number; readonly minute: number; readonly second?: number };
    }[];
  };
  /**
   * Times at which charging is allowed or blocked on Sundays.
   *
   * @see key `sch_sund` (spec/charger/keys/schedule.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml)
   */
  readonly sch_sund: {
    readonly control: number;
    readonly ranges: readonly {
      readonly begin: { readonly hour: number; readonly minute: number; readonly second?: number };
      readonly end: { readonly hour: number; readonly minute: number; readonly second?: number };
    }[];
  };
  /**
   * All energy the charger has delivered in its life.
   *
   * In Wh.
   *
   * @see key `eto` (spec/charger/keys/stats.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, syssi)
   */
  readonly eto: number;
}
