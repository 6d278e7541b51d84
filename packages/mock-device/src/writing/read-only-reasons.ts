import { compareFirmware } from "@goe/core/keys";

// The one key that is known to say more than that it has no setter (goecharger/go-eCharger-API-v2#322, a box on 60.4).
const fspReason =
  "this parameter is only showing the current state and readonly, to change the preference, use psm";

/** What a firmware says to a write of a key that can only be read; `undefined` for the usual words. */
export function readOnlyReason(key: string, firmware: string): string | undefined {
  return key === "fsp" && compareFirmware(firmware, "60.4") >= 0 ? fspReason : undefined;
}
