import { describe, expect, it } from "vitest";
import { formatPower, type PowerSample, plotPower, plotSpanMs } from "../../src/commands/watch/power-plot.js";

const endMs = Date.UTC(2025, 2, 1, 12);
const intervalMs = 15_000;

/** Samples at equal distances, the last one at the right edge. */
function series(powers: readonly (number | null)[]): readonly PowerSample[] {
  return powers.map((powerW, i) => ({ atMs: endMs - (powers.length - 1 - i) * intervalMs, powerW }));
}

function plot(powers: readonly (number | null)[], width = 30, height = 4): string {
  return `\n${plotPower(series(powers), { width, height, endMs, intervalMs }).join("\n")}\n`;
}

describe("a power plot", () => {
  it("shows charging that begins, goes on and ends", () => {
    const ramp = [0, 0, 0, 1400, 2800, 5500, 8000, 11_000, 11_040, 11_040, 11_040, 6000, 1200, 40, 0, 0];
    expect(plot(ramp)).toMatchInlineSnapshot(`
      "
         15 kW ┤
               │          ▁▇███
               │         ▄█████▅
           0 W ┤    ▁▁▁▃▆███████▃▁▁▁
      "
    `);
  });

  it("lets power that flows back hang from the zero line", () => {
    const grid = [2000, 1500, 800, 100, -400, -1200, -2600, -3900, -4000, -2000, -300, 0, 700];
    expect(plot(grid, 30, 6)).toMatchInlineSnapshot(`
      "
          2 kW ┤       █▄
           0 W ┤       ██▆▁▁▁▁▁▁▁▁▁▆
               │           ▀█████▀
               │            ▔████
               │             ▀██
         -4 kW ┤              ██
      "
    `);
  });

  it("hangs everything from the top where power only flows back", () => {
    expect(plot([-100, -1000, -2000, -4000], 16, 3)).toMatchInlineSnapshot(`
      "
           0 W ┤    ▀█
               │     █
         -4 kW ┤     █
      "
    `);
  });

  it("leaves a gap where the device did not answer", () => {
    expect(plot([3000, 3000, null, null, null, 3000, 3000], 20, 2)).toMatchInlineSnapshot(`
      "
          3 kW ┤      █ ██
           0 W ┤      █ ██
      "
    `);
  });

  it("leaves a gap where polls are missing, and none where one came late", () => {
    const atMs = (secondsAgo: number): number => endMs - secondsAgo * 1000;
    const samples = [200, 184, 169, 100, 14, 0].map((ago) => ({ atMs: atMs(ago), powerW: 4000 }));
    expect(
      `\n${plotPower(samples, { width: 30, height: 1, endMs, intervalMs }).join("\n")}\n`,
    ).toMatchInlineSnapshot(`
      "
          4 kW ┤     █████  ███   ██
      "
    `);
  });

  it("shows a charger that draws next to nothing as a flat line", () => {
    expect(plot([2, 1, 3, 2, 1, 0], 20, 3)).toMatchInlineSnapshot(`
      "
         100 W ┤
               │
           0 W ┤      ▁▁▁▁
      "
    `);
  });

  it("has one line where there is room for no more, and no sample yet", () => {
    expect(plot([], 20, 1)).toMatchInlineSnapshot(`
      "
           0 W ┤
      "
    `);
  });

  it("averages the samples that share a column", () => {
    const samples = [0, 1, 2, 3].map((i) => ({ atMs: endMs + i * 1000, powerW: i % 2 === 0 ? 0 : 8000 }));
    const [line] = plotPower(samples, { width: 14, height: 1, endMs: endMs + 4000, intervalMs: 1000 });
    expect(line?.trimEnd().at(-1)).toBe("█");
  });

  it("covers five minutes at least, and an interval per column", () => {
    expect(plotSpanMs({ width: 70, intervalMs: 1000 })).toBe(300_000);
    expect(plotSpanMs({ width: 70, intervalMs: 10_000 })).toBe(600_000);
  });
});

it.each<[powerW: number, text: string]>([
  [0, "0 W"],
  [849.6, "850 W"],
  [1000, "1 kW"],
  [1540, "1.5 kW"],
  [-4000, "-4 kW"],
  [11_040, "11 kW"],
  [240_400, "240 kW"],
])("%d W are shown as %s", (powerW, text) => {
  expect(formatPower(powerW)).toBe(text);
});
