import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chargerStatus, type DeviceServer, startDevice } from "./device-server.js";
import { goe } from "./goe.js";

describe("goe json", () => {
  let device: DeviceServer;
  beforeEach(async () => {
    device = await startDevice(chargerStatus);
  });
  afterEach(() => device.close());

  it("prints the keys asked for as the device sends them", async () => {
    expect(await goe(`json --host ${device.host} car fna`)).toEqual({
      exitCode: 0,
      stdout: '{\n  "fna": "myCharger",\n  "car": 2\n}\n',
      stderr: "",
    });
  });

  it("leaves out keys that the device does not have", async () => {
    expect((await goe(`json car xyz_1 --host ${device.host}`)).stdout).toBe('{\n  "car": 2\n}\n');
  });

  it("prints the whole status without keys", async () => {
    const { stdout } = await goe(`--host ${device.host} json`);
    expect(JSON.parse(stdout)).toEqual(chargerStatus);
    expect(device.requests).toEqual(["/api/status"]);
  });

  it("does the same with --json, and takes options in front, between and behind", async () => {
    const plain = await goe(`json car --host ${device.host}`);
    expect(await goe(`-H ${device.host} json --json car`)).toEqual(plain);
    expect(await goe(`--json json car -H${device.host} --timeout=2.5`)).toEqual(plain);
  });
});

describe("--mock", () => {
  it.each<[commandLine: string, device: string]>([
    ["json --mock sse", "charger"],
    ["--mock charger meta", "charger"],
    ["controller meta --mock", "controller"],
  ])("goe %s starts a %s, reads it and stops it", async (commandLine, kind) => {
    const device = await startDevice(chargerStatus);
    const started: string[] = [];
    const startMock = async (mocked: string) => {
      started.push(mocked);
      return { url: `http://${device.host}`, close: device.close };
    };
    expect((await goe(commandLine, { startMock })).exitCode).toBe(0);
    expect(started).toEqual([kind]);
    expect(device.requests).toHaveLength(1);
    await expect(fetch(`http://${device.host}`)).rejects.toThrow("fetch failed");
  });

  it("stops the device after a failure too", async () => {
    const device = await startDevice((response) => response.writeHead(404).end());
    const startMock = async () => ({ url: `http://${device.host}`, close: device.close });
    expect((await goe("json --mock", { startMock })).exitCode).toBe(4);
    await expect(fetch(`http://${device.host}`)).rejects.toThrow("fetch failed");
  });
});
