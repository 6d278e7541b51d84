// GENERATED from spec/controller/enums/all.yaml by `npm run generate`. Do not edit.

import type { EnumTable } from "../../open-enum.js";

/**
 * Phase of a wire.
 *
 * - `l1` (0): First phase.
 * - `l2` (1): Second phase.
 *
 * @see spec/controller/enums/all.yaml
 */
export type WirePhase = "l1" | "l2";

/** Words for the numbers of {@link WirePhase} on the wire. */
export const wirePhaseTable: EnumTable<WirePhase> = { names: { 0: "l1", 1: "l2" } };
