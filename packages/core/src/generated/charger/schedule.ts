// GENERATED from spec/charger/components.yaml, spec/charger/keys/schedule.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { type DaySchedule, decodeDaySchedule } from "./structs.js";

/**
 * Times of the week at which charging is allowed or blocked.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `schedule` (spec/charger/components.yaml)
 */
export interface Schedule {
  /**
   * Times at which charging is allowed or blocked from Monday to Friday.
   *
   * Over HTTP the value has to fit into the address: write it as compact JSON, or the charger refuses it as too long (goecharger/go-eCharger-API-v2#303). The capture of a V4 has two windows. By its release notes a PRO takes more from 60.5 on. The release notes of 60.4 announce finer rules for schedules without saying which.
   *
   * Known bug (before 60.4): A window lasted a minute longer than set.
   *
   * @see key `sch_week` (spec/charger/keys/schedule.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml)
   */
  readonly schedulerWeekday: DaySchedule;
  /**
   * Times at which charging is allowed or blocked on Saturdays.
   *
   * Known bug (before 60.4): A window lasted a minute longer than set.
   *
   * @see key `sch_satur` (spec/charger/keys/schedule.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml)
   */
  readonly schedulerSaturday: DaySchedule;
  /**
   * Times at which charging is allowed or blocked on Sundays.
   *
   * Known bug (before 60.4): A window lasted a minute longer than set.
   *
   * @see key `sch_sund` (spec/charger/keys/schedule.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml)
   */
  readonly schedulerSunday: DaySchedule;
}

/** What to read for a {@link Schedule} and how. */
export const Schedule: ComponentDefinition<Schedule, "charger"> = {
  name: "schedule",
  keys: ["sch_week", "sch_satur", "sch_sund"],
  decode: (context) => {
    const { status } = context;
    return {
      schedulerWeekday: decodeDaySchedule(status["sch_week"], "sch_week", context),
      schedulerSaturday: decodeDaySchedule(status["sch_satur"], "sch_satur", context),
      schedulerSunday: decodeDaySchedule(status["sch_sund"], "sch_sund", context),
    };
  },
};
