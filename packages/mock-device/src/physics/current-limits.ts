import type { DeviceState } from "../device/device-state.js";
import type { ChargerWorld } from "./charger-world.js";

/** Limits of the charging current by their names in key `cll`, in amperes per phase; the smallest one counts. */
export type CurrentLimits = Readonly<Record<string, number>>;

/**
 * Every limit that holds the current down, apart from those of the charging logic itself. The first five names were seen
 * in answers (see key `cll` in the spec); the others are inferred.
 */
export function currentLimits(state: DeviceState, world: ChargerWorld, phases: 1 | 3): CurrentLimits {
  const limits: Record<string, number> = {
    requestedCurrent: state.number("amp"),
    currentLimitMax: Math.min(state.number("ama"), state.number("var") >= 22 ? 32 : 16),
    temperatureCurrentLimit: state.number("amt"),
  };
  if (world.cableA !== null) limits["cableCurrentLimit"] = world.cableA;
  const adapter = world.adapter ?? (state.isHeld("adi") && state.flag("adi"));
  if (adapter) limits["adapterCurrentLimit"] = state.number(phases === 1 ? "la1" : "la3");
  const temporary = state.numberOrNull("tcl");
  if (temporary !== null) limits["temporaryCurrentLimit"] = temporary;
  const granted = groupLimit(state, world);
  if (granted !== null) limits["loadManagement"] = granted;
  return limits;
}

/** What load balancing grants; `null` while it is off. Without contact to the group the fallback holds (key `lof`). */
export function groupLimit(state: DeviceState, world: ChargerWorld): number | null {
  if (!state.flag("loe")) return null;
  return world.groupCurrentA ?? state.number("lof");
}

/** The smallest limit, in whole amperes. */
export function smallestLimit(limits: CurrentLimits): number {
  return Math.floor(Math.min(...Object.values(limits)));
}
