import { displayWidth } from "../../format/display-width.js";
import { formatFields } from "../../format/format-components.js";
import { escapeControls } from "../../format/value.js";
import { jsonLine } from "../../output/json-text.js";
import type { CommandCall } from "../command.js";
import { clock } from "./clock.js";
import type { WatchFlags } from "./flags.js";
import { eventRecord, type WatchEvent } from "./watch-event.js";
import type { WatchOutput } from "./watch-output.js";

type Call = CommandCall<WatchFlags>;

/** A live view on a terminal, or with `--changes` a line per change there; elsewhere, and with `--json`, JSON. */
export async function openOutput(call: Call, intervalMs: number): Promise<WatchOutput> {
  const { context, flags } = call;
  const isForPeople = flags.output === "human" && context.stdout.isTerminal && context.env["TERM"] !== "dumb";
  if (!isForPeople) return jsonOutput(call);
  if (flags.changes) return changesOutput(call);
  const { liveOutput } = await import("./live-output.js");
  return liveOutput(call, intervalMs);
}

/** Whether an event tells anything that the one before did not. */
function isNews(event: WatchEvent, before: WatchEvent | undefined): boolean {
  return !event.online || before?.online !== true || event.changed.length > 0;
}

function jsonOutput({ context, flags }: Call): WatchOutput {
  return {
    open: (name) => {
      let before: WatchEvent | undefined;
      return async (event) => {
        const isShown = !flags.changes || isNews(event, before);
        before = event;
        if (!isShown) return;
        const record = eventRecord(event, flags.all ? name : undefined, flags.changes);
        await context.stdout.write(jsonLine(record));
      };
    },
    end: async () => undefined,
  };
}

/** `11:22:33  power total  10855 W`: text that stays, for people who look later. */
function changesOutput({ context, flags }: Call): WatchOutput {
  return {
    open: (name) => {
      let before: WatchEvent | undefined;
      return async (event) => {
        const isShown = isNews(event, before);
        before = event;
        if (!isShown) return;
        const head = [clock(event.at), ...(flags.all ? [escapeControls(name)] : [])].join("  ");
        const lines = event.online
          ? changedLines(event)
          : [`offline: ${escapeControls(event.error.message)}`];
        const margin = " ".repeat(displayWidth(head));
        const text = lines.map((line, i) => `${i === 0 ? head : margin}  ${line}\n`);
        await context.stdout.write(text.join(""));
      };
    },
    end: async () => undefined,
  };
}

function changedLines({ changed, values }: WatchEvent & { readonly online: true }): readonly string[] {
  const fields = formatFields(values).filter(({ name }) => changed.includes(name));
  return fields.length === 0 ? ["online again"] : fields.flatMap(({ lines }) => lines);
}
