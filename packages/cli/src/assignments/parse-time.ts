import { ValueMistake } from "./value-mistake.js";

/**
 * A moment → as key `utc` carries it: `2025-03-01T11:22:33.500`. Without a zone it is UTC, as the device writes it;
 * `now` is the clock of this computer.
 *
 * @throws ValueMistake for what is no moment.
 */
export function parseUtcTime(text: string, now: () => Date): string {
  if (/^now$/i.test(text)) return wireText(now());
  const [, day, time = "00:00", zone = "Z"] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(?:\s?(Z|[+-]\d{2}:\d{2}))?)?$/i.exec(
      text,
    ) ?? [];
  const moment = new Date(day === undefined ? Number.NaN : `${day}T${time}${zone.toUpperCase()}`);
  // Date takes 30 February for 2 March.
  if (Number.isNaN(moment.getTime()) || new Date(`${day}T00:00Z`).toISOString().slice(0, 10) !== day)
    throw new ValueMistake("it is no moment");
  return wireText(moment);
}

function wireText(moment: Date): string {
  return moment.toISOString().slice(0, -1);
}

/** Whether a text is a moment as the device writes it, to the millisecond. */
export function isUtcWire(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}$/.test(text);
}
