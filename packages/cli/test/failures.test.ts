import { afterEach, describe, expect, it } from "vitest";
import { type DeviceServer, startDevice } from "./device-server.js";
import { goe } from "./goe.js";

describe("a failed request", () => {
  const devices: DeviceServer[] = [];
  afterEach(() => Promise.all(devices.splice(0).map((device) => device.close())));

  async function failing(answer: Parameters<typeof startDevice>[0]): Promise<string> {
    const device = await startDevice(answer);
    devices.push(device);
    return device.host;
  }

  it("ends with 3 when nothing listens", async () => {
    const host = await failing({});
    await devices[0]?.close();
    const { exitCode, stderr } = await goe(`json --host ${host}`);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(
      /^goe: The request to 127\.0\.0\.1:\d+ failed: .*ECONNREFUSED.*\. Nothing listens there.*\.\n$/,
    );
  });

  it("ends with 3 when the time is up, and names the option that allows more", async () => {
    const host = await failing(() => undefined);
    expect(await goe(`json --host ${host} --timeout .05`)).toEqual({
      exitCode: 3,
      stdout: "",
      stderr: `goe: ${host} gave no complete answer within 0.05 s. Check that it is switched on and reachable, or allow more time with --timeout.\n`,
    });
  });

  it("rounds the shortest times up to one that a timer can keep", async () => {
    const host = await failing(() => undefined);
    const { stderr } = await goe(`json --host ${host} --timeout 0.0001`);
    expect(stderr).toContain("within 0.001 s.");
  });

  // With the API off the device answers every path with 404 (goecharger/go-eCharger-API-v1#64).
  it("ends with 4 when the API is switched off, and says where to switch it on", async () => {
    const host = await failing((response) => response.writeHead(404).end("This URI does not exist"));
    const { exitCode, stdout, stderr } = await goe(`charger meta --host ${host}`);
    expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: "" });
    expect(stderr).toMatch(
      /^goe: 127\.0\.0\.1:\d+ has its local HTTP API v2 .*switched off\. .* in the go-e app/,
    );
  });

  it("ends with 5 when the answer is no status", async () => {
    const host = await failing((response) => response.end("<html>router</html>"));
    const { exitCode, stderr } = await goe(`json --host ${host}`);
    expect(exitCode).toBe(5);
    expect(stderr).toMatch(
      /^goe: The answer does not follow the API: expected a JSON object.* Check that .*\.\n$/,
    );
  });

  it("ends with 5 when a value has the wrong shape, and shows how to look at it", async () => {
    const host = await failing({ eto: "many", rbc: 1, rbt: 1 });
    const { exitCode, stderr } = await goe(`charger stats --host ${host}`);
    expect(exitCode).toBe(5);
    expect(stderr).toMatch(/^goe: The answer does not follow the API: key "eto": expected .*, got "many"\. /);
    expect(stderr).toContain('"goe json eto" with the same options shows what the device sends.');
  });
});

describe("output that cannot be written", () => {
  it("ends with 1 and says why", async () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { syscall: "write" });
    expect(await goe("json --mock car", { writeStdout: () => Promise.reject(full) })).toEqual({
      exitCode: 1,
      stdout: "",
      stderr:
        "goe: The output could not be written: ENOSPC: no space left on device, write. Check where it goes, and the space there.\n",
    });
  });

  it("ends with 1 for help and version as well", async () => {
    const full = Object.assign(new Error("ENOSPC"), { syscall: "write" });
    const world = { writeStdout: () => Promise.reject(full) };
    expect((await goe("--help", world)).exitCode).toBe(1);
    expect((await goe("--version", world)).exitCode).toBe(1);
  });

  it("keeps the exit code where stderr is gone too", async () => {
    const { exitCode } = await goe("json", { writeStderr: () => Promise.reject(new Error("gone")) });
    expect(exitCode).toBe(2);
  });

  it("ends with 1 and the details where goe itself is at fault", async () => {
    const broken = { loadTransport: () => Promise.reject(new TypeError("x is not a function")) };
    const { exitCode, stderr } = await goe("json --mock", broken);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      "goe: This is a fault of goe itself. Please report it together with these lines.\nTypeError: x",
    );
  });

  it("reports whatever was thrown", async () => {
    const { exitCode, stderr } = await goe("json --mock", { loadTransport: () => Promise.reject("odd") });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/\nodd\n$/) });
  });
});
