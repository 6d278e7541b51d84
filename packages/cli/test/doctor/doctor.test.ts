import { afterEach, describe, expect, it } from "vitest";
import { chargerStatus, controllerStatus, type DeviceServer, startDevice } from "../device-server.js";
import { goe } from "../goe.js";

const now = (): number => Date.UTC(2025, 2, 1, 11, 22, 34);
const devices: DeviceServer[] = [];
afterEach(() => Promise.all(devices.splice(0).map((device) => device.close())));

async function started(answer: Parameters<typeof startDevice>[0]): Promise<string> {
  const device = await startDevice(answer);
  devices.push(device);
  return device.host;
}

describe("goe doctor", () => {
  it("ends with 0 for a device without problems", async () => {
    const host = await started({ ...chargerStatus, typ: "go-eCharger_V4", styp: null, rssi: -50 });
    const { exitCode, stdout, stderr } = await goe(`doctor --host ${host}`, { now });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(
      /^goe doctor \S+: charger, in the local network\n\n- ok: name: It is an IPv4 address\.\n/,
    );
    expect(stdout).toContain(
      "- ok: model: V4 (`go-eCharger_V4`) with firmware `60.4`, whose keys are known.\n",
    );
    expect(stdout).toContain("- ok: clock: ");
    expect(stdout).not.toContain("012345");
  });

  it("examines a controller as one", async () => {
    const host = await started({ ...controllerStatus, typ: "controller" });
    const { stdout } = await goe(`doctor --json --host ${host}`, { now });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      device: "controller",
      way: "local",
      checkedAt: "2025-03-01T11:22:34.000Z",
    });
    expect(report.findings).toContainEqual({
      topic: "unknown keys",
      verdict: "ok",
      text: "Every key that the device sends is known.",
    });
  });

  it("ends with 9 and details where there are problems", async () => {
    const host = await started({ ...chargerStatus, typ: "go-eCharger_V4", amp: "16" });
    const { exitCode, stdout } = await goe(`doctor --host ${host}`, { now });
    expect(exitCode).toBe(9);
    expect(stdout).toContain('  - `amp`: expected a number, got `"16"`\n');
  });

  it("keeps secrets out that stand where none should be", async () => {
    const host = await started({ ...chargerStatus, typ: "go-eCharger_V4", amp: "serial 012345" });
    const { stdout } = await goe(`doctor --host ${host}`, { now });
    expect(stdout).toContain('got `"serial ***"`');
    expect(stdout).not.toContain("012345");
  });

  it("goes as far as it can", async () => {
    const host = await started((response) => response.writeHead(404).end("This URI does not exist"));
    const { exitCode, stdout } = await goe(`doctor --host ${host}`, { now });
    expect(exitCode).toBe(9);
    expect(stdout).toMatch(
      /- problem: API: `127\.0\.0\.1:\d+ has its local HTTP API v2 .*`\n\n1 problem, 0 notes\.\n$/,
    );
    expect(stdout).not.toContain("missing keys");
  });

  it("says of a device that is not there what is wrong", async () => {
    const host = await started({});
    await devices.pop()?.close();
    const { exitCode, stdout } = await goe(`doctor --host ${host} --json`);
    expect(exitCode).toBe(9);
    expect(JSON.parse(stdout)).toMatchObject({
      device: null,
      healthy: false,
      findings: [{ verdict: "ok" }, { topic: "connection", verdict: "problem" }],
    });
  });

  it("says of something else that it is none", async () => {
    const host = await started({ hello: 1 });
    expect((await goe(`doctor --host ${host}`)).stdout).toContain(
      "- problem: model: The device does not say its type and firmware. Check the address",
    );
  });

  it("examines a device through the cloud, and tells neither serial number nor token", async () => {
    const status = { ...chargerStatus, typ: "go-eCharger_V4", styp: null, sse: "654321" };
    const { exitCode, stdout } = await goe("doctor --cloud 654321", {
      env: { GOE_CLOUD_TOKEN: "t0k3n" },
      loadTransport: async () => async () => ({ status: 200, body: JSON.stringify(status) }),
      now,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^goe doctor \S+: charger, through the cloud\n\n- ok: API: /);
    expect(stdout).not.toMatch(/654321|t0k3n/);
  });

  it("takes no word", async () => {
    expect(await goe("doctor amp --mock")).toMatchObject({
      exitCode: 2,
      stderr: 'goe: goe doctor takes no word, and "amp" was given. Leave it out.\n',
    });
  });
});
