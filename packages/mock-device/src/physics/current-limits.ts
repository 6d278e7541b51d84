import type { DeviceState } from "../device/device-state.js";
import type { ChargerWorld } from "./charger-world.js";

/** Limits of the charging current by their names in key `cll`, in amperes per phase; the smallest one counts. */
export type CurrentLimits = Readonly<Record<string, number>>;

/** What the phases may differ by, as nearly every answer has it. That it never is less is a simplification. */
const usualUnsymmetryA = 32;

/**
 * Every limit that holds the current down, apart from those of the charging logic itself. The names were seen in answers
 * (see key `cll` in the spec, and for `loadLimit` the capture of 56.9 in syssi/homeassistant-goecharger-mqtt), but for
 * that of the temporary limit, which is inferred.
 */
export function currentLimits(state: DeviceState, world: ChargerWorld, phases: 1 | 3): CurrentLimits {
  const limits: Record<string, number> = {
    requestedCurrent: state.number("amp"),
    currentLimitMax: Math.min(state.number("ama"), state.number("var") >= 22 ? 32 : 16),
    temperatureCurrentLimit: state.number("amt"),
    unsymetryCurrentLimit: usualUnsymmetryA,
  };
  if (world.cableA !== null) limits["cableCurrentLimit"] = world.cableA;
  const adapter = world.adapter ?? (state.isHeld("adi") && state.flag("adi"));
  if (adapter) limits["adapterCurrentLimit"] = state.number(phases === 1 ? "la1" : "la3");
  const temporary = state.numberOrNull("tcl");
  if (temporary !== null) limits["temporaryCurrentLimit"] = temporary;
  const granted = groupLimit(state, world);
  if (granted !== null) limits["loadLimit"] = granted;
  return limits;
}

/** The limits as key `cll` shows them: ordered by name (marq24/ha-goecharger-api2#157). */
export function listedLimits(limits: CurrentLimits): Record<string, number> {
  return Object.fromEntries(Object.entries(limits).sort(([one], [other]) => (one < other ? -1 : 1)));
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
