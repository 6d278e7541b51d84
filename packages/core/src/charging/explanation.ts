import type { CarState, ChargingReason } from "../generated/charger/enums.js";
import type { Open } from "../open-enum.js";

/**
 * What a finding is about: a reason of the charger's not to charge, as it gives it or as another key tells, or
 *
 * - `noCar`: nothing is plugged in.
 * - `carTakesNothing`: current is on offer and the car does not draw.
 * - `carDoubtful`: the charger speaks of a car that may not be there (evcc-io/evcc#32510, goecharger/go-eCharger-API-v2#120).
 * - `unexplained`: the charger does not charge and does not say why.
 * - `currentTooLow`: some limit leaves less than a car can charge with.
 * - `ecoWithoutGoal`: eco mode waits, and neither for prices nor for sun.
 * - `noSurplusData`: surplus charging waits for data that does not arrive.
 * - `surplusUnused`: data of the solar system arrives and charging does not follow it.
 * - `currentLimit`: what holds the current down.
 * - `carTakesLess`: the car draws clearly less than it may.
 * - `onePhase`: the charger uses one of several phases.
 * - `noReadings`: the charger measures nothing while it charges (goecharger/go-eCharger-API-v2#321).
 */
export type FindingCode =
  | Open<ChargingReason>
  | "noCar"
  | "carTakesNothing"
  | "carDoubtful"
  | "unexplained"
  | "currentTooLow"
  | "ecoWithoutGoal"
  | "noSurplusData"
  | "surplusUnused"
  | "currentLimit"
  | "carTakesLess"
  | "onePhase"
  | "noReadings";

/** Something that speaks against charging, slows it down, or is good to know. */
export interface ChargingFinding {
  readonly code: FindingCode;
  /** API keys that tell it, or that change it when they are written. */
  readonly keys: readonly string[];
  /** What is, in a sentence. */
  readonly message: string;
  /** What to do about it, in a sentence; `undefined` where there is nothing to be done. */
  readonly advice: string | undefined;
  readonly severity: "blocks" | "limits" | "note";
}

/** Why a charger charges, or why it does not. */
export interface ChargingExplanation {
  /** Whether the car draws current now. */
  readonly charging: boolean;
  /** `null`: the charger does not say, or has no contact to its charge controller. */
  readonly carState: Open<CarState> | null;
  /** Why the charger lets the car charge, or why it does not. `null`: it does not say. */
  readonly reason: Open<ChargingReason> | null;
  /** How things are, in a sentence or two; what to do is the advice of the first finding. */
  readonly summary: string;
  /** What decides comes first. */
  readonly findings: readonly ChargingFinding[];
  /** Most current per phase that the car may draw, or might if charging were allowed, in A. `null`: no limit is known. */
  readonly currentLimitA: number | null;
  /** API key of that limit, or `cll.` and its name in the charger's own list; `undefined` without a limit. */
  readonly limitedBy: string | undefined;
}
