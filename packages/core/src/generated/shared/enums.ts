// GENERATED from spec/shared/enums/time.yaml by `npm run generate`. Do not edit.

import type { EnumTable } from "../../open-enum.js";

/**
 * How far the clock is synchronised with the time server.
 *
 * - `reset` (0): No synchronisation has begun since the start.
 * - `completed` (1): The clock was set from the time server.
 * - `inProgress` (2): The clock is being adjusted.
 *
 * @see spec/shared/enums/time.yaml
 */
export type TimeServerSyncStatus = "reset" | "completed" | "inProgress";

/** Words for the numbers of {@link TimeServerSyncStatus} on the wire. */
export const timeServerSyncStatusTable: EnumTable<TimeServerSyncStatus> = {
  names: { 0: "reset", 1: "completed", 2: "inProgress" },
};

/**
 * Rule for switching to summer time.
 *
 * - `none` (0): Standard time all year.
 * - `europeanSummerTime` (1): Summer time as in the European Union.
 * - `usDaylightTime` (2): Daylight time as in the United States.
 * - `australianDaylightTime` (3): Daylight time as in Australia.
 *
 * @see spec/shared/enums/time.yaml
 */
export type DaylightSavingMode = "none" | "europeanSummerTime" | "usDaylightTime" | "australianDaylightTime";

/** Words for the numbers of {@link DaylightSavingMode} on the wire. */
export const daylightSavingModeTable: EnumTable<DaylightSavingMode> = {
  names: { 0: "none", 1: "europeanSummerTime", 2: "usDaylightTime", 3: "australianDaylightTime" },
};
