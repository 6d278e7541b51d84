import type { DeviceKind } from "@goe/core";
import { displayWidth } from "../../format/display-width.js";
import { wantsColor } from "../../format/emphasis.js";
import { formatFields } from "../../format/format-components.js";
import { escapeControls } from "../../format/value.js";
import { jsonLine } from "../../output/json-text.js";
import type { CommandCall } from "../command.js";
import type { WatchFlags } from "./command.js";
import { applyEvent, type DeviceView, newDeviceView } from "./device-view.js";
import { openLiveScreen } from "./live-screen.js";
import { paint } from "./paint.js";
import { renderView } from "./render-view.js";
import { eventRecord, type WatchEvent } from "./watch-event.js";

/** Shows what is watched. */
export interface WatchOutput {
  /** Makes room for a device; events go to the function that it returns. */
  readonly open: (name: string, kind: DeviceKind) => (event: WatchEvent) => Promise<void>;
  /** Resolves when all is shown. Rejects with what kept it from being written. */
  readonly end: () => Promise<void>;
}

type Call = CommandCall<WatchFlags>;

/** A live view on a terminal, or with `--changes` a line per change there; elsewhere, and with `--json`, JSON. */
export function openOutput(call: Call, intervalMs: number): WatchOutput {
  const { context, flags } = call;
  const isForPeople =
    flags.output === "human" && context.stdout.isTerminal && context.env["TERM"] !== "dumb";
  if (!isForPeople) return jsonOutput(call);
  return flags.changes ? changesOutput(call) : liveOutput(call, intervalMs);
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
        const lines = event.online ? changedLines(event) : [`offline: ${escapeControls(event.error.message)}`];
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

function liveOutput({ context, flags }: Call, intervalMs: number): WatchOutput {
  const { stdout, now } = context;
  const inColor = wantsColor(context, flags.noColor);
  const screen = openLiveScreen(stdout);
  const views: DeviceView[] = [];
  const draw = (): void => {
    const { columns: width = 80, rows = 24 } = stdout;
    // The cursor takes the last line.
    const frame = { width, height: Math.max(1, rows - 1), now: new Date(now()), clock };
    screen.draw(paint(renderView(views, frame), inColor));
  };
  const stopResizing = stdout.onResize(() => {
    screen.restart();
    draw();
  });
  // The plot moves on also while a device is asked less often.
  const moving = setInterval(draw, 1000);
  return {
    open: (name, kind) => {
      const place = views.push(newDeviceView(name, kind, intervalMs)) - 1;
      draw();
      return async (event) => {
        const view = views[place];
        if (view !== undefined) views[place] = applyEvent(view, event);
        draw();
      };
    },
    end: async () => {
      clearInterval(moving);
      stopResizing();
      draw();
      await screen.end();
    },
  };
}

/** A time of day as this place has it. */
function clock(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}
