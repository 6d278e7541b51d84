import { execFile, spawnSync } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, startBox } from "./modbus-boxes.js";

afterEach(closeBoxes);

/** What mbpoll, a client on libmodbus, prints. */
function mbpoll(port: number, args: readonly string[], values: readonly string[] = []): Promise<string> {
  const all = ["-m", "tcp", "-0", "-1", "-p", String(port), ...args, "127.0.0.1", ...values];
  return new Promise((resolve) => {
    // It ends with 1 when the device refuses, and says why.
    execFile("mbpoll", all, { timeout: 15_000 }, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}

/** Numbers behind the addresses that were polled. */
function polled(output: string): readonly number[] {
  return [...output.matchAll(/^\[\d+\]:\s+(-?[\d.]+)/gm)].map(([, number]) => Number(number));
}

const missing = spawnSync("mbpoll", ["-V"]).error !== undefined;

describe.skipIf(missing)(`mbpoll${missing ? " (not installed: apt-get install mbpoll)" : ""}`, () => {
  const values = { car: 2, amp: 16, eto: 36_000, msb: false, msr: false } as const;

  it.each([
    ["input registers", ["-t", "3", "-r", "100", "-c", "1"], [2]],
    ["holding registers", ["-t", "4", "-r", "299", "-c", "2"], [16, 16]],
    ["holding registers as input registers", ["-t", "3", "-r", "299", "-c", "1"], [16]],
    ["any unit", ["-a", "17", "-t", "4", "-r", "299", "-c", "1"], [16]],
    ["32-bit integers, high word first", ["-t", "3:int", "-B", "-r", "128", "-c", "1"], [360]],
  ])("reads %s", async (_what, args, numbers) => {
    const { modbus } = await startBox({ values });
    expect(polled(await mbpoll(modbus.port, args))).toEqual(numbers);
  });

  it("reads 32-bit integers with the low word first from a charger as it comes", async () => {
    const { modbus } = await startBox({ values: { eto: 36_000 } });
    expect(polled(await mbpoll(modbus.port, ["-t", "3:int", "-r", "128", "-c", "1"]))).toEqual([360]);
  });

  it("reads a controller's voltages", async () => {
    const usv = [{ u1: 230.5, u2: 231.25, u3: 229, uN: 0.5 }];
    const { modbus } = await startBox({ profile: "controller-1.3.0", values: { usv } });
    const output = await mbpoll(modbus.port, ["-t", "3:float", "-B", "-r", "1000", "-c", "4"]);
    expect(polled(output)).toEqual([230.5, 231.25, 229, 0.5]);
  });

  it("writes several registers", async () => {
    const { device, modbus } = await startBox({ values });
    expect(await mbpoll(modbus.port, ["-t", "4", "-r", "206"], ["99", "0"])).toContain(
      "Written 2 references.",
    );
    expect(device.state.snapshot(["lbr", "lse"])).toEqual({ lbr: 99, lse: false });
  });

  it("is told of an address without a register", async () => {
    const { modbus } = await startBox({ values });
    expect(await mbpoll(modbus.port, ["-t", "4", "-r", "50", "-c", "1"])).toContain("Illegal data address");
  });

  it("is told of a value that is refused", async () => {
    const { modbus } = await startBox({ values });
    const output = await mbpoll(modbus.port, ["-t", "4", "-r", "299"], ["99", "99"]);
    expect(output).toContain("Illegal data value");
  });

  it("is told of a function that the firmware lacks", async () => {
    const { modbus } = await startBox({ values });
    expect(await mbpoll(modbus.port, ["-t", "0", "-r", "200", "-c", "1"])).toContain("Illegal function");
  });

  it("writes a single register with function 6, which no box takes (the vendor's page)", async () => {
    const { device, modbus } = await startBox({ values });
    expect(await mbpoll(modbus.port, ["-t", "4", "-r", "299"], ["10"])).toContain("Illegal function");
    expect(device.state.get("amp")).toBe(16);
  });
});
