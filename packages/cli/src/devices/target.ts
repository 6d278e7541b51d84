import type { GoeCharger, GoeController } from "@goe/core";
import { UsageError } from "../usage-error.js";

/** A device that the command line names. */
export type Target = ChargerTarget | ControllerTarget;

export interface ChargerTarget {
  /** Name of the profile, else host, or `cloud` (a serial number is nobody's business), or `simulated charger`. */
  readonly name: string;
  readonly kind: "charger";
  readonly device: GoeCharger;
}

export interface ControllerTarget {
  readonly name: string;
  readonly kind: "controller";
  readonly device: GoeController;
}

/**
 * The target as a charger, for commands that only chargers understand. Throws {@link UsageError} for a controller.
 *
 * @param command Such as `goe phases`.
 */
export function chargerOf({ kind, device, name }: Target, command: string): GoeCharger {
  if (kind === "charger") return device;
  throw new UsageError(`${command} is for chargers, and ${name} is a controller. Name a charger.`);
}
