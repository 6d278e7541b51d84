import { isDaylightSaving } from "./daylight-saving.js";

// What a Date can hold.
const endOfTimeMs = 8.64e15;

/** The device's wall clock, which runs with its time and can be set. */
export class WallClock {
  readonly #now: () => number;
  readonly #showsMicroseconds: boolean;
  #shiftMs = 0;

  /**
   * @param now milliseconds since 1970, as `Date.now`
   * @param sample a text of key `utc` of the firmware, by whose form it writes its own
   */
  constructor(now: () => number, sample: unknown) {
    this.#now = now;
    this.#showsMicroseconds = typeof sample === "string" && /\.\d{3}\.\d{3}$/.test(sample);
  }

  /** Milliseconds since 1970, as the device believes. */
  utcMs(): number {
    return this.#now() + this.#shiftMs;
  }

  /** Puts the clock forward, or back, by so much. */
  shift(ms: number): void {
    this.#shiftMs += ms;
  }

  /** How far local time is ahead of UTC now, from the keys `tof` (minutes) and `tds`. */
  offsetMinutes(standardMinutes: number, daylightSavingMode: number): number {
    const summer = isDaylightSaving(this.utcMs(), standardMinutes, daylightSavingMode);
    return Math.trunc(standardMinutes) + (summer ? 60 : 0);
  }

  /** Text of key `utc`: `2023-09-30T08:54:11.347`, no `Z`; `2022-02-16T19:27:34.042.171` on 053.1. */
  utcText(): string {
    return this.#isoText(this.utcMs());
  }

  /** Text of key `loc`: `2023-09-30T10:54:11.350 +02:00`, from the keys `tof` (minutes) and `tds`. */
  localText(offsetMinutes: number, daylightSavingMode: number): string {
    const totalMinutes = this.offsetMinutes(offsetMinutes, daylightSavingMode);
    const sign = totalMinutes < 0 ? "-" : "+";
    const hours = twoDigits(Math.floor(Math.abs(totalMinutes) / 60));
    const minutes = twoDigits(Math.abs(totalMinutes) % 60);
    return `${this.#isoText(this.utcMs() + totalMinutes * 60_000)} ${sign}${hours}:${minutes}`;
  }

  /** Sets the wall clock from a text as `utc` carries it; `false` when it is no such text. */
  setUtc(text: string): boolean {
    const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?)\d*$/.exec(text);
    const utcMs = match === null ? Number.NaN : Date.parse(`${match[1]}Z`);
    if (Number.isNaN(utcMs)) return false;
    this.#shiftMs = utcMs - this.#now();
    return true;
  }

  // A zone or a jump that leads out of all time, as a strange capture may have it, ends where time does.
  #isoText(utcMs: number): string {
    const shownMs = Math.max(-endOfTimeMs, Math.min(endOfTimeMs, utcMs));
    const text = new Date(shownMs).toISOString().slice(0, -1);
    if (!this.#showsMicroseconds) return text;
    const microseconds = Math.floor((utcMs - Math.floor(utcMs)) * 1000);
    return `${text}.${String(microseconds).padStart(3, "0")}`;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
