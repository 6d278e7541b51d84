import { describe, expect, it } from "vitest";
import { ask, cloudWith, deviceOf, type Received, token } from "./cloud-devices.js";

const bearer = { Authorization: `Bearer ${token}` };

describe("a set over the cloud", () => {
  it("reaches the device, whose checks nobody hears of", async () => {
    const device = deviceOf("v4-59.4", { eto: 5000 });
    await using cloud = await cloudWith(device);
    await ask(cloud, "/000123/api/set?amp=7&eto=1&frc=9", { headers: bearer });
    expect(device.state.snapshot(["amp", "eto", "frc"])).toEqual({ amp: 7, eto: 5000, frc: 0 });
  });

  it("reads a value as JavaScript does, so that 16.0 arrives as an integer (inferred)", async () => {
    const device = deviceOf("v4-59.4", { amp: 6 });
    await using cloud = await cloudWith(device);
    await ask(cloud, "/000123/api/set?amp=16.0", { headers: bearer });
    expect(device.state.get("amp")).toBe(16);
  });

  it("restarts a device", async () => {
    const device = deviceOf("v4-59.4");
    await using cloud = await cloudWith(device);
    const answer = await ask(cloud, "/000123/api/set?rst=true", { headers: bearer });
    expect(answer.body).toBe('{"succeeded":[{"rst":true}],"failed":[]}');
    expect(device.online).toBe(false);
  });

  it("takes a raw object (goecharger/go-eCharger-API-v2#208) and a long one", async () => {
    const device = deviceOf("v4-59.4");
    await using cloud = await cloudWith(device);
    const raw = await ask(cloud, '/000123/api/set?ids={"pGrid":-5000}', { headers: bearer });
    expect(raw.body).toBe('{"succeeded":[{"ids":{"pGrid":-5000}}],"failed":[]}');
    const name = "x".repeat(4000);
    const long = await ask(cloud, `/000123/api/set?fna="${name}"`, { headers: bearer });
    expect(long.body).toBe(`{"succeeded":[{"fna":"${name}"}],"failed":[]}`);
  });
});

describe("the cloud's own ways", () => {
  it("leave CORE's and PRO's 400 to their local web server (marq24/ha-goecharger-api2#93)", async () => {
    await using cloud = await cloudWith(deviceOf("core-60.4", { amp: 16 }));
    const answer = await ask(cloud, "/000123/api/status?filter=amp,zzz", { headers: bearer });
    expect([answer.status, answer.body]).toEqual([200, '{"amp":16}']);
  });

  it("fail as many requests as asked for, with the status asked for", async () => {
    await using cloud = await cloudWith(deviceOf("v4-59.4"));
    cloud.failNext(2, 503);
    const statuses: Received["status"][] = [];
    for (let asked = 0; asked < 3; asked++) {
      statuses.push((await ask(cloud, "/000123/api/status", { headers: bearer })).status);
    }
    expect(statuses).toEqual([503, 503, 200]);
  });

  it("allow web pages, which ask beforehand whether they may send the token", async () => {
    await using cloud = await cloudWith(deviceOf("v4-59.4"));
    const headers = {
      Origin: "https://example.org",
      "Access-Control-Request-Method": "GET",
      "Access-Control-Request-Headers": "authorization",
    };
    const before = await ask(cloud, "/000123/api/status", { method: "OPTIONS", headers });
    expect([before.status, before.body]).toEqual([204, ""]);
    expect(before.headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET",
      "access-control-allow-headers": "Authorization",
    });
    const refused = await ask(cloud, "/000123/api/status", { headers: { Origin: "https://example.org" } });
    expect([refused.status, refused.headers["access-control-allow-origin"]]).toEqual([401, "*"]);
  });

  it("take GET alone (inferred)", async () => {
    const device = deviceOf("v4-59.4", { amp: 6 });
    await using cloud = await cloudWith(device);
    const answer = await ask(cloud, "/000123/api/set?amp=7", { method: "POST", headers: bearer });
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET"]);
    expect(device.state.get("amp")).toBe(6);
  });

  it("answer fetch, which keeps its connection", async () => {
    const device = deviceOf("v4-59.4", { amp: 16 });
    await using cloud = await cloudWith(device);
    for (let asked = 0; asked < 3; asked++) {
      const response = await fetch(`${cloud.urlOf(device)}/api/status?filter=amp`, { headers: bearer });
      expect([response.status, response.headers.get("connection"), await response.json()]).toEqual([
        200,
        "keep-alive",
        { amp: 16 },
      ]);
    }
  });
});
