import type { OptionsOf } from "../arguments/options.js";

/** Options of the commands that start, stop and steer charging. */
export interface ChargingFlags {
  readonly dryRun: boolean;
  readonly verify: boolean;
  readonly noVerify: boolean;
}

export const chargingOptions: OptionsOf<ChargingFlags> = {
  dryRun: { kind: "switch" },
  verify: { kind: "switch" },
  noVerify: { kind: "switch" },
};
