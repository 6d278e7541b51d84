import type { Simulation } from "../../simulation.js";
import type { Read } from "../reading/read.js";
import type { ScenarioClock } from "../scenario-clock.js";
import type { Findings } from "../scenario-problem.js";
import type { CheckResult } from "../scenario-report.js";
import type { Target } from "../target.js";

/** Something that a step does. */
export interface Action {
  /** Whether there has to be a charger. */
  readonly chargerOnly: boolean;
  /** API keys that the action puts in place, whether or not the firmware has them. */
  readonly brings?: readonly string[];
  /** Makes it ready to be done on a device; reports what cannot be done there. */
  readonly prepare: (moment: ActionMoment) => Deed | undefined;
}

/** What an action is prepared with. */
export interface ActionMoment {
  readonly target: Target;
  readonly findings: Findings;
  readonly clock: ScenarioClock;
  /** Whether the scenario says when it begins, without which times on the clock mean nothing. */
  readonly hasStart: boolean;
  /** When it is done first, in milliseconds since the start. */
  readonly atMs: number;
}

/** Does something to a simulation and tells what; writes tell besides how they went. */
export type Deed = (simulation: Simulation) => DeedResult;

export interface DeedResult {
  /** In words and without secrets. */
  readonly done: readonly string[];
  readonly checks?: readonly CheckResult[];
}

/** Reads the value of an action's property. */
export type ReadAction = Read<Action>;

/** The charger of a simulation. Throws when there is none, which preparing has ruled out. */
export function chargerOf({ charger }: Simulation): NonNullable<Simulation["charger"]> {
  if (charger === undefined) throw new TypeError("A Controller has no car.");
  return charger;
}

/** An action of a charger that needs no preparation. */
export function chargerAction(
  done: string,
  act: (charger: NonNullable<Simulation["charger"]>) => void,
): Action {
  return plain(true, (simulation) => {
    act(chargerOf(simulation));
    return { done: [done] };
  });
}

/** An action that needs no preparation. */
export function plain(chargerOnly: boolean, deed: Deed): Action {
  return { chargerOnly, prepare: () => deed };
}
