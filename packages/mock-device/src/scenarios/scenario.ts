import type { DeviceKind } from "@goe/core/keys";
import type { Action } from "./actions/action.js";
import type { KeyedValue } from "./keys/keyed-value.js";
import type { Place } from "./scenario-problem.js";
import type { Moment } from "./text/moment.js";

/** A story about a device: how it starts, what happens when, and what is expected then. Made by `parseScenario`. */
export interface Scenario {
  readonly name: string;
  /** What the story shows, in a sentence or two. */
  readonly summary: string;
  /** Name of its file, for messages. */
  readonly fileName: string;
  readonly device: DeviceKind;
  /** Profile that it was written for; `undefined` stands for the first one of the device. */
  readonly profile: string | undefined;
  /** Local date and time at which it begins; `undefined`: whenever it is run. */
  readonly start: ScenarioStart | undefined;
  /** Seed of noise and random delays; `undefined` stands for that of the simulation. */
  readonly seed: number | undefined;
  /** Whether readings waver; `undefined` leaves that to the simulation. */
  readonly noise: boolean | undefined;
  /** Settings that are put in place before the first step. */
  readonly settings: readonly KeyedValue[];
  readonly steps: readonly ScenarioStep[];
}

/** The beginning of a scenario on the device's wall clock. */
export interface ScenarioStart {
  /** Local date and time, in milliseconds as if they were UTC. */
  readonly localMs: number;
  readonly place: Place;
}

/** Something that happens, or is looked at, at a time. */
export interface ScenarioStep {
  readonly at: Moment;
  readonly place: Place;
  readonly repeat: Repetition | undefined;
  /** In the order in which they are written. */
  readonly actions: readonly Action[];
  /** Judged after the actions, within the same second. */
  readonly expectations: readonly KeyedValue[];
}

/** A step that is done again and again. */
export interface Repetition {
  readonly everyMs: number;
  /** The last moment at which it may be done. */
  readonly until: Moment;
  readonly place: Place;
}
