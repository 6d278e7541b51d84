import type { Availability } from "../keys/key-info.js";

/** How the models `M` of a kind of device are told apart, and which keys only some of them have. */
export interface ModelFacts<M extends string = string> {
  /**
   * What `typ` says and how `styp` begins, and the oldest firmware of which the model's keys are known; without it they
   * are of none.
   */
  readonly models: readonly (readonly [model: M, typ: string, styp: string, since?: string])[];
  /** Newest firmware that the spec knows; keys of newer firmware are anybody's guess. */
  readonly newestFirmware: string;
  /** Keys separated by spaces, and where they are: nowhere if only the other kind has them. All others are everywhere. */
  readonly partial: readonly (readonly [keys: string, availability: readonly Availability[]])[];
}
