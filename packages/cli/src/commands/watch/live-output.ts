import { wantsColor } from "../../format/emphasis.js";
import type { PrintCall } from "../../output/print.js";
import { clock } from "./clock.js";
import { applyEvent, type DeviceView, newDeviceView } from "./device-view.js";
import { openLiveScreen } from "./live-screen.js";
import { paint } from "./paint.js";
import { renderView } from "./render-view.js";
import type { WatchOutput } from "./watch-output.js";

/** A view of all devices on the terminal, drawn anew with each answer. */
export function liveOutput({ context, flags }: PrintCall, intervalMs: number): WatchOutput {
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
