import { spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargerStatus, type DeviceServer, startDevice } from "./device-server.js";

// The built command: `npm test` builds before it runs the tests.
const bin = fileURLToPath(new URL("../dist/bin.cjs", import.meta.url));

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command; `reader` says what becomes of its stdout. */
function start(
  argv: readonly string[],
  reader: "reads" | "goes away" | number = "reads",
  nodeOptions: readonly string[] = [],
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeOptions, bin, ...argv], {
      stdio: ["ignore", typeof reader === "number" ? reader : "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    if (reader === "goes away") child.stdout?.destroy();
    child.stdout?.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

describe("the built command", () => {
  let device: DeviceServer;
  beforeAll(async () => {
    device = await startDevice({ ...chargerStatus, fill: "x".repeat(300_000) });
  });
  afterAll(() => device.close());

  it("prints to a pipe, however long", async () => {
    const { exitCode, stdout, stderr } = await start(["json", "--host", device.host]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      ...chargerStatus,
      fill: expect.stringMatching(/^x{300000}$/),
    });
  });

  it("ends quietly when the reader goes away, as in `goe json | head -1`", async () => {
    expect(await start(["json", "--host", device.host], "goes away")).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "",
    });
  });

  it("stops to watch when the reader goes away, as in `goe watch | head -1`", async () => {
    expect(await start(["watch", "--host", device.host, "--kind", "charger"], "goes away")).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "",
    });
  });

  it.skipIf(!existsSync("/dev/full"))("says that the disk is full", async () => {
    const { exitCode, stderr } = await start(["json", "--host", device.host], openSync("/dev/full", "w"));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^goe: The output could not be written: ENOSPC.*\. Check where it goes.*\n$/);
  });

  it("does not pass for a success when it ends before it is done", async () => {
    // A write that is never acknowledged leaves Node nothing to wait for.
    const mute = "data:text/javascript,process.stdout.write = () => true";
    const { exitCode, stdout } = await start(["--version"], "reads", ["--import", mute]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  });

  it("tells failures on stderr and by its exit code", async () => {
    expect(await start(["charger", "stat", "--mock"])).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: 'goe: A charger has no component "stat". Did you mean stats or charging-status?\n',
    });
  });

  it("brings its own simulated devices", async () => {
    const charger = await start(["--mock", "json", "sse", "car"]);
    expect({ exitCode: charger.exitCode, stderr: charger.stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(Object.keys(JSON.parse(charger.stdout)).sort()).toEqual(["car", "sse"]);
    const controller = await start(["--mock", "controller", "all", "--json"]);
    expect(JSON.parse(controller.stdout)).toHaveProperty(["categories", 0, "name"]);
  });
});
