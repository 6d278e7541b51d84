import { ChargingStatus, GoeCharger } from "@goe/core";
import { type FaultName, MockDevice } from "@goe/mock-device";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

const serial = "100001";

describe("the client through the simulated cloud", () => {
  let device: MockDevice;
  let charger: GoeCharger;
  beforeAll(async () => {
    device = await MockDevice.start({
      device: "charger",
      profile: "v5-60.2",
      cloud: true,
      status: { sse: serial },
    });
    charger = reached(device.cloudAccess.token);
  });
  afterAll(() => device.close());
  beforeEach(() => device.faults.clear());

  function reached(token: string): GoeCharger {
    return GoeCharger.cloud(serial, token, { domain: `${device.cloud?.url}/{serial}`, retries: 0 });
  }

  it("reads components as it does locally", async () => {
    device.advance(1000);
    const [far, near] = await Promise.all([
      charger.get(ChargingStatus),
      GoeCharger.local(device.url).get(ChargingStatus),
    ]);
    expect(far).toEqual(near);
  });

  it("writes, and sees what became of it", async () => {
    const writing = charger.set({ requestedCurrentA: 10 }, { verify: { timeoutMs: 10_000 } });
    expect(await writing).toMatchObject({
      outcomes: { requestedCurrentA: { result: "applied", value: 10 } },
    });
    expect(device.state.get("amp")).toBe(10);
    expect(device.requests().map(({ via }) => via)).toContain("cloud");
  });

  it.each<[FaultName, string]>([
    ["stale-cloud", "stale"],
    ["cloud-502", "http-status"],
  ])("says what is wrong: %s", async (fault, code) => {
    device.faults.add(fault);
    await expect(charger.getMeta()).rejects.toMatchObject({ code });
  });

  it("says that a token is wrong, and that the cloud API is off", async () => {
    await expect(reached("wr0ng").getMeta()).rejects.toMatchObject({ code: "unauthorized" });
    await GoeCharger.local(device.url).client.set({ cae: false });
    device.advance(1000);
    await expect(charger.getMeta()).rejects.toMatchObject({ code: "cloud-unavailable" });
  });
});
