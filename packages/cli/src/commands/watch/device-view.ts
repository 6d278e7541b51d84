import { type PowerSample, plotSpanMs } from "./power-plot.js";
import type { WatchEvent } from "./watch-event.js";

/** All that the live view knows of a device. */
export interface DeviceView {
  /** Profile name or host. */
  readonly name: string;
  readonly kind: "charger" | "controller";
  /** Time from poll to poll, in milliseconds. */
  readonly intervalMs: number;
  /** The newest update; `undefined` while the first answer is on its way. */
  readonly latest: WatchEvent | undefined;
  /** When the device last answered; `undefined` if it never did. */
  readonly answeredAt: Date | undefined;
  /** Newest values by field; those from before while the device is offline. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields that the newest answer changed. */
  readonly changed: readonly string[];
  /** Power of the last minutes, oldest first. */
  readonly powers: readonly PowerSample[];
}

/** A device that was not asked yet. */
export function newDeviceView(name: string, kind: "charger" | "controller", intervalMs: number): DeviceView {
  return {
    name,
    kind,
    intervalMs,
    latest: undefined,
    answeredAt: undefined,
    values: {},
    changed: [],
    powers: [],
  };
}

/** The view after an update. */
export function applyEvent(view: DeviceView, event: WatchEvent): DeviceView {
  const powers = [
    ...view.powers,
    { atMs: event.at.getTime(), powerW: event.online ? plottedPower(event.values) : null },
  ];
  const next = { ...view, latest: event, powers: newest(powers, view.intervalMs) };
  if (!event.online) return { ...next, changed: [] };
  // With the first answer all is new, which is no news.
  const changed = view.answeredAt === undefined ? [] : event.changed;
  return { ...next, answeredAt: event.at, values: event.values, changed };
}

// No terminal is wider, and the plot of a narrower one shows less time.
const widestPlot = 400;

function newest(powers: readonly PowerSample[], intervalMs: number): readonly PowerSample[] {
  const sinceMs = (powers.at(-1)?.atMs ?? 0) - plotSpanMs({ width: widestPlot, intervalMs });
  const first = powers.findIndex(({ atMs }) => atMs >= sinceMs);
  return first > 0 ? powers.slice(first) : powers;
}

/** The field that is plotted, of those that are watched; `undefined` if none is a power. */
export function plottedField(values: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof values["powerTotalW"] === "number") return "powerTotalW";
  if (gridPower(values) !== null) return "categories";
  return Object.keys(values).find((field) => /[a-z0-9]W$/.test(field) && typeof values[field] === "number");
}

/** The power that is plotted, in W; `null` if there is none among the values. */
function plottedPower(values: Readonly<Record<string, unknown>>): number | null {
  const field = plottedField(values);
  if (field === "categories") return gridPower(values);
  const power = field === undefined ? undefined : values[field];
  return typeof power === "number" ? power : null;
}

// The names of the categories differ by language and may be changed: only the place tells the grid, which is the second
// (tbnobody/OpenDTU#2330).
function gridPower({ categories }: Readonly<Record<string, unknown>>): number | null {
  const grid: unknown = Array.isArray(categories) ? categories[1] : undefined;
  const isRecord = typeof grid === "object" && grid !== null;
  return isRecord && "powerW" in grid && typeof grid.powerW === "number" ? grid.powerW : null;
}
