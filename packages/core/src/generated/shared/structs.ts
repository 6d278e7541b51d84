// GENERATED from spec/shared/structs/electricity-prices.yaml, spec/shared/structs/network.yaml, spec/shared/structs/wifi.yaml by `npm run generate`. Do not edit.

import {
  asArray,
  asBoolean,
  asEnum,
  asList,
  asNumber,
  asRecord,
  asScaledNumber,
  asString,
  asUnixTime,
  type DecodeContext,
  inside,
  type Place,
} from "../../decode.js";
import { fromUnixTime, onlyMembers } from "../../encode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import type { Settable } from "../../settable.js";
import {
  type WifiCipher,
  wifiCipherTable,
  type WifiEncryptionType,
  wifiEncryptionTypeTable,
} from "./enums.js";

/**
 * A price of electricity and the time for which it holds.
 *
 * @see spec/shared/structs/electricity-prices.yaml
 */
export interface ElectricityPrice {
  /**
   * When the price begins to hold.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["start"]`.
   */
  readonly startAt?: Date;
  /**
   * When the price ceases to hold.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["end"]`.
   */
  readonly endAt?: Date;
  /**
   * The price.
   *
   * In CtPerKWh.
   *
   * On the wire: `["marketprice"]`.
   */
  readonly marketPriceCtPerKWh: number;
}

/** Decodes the {@link ElectricityPrice} that stands at `place` of `key`. */
export function decodeElectricityPrice(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): ElectricityPrice {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<ElectricityPrice> = {
    marketPriceCtPerKWh: asNumber(record["marketprice"], key, context, place, "marketprice"),
  };
  let sent: unknown;
  sent = record["start"];
  if (sent !== undefined) struct.startAt = asUnixTime(sent, key, context, 1000, place, "start");
  sent = record["end"];
  if (sent !== undefined) struct.endAt = asUnixTime(sent, key, context, 1000, place, "end");
  return struct;
}

/** Gives a {@link ElectricityPrice} the form of the wire. */
export function encodeElectricityPrice(value: Settable<ElectricityPrice>): unknown {
  onlyMembers(value, ["startAt", "endAt", "marketPriceCtPerKWh"]);
  const wire: Record<string, unknown> = {};
  if (value.startAt !== undefined) wire["start"] = fromUnixTime(value.startAt, 1000);
  if (value.endAt !== undefined) wire["end"] = fromUnixTime(value.endAt, 1000);
  wire["marketprice"] = value.marketPriceCtPerKWh;
  return wire;
}

/**
 * Name servers of the device.
 *
 * @see spec/shared/structs/network.yaml
 */
export interface DnsServers {
  /**
   * First name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["dns0"]`.
   */
  readonly dns0?: string;
  /**
   * Second name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["dns1"]`.
   */
  readonly dns1?: string;
  /**
   * Third name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["dns2"]`.
   */
  readonly dns2?: string;
  /**
   * The one name server that early firmware names.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["dns"]`.
   */
  readonly dns?: string;
}

/** Decodes the {@link DnsServers} that stands at `place` of `key`. */
export function decodeDnsServers(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): DnsServers {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<DnsServers> = {};
  let sent: unknown;
  sent = record["dns0"];
  if (sent !== undefined) struct.dns0 = asString(sent, key, context, place, "dns0");
  sent = record["dns1"];
  if (sent !== undefined) struct.dns1 = asString(sent, key, context, place, "dns1");
  sent = record["dns2"];
  if (sent !== undefined) struct.dns2 = asString(sent, key, context, place, "dns2");
  sent = record["dns"];
  if (sent !== undefined) struct.dns = asString(sent, key, context, place, "dns");
  return struct;
}

/**
 * Connection over a network cable.
 *
 * @see spec/shared/structs/network.yaml
 */
export interface ConnectedEthernet {
  /**
   * Speed of the line, such as 100M.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["speed"]`.
   */
  readonly linkSpeed?: string;
  /**
   * Whether both ends may send at once, such as FULL.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["dup"]`.
   */
  readonly duplex?: string;
  /**
   * Address of the device.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ip"]`.
   */
  readonly ipAddress?: string;
  /**
   * How many of the 32 bits of an address are the network's; 24 is the mask 255.255.255.0.
   *
   * 0 to 32. Absent where a device leaves it out.
   *
   * On the wire: `["subnet"]`.
   */
  readonly subnetPrefixLength?: number;
  /**
   * Address of the router.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["gw"]`.
   */
  readonly gateway?: string;
  /**
   * IPv6 addresses of the device.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ipv6"]`.
   */
  readonly ipv6Addresses?: readonly string[];
}

/** Decodes the {@link ConnectedEthernet} that stands at `place` of `key`. */
export function decodeConnectedEthernet(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): ConnectedEthernet {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<ConnectedEthernet> = {};
  let sent: unknown;
  sent = record["speed"];
  if (sent !== undefined) struct.linkSpeed = asString(sent, key, context, place, "speed");
  sent = record["dup"];
  if (sent !== undefined) struct.duplex = asString(sent, key, context, place, "dup");
  sent = record["ip"];
  if (sent !== undefined) struct.ipAddress = asString(sent, key, context, place, "ip");
  sent = record["subnet"];
  if (sent !== undefined) struct.subnetPrefixLength = asNumber(sent, key, context, place, "subnet");
  sent = record["gw"];
  if (sent !== undefined) struct.gateway = asString(sent, key, context, place, "gw");
  sent = record["ipv6"];
  if (sent !== undefined)
    struct.ipv6Addresses = asList(
      sent,
      key,
      context,
      (item, at) => asString(item, key, context, at),
      place,
      "ipv6",
    );
  return struct;
}

/**
 * Slot for a wireless network that the device may join.
 *
 * @see spec/shared/structs/wifi.yaml
 */
export interface WifiConfiguration {
  /**
   * Name of the network; empty in a free slot.
   *
   * On the wire: `["ssid"]`.
   */
  readonly ssid: string;
  /**
   * Whether a password is stored.
   *
   * On the wire: `["key"]`.
   */
  readonly keyStored: boolean;
  /**
   * Whether the device takes the fixed addresses below instead of asking the router.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["useStaticIp"]`.
   */
  readonly staticIpUsed?: boolean;
  /**
   * Fixed address of the device.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticIp"]`.
   */
  readonly staticIp?: string;
  /**
   * Mask of the network.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticSubnet"]`.
   */
  readonly staticSubnet?: string;
  /**
   * Address of the router.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticGateway"]`.
   */
  readonly staticGateway?: string;
  /**
   * Whether the device takes the fixed name servers below instead of asking the router.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["useStaticDns"]`.
   */
  readonly staticDnsUsed?: boolean;
  /**
   * First name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticDns0"]`.
   */
  readonly staticDns0?: string;
  /**
   * Second name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticDns1"]`.
   */
  readonly staticDns1?: string;
  /**
   * Third name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticDns2"]`.
   */
  readonly staticDns2?: string;
}

/** Decodes the {@link WifiConfiguration} that stands at `place` of `key`. */
export function decodeWifiConfiguration(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): WifiConfiguration {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<WifiConfiguration> = {
    ssid: asString(record["ssid"], key, context, place, "ssid"),
    keyStored: asBoolean(record["key"], key, context, place, "key"),
  };
  let sent: unknown;
  sent = record["useStaticIp"];
  if (sent !== undefined) struct.staticIpUsed = asBoolean(sent, key, context, place, "useStaticIp");
  sent = record["staticIp"];
  if (sent !== undefined) struct.staticIp = asString(sent, key, context, place, "staticIp");
  sent = record["staticSubnet"];
  if (sent !== undefined) struct.staticSubnet = asString(sent, key, context, place, "staticSubnet");
  sent = record["staticGateway"];
  if (sent !== undefined) struct.staticGateway = asString(sent, key, context, place, "staticGateway");
  sent = record["useStaticDns"];
  if (sent !== undefined) struct.staticDnsUsed = asBoolean(sent, key, context, place, "useStaticDns");
  sent = record["staticDns0"];
  if (sent !== undefined) struct.staticDns0 = asString(sent, key, context, place, "staticDns0");
  sent = record["staticDns1"];
  if (sent !== undefined) struct.staticDns1 = asString(sent, key, context, place, "staticDns1");
  sent = record["staticDns2"];
  if (sent !== undefined) struct.staticDns2 = asString(sent, key, context, place, "staticDns2");
  return struct;
}

/**
 * What to change in a slot for a wireless network. What is left out stays as it is.
 *
 * @see spec/shared/structs/wifi.yaml
 */
export interface WifiConfigurationChange {
  /**
   * Name of the network.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ssid"]`.
   */
  readonly ssid?: string;
  /**
   * Password of the network.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["key"]`.
   */
  readonly key?: string;
  /**
   * Whether the device takes the fixed addresses below instead of asking the router.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["useStaticIp"]`.
   */
  readonly staticIpUsed?: boolean;
  /**
   * Fixed address of the device.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticIp"]`.
   */
  readonly staticIp?: string;
  /**
   * Mask of the network.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticSubnet"]`.
   */
  readonly staticSubnet?: string;
  /**
   * Address of the router.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticGateway"]`.
   */
  readonly staticGateway?: string;
  /**
   * Whether the device takes the fixed name servers below instead of asking the router.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["useStaticDns"]`.
   */
  readonly staticDnsUsed?: boolean;
  /**
   * First name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticDns0"]`.
   */
  readonly staticDns0?: string;
  /**
   * Second name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticDns1"]`.
   */
  readonly staticDns1?: string;
  /**
   * Third name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["staticDns2"]`.
   */
  readonly staticDns2?: string;
}

/** Decodes the {@link WifiConfigurationChange} that stands at `place` of `key`. */
export function decodeWifiConfigurationChange(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): WifiConfigurationChange {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<WifiConfigurationChange> = {};
  let sent: unknown;
  sent = record["ssid"];
  if (sent !== undefined) struct.ssid = asString(sent, key, context, place, "ssid");
  sent = record["key"];
  if (sent !== undefined) struct.key = asString(sent, key, context, place, "key");
  sent = record["useStaticIp"];
  if (sent !== undefined) struct.staticIpUsed = asBoolean(sent, key, context, place, "useStaticIp");
  sent = record["staticIp"];
  if (sent !== undefined) struct.staticIp = asString(sent, key, context, place, "staticIp");
  sent = record["staticSubnet"];
  if (sent !== undefined) struct.staticSubnet = asString(sent, key, context, place, "staticSubnet");
  sent = record["staticGateway"];
  if (sent !== undefined) struct.staticGateway = asString(sent, key, context, place, "staticGateway");
  sent = record["useStaticDns"];
  if (sent !== undefined) struct.staticDnsUsed = asBoolean(sent, key, context, place, "useStaticDns");
  sent = record["staticDns0"];
  if (sent !== undefined) struct.staticDns0 = asString(sent, key, context, place, "staticDns0");
  sent = record["staticDns1"];
  if (sent !== undefined) struct.staticDns1 = asString(sent, key, context, place, "staticDns1");
  sent = record["staticDns2"];
  if (sent !== undefined) struct.staticDns2 = asString(sent, key, context, place, "staticDns2");
  return struct;
}

/** Gives a {@link WifiConfigurationChange} the form of the wire. */
export function encodeWifiConfigurationChange(value: Settable<WifiConfigurationChange>): unknown {
  onlyMembers(value, [
    "ssid",
    "key",
    "staticIpUsed",
    "staticIp",
    "staticSubnet",
    "staticGateway",
    "staticDnsUsed",
    "staticDns0",
    "staticDns1",
    "staticDns2",
  ]);
  const wire: Record<string, unknown> = {};
  if (value.ssid !== undefined) wire["ssid"] = value.ssid;
  if (value.key !== undefined) wire["key"] = value.key;
  if (value.staticIpUsed !== undefined) wire["useStaticIp"] = value.staticIpUsed;
  if (value.staticIp !== undefined) wire["staticIp"] = value.staticIp;
  if (value.staticSubnet !== undefined) wire["staticSubnet"] = value.staticSubnet;
  if (value.staticGateway !== undefined) wire["staticGateway"] = value.staticGateway;
  if (value.staticDnsUsed !== undefined) wire["useStaticDns"] = value.staticDnsUsed;
  if (value.staticDns0 !== undefined) wire["staticDns0"] = value.staticDns0;
  if (value.staticDns1 !== undefined) wire["staticDns1"] = value.staticDns1;
  if (value.staticDns2 !== undefined) wire["staticDns2"] = value.staticDns2;
  return wire;
}

/**
 * Wireless network that the device is in.
 *
 * @see spec/shared/structs/wifi.yaml
 */
export interface ConnectedWifi {
  /**
   * Name of the network.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ssid"]`.
   */
  readonly ssid?: string;
  /**
   * How the network is protected.
   *
   * `unknown:N` for a number N without a name. Absent where a device leaves it out.
   *
   * On the wire: `["encryptionType"]`.
   */
  readonly encryptionType?: Open<WifiEncryptionType>;
  /**
   * Cipher between the device and the access point.
   *
   * `unknown:N` for a number N without a name. Absent where a device leaves it out.
   *
   * On the wire: `["pairwiseCipher"]`.
   */
  readonly pairwiseCipher?: Open<WifiCipher>;
  /**
   * Cipher of messages to all devices in the network.
   *
   * `unknown:N` for a number N without a name. Absent where a device leaves it out.
   *
   * On the wire: `["groupCipher"]`.
   */
  readonly groupCipher?: Open<WifiCipher>;
  /**
   * Whether the access point speaks 802.11b.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["b"]`.
   */
  readonly ieee80211b?: boolean;
  /**
   * Whether the access point speaks 802.11g.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["g"]`.
   */
  readonly ieee80211g?: boolean;
  /**
   * Whether the access point speaks 802.11n.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["n"]`.
   */
  readonly ieee80211n?: boolean;
  /**
   * Whether the access point speaks the long-range mode of the chip's maker.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["lr"]`.
   */
  readonly longRange?: boolean;
  /**
   * Whether the access point lets devices in by WPS.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["wps"]`.
   */
  readonly wps?: boolean;
  /**
   * Whether the access point answers measurements of distance.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ftmResponder"]`.
   */
  readonly ftmResponder?: boolean;
  /**
   * Whether the access point starts measurements of distance.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ftmInitiator"]`.
   */
  readonly ftmInitiator?: boolean;
  /**
   * Radio channel.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["channel"]`.
   */
  readonly channel?: number;
  /**
   * Hardware address of the access point.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["bssid"]`.
   */
  readonly bssid?: string;
  /**
   * Address of the device.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ip"]`.
   */
  readonly ipAddress?: string;
  /**
   * Mask of the network.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["netmask"]`.
   */
  readonly netmask?: string;
  /**
   * Address of the router.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["gw"]`.
   */
  readonly gateway?: string;
  /**
   * IPv6 addresses of the device.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ipv6"]`.
   */
  readonly ipv6Addresses?: readonly string[];
  /**
   * First name server. Only early firmware has name servers here.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["dns0"]`.
   */
  readonly dns0?: string;
  /**
   * Second name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["dns1"]`.
   */
  readonly dns1?: string;
  /**
   * Third name server.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["dns2"]`.
   */
  readonly dns2?: string;
}

/** Decodes the {@link ConnectedWifi} that stands at `place` of `key`. */
export function decodeConnectedWifi(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): ConnectedWifi {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<ConnectedWifi> = {};
  let sent: unknown;
  sent = record["ssid"];
  if (sent !== undefined) struct.ssid = asString(sent, key, context, place, "ssid");
  sent = record["encryptionType"];
  if (sent !== undefined)
    struct.encryptionType = asEnum(sent, key, context, wifiEncryptionTypeTable, place, "encryptionType");
  sent = record["pairwiseCipher"];
  if (sent !== undefined)
    struct.pairwiseCipher = asEnum(sent, key, context, wifiCipherTable, place, "pairwiseCipher");
  sent = record["groupCipher"];
  if (sent !== undefined)
    struct.groupCipher = asEnum(sent, key, context, wifiCipherTable, place, "groupCipher");
  sent = record["b"];
  if (sent !== undefined) struct.ieee80211b = asBoolean(sent, key, context, place, "b");
  sent = record["g"];
  if (sent !== undefined) struct.ieee80211g = asBoolean(sent, key, context, place, "g");
  sent = record["n"];
  if (sent !== undefined) struct.ieee80211n = asBoolean(sent, key, context, place, "n");
  sent = record["lr"];
  if (sent !== undefined) struct.longRange = asBoolean(sent, key, context, place, "lr");
  sent = record["wps"];
  if (sent !== undefined) struct.wps = asBoolean(sent, key, context, place, "wps");
  sent = record["ftmResponder"];
  if (sent !== undefined) struct.ftmResponder = asBoolean(sent, key, context, place, "ftmResponder");
  sent = record["ftmInitiator"];
  if (sent !== undefined) struct.ftmInitiator = asBoolean(sent, key, context, place, "ftmInitiator");
  sent = record["channel"];
  if (sent !== undefined) struct.channel = asNumber(sent, key, context, place, "channel");
  sent = record["bssid"];
  if (sent !== undefined) struct.bssid = asString(sent, key, context, place, "bssid");
  sent = record["ip"];
  if (sent !== undefined) struct.ipAddress = asString(sent, key, context, place, "ip");
  sent = record["netmask"];
  if (sent !== undefined) struct.netmask = asString(sent, key, context, place, "netmask");
  sent = record["gw"];
  if (sent !== undefined) struct.gateway = asString(sent, key, context, place, "gw");
  sent = record["ipv6"];
  if (sent !== undefined)
    struct.ipv6Addresses = asList(
      sent,
      key,
      context,
      (item, at) => asString(item, key, context, at),
      place,
      "ipv6",
    );
  sent = record["dns0"];
  if (sent !== undefined) struct.dns0 = asString(sent, key, context, place, "dns0");
  sent = record["dns1"];
  if (sent !== undefined) struct.dns1 = asString(sent, key, context, place, "dns1");
  sent = record["dns2"];
  if (sent !== undefined) struct.dns2 = asString(sent, key, context, place, "dns2");
  return struct;
}

/**
 * Wireless network that the device has seen.
 *
 * @see spec/shared/structs/wifi.yaml
 */
export interface WifiScanResult {
  /**
   * Name of the network; may be empty.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["ssid"]`.
   */
  readonly ssid?: string;
  /**
   * How the network is protected.
   *
   * `unknown:N` for a number N without a name. Absent where a device leaves it out.
   *
   * On the wire: `["encryptionType"]`.
   */
  readonly encryptionType?: Open<WifiEncryptionType>;
  /**
   * How strongly the device receives it. Nearer to zero is better.
   *
   * In Dbm. Absent where a device leaves it out.
   *
   * On the wire: `["rssi"]`.
   */
  readonly signalStrengthDbm?: number;
  /**
   * Radio channel.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["channel"]`.
   */
  readonly channel?: number;
  /**
   * Hardware address of the access point.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["bssid"]`.
   */
  readonly bssid?: string;
  /**
   * What the access point can do.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `["f"]`.
   */
  readonly features?: WifiFeatures;
  /**
   * Cipher between a device and the access point, where it does not stand in the features.
   *
   * `unknown:N` for a number N without a name. Absent where a device leaves it out.
   *
   * On the wire: `["pairwiseCipher"]`.
   */
  readonly pairwiseCipher?: Open<WifiCipher>;
  /**
   * Cipher of messages to all devices, where it does not stand in the features.
   *
   * `unknown:N` for a number N without a name. Absent where a device leaves it out.
   *
   * On the wire: `["groupCipher"]`.
   */
  readonly groupCipher?: Open<WifiCipher>;
}

/** Decodes the {@link WifiScanResult} that stands at `place` of `key`. */
export function decodeWifiScanResult(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): WifiScanResult {
  const record = asRecord(value, key, context, place);
  const struct: Mutable<WifiScanResult> = {};
  let sent: unknown;
  sent = record["ssid"];
  if (sent !== undefined) struct.ssid = asString(sent, key, context, place, "ssid");
  sent = record["encryptionType"];
  if (sent !== undefined)
    struct.encryptionType = asEnum(sent, key, context, wifiEncryptionTypeTable, place, "encryptionType");
  sent = record["rssi"];
  if (sent !== undefined) struct.signalStrengthDbm = asNumber(sent, key, context, place, "rssi");
  sent = record["channel"];
  if (sent !== undefined) struct.channel = asNumber(sent, key, context, place, "channel");
  sent = record["bssid"];
  if (sent !== undefined) struct.bssid = asString(sent, key, context, place, "bssid");
  sent = record["f"];
  if (sent !== undefined) struct.features = decodeWifiFeatures(sent, key, context, inside(place, "f"));
  sent = record["pairwiseCipher"];
  if (sent !== undefined)
    struct.pairwiseCipher = asEnum(sent, key, context, wifiCipherTable, place, "pairwiseCipher");
  sent = record["groupCipher"];
  if (sent !== undefined)
    struct.groupCipher = asEnum(sent, key, context, wifiCipherTable, place, "groupCipher");
  return struct;
}

/**
 * What an access point can do, by position.
 *
 * @see spec/shared/structs/wifi.yaml
 */
export interface WifiFeatures {
  /**
   * Cipher between a device and the access point.
   *
   * `unknown:N` for a number N without a name.
   *
   * On the wire: `[0]`.
   */
  readonly pairwiseCipher: Open<WifiCipher>;
  /**
   * Cipher of messages to all devices in the network.
   *
   * `unknown:N` for a number N without a name.
   *
   * On the wire: `[1]`.
   */
  readonly groupCipher: Open<WifiCipher>;
  /**
   * Whether it speaks 802.11b.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[2]`.
   */
  readonly ieee80211b?: boolean;
  /**
   * Whether it speaks 802.11g.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[3]`.
   */
  readonly ieee80211g?: boolean;
  /**
   * Whether it speaks 802.11n.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[4]`.
   */
  readonly ieee80211n?: boolean;
  /**
   * Whether it speaks the long-range mode of the chip's maker.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[5]`.
   */
  readonly longRange?: boolean;
  /**
   * Whether it lets devices in by WPS.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[6]`.
   */
  readonly wps?: boolean;
  /**
   * Whether it answers measurements of distance.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[7]`.
   */
  readonly ftmResponder?: boolean;
  /**
   * Whether it starts measurements of distance.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[8]`.
   */
  readonly ftmInitiator?: boolean;
  /**
   * Country it says it stands in, two letters.
   *
   * Absent where a device leaves it out.
   *
   * On the wire: `[9]`.
   */
  readonly countryCode?: string;
}

/** Decodes the {@link WifiFeatures} that stands at `place` of `key`. */
export function decodeWifiFeatures(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): WifiFeatures {
  const record = asArray(value, key, context, place);
  const struct: Mutable<WifiFeatures> = {
    pairwiseCipher: asEnum(record[0], key, context, wifiCipherTable, place, 0),
    groupCipher: asEnum(record[1], key, context, wifiCipherTable, place, 1),
  };
  let sent: unknown;
  sent = record[2];
  if (sent !== undefined) struct.ieee80211b = asBoolean(sent, key, context, place, 2);
  sent = record[3];
  if (sent !== undefined) struct.ieee80211g = asBoolean(sent, key, context, place, 3);
  sent = record[4];
  if (sent !== undefined) struct.ieee80211n = asBoolean(sent, key, context, place, 4);
  sent = record[5];
  if (sent !== undefined) struct.longRange = asBoolean(sent, key, context, place, 5);
  sent = record[6];
  if (sent !== undefined) struct.wps = asBoolean(sent, key, context, place, 6);
  sent = record[7];
  if (sent !== undefined) struct.ftmResponder = asBoolean(sent, key, context, place, 7);
  sent = record[8];
  if (sent !== undefined) struct.ftmInitiator = asBoolean(sent, key, context, place, 8);
  sent = record[9];
  if (sent !== undefined) struct.countryCode = asString(sent, key, context, place, 9);
  return struct;
}

/**
 * Fault of the wireless connection.
 *
 * @see spec/shared/structs/wifi.yaml
 */
export interface WifiErrorLogEntry {
  /**
   * When it happened.
   *
   * In Ms (the device sends Us). Counts from the last start, as key `rbt` does: its age is `rbt` minus this.
   *
   * On the wire: `[0]`.
   */
  readonly occurredSinceBootMs: number;
  /**
   * Name of the network.
   *
   * On the wire: `[1]`.
   */
  readonly ssid: string;
  /**
   * Hardware address of the access point.
   *
   * On the wire: `[2]`.
   */
  readonly bssid: string;
  /**
   * Why the connection broke or failed, as a word of the network chip.
   *
   * On the wire: `[3]`.
   */
  readonly reason: string;
}

/** Decodes the {@link WifiErrorLogEntry} that stands at `place` of `key`. */
export function decodeWifiErrorLogEntry(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): WifiErrorLogEntry {
  const record = asArray(value, key, context, place);
  return {
    occurredSinceBootMs: asScaledNumber(record[0], key, context, 0.001, place, 0),
    ssid: asString(record[1], key, context, place, 1),
    bssid: asString(record[2], key, context, place, 2),
    reason: asString(record[3], key, context, place, 3),
  };
}
