import { enumWords, readField } from "../../format/field.js";
import { type FieldLines, formatFields } from "../../format/format-components.js";
import { escapeControls } from "../../format/value.js";
import { wrap } from "../../format/wrap.js";
import { type DeviceView, plottedField } from "./device-view.js";
import { cutLines, fitLine, flow, line, spread, type Tone, type ViewLine } from "./layout.js";
import { plotPower, plotSpanMs } from "./power-plot.js";

/** Where the view is shown. */
export interface ViewFrame {
  /** Columns of the terminal. */
  readonly width: number;
  /** Lines that the view may take. */
  readonly height: number;
  /** Now: the right edge of the plots. */
  readonly now: Date;
  /** A time of day as this place writes it. */
  readonly clock: (at: Date) => string;
}

/** Devices one below the other, each with state, values and plot, and a line on how to end it: what fits. */
export function renderView(devices: readonly DeviceView[], frame: ViewFrame): readonly ViewLine[] {
  const hint = fitLine(line(hintOn(devices), "faint"), frame.width);
  const blanks = devices.length - 1;
  const share = Math.max(2, Math.floor((frame.height - 1 - blanks) / Math.max(1, devices.length)));
  const blocks = devices.map((view, i) => [
    ...(i > 0 ? [line("")] : []),
    ...renderDevice(view, share, frame),
  ]);
  return [...blocks.flat().slice(0, Math.max(0, frame.height - 1)), hint];
}

function hintOn(devices: readonly DeviceView[]): string {
  const every = `every ${(devices[0]?.intervalMs ?? 0) / 1000} s`;
  return `${every}   • changed by the last answer   Ctrl-C ends`;
}

function renderDevice(view: DeviceView, height: number, frame: ViewFrame): readonly ViewLine[] {
  const { width } = frame;
  const head = [title(view, frame), ...troubles(view, width)]
    .slice(0, height)
    .map((spans) => fitLine(spans, width));
  const room = height - head.length;
  const { values, plot } = arrange(valueLines(view), room, view, frame);
  const cut = cutLines(values, room - plot.length).map((spans) => fitLine(spans, width));
  return [...head, ...cut, ...plot];
}

function title({ name, kind, latest, answeredAt }: DeviceView, { width, clock }: ViewFrame): ViewLine {
  const label: ViewLine = [
    { text: escapeControls(name), tone: "title" },
    { text: ` ${kind}`, tone: "faint" },
  ];
  const right = (...texts: readonly string[]): ViewLine =>
    spread(
      label,
      texts.map((text) => line(text, latest?.online === false ? "bad" : "faint")),
      width,
    );
  if (latest === undefined) return right("asking …");
  if (latest.online) return right(`answered ${clock(latest.at)}`, clock(latest.at));
  const since = clock(latest.since);
  return right(
    answeredAt === undefined ? `offline, no answer since ${since}` : `offline since ${since}`,
    "offline",
  );
}

/** Lines that the reason of a failure takes at most. */
const reasonHeight = 3;

function troubles({ latest }: DeviceView, width: number): readonly ViewLine[] {
  if (latest === undefined || latest.online) return [];
  const reason = wrap(escapeControls(latest.error.message), width - 2).slice(0, reasonHeight);
  return reason.map((text) => line(`  ${text}`, "bad"));
}

/** The values, those of an offline device faint: nobody knows whether they still hold. */
function valueLines(view: DeviceView): readonly ViewLine[] {
  const changed = new Set(view.changed);
  const offline = view.latest?.online === false;
  return formatFields(view.values).flatMap((field) => fieldLines(field, offline, changed.has(field.name)));
}

function fieldLines({ lines }: FieldLines, offline: boolean, changed: boolean): readonly ViewLine[] {
  const tone: Tone = offline ? "faint" : changed ? "changed" : "plain";
  return lines.map((text, i) => line(`${changed && i === 0 ? "•" : " "} ${text}`, tone));
}

/** Lines that a plot takes, its caption included. */
const plotHeight = { full: 6, small: 4 };

interface Arrangement {
  readonly values: readonly ViewLine[];
  readonly plot: readonly ViewLine[];
}

/** Values and plot in the lines there are: all values come first, then the plot, then some values. */
function arrange(values: readonly ViewLine[], room: number, view: DeviceView, frame: ViewFrame): Arrangement {
  const field = plottedField(view.values);
  const plot = (height: number): readonly ViewLine[] =>
    field === undefined ? [] : renderPlot(view, field, height, frame);
  for (const lines of [values, flow(values, frame.width)]) {
    const height = [plotHeight.full, plotHeight.small].find((height) => lines.length + height <= room);
    if (height !== undefined) return { values: lines, plot: plot(height) };
  }
  const flowed = flow(values, frame.width);
  for (const lines of [values, flowed]) if (lines.length <= room) return { values: lines, plot: [] };
  return { values: flowed, plot: room >= 3 * plotHeight.small ? plot(plotHeight.small) : [] };
}

function renderPlot(
  { powers, intervalMs, latest }: DeviceView,
  field: string,
  height: number,
  { width, now }: ViewFrame,
): readonly ViewLine[] {
  const plotWidth = width - 2;
  const minutes = Math.round(plotSpanMs({ width: plotWidth, intervalMs }) / 60_000);
  const caption = `  ${field === "categories" ? "grid power" : enumWords(readField(field).label)}, last ${minutes} min`;
  const bars = plotPower(powers, { width: plotWidth, height: height - 1, endMs: now.getTime(), intervalMs });
  const tone = latest?.online === false ? "faint" : "plain";
  return [
    fitLine(line(caption, "faint"), width),
    ...bars.map((bar) => fitLine(line(`  ${bar}`, tone), width)),
  ];
}
