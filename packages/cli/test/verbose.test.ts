import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cleanBody, cleanPath, secretsIn } from "../src/verbose/clean.js";
import { chargerStatus, type DeviceServer, startDevice } from "./device-server.js";
import { goe, type World } from "./goe.js";

const now = () => 0;

describe("--verbose", () => {
  let device: DeviceServer;
  beforeEach(async () => {
    device = await startDevice(chargerStatus);
  });
  afterEach(() => device.close());

  it("tells what was asked and answered, and changes nothing else", async () => {
    const line = `json car amp --host ${device.host}`;
    const { exitCode, stdout, stderr } = await goe(`${line} --verbose`, { now });
    expect({ exitCode, stdout, stderr: "" }).toEqual(await goe(line));
    expect(stderr).toBe(
      `goe: ${device.host} > GET /api/status?filter=car,amp\n` +
        `goe: ${device.host} < 200 18 bytes: {"car":2,"amp":16}, after 0 ms\n`,
    );
  });

  it("leaves out secrets of the device", async () => {
    const { stderr } = await goe(`json sse fna wifis car --host ${device.host} --verbose`, { now });
    expect(stderr).toContain('"sse":"***"');
    expect(stderr).not.toContain("012345");
    expect(stderr).toContain('"car":2');
  });

  it("tells of a failure, in front of the message", async () => {
    await device.close();
    const { exitCode, stderr } = await goe(`json car --host ${device.host} --verbose`, { now });
    expect(exitCode).toBe(3);
    const [asked, answer, ...rest] = stderr.trimEnd().split("\n");
    expect(asked).toBe(`goe: ${device.host} > GET /api/status?filter=car`);
    expect(answer).toBe(`goe: ${device.host} < no answer (ECONNREFUSED), after 0 ms`);
    expect(rest.at(-1)).toMatch(/^goe: The request to .* failed/);
  });

  it("shows neither token nor serial number of the cloud, whatever it answers", async () => {
    const world = (body: string): World => ({
      now,
      env: { GOE_CLOUD_TOKEN: "tok012345en" },
      loadTransport: async () => async () => ({ status: 403, body }),
    });
    const line = "json car --cloud 012345 --verbose";
    const echo = await goe(line, world("token tok012345en of 012345 is wrong"));
    expect(echo.stderr).toContain('goe: cloud < 403 36 bytes: "token *** of *** is wrong", after 0 ms');
    for (const body of ['{"reason":"tok012345en"}', '{"sse":"012345"', "", "x".repeat(9999)]) {
      expect((await goe(line, world(body))).stderr).not.toMatch(/tok|012345/);
    }
  });

  it("says nothing where nothing was sent", async () => {
    expect((await goe("charger nonsense --mock --verbose")).stderr).toMatch(/^goe: A charger has no/);
  });
});

describe("the trace of a request", () => {
  const request = (query: string) => ({ url: `http://h/api/set?${query}`, headers: {} });

  it.each<[query: string, path: string]>([
    ["amp=16&frc=2", "/api/set?amp=16&frc=2"],
    ['wak="hunter22"', "/api/set?wak=***"],
    [`wifis=${encodeURIComponent('[{"ssid":"Home","key":"hunter22"}]')}`, "/api/set?wifis=***"],
    ["note=%22S%C3%BCd%20%231%22", "/api/set?note=%22S%C3%BCd%20%231%22"],
  ])("shows /api/set?%s as %s", (query, path) => {
    const { url, headers } = request(query);
    expect(cleanPath(url, secretsIn({ url, headers }))).toBe(path);
  });

  it("hides what a device repeats of a secret value", () => {
    const secrets = secretsIn(request(`wak=${encodeURIComponent('"hunter22"')}`));
    expect(cleanBody('wak: "hunter22" is not allowed', secrets)).not.toContain("hunter22");
  });

  it("never shows the value of a secret key, however the answer looks", () => {
    const answers = fc.record({ sse: fc.constant("987654"), x: fc.jsonValue(), fna: fc.string() });
    fc.assert(
      fc.property(answers, fc.nat(200), (answer, cut) => {
        const text = JSON.stringify(answer);
        for (const body of [text, text.slice(0, cut)]) expect(cleanBody(body, [])).not.toContain("987654");
      }),
    );
  });

  it("shows the beginning of a long answer", () => {
    expect(cleanBody(JSON.stringify({ note: "x".repeat(2000) }), [])).toMatch(/^2011 bytes: \{"note":"x+…$/);
  });
});
