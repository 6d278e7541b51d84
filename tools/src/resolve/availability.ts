import { intervalHas } from "../firmware.js";
import type { SpecAvailability } from "../spec-model.js";

/** Whether one of the intervals names the model and holds the firmware. */
export function isAvailableOn(
  { availability }: { readonly availability: readonly SpecAvailability[] },
  model: string,
  firmware: string,
): boolean {
  return availability.some(
    (interval) =>
      (interval.models === undefined || interval.models.includes(model)) && intervalHas(interval, firmware),
  );
}
