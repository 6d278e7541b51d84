import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  GoeCharger,
  GoeController,
  type HttpRequest,
  type PvReading,
  type PvWarning,
} from "../../src/index.js";

/** A device that acknowledges every write and remembers what was asked. */
class Device {
  readonly writes: unknown[] = [];
  readonly writeTimes: number[] = [];
  status: Record<string, unknown> = { lmo: 4, fup: true, frc: 0, acp: true, fwv: "60.4", pgrid: -2000 };
  fails = false;

  readonly transport = async ({ url }: HttpRequest) => {
    if (this.fails) throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const { pathname, searchParams } = new URL(url);
    if (pathname === "/api/status") return { status: 200, body: JSON.stringify(this.status) };
    const [[key = "", value = ""] = []] = searchParams;
    this.writes.push({ [key]: JSON.parse(value) });
    this.writeTimes.push(Date.now());
    return { status: 200, body: JSON.stringify({ [key]: true }) };
  };
}

let device: Device;
let charger: GoeCharger;
const start = new Date("2024-06-01T12:00:00Z").getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  device = new Device();
  charger = GoeCharger.local("charger.test", { transport: device.transport });
});

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("a feeder", () => {
  it("sends the reading at once and every five seconds until it is stopped", async () => {
    const feeder = await charger.feedPvSurplus({ gridPowerW: -2300, pvPowerW: 5200, batteryPowerW: 0 });
    await vi.advanceTimersByTimeAsync(12_000);
    feeder.stop();
    await feeder.finished;
    await vi.advanceTimersByTimeAsync(20_000);
    const reading = { ids: { pGrid: -2300, pPv: 5200, pAkku: 0 } };
    expect(device.writes).toEqual([reading, reading, reading]);
    expect(device.writeTimes.map((time) => time - start)).toEqual([0, 5000, 10_000]);
    expect(feeder.lastSentAt).toEqual(new Date(start + 10_000));
    expect(feeder.warnings).toEqual([]);
  });

  it("leaves out what is not measured, and sends the newest reading", async () => {
    const feeder = await charger.feedPvSurplus({ gridPowerW: 100 }, { intervalMs: 1000 });
    feeder.update({ gridPowerW: -50 });
    feeder.update({ gridPowerW: -60 });
    await vi.advanceTimersByTimeAsync(1000);
    feeder.stop();
    await feeder.finished;
    expect(device.writes).toEqual([{ ids: { pGrid: 100 } }, { ids: { pGrid: -60 } }]);
  });

  it("asks a function before each sending", async () => {
    let power = 0;
    const feeder = await charger.feedPvSurplus(async () => ({ gridPowerW: --power }));
    await vi.advanceTimersByTimeAsync(5000);
    feeder.stop();
    await feeder.finished;
    expect(device.writes).toEqual([{ ids: { pGrid: -1 } }, { ids: { pGrid: -2 } }]);
  });

  it("falls silent when readings become old, says so, and goes on with the next", async () => {
    const told: PvWarning["code"][] = [];
    const feeder = await charger.feedPvSurplus(
      { gridPowerW: -1 },
      { maxAgeMs: 7000, onWarning: ({ code }) => told.push(code) },
    );
    await vi.advanceTimersByTimeAsync(30_000);
    expect(device.writes).toHaveLength(2);
    expect(told).toEqual(["stale-reading"]);
    feeder.update({ gridPowerW: -2 });
    await vi.advanceTimersByTimeAsync(5000);
    feeder.stop();
    await feeder.finished;
    expect(device.writes).toHaveLength(3);
    expect(feeder.warnings).toEqual([]);
  });

  it("goes on when the device is away, and says so once", async () => {
    const told: PvWarning["code"][] = [];
    device.fails = true;
    const feeder = await charger.feedPvSurplus(
      { gridPowerW: -1 },
      { onWarning: ({ code }) => told.push(code) },
    );
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual(["failed"]);
    device.fails = false;
    await vi.advanceTimersByTimeAsync(5000);
    feeder.stop();
    await feeder.finished;
    expect(device.writes).toHaveLength(1);
    expect(feeder.warnings).toEqual([]);
  });

  it("survives a source that throws", async () => {
    let calls = 0;
    const feeder = await charger.feedPvSurplus(() => {
      if (++calls === 1) throw new Error("meter away");
      return { gridPowerW: -5 };
    });
    expect(feeder.warnings.map(({ message }) => message)).toEqual(["meter away"]);
    await vi.advanceTimersByTimeAsync(5000);
    feeder.stop();
    await feeder.finished;
    expect(device.writes).toEqual([{ ids: { pGrid: -5 } }]);
  });

  it("ends with its signal", async () => {
    const controller = new AbortController();
    const feeder = await charger.feedPvSurplus({ gridPowerW: -1 }, { signal: controller.signal });
    controller.abort();
    await feeder.finished;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(device.writes).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>, PvWarning["code"]]>([
    ["in basic mode", { lmo: 3 }, "not-eco"],
    ["with surplus charging off", { fup: false }, "surplus-off"],
    ["forced on", { frc: 2 }, "forced"],
    ["forced off", { frc: 1 }, "forced"],
    ["that may not pause", { acp: false }, "pause-not-allowed"],
    ["that only shows the battery", { fwv: "055.7" }, "battery-shown-only"],
  ])("warns about a charger %s", async (_, status, code) => {
    Object.assign(device.status, status);
    const feeder = await charger.feedPvSurplus({ gridPowerW: -1, batteryPowerW: 1 });
    expect(feeder.warnings.map((warning) => warning.code)).toEqual([code]);
    feeder.stop();
    await feeder.finished;
  });

  it("warns about a charger that acknowledges and ignores, once it had time", async () => {
    device.status["pgrid"] = null;
    const feeder = await charger.feedPvSurplus({ gridPowerW: -1 });
    expect(feeder.warnings).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(feeder.warnings.map(({ code }) => code)).toEqual(["ignored"]);
    feeder.stop();
    await feeder.finished;
  });

  it("feeds a controller by category", async () => {
    const controller = GoeController.local("controller.test", { transport: device.transport });
    const feeder = await controller.feedPvSurplus({ gridPowerW: -10, batteryPowerW: 300 });
    feeder.stop();
    await feeder.finished;
    expect(device.writes).toEqual([{ ecp: [null, -10, null, null, null, 300] }]);
  });

  it.each<[string, unknown]>([
    ["gridPowerW must be a number in W, not NaN.", { gridPowerW: Number.NaN }],
    ["gridPowerW must be a number in W, not -5 W.", { gridPowerW: "-5 W" }],
    ["gridPowerW is missing: the power at the grid, in W.", { pvPowerW: 1 }],
  ])("refuses a reading: %s", async (message, reading) => {
    await expect(charger.feedPvSurplus(reading as PvReading)).rejects.toThrow(new RangeError(message));
    expect(device.writes).toEqual([]);
  });

  it.each([{ intervalMs: 999 }, { intervalMs: 5001 }, { maxAgeMs: 10 }])("refuses %o", async (options) => {
    await expect(charger.feedPvSurplus({ gridPowerW: 1 }, options)).rejects.toThrow(RangeError);
  });
});
