import { compareFirmware } from "../firmware.js";
import type { Availability } from "./key-info.js";

/** Whether a firmware lies in `since` (included) to `until` (excluded). An open end has no bound. */
export function coversFirmware(interval: Pick<Availability, "since" | "until">, firmware: string): boolean {
  const { since, until } = interval;
  return (
    (since === undefined || compareFirmware(firmware, since) >= 0) &&
    (until === undefined || compareFirmware(firmware, until) < 0)
  );
}

/** Whether one of a key's intervals names the model and holds the firmware. */
export function isAvailable(availability: readonly Availability[], model: string, firmware: string): boolean {
  return availability.some(
    (interval) =>
      (interval.models === undefined || interval.models.includes(model)) &&
      coversFirmware(interval, firmware),
  );
}
