import type { ChargingExplanation, ChargingFinding } from "@goe/core";
import { formatNumber } from "../../format/quantity.js";
import { escapeControls } from "../../format/value.js";
import { wrap } from "../../format/wrap.js";

/** Columns of the severities at the left. */
const margin = 8;

/** An explanation as people read it; `emphasise` may add colour to what comes first. */
export function explanationText(
  { summary, findings, currentLimitA, limitedBy }: ChargingExplanation,
  width: number,
  emphasise: (text: string) => string,
): string {
  const limit =
    currentLimitA === null
      ? []
      : [
          `At most ${formatNumber(currentLimitA)} A per phase${limitedBy === undefined ? "" : `, by ${limitedBy}`}.`,
        ];
  const blocks = [
    wrap(escapeControls(summary), width).map(emphasise),
    findings.flatMap((finding) => findingLines(finding, width)),
    limit,
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function findingLines(
  { severity, message, advice, keys }: ChargingFinding,
  width: number,
): readonly string[] {
  const told = `${message} (${keys.join(", ")})`;
  const texts = advice === undefined ? [told] : [told, advice];
  const lines = texts.flatMap((text) => wrap(escapeControls(text), Math.max(20, width - margin)));
  return lines.map((line, i) => `${(i === 0 ? severity : "").padEnd(margin)}${line}`);
}
