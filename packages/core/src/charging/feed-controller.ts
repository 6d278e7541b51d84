import type { JsonClient } from "../client/json-client.js";
import type { ControllerStatus } from "../generated/controller/controller-status.js";
import { PvFeeder, type PvTarget } from "./pv-feeder.js";
import type { PvFeedOptions, PvSource } from "./pv-reading.js";

/** See `GoeController.feedPvSurplus`. */
export function feedController(
  client: JsonClient<ControllerStatus>,
  source: PvSource,
  options: PvFeedOptions = {},
): Promise<PvFeeder> {
  const target: PvTarget = {
    // Positions are those of the categories: 1 grid, 4 solar, 5 battery (goecharger/go-eController-API#7).
    send: ({ gridPowerW, pvPowerW = null, batteryPowerW = null }, query) =>
      client.set({ ecp: [null, gridPowerW, null, null, pvPowerW, batteryPowerW] }, query),
    // A controller passes on what it gets; no setting is known that would keep it from that.
    inspect: async () => [],
  };
  return new PvFeeder(target, source, options).start();
}
