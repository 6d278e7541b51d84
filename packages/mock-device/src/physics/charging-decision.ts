import type { DeviceState } from "../device/device-state.js";
import { type Reason, reasons } from "./charging-reason.js";
import type { ScheduleVerdict } from "./schedule.js";

/** What the decision rests on besides the settings. */
export interface DecisionInput {
  readonly contact: boolean;
  readonly chargeError: number;
  readonly tooHot: boolean;
  readonly waitsForAccess: boolean;
  readonly sessionWh: number;
  /** What the group grants; `null` without load balancing. */
  readonly groupLimitA: number | null;
  readonly switchingPhases: boolean;
  readonly simulatingUnplugging: boolean;
  /** A random wait or a shortest pause that is not over. */
  readonly waiting: "reconnect" | "pause" | undefined;
  readonly schedule: ScheduleVerdict;
  readonly surplusWanted: boolean;
  /** Price of electricity now in cent per kWh, `undefined` when nobody knows. */
  readonly priceCt: number | undefined;
  /** The car has charged in this session and is not full. */
  readonly mayNotPause: boolean;
  /** Verdict of next-trip mode, worked out when it is needed. */
  readonly nextTrip: () => Reason;
}

// Values of keys `frc` and `lmo` (enums ForceState and LogicMode).
const forceOff = 1;
const forceOn = 2;
const eco = 4;
const nextTrip = 5;

/**
 * Why the charger lets the car charge, or does not. The order of the reasons is inferred where no thread shows it: what
 * protects comes first, then what the user forbids, then what he wants.
 */
export function decideCharging(state: DeviceState, input: DecisionInput): Reason {
  const refused = refusal(state, input);
  if (refused !== undefined) return refused;
  const reason = wish(state, input);
  if (!isWish(reason)) return reason;
  if (input.switchingPhases) return reasons.phaseSwitch;
  if (input.waiting === "reconnect") return reasons.reconnectDelay;
  if (input.waiting === "pause" && reason !== reasons.forceStateOn) return reasons.minPauseDuration;
  return input.simulatingUnplugging ? reasons.simulateUnplugging : reason;
}

function refusal(state: DeviceState, input: DecisionInput): Reason | undefined {
  if (!input.contact) return reasons.noChargeCtrlData;
  if (input.chargeError !== 0) return reasons.error;
  if (input.tooHot) return reasons.overtemperature;
  if (state.flag("ocppio")) return reasons.ocppInoperable;
  if (input.waitsForAccess) return reasons.accessControl;
  if (state.number("frc") === forceOff) return reasons.forceStateOff;
  const limitWh = state.numberOrNull("dwo");
  if (limitWh !== null && input.sessionWh >= limitWh) return reasons.energyLimit;
  // Below the smallest current that can be offered there is none.
  const leastA = state.number("mca");
  if (input.groupLimitA !== null && input.groupLimitA < leastA) return reasons.loadManagement;
  return undefined;
}

function wish(state: DeviceState, input: DecisionInput): Reason {
  if (state.number("frc") === forceOn) return reasons.forceStateOn;
  if (input.schedule === "blocked") return reasons.scheduler;
  const sun = input.surplusWanted && state.number("lmo") === eco && state.flag("fup");
  if (input.schedule === "grid-blocked") return sun ? reasons.pvSurplus : reasons.scheduler;
  switch (state.number("lmo")) {
    case eco:
      return ecoWish(state, input, sun);
    case nextTrip:
      return input.nextTrip();
    default:
      return reasons.fallbackDefault;
  }
}

function ecoWish(state: DeviceState, input: DecisionInput, sun: boolean): Reason {
  const cheap = state.flag("awe") && input.priceCt !== undefined && input.priceCt <= state.number("awp");
  if (cheap) return reasons.awattarPriceLow;
  if (sun) return reasons.pvSurplus;
  return input.mayNotPause ? reasons.chargePauseNotAllowed : reasons.fallbackAwattar;
}

const blocking: ReadonlySet<number> = new Set([
  reasons.scheduler,
  reasons.fallbackAwattar,
  reasons.fallbackAutomaticStop,
]);

function isWish(reason: Reason): boolean {
  return !blocking.has(reason);
}
