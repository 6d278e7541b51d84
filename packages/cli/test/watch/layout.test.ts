import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cutLines,
  fitLine,
  flow,
  line,
  lineWidth,
  spread,
  type ViewLine,
} from "../../src/commands/watch/layout.js";
import { displayWidth } from "../../src/format/display-width.js";
import { cutDisplay } from "../../src/format/truncate.js";

const textOf = (spans: ViewLine): string => spans.map(({ text }) => text).join("");

describe("cutDisplay", () => {
  it.each<[text: string, width: number, cut: string]>([
    ["abc", 3, "abc"],
    ["abcd", 3, "abc"],
    ["• abc", 1, "•"],
    ["東京の車庫", 5, "東京"],
    ["e\u0301te\u0301", 1, "e\u0301"],
    ["👨‍👩‍👧 home", 1, ""],
    ["abc", 0, ""],
  ])("%j in %d columns is %j", (text, width, cut) => {
    expect(cutDisplay(text, width)).toBe(cut);
  });

  it("never exceeds the width and never cuts more than needed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), fc.nat(25), (text, width) => {
        const cut = cutDisplay(text, width);
        expect(text.startsWith(cut)).toBe(true);
        expect(displayWidth(cut)).toBeLessThanOrEqual(width);
        if (displayWidth(text) <= width) expect(cut).toBe(text);
      }),
    );
  });
});

describe("fitLine", () => {
  const spans: ViewLine = [...line("garage", "title"), ...line(" charger", "faint")];

  it.each<[width: number, text: string]>([
    [14, "garage charger"],
    [13, "garage charg…"],
    [7, "garage…"],
    [6, "garag…"],
    [1, "…"],
    [0, ""],
  ])("%d columns", (width, text) => {
    expect(textOf(fitLine(spans, width))).toBe(text);
  });

  it("keeps the tones", () => {
    expect(fitLine(spans, 9).map(({ tone }) => tone)).toEqual(["title", "faint"]);
  });
});

it("spread shows the longest right text that fits", () => {
  const right = ["offline since 11:22", "offline"].map((text) => line(text));
  expect(textOf(spread(line("left"), right, 26))).toBe("left   offline since 11:22");
  expect(textOf(spread(line("left"), right, 13))).toBe("left  offline");
  expect(textOf(spread(line("left"), right, 12))).toBe("left");
});

describe("flow", () => {
  const lines = ["a 1", "bb 22", "c 3", "d 4", "e 5"].map((text) => line(text));

  it("reads from top to bottom, then to the right", () => {
    expect(flow(lines, 13).map(textOf)).toEqual(["a 1     d 4", "bb 22   e 5", "c 3"]);
  });

  it("leaves lines as they are where one column fits", () => {
    expect(flow(lines, 12)).toEqual(lines);
  });

  it("never makes a line wider than the terminal that was not", () => {
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 9 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 60 }), (texts, width) => {
        const widest = Math.max(width, ...texts.map(displayWidth));
        for (const spans of flow(
          texts.map((text) => line(text)),
          width,
        )) {
          expect(lineWidth(spans)).toBeLessThanOrEqual(widest);
        }
      }),
    );
  });
});

it("cutLines counts what is missing", () => {
  const lines = ["a", "b", "c", "d"].map((text) => line(text));
  expect(cutLines(lines, 4)).toBe(lines);
  expect(cutLines(lines, 3).map(textOf)).toEqual(["a", "b", "  … 2 more lines: enlarge the terminal"]);
  expect(cutLines(lines, 0)).toEqual([]);
});
