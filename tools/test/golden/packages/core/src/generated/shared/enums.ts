// GENERATED from spec/shared/enums/all.yaml by `npm run generate`. Do not edit.

import type { EnumTable } from "../../open-enum.js";

/**
 * Which size of the device this is.
 *
 * - `small` (11): Up to 16 A.
 * - `large` (22): Up to 32 A.
 *
 * @see spec/shared/enums/all.yaml
 */
export type Variant = "small" | "large";

/** Words for the numbers of {@link Variant} on the wire. */
export const variantTable: EnumTable<Variant> = { names: { 11: "small", 22: "large" } };
