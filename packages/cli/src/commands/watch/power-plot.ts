/** Power at a time. `null`: nobody knows, since the device did not answer. */
export interface PowerSample {
  /** In milliseconds since 1970. */
  readonly atMs: number;
  readonly powerW: number | null;
}

/** What a plot has room for. */
export interface PlotFrame {
  /** Columns of the terminal, the scale included. */
  readonly width: number;
  /** Lines. */
  readonly height: number;
  /** Time at the right edge, in milliseconds since 1970. */
  readonly endMs: number;
  /** Time from one sample to the next, in milliseconds: that long a sample speaks for what follows it. */
  readonly intervalMs: number;
}

/** Columns of the scale at the left edge, such as `11.5 kW ┤`. */
const scaleWidth = 10;

/** Time that the plot covers: so long that each sample has a column, and minutes at least. */
export function plotSpanMs({ width, intervalMs }: Pick<PlotFrame, "width" | "intervalMs">): number {
  return Math.max(5 * 60_000, columnsOf(width) * intervalMs);
}

/**
 * Power over time as bars of block characters, with a scale. Bars stand on the zero line and hang from it where power
 * flows back. Columns without a sample stay empty, and zero shows as a thin line.
 */
export function plotPower(samples: readonly PowerSample[], frame: PlotFrame): readonly string[] {
  const powers = powerByColumn(samples, frame);
  const known = powers.filter((power) => power !== null);
  const top = scaleEnd(Math.max(0, ...known));
  const bottom = -scaleEnd(Math.max(0, ...known.map((power) => -power)));
  const above = rowsAbove(frame.height, top, bottom);
  return Array.from({ length: frame.height }, (_, row) => {
    const up = row < above;
    const share = (power: number): number =>
      up
        ? (power / top) * above - (above - 1 - row)
        : (power / bottom) * (frame.height - above) - (row - above);
    const isZeroLine = up ? row === above - 1 : false;
    const bars = powers.map((power) => (power === null ? " " : cell(share(power), up, isZeroLine)));
    return `${scale(row, { above, height: frame.height, top, bottom })}${bars.join("")}`.trimEnd();
  });
}

function columnsOf(width: number): number {
  return Math.max(1, width - scaleWidth);
}

/** The mean of each column's samples; columns between two samples take the one before. */
function powerByColumn(samples: readonly PowerSample[], frame: PlotFrame): readonly (number | null)[] {
  const count = columnsOf(frame.width);
  const columnMs = plotSpanMs(frame) / count;
  // Columns are whole multiples of their time, so that bars move as they are and do not change their heights.
  const first = Math.floor(frame.endMs / columnMs) - count + 1;
  const columnAt = (atMs: number): number => Math.floor(atMs / columnMs) - first;
  const columns = Array.from({ length: count }, (): PowerSample[] => []);
  for (const sample of samples) columns[columnAt(sample.atMs)]?.push(sample);
  let before = samples.findLast(({ atMs }) => columnAt(atMs) < 0);
  return columns.map((column, i) => {
    before = column.at(-1) ?? before;
    if (column.length > 0) return mean(column);
    // Polls are late now and then; one that is missing shows.
    return before !== undefined && columnAt(before.atMs + 2 * frame.intervalMs) >= i ? before.powerW : null;
  });
}

function mean(samples: readonly PowerSample[]): number | null {
  const powers = samples.flatMap(({ powerW }) => (powerW === null ? [] : [powerW]));
  return powers.length === 0 ? null : powers.reduce((sum, power) => sum + power, 0) / powers.length;
}

const roundEnds: readonly number[] = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The round number from which on the scale need not change at the next sample; 0 for 0. */
function scaleEnd(highest: number): number {
  if (highest === 0) return 0;
  // Idle chargers measure a watt or two: that is no mountain.
  const least = Math.max(highest, 100);
  const decade = 10 ** Math.floor(Math.log10(least));
  return (roundEnds.find((end) => end * decade >= least) ?? 10) * decade;
}

/** Lines above the zero line. Either side has one at least where it has a power to show. */
function rowsAbove(height: number, top: number, bottom: number): number {
  if (bottom === 0) return height;
  if (top === 0) return 0;
  return Math.min(height - 1, Math.max(1, Math.round((height * top) / (top - bottom))));
}

const risingBars = " ▁▂▃▄▅▆▇█";

function cell(share: number, up: boolean, isZeroLine: boolean): string {
  const filled = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
  if (up) return risingBars[Math.max(isZeroLine ? 1 : 0, Math.round(filled * 8))] ?? "█";
  // Fonts have no eighths that hang.
  return filled < 0.06 ? " " : filled < 0.3 ? "▔" : filled < 0.8 ? "▀" : "█";
}

interface Scale {
  readonly above: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
}

function scale(row: number, { above, height, top, bottom }: Scale): string {
  const label = scaleLabel(row, { above, height, top, bottom });
  return `${label.padStart(scaleWidth - 2)} ${label === "" ? "│" : "┤"}`;
}

function scaleLabel(row: number, { above, height, top, bottom }: Scale): string {
  if (row === 0 && top > 0) return formatPower(top);
  // Where all power flows back, the zero line is the upper edge.
  if (row === Math.max(0, above - 1)) return formatPower(0);
  return row === height - 1 ? formatPower(bottom) : "";
}

/** `850 W`, `1.5 kW`, `11 kW`. */
export function formatPower(powerW: number): string {
  if (Math.abs(powerW) < 1000) return `${Math.round(powerW)} W`;
  return `${(powerW / 1000).toFixed(Math.abs(powerW) < 100_000 ? 1 : 0).replace(/\.0$/, "")} kW`;
}
