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
import { fromUnixTime } from "../../encode.js";
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
  if (record["start"] !== undefined)
    struct.startAt = asUnixTime(record["start"], key, context, 1000, place, "start");
  if (record["end"] !== undefined) struct.endAt = asUnixTime(record["end"], key, context, 1000, place, "end");
  return struct;
}

/** Gives a {@link ElectricityPrice} the form of the wire. */
export function encodeElectricityPrice(value: Settable<ElectricityPrice>): unknown {
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
  if (record["dns0"] !== undefined) struct.dns0 = asString(record["dns0"], key, context, place, "dns0");
  if (record["dns1"] !== undefined) struct.dns1 = asString(record["dns1"], key, context, place, "dns1");
  if (record["dns2"] !== undefined) struct.dns2 = asString(record["dns2"], key, context, place, "dns2");
  if (record["dns"] !== undefined) struct.dns = asString(record["dns"], key, context, place, "dns");
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
  if (record["speed"] !== undefined)
    struct.linkSpeed = asString(record["speed"], key, context, place, "speed");
  if (record["dup"] !== undefined) struct.duplex = asString(record["dup"], key, context, place, "dup");
  if (record["ip"] !== undefined) struct.ipAddress = asString(record["ip"], key, context, place, "ip");
  if (record["subnet"] !== undefined)
    struct.subnetPrefixLength = asNumber(record["subnet"], key, context, place, "subnet");
  if (record["gw"] !== undefined) struct.gateway = asString(record["gw"], key, context, place, "gw");
  if (record["ipv6"] !== undefined)
    struct.ipv6Addresses = asList(
      record["ipv6"],
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
  if (record["useStaticIp"] !== undefined)
    struct.staticIpUsed = asBoolean(record["useStaticIp"], key, context, place, "useStaticIp");
  if (record["staticIp"] !== undefined)
    struct.staticIp = asString(record["staticIp"], key, context, place, "staticIp");
  if (record["staticSubnet"] !== undefined)
    struct.staticSubnet = asString(record["staticSubnet"], key, context, place, "staticSubnet");
  if (record["staticGateway"] !== undefined)
    struct.staticGateway = asString(record["staticGateway"], key, context, place, "staticGateway");
  if (record["useStaticDns"] !== undefined)
    struct.staticDnsUsed = asBoolean(record["useStaticDns"], key, context, place, "useStaticDns");
  if (record["staticDns0"] !== undefined)
    struct.staticDns0 = asString(record["staticDns0"], key, context, place, "staticDns0");
  if (record["staticDns1"] !== undefined)
    struct.staticDns1 = asString(record["staticDns1"], key, context, place, "staticDns1");
  if (record["staticDns2"] !== undefined)
    struct.staticDns2 = asString(record["staticDns2"], key, context, place, "staticDns2");
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
  if (record["ssid"] !== undefined) struct.ssid = asString(record["ssid"], key, context, place, "ssid");
  if (record["key"] !== undefined) struct.key = asString(record["key"], key, context, place, "key");
  if (record["useStaticIp"] !== undefined)
    struct.staticIpUsed = asBoolean(record["useStaticIp"], key, context, place, "useStaticIp");
  if (record["staticIp"] !== undefined)
    struct.staticIp = asString(record["staticIp"], key, context, place, "staticIp");
  if (record["staticSubnet"] !== undefined)
    struct.staticSubnet = asString(record["staticSubnet"], key, context, place, "staticSubnet");
  if (record["staticGateway"] !== undefined)
    struct.staticGateway = asString(record["staticGateway"], key, context, place, "staticGateway");
  if (record["useStaticDns"] !== undefined)
    struct.staticDnsUsed = asBoolean(record["useStaticDns"], key, context, place, "useStaticDns");
  if (record["staticDns0"] !== undefined)
    struct.staticDns0 = asString(record["staticDns0"], key, context, place, "staticDns0");
  if (record["staticDns1"] !== undefined)
    struct.staticDns1 = asString(record["staticDns1"], key, context, place, "staticDns1");
  if (record["staticDns2"] !== undefined)
    struct.staticDns2 = asString(record["staticDns2"], key, context, place, "staticDns2");
  return struct;
}

/** Gives a {@link WifiConfigurationChange} the form of the wire. */
export function encodeWifiConfigurationChange(value: Settable<WifiConfigurationChange>): unknown {
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
  if (record["ssid"] !== undefined) struct.ssid = asString(record["ssid"], key, context, place, "ssid");
  if (record["encryptionType"] !== undefined)
    struct.encryptionType = asEnum(
      record["encryptionType"],
      key,
      context,
      wifiEncryptionTypeTable,
      place,
      "encryptionType",
    );
  if (record["pairwiseCipher"] !== undefined)
    struct.pairwiseCipher = asEnum(
      record["pairwiseCipher"],
      key,
      context,
      wifiCipherTable,
      place,
      "pairwiseCipher",
    );
  if (record["groupCipher"] !== undefined)
    struct.groupCipher = asEnum(record["groupCipher"], key, context, wifiCipherTable, place, "groupCipher");
  if (record["b"] !== undefined) struct.ieee80211b = asBoolean(record["b"], key, context, place, "b");
  if (record["g"] !== undefined) struct.ieee80211g = asBoolean(record["g"], key, context, place, "g");
  if (record["n"] !== undefined) struct.ieee80211n = asBoolean(record["n"], key, context, place, "n");
  if (record["lr"] !== undefined) struct.longRange = asBoolean(record["lr"], key, context, place, "lr");
  if (record["wps"] !== undefined) struct.wps = asBoolean(record["wps"], key, context, place, "wps");
  if (record["ftmResponder"] !== undefined)
    struct.ftmResponder = asBoolean(record["ftmResponder"], key, context, place, "ftmResponder");
  if (record["ftmInitiator"] !== undefined)
    struct.ftmInitiator = asBoolean(record["ftmInitiator"], key, context, place, "ftmInitiator");
  if (record["channel"] !== undefined)
    struct.channel = asNumber(record["channel"], key, context, place, "channel");
  if (record["bssid"] !== undefined) struct.bssid = asString(record["bssid"], key, context, place, "bssid");
  if (record["ip"] !== undefined) struct.ipAddress = asString(record["ip"], key, context, place, "ip");
  if (record["netmask"] !== undefined)
    struct.netmask = asString(record["netmask"], key, context, place, "netmask");
  if (record["gw"] !== undefined) struct.gateway = asString(record["gw"], key, context, place, "gw");
  if (record["ipv6"] !== undefined)
    struct.ipv6Addresses = asList(
      record["ipv6"],
      key,
      context,
      (item, at) => asString(item, key, context, at),
      place,
      "ipv6",
    );
  if (record["dns0"] !== undefined) struct.dns0 = asString(record["dns0"], key, context, place, "dns0");
  if (record["dns1"] !== undefined) struct.dns1 = asString(record["dns1"], key, context, place, "dns1");
  if (record["dns2"] !== undefined) struct.dns2 = asString(record["dns2"], key, context, place, "dns2");
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
  if (record["ssid"] !== undefined) struct.ssid = asString(record["ssid"], key, context, place, "ssid");
  if (record["encryptionType"] !== undefined)
    struct.encryptionType = asEnum(
      record["encryptionType"],
      key,
      context,
      wifiEncryptionTypeTable,
      place,
      "encryptionType",
    );
  if (record["rssi"] !== undefined)
    struct.signalStrengthDbm = asNumber(record["rssi"], key, context, place, "rssi");
  if (record["channel"] !== undefined)
    struct.channel = asNumber(record["channel"], key, context, place, "channel");
  if (record["bssid"] !== undefined) struct.bssid = asString(record["bssid"], key, context, place, "bssid");
  if (record["f"] !== undefined)
    struct.features = decodeWifiFeatures(record["f"], key, context, inside(place, "f"));
  if (record["pairwiseCipher"] !== undefined)
    struct.pairwiseCipher = asEnum(
      record["pairwiseCipher"],
      key,
      context,
      wifiCipherTable,
      place,
      "pairwiseCipher",
    );
  if (record["groupCipher"] !== undefined)
    struct.groupCipher = asEnum(record["groupCipher"], key, context, wifiCipherTable, place, "groupCipher");
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
  if (record[2] !== undefined) struct.ieee80211b = asBoolean(record[2], key, context, place, 2);
  if (record[3] !== undefined) struct.ieee80211g = asBoolean(record[3], key, context, place, 3);
  if (record[4] !== undefined) struct.ieee80211n = asBoolean(record[4], key, context, place, 4);
  if (record[5] !== undefined) struct.longRange = asBoolean(record[5], key, context, place, 5);
  if (record[6] !== undefined) struct.wps = asBoolean(record[6], key, context, place, 6);
  if (record[7] !== undefined) struct.ftmResponder = asBoolean(record[7], key, context, place, 7);
  if (record[8] !== undefined) struct.ftmInitiator = asBoolean(record[8], key, context, place, 8);
  if (record[9] !== undefined) struct.countryCode = asString(record[9], key, context, place, 9);
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
