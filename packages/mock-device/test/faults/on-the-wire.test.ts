import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { FaultName } from "../../src/index.js";
import { closeDevices, start } from "../support/devices.js";
import { exchange, requestText } from "../support/raw-http.js";

afterEach(closeDevices);

const target = "/api/status?filter=amp,fna";
const whole = '19\r\n{"amp":16,"fna":"Garage"}\r\n0\r\n\r\n';

describe("a fault of the connection strikes once, and the next request gets its answer", () => {
  it.each<[FaultName, string | RegExp]>([
    ["drop", /^$/],
    ["truncate", /^HTTP\/1\.1 200 OK\r\n(?!.*Garage)/s],
    ["busy", /^HTTP\/1\.1 500 .*couldn't take api lock in 3s, please try again later$/s],
    ["api-off", /^HTTP\/1\.1 404 Not Found\r\n.*Nothing matches the given URI$/s],
    ["slow-bytes", /"Garage"\}\r\n0\r\n\r\n$/],
  ])("%s", async (name, answer) => {
    const { port, faults } = await start();
    faults.add(name, { count: 1 });
    expect(await exchange(port, requestText(target))).toMatch(answer);
    expect((await exchange(port, requestText(target))).endsWith(whole)).toBe(true);
    expect(faults.active()).toEqual([]);
  });

  it("reset", async () => {
    const { port, faults } = await start();
    faults.add("reset", { count: 1 });
    await expect(exchange(port, requestText(target))).rejects.toMatchObject({ code: "ECONNRESET" });
    expect((await exchange(port, requestText(target))).endsWith(whole)).toBe(true);
  });

  it("half-open: nothing comes, and the connection stays until the device goes away", async () => {
    const device = await start();
    device.faults.add("half-open", { count: 1 });
    const socket = connect(device.port, "127.0.0.1", () => socket.write(requestText(target)));
    socket.on("error", () => undefined);
    let received = "";
    socket.on("data", (data) => {
      received += data.toString();
    });
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await expect.poll(() => device.requests().at(-1)?.answer).toBe("none (half-open)");
    expect((await exchange(device.port, requestText(target))).endsWith(whole)).toBe(true);
    expect([received, socket.destroyed]).toEqual(["", false]);
    await device.close();
    await closed;
  });

  it("reboot-mid-request: half an answer, then nobody, then uptime from zero", async () => {
    let now = 0;
    const device = await start({ now: () => now });
    device.faults.add("reboot-mid-request", { count: 1 });
    const half = await exchange(device.port, requestText(target));
    expect(half).not.toContain("Garage");
    await expect(exchange(device.port, requestText(target))).rejects.toThrow();
    now += 6000;
    const answer = await exchange(device.port, requestText("/api/status?filter=rbt"));
    expect(answer).toContain('{"rbt":6000}');
  });
});

it("requests that got no answer are in the log, without their values", async () => {
  const device = await start();
  device.faults.add("drop", { count: 1 });
  await exchange(device.port, requestText('/api/set?fna="hush"'));
  expect(device.requests()).toMatchObject([{ path: "/api/set", parameters: ["fna"], answer: "none (drop)" }]);
  expect(JSON.stringify(device.requests())).not.toContain("hush");
});

describe("faults of the cloud", () => {
  it("cloud-502 strikes as often as it is told, stale-cloud until it is over", async () => {
    const device = await start({ cloud: true, status: { sse: "100001" } });
    const { url, token } = device.cloudAccess;
    const ask = async (): Promise<readonly [number, string]> => {
      const answer = await fetch(`${url}/api/status?filter=amp`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return [answer.status, await answer.text()];
    };
    device.faults.add("cloud-502", { count: 1 });
    expect((await ask())[0]).toBe(502);
    expect(await ask()).toEqual([200, '{"amp":16}']);
    const over = device.faults.add("stale-cloud");
    const [status, body] = await ask();
    expect(status).toBe(404);
    expect(JSON.parse(body)).toEqual({ success: false, reason: "Data is outdated", age: expect.any(Number) });
    over();
    expect(await ask()).toEqual([200, '{"amp":16}']);
  });
});
