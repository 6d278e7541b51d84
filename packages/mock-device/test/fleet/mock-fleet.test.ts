import { afterEach, describe, expect, it } from "vitest";
import { MockFleet, type MockFleetOptions } from "../../src/index.js";

const fleets: MockFleet[] = [];
afterEach(async () => {
  await Promise.all(fleets.splice(0).map((fleet) => fleet.close()));
});

async function start(options: Partial<MockFleetOptions> = {}): Promise<MockFleet> {
  const fleet = await MockFleet.start({ count: 3, ...options });
  fleets.push(fleet);
  return fleet;
}

const told = async (url: string, init?: RequestInit): Promise<unknown> => {
  const answer = await fetch(url, init);
  return answer.headers.get("content-type") === "application/json"
    ? await answer.json()
    : await answer.text();
};

describe("a fleet", () => {
  it("has devices of consecutive serial numbers, told apart by path", async () => {
    const { devices } = await start();
    expect(devices.map(({ serial }) => serial)).toEqual(["100001", "100002", "100003"]);
    for (const { url, serial } of devices) {
      expect(await told(`${url}/api/status?filter=sse,fna,host,mtp`)).toEqual({
        sse: serial,
        fna: `go-e ${serial}`,
        host: `go-echarger_${serial}`,
        mtp: `go-eCharger/${serial}/`,
      });
    }
  });

  it.each(["100002.localhost", "100002.api.v3.go-e.io", "go-echarger_100002.local", "go-eCharger-100002"])(
    "finds a device by its host name: %s",
    async (host) => {
      const { devices } = await start();
      const { port } = new URL(devices[0]?.url ?? "");
      // fetch may not set Host, so by hand.
      const { request } = await import("node:http");
      const body = await new Promise<string>((resolve, reject) => {
        const asked = request({ host: "127.0.0.1", port, path: "/api/status?filter=sse", headers: { host } });
        asked.on("error", reject).on("response", (answer) => {
          let text = "";
          answer.setEncoding("utf8").on("data", (part) => {
            text += part;
          });
          answer.on("end", () => resolve(text));
        });
        asked.end();
      });
      expect(body).toBe('{"sse":"100002"}');
    },
  );

  it("says how to name a device when none is named", async () => {
    const { devices } = await start();
    const { origin } = new URL(devices[0]?.url ?? "");
    const answer = await fetch(`${origin}/api/status`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("(/100001/api/status)");
  });

  it("keeps the devices apart: what is set on one is not on the others, and each charges for itself", async () => {
    const fleet = await start({ now: () => 0 });
    const [first, second] = fleet.devices;
    await told(`${first?.url}/api/set?frc=2`);
    first?.charger?.plug("3-phase-16A");
    second?.charger?.plug("3-phase-16A");
    fleet.advance(60_000);
    expect(await told(`${first?.url}/api/status?filter=car,frc`)).toEqual({ frc: 2, car: 2 });
    expect(await told(`${second?.url}/api/status?filter=car,frc`)).toEqual({ frc: 0, car: 4 });
    expect(first?.state.number("wh")).toBeGreaterThan(100);
    expect(second?.state.number("wh")).toBe(0);
  });

  it("takes several profiles in turn", async () => {
    const { devices } = await start({ profile: ["v4-055.7", "core-60.4"], firstSerial: 500_000 });
    expect(devices.map(({ state }) => state.get("fwv"))).toEqual(["055.7", "60.4", "055.7"]);
    expect(devices.map(({ state }) => state.get("host"))).toEqual([
      "go-echarger_500000",
      "go-eCharger-500001",
      "go-echarger_500002",
    ]);
  });

  it("gives each device a port of its own where that is wanted", async () => {
    const { devices } = await start({ portEach: true });
    expect(new Set(devices.map(({ url }) => new URL(url).port)).size).toBe(3);
    for (const { url, serial } of devices) {
      expect(await told(`${url}/api/status?filter=sse`)).toEqual({ sse: serial });
    }
  });

  it("is on one broker, and in one cloud", async () => {
    const fleet = await start({ mqtt: true, cloud: true });
    await fleet.mqttConnected();
    const { connectAsync } = await import("mqtt");
    const client = await connectAsync(fleet.mqttUrl ?? "");
    const serials = new Set<string>();
    await new Promise<void>((resolve) => {
      client.on("message", (topic) => {
        serials.add(topic);
        if (serials.size === 3) resolve();
      });
      client.subscribe("go-eCharger/+/car");
    });
    await client.endAsync();
    expect([...serials].sort()).toEqual(
      ["100001", "100002", "100003"].map((serial) => `go-eCharger/${serial}/car`),
    );
    const outcome = await fetch(`${fleet.cloud?.url}/100003/api/status?filter=sse`);
    expect(outcome.status).toBe(401);
  });

  it("is gone after close, and leaves nothing when a port is taken", async () => {
    const fleet = await start();
    const { origin, port } = new URL(fleet.devices[0]?.url ?? "");
    await expect(MockFleet.start({ count: 2, port: Number(port) })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use`,
    );
    await Promise.all([fleet.close(), fleet.close()]);
    await expect(fetch(origin)).rejects.toThrow();
  });

  it.each([
    [{ count: 0 }, "count is 0. Give a whole number of devices from 1 to 100000."],
    [{ count: 2.5 }, "count is 2.5."],
    [{ count: 1, firstSerial: 100_000_000 }, "Serial numbers have up to eight digits."],
    [{ count: 3, port: 65_535, portEach: true }, "Ports 65535 to 65537 are not to be had."],
    [{ count: 1, profile: "v9" }, 'Unknown profile "v9" of a charger.'],
  ])("%j is refused", async (options, message) => {
    await expect(MockFleet.start(options)).rejects.toThrow(message);
  });
});
