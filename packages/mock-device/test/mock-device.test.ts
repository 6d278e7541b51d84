import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import {
  House,
  ListenError,
  MockDevice,
  type MockDeviceOptions,
  UnexpectedRequestsError,
} from "../src/index.js";
import { closeDevices, start } from "./support/devices.js";
import { bodyOf, exchange, requestText } from "./support/raw-http.js";
import { testProfile } from "./support/registry.js";

afterEach(closeDevices);

describe("the server", () => {
  it("reports method, path and parameter names, never values", async () => {
    const device = await start();
    await exchange(device.port, requestText("/api/set?wak=%22hush%22&amp=10"));
    await exchange(device.port, requestText("/nowhere", "POST"));
    expect(device.requests()).toMatchObject([
      { via: "http", method: "GET", path: "/api/set", parameters: ["wak", "amp"], answer: "200 OK" },
      { via: "http", method: "POST", path: "/nowhere", parameters: [], answer: "404 Not Found" },
    ]);
    expect(JSON.stringify(device.requests())).not.toContain("hush");
  });

  it("lists what no correct client asks, equal ones once, but for what is said to be fine", async () => {
    const device = await start();
    const ask = (target: string): Promise<string> => exchange(device.port, requestText(target));
    await ask("/api/status?filter=amp");
    device.assertNothingUnexpected();
    for (const target of ["/api/status?filter=rca", "/api/status?filter=rca", "/api/set?amp=99", "/nowhere"])
      await ask(target);
    expect(() => device.assertNothingUnexpected()).toThrow(UnexpectedRequestsError);
    expect(() => device.assertNothingUnexpected()).toThrow(
      /^4 requests were unexpected:\n.*filter.*\(2 times\)\n.*amp.*\n.*nowhere/,
    );
    expect(() => device.assertNothingUnexpected(({ path }) => path === "/api/status")).toThrow(
      "2 requests were unexpected:",
    );
    device.clearRequests();
    device.assertNothingUnexpected();
  });

  it("answers in parallel and remembers the last thousand requests", async () => {
    const device = await start();
    for (let round = 0; round < 11; round++) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => exchange(device.port, requestText("/api/status?filter=amp"))),
      );
      expect(new Set(answers.map(bodyOf))).toEqual(new Set(['a\r\n{"amp":16}\r\n0\r\n\r\n']));
    }
    expect(device.requests().length).toBe(1000);
  });

  it("waits for the rest of a request that comes in pieces", async () => {
    const { port } = await start();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      const pieces = ["GET /api/sta", "tus?filter=amp HTTP/1.1\r\nHo", "st: x\r\n\r", "\n"];
      const timer = setInterval(() => socket.write(pieces.shift() ?? ""), 10);
      socket.once("data", (data) => {
        clearInterval(timer);
        resolve(data.toString());
      });
    });
    expect(bodyOf(answer)).toBe('a\r\n{"amp":16}\r\n0\r\n\r\n');
  });

  it("survives clients that hang up", async () => {
    const { port } = await start();
    for (const request of ["", "GET /api/st", requestText("/api/status")]) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, "127.0.0.1", () =>
          socket.write(request, () => socket.resetAndDestroy()),
        );
        socket.on("close", () => resolve());
      });
    }
    expect(await exchange(port, requestText("/api/status?filter=amp"))).toContain('{"amp":16}');
  });

  it("hears one request per connection", async () => {
    const { port } = await start();
    const answers = await exchange(port, requestText("/api/set?amp=10") + requestText("/api/set?amp=11"));
    expect(answers.match(/HTTP\/1\.1/g)?.length).toBe(1);
  });

  it("is gone after close(), which cuts open connections and may be called twice", async () => {
    const device = await start();
    const idle = connect(device.port, "127.0.0.1");
    await new Promise((resolve) => idle.once("connect", resolve));
    const idleClosed = new Promise((resolve) => idle.once("close", resolve));
    idle.on("error", () => undefined);
    await Promise.all([device.close(), device.close()]);
    await idleClosed;
    await expect(exchange(device.port, requestText("/api/status"))).rejects.toMatchObject({
      code: "ECONNREFUSED",
    });
  });

  it("takes its car out of a house that goes on", async () => {
    const house = new House();
    const device = await MockDevice.start({ device: "charger", house, status: { frc: 2 }, now: () => 0 });
    device.charger.plug("3-phase-16A");
    device.advance(30_000);
    expect(house.carW).toBeGreaterThan(10_000);
    await device.close();
    expect(house.carW).toBe(0);
  });

  it("is gone at the end of an `await using` block", async () => {
    const device = await start();
    await device[Symbol.asyncDispose]();
    await expect(exchange(device.port, requestText("/api/status"))).rejects.toMatchObject({
      code: "ECONNREFUSED",
    });
  });

  it("writes IPv6 addresses in brackets", async () => {
    const device = await start({ host: "::1" });
    expect(device.url).toBe(`http://[::1]:${device.port}`);
    expect((await fetch(`${device.url}/api/status?filter=amp`)).status).toBe(200);
  });

  it("says that a port is in use", async () => {
    const { port } = await start();
    const second = start({ port });
    await expect(second).rejects.toBeInstanceOf(ListenError);
    await expect(second).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use. Choose another port, or 0 for a free one.`,
    );
  });

  it("says that an address is not to be had", async () => {
    await expect(start({ host: "192.0.2.1" })).rejects.toThrow(
      "Cannot listen on 192.0.2.1, port 0 (EADDRNOTAVAIL).",
    );
  });

  it("starts from the profile and looks keys up in the registry of the spec", async () => {
    await using device = await MockDevice.start({ device: "controller" });
    expect(device.state.get("fwv")).toBe("1.0.6");
    const set = async (query: string): Promise<string> =>
      await (await fetch(`${device.url}/api/set?${query}`)).text();
    expect(await set("fwv=%229%22")).toBe('{"fwv":"fwv: tried to set api key without setter (\\"9\\")"}');
    // Our field names mean nothing to a device.
    expect(await set("firmwareVersion=%229%22")).toBe("null");
  });
});

describe("options", () => {
  it.each([
    [undefined, 'Options are missing. Pass at least {device: "charger"} or {device: "controller"}.'],
    [{}, 'Option "device" is undefined. Allowed is "charger" or "controller".'],
    [{ device: "toaster" }, 'Option "device" is "toaster". Allowed is "charger" or "controller".'],
    [
      { device: "charger", port: 70_000 },
      'Option "port" is 70000. Allowed is a whole number from 0 to 65535',
    ],
    [{ device: "charger", host: "" }, 'Option "host" is "". Allowed is an IP address or host name'],
    [
      { device: "charger", status: [] },
      'Option "status" is object. Allowed is an object from API keys to values.',
    ],
    [
      { device: "charger", httpApiEnabled: "no" },
      'Option "httpApiEnabled" is "no". Allowed is true or false.',
    ],
    [{ device: "charger", now: 5 }, 'Option "now" is 5. Allowed is a function'],
    [{ device: "charger", findKey: {} }, 'Option "findKey" is object. Allowed is a function'],
    [{ device: "charger", speed: 2 }, 'Unknown option "speed". Allowed are device, profile, port, host'],
    [
      { device: "charger", profile: 1 },
      'Option "profile" is 1. Allowed is the name of a profile, or a profile.',
    ],
    [
      { device: "controller", profile: testProfile },
      'Profile "test-055.7" is of a charger. Pass one of a controller.',
    ],
    [{ device: "charger", profile: "v9" }, 'Unknown profile "v9" of a charger. Choose one of: v4-055.7'],
  ])("%j: %s", async (options, message) => {
    const attempt = MockDevice.start(options as MockDeviceOptions);
    await expect(attempt).rejects.toBeInstanceOf(TypeError);
    await expect(attempt).rejects.toThrow(message);
  });
});
