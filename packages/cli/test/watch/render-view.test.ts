import { describe, expect, it } from "vitest";
import { applyEvent, type DeviceView, newDeviceView } from "../../src/commands/watch/device-view.js";
import { lineWidth } from "../../src/commands/watch/layout.js";
import { renderView } from "../../src/commands/watch/render-view.js";
import type { WatchEvent } from "../../src/commands/watch/watch-event.js";

const startMs = Date.UTC(2025, 2, 1, 11, 22, 0);
const intervalMs = 5000;

const charging = {
  carState: "charging",
  chargingReason: "chargingBecauseFallbackDefault",
  chargeError: "none",
  requestedCurrentA: 16,
  allowedCurrentA: 16,
  powerTotalW: 10_855,
  powerW: { l1: 3598, l2: 3681, l3: 3576, n: 0 },
  currentA: { l1: 15.4, l2: 15.5, l3: 15.2 },
  voltageV: { l1: 233.7, l2: 237.5, l3: 235.3, n: 1.9 },
  energySinceConnectedWh: 4321.987,
  chargingDuration: { durationType: "running", valueMs: 5_405_000 },
  energyTotalWh: 1_234_567,
};

function answered(seconds: number, values: object, changed: readonly string[] = []): WatchEvent {
  return { online: true, at: new Date(startMs + seconds * 1000), values: { ...values }, changed, issues: [] };
}

function lost(seconds: number): WatchEvent {
  return {
    online: false,
    at: new Date(startMs + seconds * 1000),
    since: new Date(startMs + (seconds - 7) * 1000),
    error: {
      code: "network",
      message:
        "The request to 192.168.1.20 failed: connect EHOSTUNREACH. Check that it is switched on and reachable from here.",
    },
  };
}

function seen(events: readonly WatchEvent[], name = "garage"): DeviceView {
  return events.reduce(applyEvent, newDeviceView(name, "charger", intervalMs));
}

/** Power that rises over two minutes, then holds. */
const session: readonly WatchEvent[] = Array.from({ length: 50 }, (_, i) =>
  answered(
    i * 5,
    { ...charging, powerTotalW: Math.min(10_855, 1400 + i * 400), energySinceConnectedWh: 4000 + i * 7.5 },
    ["powerTotalW", "energySinceConnectedWh"],
  ),
);

function render(devices: readonly DeviceView[], width: number, height: number, seconds = 245): string {
  const lines = renderView(devices, {
    width,
    height,
    now: new Date(startMs + seconds * 1000),
    clock: (at) => at.toISOString().slice(11, 19),
  });
  expect(lines.length).toBeLessThanOrEqual(height);
  for (const spans of lines) expect(lineWidth(spans)).toBeLessThanOrEqual(width);
  return `\n${lines
    .map((spans) =>
      spans
        .map(({ text }) => text)
        .join("")
        .trimEnd(),
    )
    .join("\n")}\n`;
}

describe("the live view", () => {
  it("shows values, what changed and the power of the last minutes", () => {
    expect(render([seen(session)], 80, 23)).toMatchInlineSnapshot(`
      "
      garage charger                                                 answered 11:26:05
        car state               charging
        charging reason         charging because fallback default
        charge error            none
        requested current       16 A
        allowed current         16 A
      • power total             10855 W
        power                   L1  3598  L2  3681  L3  3576  N   0 W
        current                 L1  15.4  L2  15.5  L3  15.2 A
        voltage                 L1 233.7  L2 237.5  L3 235.3  N 1.9 V
      • energy since connected  4367.5 Wh
        charging duration
          duration type  running
          value          1 h 30 min 5 s
        energy total            1234567 Wh
        power total, last 6 min
           15 kW ┤
                 │                                      ▁▂▃▄▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅
                 │                              ▁▂▃▄▅▆▇███████████████████████████████
                 │                       ▁▂▃▄▅▆▇██████████████████████████████████████
             0 W ┤                  ▄▅▆▇██████████████████████████████████████████████
      every 5 s   • changed by the last answer   Ctrl-C ends
      "
    `);
  });

  it("waits for the first answer", () => {
    expect(render([newDeviceView("garage", "charger", intervalMs)], 80, 23, 0)).toMatchInlineSnapshot(`
      "
      garage charger                                                          asking …
      every 5 s   • changed by the last answer   Ctrl-C ends
      "
    `);
  });

  it("says since when a device is offline and why, and keeps its last values", () => {
    expect(render([seen([...session, lost(252)])], 80, 23, 252)).toMatchInlineSnapshot(`
      "
      garage charger                                            offline since 11:26:05
        The request to 192.168.1.20 failed: connect EHOSTUNREACH. Check that it is
        switched on and reachable from here.
        car state               charging
        charging reason         charging because fallback default
        charge error            none
        requested current       16 A
        allowed current         16 A
        power total             10855 W
        power                   L1  3598  L2  3681  L3  3576  N   0 W
        current                 L1  15.4  L2  15.5  L3  15.2 A
        voltage                 L1 233.7  L2 237.5  L3 235.3  N 1.9 V
        energy since connected  4367.5 Wh
        charging duration
          duration type  running
          value          1 h 30 min 5 s
        energy total            1234567 Wh
        power total, last 6 min
           15 kW ┤                                        ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁
                 │                           ▁▁▂▃▃▄▄▅▆▆▇█████████████████████████████
             0 W ┤                 ▂▃▄▄▅▅▆▇▇█████████████████████████████████████████
      every 5 s   • changed by the last answer   Ctrl-C ends
      "
    `);
  });

  it("says of a device that never answered that it did not", () => {
    expect(render([seen([lost(8)])], 100, 23, 8)).toMatchInlineSnapshot(`
      "
      garage charger                                                     offline, no answer since 11:22:01
        The request to 192.168.1.20 failed: connect EHOSTUNREACH. Check that it is switched on and
        reachable from here.
      every 5 s   • changed by the last answer   Ctrl-C ends
      "
    `);
  });

  it("puts values side by side on a low and wide terminal", () => {
    expect(render([seen(session)], 140, 16)).toMatchInlineSnapshot(`
      "
      garage charger                                                                                                             answered 11:26:05
        car state               charging                                  current                 L1  15.4  L2  15.5  L3  15.2 A
        charging reason         charging because fallback default         voltage                 L1 233.7  L2 237.5  L3 235.3  N 1.9 V
        charge error            none                                    • energy since connected  4367.5 Wh
        requested current       16 A                                      charging duration
        allowed current         16 A                                        duration type  running
      • power total             10855 W                                     value          1 h 30 min 5 s
        power                   L1  3598  L2  3681  L3  3576  N   0 W     energy total            1234567 Wh
        power total, last 11 min
           15 kW ┤
                 │                                                                                                  ▁▂▃▄▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅
                 │                                                                                          ▁▂▃▄▅▆▇███████████████████████████████
                 │                                                                                   ▁▂▃▄▅▆▇██████████████████████████████████████
             0 W ┤                                                                              ▄▅▆▇██████████████████████████████████████████████
      every 5 s   • changed by the last answer   Ctrl-C ends
      "
    `);
  });

  it("goes without the plot before it goes without values", () => {
    expect(render([seen(session)], 70, 15)).toMatchInlineSnapshot(`
      "
      garage charger                                       answered 11:26:05
        car state               charging
        charging reason         charging because fallback default
        charge error            none
        requested current       16 A
        allowed current         16 A
      • power total             10855 W
        power                   L1  3598  L2  3681  L3  3576  N   0 W
        current                 L1  15.4  L2  15.5  L3  15.2 A
        … 6 more lines: enlarge the terminal
        power total, last 5 min
           15 kW ┤                                ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁
                 │                   ▁▁▂▃▃▄▄▅▆▆▇████████████████████████████
             0 W ┤          ▂▃▄▄▅▅▆▇████████████████████████████████████████
      every 5 s   • changed by the last answer   Ctrl-C ends
      "
    `);
  });

  it("says how much is missing on a small terminal", () => {
    expect(render([seen(session)], 36, 8)).toMatchInlineSnapshot(`
      "
      garage charger     answered 11:26:05
        car state               charging
        charging reason         charging …
        charge error            none
        requested current       16 A
        allowed current         16 A
        … 9 more lines: enlarge the termi…
      every 5 s   • changed by the last a…
      "
    `);
  });

  it("shows several devices one below the other", () => {
    const carport = seen([answered(240, { carState: "idle", powerTotalW: 0 }), lost(247)], "carport");
    const short = session.map((event) =>
      event.online
        ? { ...event, values: { carState: "charging", powerTotalW: event.values["powerTotalW"] } }
        : event,
    );
    expect(render([seen(short), carport], 80, 24, 250)).toMatchInlineSnapshot(`
      "
      garage charger                                                 answered 11:26:05
        car state    charging
      • power total  10855 W
        power total, last 6 min
           15 kW ┤
                 │                                     ▁▂▃▄▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅▅
                 │                             ▁▂▃▄▅▆▇████████████████████████████████
                 │                      ▁▂▃▄▅▆▇███████████████████████████████████████
             0 W ┤                 ▄▅▆▇███████████████████████████████████████████████

      carport charger                                           offline since 11:26:00
        The request to 192.168.1.20 failed: connect EHOSTUNREACH. Check that it is
        switched on and reachable from here.
        car state    idle
        power total  0 W
        power total, last 6 min
                 │
                 │
                 │
                 │
             0 W ┤                                                                 ▁
      every 5 s   • changed by the last answer   Ctrl-C ends
      "
    `);
  });

  it("plots what a controller measures at the grid, in both directions", () => {
    const events = Array.from({ length: 40 }, (_, i) =>
      answered(i * 5, {
        categories: [
          { name: "Home", powerW: 850 },
          { name: "Grid", powerW: 2000 - i * 150 },
          { name: "Solar", powerW: 4000 },
        ],
      }),
    );
    const controller = events.reduce(applyEvent, newDeviceView("meter", "controller", intervalMs));
    expect(render([controller], 60, 16, 200)).toMatchInlineSnapshot(`
      "
      meter controller                           answered 11:25:15
        categories
          name   power (W)
          Home         850
          Grid       -3850
          Solar       4000
        grid power, last 5 min
            2 kW ┤               █▆▄▃▂
             0 W ┤               ██████▆▅▄▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁
                 │                          ▔▔▀▀▀▀████████████████
                 │                                 ▔▔▀▀▀▀█████████
           -4 kW ┤                                         ▔▀▀▀▀██
      every 5 s   • changed by the last answer   Ctrl-C ends
      "
    `);
  });

  it("does not let names from a device steer the terminal", () => {
    expect(
      render([seen([answered(0, { friendlyName: "\u001b[2J" })], "a\u001b[2Jb")], 60, 6, 0),
    ).not.toContain("\u001b");
  });
});

describe("tones", () => {
  const tonesOf = (view: DeviceView): readonly string[] =>
    renderView([view], { width: 80, height: 23, now: new Date(startMs), clock: () => "11:22" })
      .flat()
      .map(({ tone, text }) => `${tone}: ${text.trim()}`);

  it("mark what changed", () => {
    const tones = tonesOf(seen([answered(0, { a: 1, bW: 2 }), answered(5, { a: 1, bW: 3 }, ["bW"])]));
    expect(tones).toContain("changed: • b  3 W");
    expect(tones).toContain("plain: a  1");
  });

  it("are faint for values of a device that is offline", () => {
    const tones = tonesOf(seen([answered(0, { a: 1 }), answered(5, { a: 2 }, ["a"]), lost(12)]));
    expect(tones).toContain("faint: a  2");
    expect(tones).toContain("bad: offline since 11:22");
    expect(tones).toContainEqual(expect.stringMatching(/^bad: .*reachable from here\.$/));
  });
});

it.each([
  [1, 1],
  [5, 2],
  [11, 3],
  [20, 4],
  [39, 9],
  [200, 60],
])("fits into %d columns and %d lines", (width, height) => {
  const devices = [
    seen(session),
    seen([...session, lost(300)], "東京の車庫"),
    newDeviceView("x", "charger", intervalMs),
  ];
  render(devices, width, height, 300);
  render(devices.slice(0, 1), width, height, 300);
});
