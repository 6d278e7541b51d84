import { isDaylightSaving } from "./daylight-saving.js";

/** The device's wall clock and uptime, both running with the clock that is passed in. */
export class DeviceClock {
  readonly #now: () => number;
  readonly #startedAtMs: number;
  #shiftMs = 0;

  /** @param now milliseconds since 1970, as `Date.now` */
  constructor(now: () => number) {
    this.#now = now;
    this.#startedAtMs = now();
  }

  /** Milliseconds since the device was switched on. */
  uptimeMs(): number {
    return Math.round(this.#now() - this.#startedAtMs);
  }

  /** Text of key `utc`: `2023-09-30T08:54:11.347` (since 055.7 milliseconds only, no `Z`). */
  utcText(): string {
    return isoText(this.#utcMs());
  }

  /** Text of key `loc`: `2023-09-30T10:54:11.350 +02:00`, from the keys `tof` (minutes) and `tds`. */
  localText(offsetMinutes: number, daylightSavingMode: number): string {
    const utcMs = this.#utcMs();
    const summer = isDaylightSaving(utcMs, offsetMinutes, daylightSavingMode);
    const totalMinutes = Math.trunc(offsetMinutes) + (summer ? 60 : 0);
    const sign = totalMinutes < 0 ? "-" : "+";
    const hours = twoDigits(Math.floor(Math.abs(totalMinutes) / 60));
    const minutes = twoDigits(Math.abs(totalMinutes) % 60);
    return `${isoText(utcMs + totalMinutes * 60_000)} ${sign}${hours}:${minutes}`;
  }

  /** Sets the wall clock from a text as `utc` carries it; `false` when it is no such text. */
  setUtc(text: string): boolean {
    const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?)\d*$/.exec(text);
    const utcMs = match === null ? Number.NaN : Date.parse(`${match[1]}Z`);
    if (Number.isNaN(utcMs)) return false;
    this.#shiftMs = utcMs - this.#now();
    return true;
  }

  #utcMs(): number {
    return this.#now() + this.#shiftMs;
  }
}

function isoText(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, -1);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
