import type { PvReading } from "@goe/core";
import { formatNumber } from "../../format/quantity.js";
import { cutDisplay } from "../../format/truncate.js";
import { escapeControls } from "../../format/value.js";
import { jsonLine } from "../../output/json-text.js";
import type { PrintCall } from "../../output/print.js";

/** Tells what is fed. */
export interface FeedOutput {
  readonly begin: () => Promise<void>;
  readonly show: (reading: PvReading) => void;
  readonly warn: (code: string, message: string) => void;
  /** Resolves when everything is written. Rejects with what kept something from being written. */
  readonly end: () => Promise<void>;
}

/** On a terminal one line that follows the readings, elsewhere nothing but warnings; with JSON a line for everything. */
export function feedOutput({ context, flags }: PrintCall, device: string): FeedOutput {
  const { stdout, stderr, now } = context;
  const isJson = flags.output !== "human";
  // One after the other, as they come.
  let written = Promise.resolve();
  const write = (stream: typeof stdout | typeof stderr, text: string): void => {
    written = written.then(() => stream.write(text));
    // Told at the end; until then it is nobody's.
    written.catch(() => undefined);
  };
  const line = (facts: object): void =>
    write(stdout, jsonLine({ at: new Date(now()).toISOString(), ...facts }));
  const rewrites = !isJson && stdout.isTerminal;
  let latest = "";
  const rewritten = (text: string): string => `\r${cutDisplay(text, (stdout.columns ?? 80) - 1)}\u001b[K`;
  return {
    begin: async () => {
      if (!isJson) write(stdout, `Feeding ${escapeControls(device)} every 5 s. Ctrl-C ends it.\n`);
      await written;
    },
    show: (reading) => {
      latest = readingText(reading);
      if (isJson) line(reading);
      else if (rewrites) write(stdout, rewritten(latest));
    },
    warn: (code, message) => {
      if (isJson) line({ warning: code, message });
      // The line that is being rewritten goes on behind the warning.
      write(stderr, `${rewrites ? "\r\u001b[K" : ""}goe: ${escapeControls(message)}\n`);
      if (rewrites) write(stdout, rewritten(latest));
    },
    end: async () => {
      if (rewrites) write(stdout, "\n");
      await written;
    },
  };
}

function readingText({ gridPowerW, pvPowerW, batteryPowerW }: PvReading): string {
  const powers = [
    ["grid", gridPowerW],
    ["pv", pvPowerW],
    ["battery", batteryPowerW],
  ] as const;
  return powers
    .flatMap(([name, power]) => (power === undefined ? [] : [`${name} ${formatNumber(power)} W`]))
    .join("   ");
}
