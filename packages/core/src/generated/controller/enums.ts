// GENERATED from spec/controller/enums/currents.yaml by `npm run generate`. Do not edit.

import type { EnumTable } from "../../open-enum.js";

/**
 * Wire that a sensor measures.
 *
 * - `l1` (0): First phase.
 * - `l2` (1): Second phase.
 * - `l3` (2): Third phase.
 * - `n` (3): Neutral wire.
 *
 * @see spec/controller/enums/currents.yaml
 */
export type SensorPhase = "l1" | "l2" | "l3" | "n";

/** Words for the numbers of {@link SensorPhase} on the wire. */
export const sensorPhaseTable: EnumTable<SensorPhase> = { names: { 0: "l1", 1: "l2", 2: "l3", 3: "n" } };
