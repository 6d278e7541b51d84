import { readFileSync } from "node:fs";
import { MockDevice } from "@goe/mock-device";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chargerStatus, controllerStatus, type DeviceServer, startDevice } from "../device-server.js";
import { configPath, goe } from "../goe.js";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const secret = { ...chargerStatus, fna: "Annas Auto", dll: "https://data.v3.go-e.io/export?e=t0k3n" };
const now = (): number => Date.UTC(2025, 2, 1, 11, 22, 33);

let device: DeviceServer;
beforeEach(async () => {
  device = await startDevice({ ...secret, typ: "go-eCharger_V4" });
});
afterEach(() => device.close());

describe("goe dump", () => {
  it("prints one JSON value with what is needed to read it later, without secrets", async () => {
    const { exitCode, stdout, stderr } = await goe(`dump --host ${device.host}`, { now });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const { status, ...facts } = JSON.parse(stdout);
    expect(facts).toEqual({
      capturedAt: "2025-03-01T11:22:33.000Z",
      goeVersion: version,
      device: "charger",
      model: "V4",
      firmware: "60.4",
      redacted: true,
    });
    expect(Object.keys(status)).toEqual(Object.keys({ ...secret, typ: "" }));
    expect(status).toMatchObject({ amp: 16, sse: "***", fna: "***" });
    for (const word of ["012345", "Annas", "t0k3n"]) expect(stdout).not.toContain(word);
  });

  it("prints secrets where they are asked for", async () => {
    const { stdout } = await goe(`dump --raw --host ${device.host}`);
    expect(JSON.parse(stdout)).toMatchObject({ redacted: false, status: secret });
  });

  it("asks once, and tells a controller by its status", async () => {
    const controller = await startDevice({ ...controllerStatus, typ: "controller" });
    try {
      const { stdout } = await goe(`dump --host ${controller.host}`);
      expect(JSON.parse(stdout)).toMatchObject({
        device: "controller",
        model: "Controller",
        firmware: "1.3.0",
      });
      expect(controller.requests).toEqual(["/api/status"]);
    } finally {
      await controller.close();
    }
  });

  it("dumps a device that says little", async () => {
    const strange = await startDevice({ zzz: 1 });
    try {
      const { stdout } = await goe(`dump --host ${strange.host}`);
      expect(JSON.parse(stdout)).toMatchObject({
        device: "charger",
        model: null,
        firmware: null,
        status: { zzz: 1 },
      });
    } finally {
      await strange.close();
    }
  });

  it("starts a simulator that says the same", async () => {
    const { stdout } = await goe(`dump --host ${device.host}`);
    const { status } = JSON.parse(stdout);
    const profile = {
      name: "dump",
      device: "charger",
      model: "V4",
      firmware: "60.4",
      status: Object.entries(status),
    };
    const mock = await MockDevice.start({ device: "charger", profile: profile as never });
    try {
      const again = await goe(`dump --host ${mock.url}`);
      const { exitCode } = await goe("diff a.json b.json", {
        files: new Map([
          ["a.json", stdout],
          ["b.json", again.stdout],
        ]),
      });
      expect(exitCode).toBe(0);
    } finally {
      await mock.close();
    }
  });

  it.each<[words: string, message: string]>([
    [
      "amp",
      'goe dump prints everything and takes no word, and "amp" was given. "goe json amp" prints one key.',
    ],
    ["--raw --redact", "--raw and --redact exclude each other. Give one of them, or none for --redact."],
  ])("ends with 2 for %s", async (words, message) => {
    expect(await goe(`dump ${words} --host ${device.host}`)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `goe: ${message}\n`,
    });
  });

  it("dumps every saved device", async () => {
    const config = { version: 1, devices: { garage: { host: device.host, kind: "charger" } } };
    const { stdout } = await goe("dump --all", { files: new Map([[configPath, JSON.stringify(config)]]) });
    expect(JSON.parse(stdout)).toMatchObject({ garage: { device: "charger", redacted: true } });
  });
});
