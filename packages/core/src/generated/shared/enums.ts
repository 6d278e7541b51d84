// GENERATED from spec/shared/enums/time.yaml, spec/shared/enums/wifi.yaml by `npm run generate`. Do not edit.

import type { EnumTable } from "../../open-enum.js";

/**
 * How far the clock is synchronised with the time server.
 *
 * - `reset` (0): No synchronisation has begun since the start.
 * - `completed` (1): The clock was set from the time server.
 * - `inProgress` (2): The clock is being adjusted.
 *
 * @see spec/shared/enums/time.yaml
 */
export type TimeServerSyncStatus = "reset" | "completed" | "inProgress";

/** Words for the numbers of {@link TimeServerSyncStatus} on the wire. */
export const timeServerSyncStatusTable: EnumTable<TimeServerSyncStatus> = {
  names: { 0: "reset", 1: "completed", 2: "inProgress" },
};

/**
 * Rule for switching to summer time.
 *
 * - `none` (0): Standard time all year.
 * - `europeanSummerTime` (1): Summer time as in the European Union.
 * - `usDaylightTime` (2): Daylight time as in the United States.
 * - `australianDaylightTime` (3): Daylight time as in Australia.
 *
 * @see spec/shared/enums/time.yaml
 */
export type DaylightSavingMode = "none" | "europeanSummerTime" | "usDaylightTime" | "australianDaylightTime";

/** Words for the numbers of {@link DaylightSavingMode} on the wire. */
export const daylightSavingModeTable: EnumTable<DaylightSavingMode> = {
  names: { 0: "none", 1: "europeanSummerTime", 2: "usDaylightTime", 3: "australianDaylightTime" },
};

/**
 * How a wireless network is protected.
 *
 * - `open` (0): Not at all; anybody may join and listen.
 * - `wep` (1): WEP, broken long ago.
 * - `wpaPsk` (2): First WPA with a shared password.
 * - `wpa2Psk` (3): WPA2 with a shared password; the usual one at home.
 * - `wpaWpa2Psk` (4): First WPA or WPA2, as the device can.
 * - `wpa2Enterprise` (5): WPA2 with a user account.
 * - `wpa3Psk` (6): WPA3 with a shared password.
 * - `wpa2Wpa3Psk` (7): WPA2 or WPA3, as the device can.
 * - `wapiPsk` (8): WAPI, a Chinese standard.
 * - `owe` (9): Without a password, but encrypted.
 * - `wpa3Ent192` (10): WPA3 with a user account and keys of 192 bits.
 * - `wpa3ExtPsk` (11): Extended WPA3 with a shared password.
 * - `wpa3ExtPskMixedMode` (12): Plain or extended WPA3 with a shared password.
 *
 * @see spec/shared/enums/wifi.yaml
 */
export type WifiEncryptionType =
  | "open"
  | "wep"
  | "wpaPsk"
  | "wpa2Psk"
  | "wpaWpa2Psk"
  | "wpa2Enterprise"
  | "wpa3Psk"
  | "wpa2Wpa3Psk"
  | "wapiPsk"
  | "owe"
  | "wpa3Ent192"
  | "wpa3ExtPsk"
  | "wpa3ExtPskMixedMode";

/** Words for the numbers of {@link WifiEncryptionType} on the wire. */
export const wifiEncryptionTypeTable: EnumTable<WifiEncryptionType> = {
  names: {
    0: "open",
    1: "wep",
    2: "wpaPsk",
    3: "wpa2Psk",
    4: "wpaWpa2Psk",
    5: "wpa2Enterprise",
    6: "wpa3Psk",
    7: "wpa2Wpa3Psk",
    8: "wapiPsk",
    9: "owe",
    10: "wpa3Ent192",
    11: "wpa3ExtPsk",
    12: "wpa3ExtPskMixedMode",
  },
};

/**
 * Cipher of a wireless network, as the network chip numbers them.
 *
 * - `none` (0): No encryption.
 * - `wep40` (1): WEP with 40 bits.
 * - `wep104` (2): WEP with 104 bits.
 * - `tkip` (3): TKIP of the first WPA.
 * - `ccmp` (4): CCMP with AES; the usual one.
 * - `tkipCcmp` (5): Both TKIP and CCMP.
 * - `aesCmac128` (6): AES-CMAC with 128 bits.
 * - `sms4` (7): SMS4, a Chinese standard.
 * - `gcmp` (8): GCMP with 128 bits.
 * - `gcmp256` (9): GCMP with 256 bits.
 * - `aesGmac128` (10): AES-GMAC with 128 bits.
 * - `aesGmac256` (11): AES-GMAC with 256 bits.
 * - `unknown` (12): The chip does not know the cipher.
 *
 * @see spec/shared/enums/wifi.yaml
 */
export type WifiCipher =
  | "none"
  | "wep40"
  | "wep104"
  | "tkip"
  | "ccmp"
  | "tkipCcmp"
  | "aesCmac128"
  | "sms4"
  | "gcmp"
  | "gcmp256"
  | "aesGmac128"
  | "aesGmac256"
  | "unknown";

/** Words for the numbers of {@link WifiCipher} on the wire. */
export const wifiCipherTable: EnumTable<WifiCipher> = {
  names: {
    0: "none",
    1: "wep40",
    2: "wep104",
    3: "tkip",
    4: "ccmp",
    5: "tkipCcmp",
    6: "aesCmac128",
    7: "sms4",
    8: "gcmp",
    9: "gcmp256",
    10: "aesGmac128",
    11: "aesGmac256",
    12: "unknown",
  },
};

/**
 * State of the connection to a wireless network.
 *
 * - `idle` (0): Nothing is going on.
 * - `noSsidAvailable` (1): None of the configured networks is in reach.
 * - `scanCompleted` (2): The search for networks is over.
 * - `connected` (3): The device is in the network.
 * - `connectFailed` (4): The network did not let the device in, for instance for a wrong password.
 * - `connectionLost` (5): The connection broke.
 * - `disconnected` (6): The device is in no network.
 * - `connecting` (7): The device is joining a network.
 * - `disconnecting` (8): The device is leaving a network.
 * - `noShield` (9): Wi-Fi is not running, for instance because a cable is in use.
 * - `waitingForIp` (10): The device was let in and waits for an address.
 *
 * @see spec/shared/enums/wifi.yaml
 */
export type WifiStationStatus =
  | "idle"
  | "noSsidAvailable"
  | "scanCompleted"
  | "connected"
  | "connectFailed"
  | "connectionLost"
  | "disconnected"
  | "connecting"
  | "disconnecting"
  | "noShield"
  | "waitingForIp";

/** Words for the numbers of {@link WifiStationStatus} on the wire. */
export const wifiStationStatusTable: EnumTable<WifiStationStatus> = {
  names: {
    0: "idle",
    1: "noSsidAvailable",
    2: "scanCompleted",
    3: "connected",
    4: "connectFailed",
    5: "connectionLost",
    6: "disconnected",
    7: "connecting",
    8: "disconnecting",
    9: "noShield",
    10: "waitingForIp",
  },
};

/**
 * Step that the handling of the wireless connection is at.
 *
 * - `none` (0): Nothing to do.
 * - `scanning` (1): Looking for networks.
 * - `connecting` (2): Joining a network.
 * - `connected` (3): In a network.
 *
 * @see spec/shared/enums/wifi.yaml
 */
export type WifiStateMachineState = "none" | "scanning" | "connecting" | "connected";

/** Words for the numbers of {@link WifiStateMachineState} on the wire. */
export const wifiStateMachineStateTable: EnumTable<WifiStateMachineState> = {
  names: { 0: "none", 1: "scanning", 2: "connecting", 3: "connected" },
};

/**
 * Choice of the Wi-Fi antenna.
 *
 * - `ant0` (0): Always the first antenna.
 * - `ant1` (1): Always the second antenna.
 * - `auto` (2): The charger chooses.
 *
 * @see spec/shared/enums/wifi.yaml
 */
export type WifiAntennaMode = "ant0" | "ant1" | "auto";

/** Words for the numbers of {@link WifiAntennaMode} on the wire. */
export const wifiAntennaModeTable: EnumTable<WifiAntennaMode> = {
  names: { 0: "ant0", 1: "ant1", 2: "auto" },
};

/**
 * Width of the radio channel.
 *
 * - `ht20` (1): 20 MHz, which disturbs neighbours less.
 * - `ht40` (2): 40 MHz, which can carry more.
 *
 * @see spec/shared/enums/wifi.yaml
 */
export type WifiBandwidth = "ht20" | "ht40";

/** Words for the numbers of {@link WifiBandwidth} on the wire. */
export const wifiBandwidthTable: EnumTable<WifiBandwidth> = { names: { 1: "ht20", 2: "ht40" } };
