// GENERATED from spec/shared/components.yaml, spec/shared/keys/time.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import {
  asBoolean,
  asEnum,
  asLocalTime,
  asNumber,
  asScaledNumber,
  asString,
  asUnixTime,
  asUtcTime,
} from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import {
  type DaylightSavingMode,
  daylightSavingModeTable,
  type TimeServerSyncStatus,
  timeServerSyncStatusTable,
} from "./enums.js";

/**
 * Clock, time zone and time server of the device.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `time` (spec/shared/components.yaml)
 */
export interface Time {
  /**
   * Whether the device sets its clock from a time server on the network.
   *
   * Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `tse` (spec/shared/keys/time.yaml; sources: vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly timeServerEnabled?: boolean;
  /**
   * How far the device is with setting its clock from the time server.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * Both captures show 0 (reset) although their clocks are right.
   *
   * @see key `tsss` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-en, vendor-en-2022, capture-v4-055.7, vendor-controller-en, wattpilot-yaml, capture-controller-1.0.6)
   */
  readonly timeServerSyncStatus?: Open<TimeServerSyncStatus>;
  /**
   * How far standard time at this place is ahead of UTC. Summer time is not part of it.
   *
   * In S (the device sends Min).
   *
   * 60 means UTC+1. API v1 had an offset of 100 in its value; this key has none.
   *
   * @see key `tof` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-en-2022, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly timezoneOffsetS: number;
  /**
   * Which rule the device follows to switch to summer time.
   *
   * `unknown:N` for a number N without a name.
   *
   * @see key `tds` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-en-2022, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly daylightSavingMode: Open<DaylightSavingMode>;
  /**
   * The device's clock, in UTC.
   *
   * Sent without a zone letter. Firmware 053.1 and Wattpilot 36.3 add a second group of three digits after the milliseconds, for microseconds.
   *
   * @see key `utc` (spec/shared/keys/time.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly utcTime: Date;
  /**
   * The device's clock as local time, with the offset from UTC that holds now.
   *
   * There is a blank before the offset, and the value is read a few milliseconds after the UTC one. Old firmware adds a second group of three digits after the milliseconds.
   *
   * @see key `loc` (spec/shared/keys/time.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly localTime: string;
  /**
   * Name of the time zone that was chosen in the app. It does not change the clock.
   *
   * Absent where a model or firmware does not have it (known: since 055.7).
   *
   * Free text that the app keeps here for itself.
   *
   * @see key `tzt` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024, capture-v4-055.7, capture-controller-1.0.6)
   */
  readonly timezoneType?: string;
  /**
   * How far local time is ahead of UTC at this moment, summer time included.
   *
   * In Ms. Absent where a model or firmware does not have it (known: since 56).
   *
   * Local time is the moment of the start, plus the time since boot, plus this.
   *
   * @see key `lto` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024, capture-v4-055.7)
   */
  readonly localTimeOffsetMs?: number;
  /**
   * When the charger last started.
   *
   * Absent where a model or firmware does not have it (known: since 56).
   *
   * With the time since boot added it is the present time, so setting the clock moves it.
   *
   * @see key `tab` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-2024, capture-v4-055.7)
   */
  readonly bootedAt?: Date;
}

/** What to read for a {@link Time} and how. */
export const Time: ComponentDefinition<Time, "charger" | "controller"> = {
  name: "time",
  keys: ["tse", "tsss", "tof", "tds", "utc", "loc", "tzt", "lto", "tab"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<Time> = {
      timezoneOffsetS: asScaledNumber(status["tof"], "tof", context, 60),
      daylightSavingMode: asEnum(status["tds"], "tds", context, daylightSavingModeTable),
      utcTime: asUtcTime(status["utc"], "utc", context),
      localTime: asLocalTime(status["loc"], "loc", context),
    };
    sent = status["tse"];
    if (sent != null) component.timeServerEnabled = asBoolean(sent, "tse", context);
    sent = status["tsss"];
    if (sent != null)
      component.timeServerSyncStatus = asEnum(sent, "tsss", context, timeServerSyncStatusTable);
    sent = status["tzt"];
    if (sent != null) component.timezoneType = asString(sent, "tzt", context);
    sent = status["lto"];
    if (sent != null) component.localTimeOffsetMs = asNumber(sent, "lto", context);
    sent = status["tab"];
    if (sent != null) component.bootedAt = asUnixTime(sent, "tab", context, 1);
    return component;
  },
};
