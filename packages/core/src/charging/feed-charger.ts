import type { JsonClient } from "../client/json-client.js";
import { compareFirmware } from "../firmware.js";
import type { ChargerStatus } from "../generated/charger/charger-status.js";
import { PvFeeder, type PvTarget } from "./pv-feeder.js";
import type { PvFeedOptions, PvReading, PvSource, PvWarning } from "./pv-reading.js";

/** Numbers of the keys that surplus charging depends on. */
const ecoMode = 4;
const neutral = 0;

/** See `GoeCharger.feedPvSurplus`. */
export function feedCharger(
  client: JsonClient<ChargerStatus>,
  source: PvSource,
  options: PvFeedOptions = {},
): Promise<PvFeeder> {
  const target: PvTarget = {
    send: ({ gridPowerW, pvPowerW, batteryPowerW }, query) =>
      client.set({ ids: { pGrid: gridPowerW, pPv: pvPowerW, pAkku: batteryPowerW } }, query),
    inspect: async (reading, sent, query) => {
      const status = await client.query(["lmo", "fup", "frc", "acp", "fwv", "pgrid"], query);
      return warningsOf(status, reading, sent);
    },
  };
  return new PvFeeder(target, source, options).start();
}

// Each condition was the answer to somebody's "I send ids and nothing happens": goecharger/go-eCharger-API-v2#207, #208,
// #226, syssi/homeassistant-goecharger-mqtt#101.
function* conditions(
  { lmo, fup, frc, acp, fwv, pgrid }: Readonly<Record<string, unknown>>,
  { batteryPowerW }: PvReading,
  sent: number,
): Generator<PvWarning> {
  if (lmo !== ecoMode) {
    yield { code: "not-eco", message: "The logic mode is not eco. Set logicMode to awattar (lmo=4)." };
  }
  if (fup === false) {
    yield { code: "surplus-off", message: "Surplus charging is off. Set pvSurplusEnabled (fup=true)." };
  }
  if (frc !== neutral) {
    yield { code: "forced", message: "Charging is forced on or off. Set forceState to neutral (frc=0)." };
  }
  if (acp === false) {
    const message =
      "The charger may not pause, so it charges on without sun. Set chargePauseAllowed (acp=true).";
    yield { code: "pause-not-allowed", message };
  }
  if (batteryPowerW !== undefined && typeof fwv === "string" && compareFirmware(fwv, "56.2") < 0) {
    const message = `Firmware ${fwv} only shows the power of the battery; 56.2 reckons with it.`;
    yield { code: "battery-shown-only", message };
  }
  // The first values may not have arrived in the logic, which runs once a second.
  if (sent > 1 && typeof pgrid !== "number") {
    const message =
      "The charger took the values and does not show them (pgrid is null). It may not know ids.";
    yield { code: "ignored", message };
  }
}

function warningsOf(...args: Parameters<typeof conditions>): readonly PvWarning[] {
  return [...conditions(...args)];
}
