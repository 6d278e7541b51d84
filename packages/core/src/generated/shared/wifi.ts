// GENERATED from spec/shared/components.yaml, spec/shared/keys/wifi.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asList, asNumber, asString } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import {
  type WifiAntennaMode,
  wifiAntennaModeTable,
  type WifiBandwidth,
  wifiBandwidthTable,
  type WifiStateMachineState,
  wifiStateMachineStateTable,
  type WifiStationStatus,
  wifiStationStatusTable,
} from "./enums.js";
import {
  type ConnectedWifi,
  decodeConnectedWifi,
  decodeWifiConfiguration,
  decodeWifiErrorLogEntry,
  decodeWifiScanResult,
  type WifiConfiguration,
  type WifiErrorLogEntry,
  type WifiScanResult,
} from "./structs.js";

/**
 * Wireless network: connection, signal, known networks, faults.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `wifi` (spec/shared/components.yaml)
 */
export interface Wifi {
  /**
   * Wireless networks that the device may join, in the order of its slots. A password is never sent, only whether one is stored.
   *
   * A written list is laid over the slots in order; an empty object leaves its slot as it is. A wrong entry can cut the device off. How many slots there are depends on device and firmware: early firmware had ten (goecharger/go-eCharger-API-v1#55), the captures show three on a charger and two on a controller.
   *
   * @see key `wifis` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-60.4, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-en, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly wifiConfigurations: readonly WifiConfiguration[];
  /**
   * Wireless network that the device is in now, with the addresses it has there.
   *
   * `null`: not connected over Wi-Fi.
   *
   * Over MQTT early firmware sent no more than an empty network name for some time (syssi/homeassistant-goecharger-mqtt#22).
   *
   * @see key `ccw` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, api-v1-94, wattpilot-yaml, vendor-en-2021, vendor-en-2022, vendor-en, vendor-de, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly connectedWifi: ConnectedWifi | null;
  /**
   * Wireless networks that the device saw when it last looked around.
   *
   * `null`: no scan has been made.
   *
   * With many neighbours this is the longest part of a full status, hundreds of lines.
   *
   * @see key `scan` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, wattpilot-yaml, evcharger-app, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly wifiScanResults: readonly WifiScanResult[] | null;
  /**
   * When the device last finished looking for wireless networks.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no scan has been made.
   *
   * @see key `scaa` (spec/shared/keys/wifi.yaml; sources: vendor-en-2021, vendor-en-2022, vendor-readme-2021, wattpilot-yaml, capture-v4-055.7, evcharger-app, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly lastWifiScanSinceBootMs: number | null;
  /**
   * How the device stands with its wireless network.
   *
   * `unknown:N` for a number N without a name.
   *
   * A controller that is connected by cable says noShield.
   *
   * @see key `wst` (spec/shared/keys/wifi.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, espwifistack, evcharger-app, vendor-en-2022, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly wifiStationStatus: Open<WifiStationStatus>;
  /**
   * How many faults of the wireless connection the device has counted.
   *
   * No source says when the count starts anew; the 055.7 capture shows 0 although its log has a fault.
   *
   * @see key `wsc` (spec/shared/keys/wifi.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly wifiErrorCount: number;
  /**
   * Last fault of the wireless connection in the firmware's own words, empty when there was none.
   *
   * Absent where a model or firmware does not have it.
   *
   * It begins with the moment of the fault in microseconds on the clock since boot. The error log has the same in parts that can be read one by one. Lists exported since January 2025 lack it.
   *
   * @see key `wsm` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, vendor-en-2022, wattpilot-yaml, vendor-2024, vendor-en, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly wifiErrorMessage?: string;
  /**
   * Last faults of the wireless connection, one entry each.
   *
   * `null`: no fault since the start. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * The 055.7 capture counts the moments in microseconds. An app of the vendor's developer also expects milliseconds and takes only numbers above 5184000000 for microseconds, so some firmware may send those.
   *
   * @see key `wsl` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, evcharger-app, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly wifiErrorLog?: readonly WifiErrorLogEntry[] | null;
  /**
   * What the device is doing about its wireless connection.
   *
   * `unknown:N` for a number N without a name.
   *
   * @see key `wsms` (spec/shared/keys/wifi.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, espwifistack, vendor-en-2022, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly wifiStateMachineState: Open<WifiStateMachineState>;
  /**
   * Hardware addresses of access points that the device tried without success.
   *
   * `null`: none. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * Only null has been seen; that the elements are texts is inferred from the planned addresses.
   *
   * @see key `wfb` (spec/shared/keys/wifi.yaml; sources: vendor-en, vendor-en-2022, wattpilot-yaml, capture-v4-055.7, vendor-60.2, vendor-2024, vendor-v5, vendor-59.4, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly wifiFailedBssids?: readonly string[] | null;
  /**
   * Hardware address of the access point that the device connects to; all zeros without one.
   *
   * Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `wcb` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, vendor-60.2, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-en, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly wifiCurrentBssid?: string;
  /**
   * Hardware addresses of access points that the device means to try.
   *
   * `null`: none. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `wpb` (spec/shared/keys/wifi.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-en, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly wifiPlannedBssids?: readonly string[] | null;
  /**
   * When the device last failed to join its wireless network.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no failure since the start. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `lwf` (spec/shared/keys/wifi.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly lastWifiConnectFailureSinceBootMs?: number | null;
  /**
   * How strongly the device receives its wireless network. Nearer to zero is better.
   *
   * In Dbm. `null`: not connected over Wi-Fi.
   *
   * @see key `rssi` (spec/shared/keys/wifi.yaml; sources: wattpilot-yaml, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly wifiSignalStrengthDbm: number | null;
  /**
   * Whether the device switches its own hotspot off while it has contact to the cloud.
   *
   * Absent where a model or firmware does not have it.
   *
   * @see key `wda` (spec/shared/keys/wifi.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, wattpilot-yaml, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly accessPointDisabledWhenCloudConnected?: boolean;
  /**
   * Which of its two Wi-Fi antennas the charger uses.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: V3, V4, V5 since 60.2).
   *
   * @see key `wat` (spec/shared/keys/wifi.yaml; sources: vendor-60.2)
   */
  readonly wifiAntennaMode?: Open<WifiAntennaMode>;
  /**
   * Width of the radio channel, for the charger's own hotspot as well as for the network it joins.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: since 56).
   *
   * @see key `wbw` (spec/shared/keys/wifi.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024)
   */
  readonly wifiBandwidth?: Open<WifiBandwidth>;
}

/** What to read for a {@link Wifi} and how. */
export const Wifi: ComponentDefinition<Wifi, "charger" | "controller"> = {
  name: "wifi",
  keys: [
    "wifis",
    "ccw",
    "scan",
    "scaa",
    "wst",
    "wsc",
    "wsm",
    "wsl",
    "wsms",
    "wfb",
    "wcb",
    "wpb",
    "lwf",
    "rssi",
    "wda",
    "wat",
    "wbw",
  ],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const ccwSent = status["ccw"];
    const scanSent = status["scan"];
    const scaaSent = status["scaa"];
    const rssiSent = status["rssi"];
    const component: Mutable<Wifi> = {
      wifiConfigurations: asList(status["wifis"], "wifis", context, (item, at) =>
        decodeWifiConfiguration(item, "wifis", context, at),
      ),
      connectedWifi: ccwSent === null ? null : decodeConnectedWifi(ccwSent, "ccw", context),
      wifiScanResults:
        scanSent === null
          ? null
          : asList(scanSent, "scan", context, (item, at) => decodeWifiScanResult(item, "scan", context, at)),
      lastWifiScanSinceBootMs: scaaSent === null ? null : asNumber(scaaSent, "scaa", context),
      wifiStationStatus: asEnum(status["wst"], "wst", context, wifiStationStatusTable),
      wifiErrorCount: asNumber(status["wsc"], "wsc", context),
      wifiStateMachineState: asEnum(status["wsms"], "wsms", context, wifiStateMachineStateTable),
      wifiSignalStrengthDbm: rssiSent === null ? null : asNumber(rssiSent, "rssi", context),
    };
    sent = status["wsm"];
    if (sent != null) component.wifiErrorMessage = asString(sent, "wsm", context);
    sent = status["wsl"];
    if (sent !== undefined)
      component.wifiErrorLog =
        sent === null
          ? null
          : asList(sent, "wsl", context, (item, at) => decodeWifiErrorLogEntry(item, "wsl", context, at));
    sent = status["wfb"];
    if (sent !== undefined)
      component.wifiFailedBssids =
        sent === null ? null : asList(sent, "wfb", context, (item, at) => asString(item, "wfb", context, at));
    sent = status["wcb"];
    if (sent != null) component.wifiCurrentBssid = asString(sent, "wcb", context);
    sent = status["wpb"];
    if (sent !== undefined)
      component.wifiPlannedBssids =
        sent === null ? null : asList(sent, "wpb", context, (item, at) => asString(item, "wpb", context, at));
    sent = status["lwf"];
    if (sent !== undefined)
      component.lastWifiConnectFailureSinceBootMs = sent === null ? null : asNumber(sent, "lwf", context);
    sent = status["wda"];
    if (sent != null) component.accessPointDisabledWhenCloudConnected = asBoolean(sent, "wda", context);
    sent = status["wat"];
    if (sent != null) component.wifiAntennaMode = asEnum(sent, "wat", context, wifiAntennaModeTable);
    sent = status["wbw"];
    if (sent != null) component.wifiBandwidth = asEnum(sent, "wbw", context, wifiBandwidthTable);
    return component;
  },
};
