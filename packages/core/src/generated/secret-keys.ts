// GENERATED from spec/ by `npm run generate`. Do not edit.

/** Keys that hold credentials or personal data, separated by spaces. */
export const secretKeys: string =
  "c0i c0n c1i c1n c2i c2n c3i c3n c4i c4n c5i c5n c6i c6n c7i c7n c8i c8n c9i c9n cak cards ccd cce ccw ctrls data dll dns evt facwak fna host log lri mck mcu mecu mia mqcc msc mtp ocppcc ocppck ocppd ocppsc ocppu pass pco scan sse tsi wak wan wcb wfb wifis wpb wsl wsm";

/** Properties inside of values that hold such data wherever they occur, separated by spaces. */
export const secretPlaces: string =
  "bssid dns0 dns1 dns2 gw ip ipv6 key netmask rfid ssid staticDns0 staticDns1 staticDns2 staticGateway staticIp staticSubnet";
