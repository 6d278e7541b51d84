// GENERATED from spec/charger/enums/all.yaml, spec/charger/enums/phases.yaml by `npm run generate`. Do not edit.

import type { EnumTable } from "../../open-enum.js";

/**
 * State of the car.
 *
 * - `lost` (-1): The car cannot be seen.
 * - `idle` (1): No car is plugged in.
 * - `charging` (2): The car draws current.
 * - `starting` (3, since firmware 056): The car wakes up.
 *
 * @see spec/charger/enums/all.yaml
 */
export type CarState = "lost" | "idle" | "charging" | "starting";

/** Words for the numbers of {@link CarState} on the wire. */
export const carStateTable: EnumTable<CarState> = {
  names: { "-1": "lost", 1: "idle", 2: "charging", 3: "starting" },
};

/**
 * Fault of the charger. Two numbers got another meaning with firmware 056.
 *
 * - `none` (0): All is well.
 * - `earth` (12, before firmware 056): Earth is missing.
 * - `lock` (12, since firmware 056): The plug is not locked.
 * - `lock` (13, before firmware 056): The plug is not locked.
 *
 * @see spec/charger/enums/all.yaml
 */
export type Fault = "none" | "earth" | "lock";

/** Words for the numbers of {@link Fault} on the wire. */
export const faultTable: EnumTable<Fault> = {
  names: { 0: "none", 12: "lock" },
  firmwareKey: "fwv",
  older: [{ before: "056", names: { 12: "earth", 13: "lock" } }],
};

/**
 * Why it charges or not. Number 4 changed twice.
 *
 * - `noData` (4, before firmware 052): Nothing is known.
 * - `price` (4, since firmware 052, before firmware 055.10): Power is cheap.
 * - `sun` (4, since firmware 055.10): The sun shines.
 * - `forced` (5): Somebody said so.
 *
 * @see spec/charger/enums/all.yaml
 */
export type Reason = "noData" | "price" | "sun" | "forced";

/** Words for the numbers of {@link Reason} on the wire. */
export const reasonTable: EnumTable<Reason> = {
  names: { 4: "sun", 5: "forced" },
  firmwareKey: "fwv",
  older: [
    { before: "052", names: { 4: "noData" } },
    { before: "055.10", names: { 4: "price" } },
  ],
};

/**
 * How many phases it uses.
 *
 * - `one` (1): One phase.
 * - `three` (2): Three phases.
 *
 * @see spec/charger/enums/phases.yaml
 */
export type PhaseMode = "one" | "three";

/** Words for the numbers of {@link PhaseMode} on the wire. */
export const phaseModeTable: EnumTable<PhaseMode> = { names: { 1: "one", 2: "three" } };
