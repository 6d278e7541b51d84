import { GoeCharger } from "@goe/core";
import { MockDevice, profileNames } from "@goe/mock-device";
import { describe, expect, it } from "vitest";
import { realCaptures } from "./captures.js";

describe.each(profileNames("charger"))("a simulated %s", (profile) => {
  it("explains itself, whatever keys it lacks", async () => {
    await using mock = await MockDevice.start({ device: "charger", profile });
    const explained = await GoeCharger.local(mock.url).explain();
    expect(explained).toMatchObject({ charging: false, carState: "idle", summary: "No car is plugged in." });
    expect(explained.currentLimitA).toBe(16);
  });

  it("explains that force off keeps a car from charging", async () => {
    const status = { car: 4, alw: false, acu: null, frc: 1, modelStatus: 4 };
    await using mock = await MockDevice.start({ device: "charger", profile, status });
    const { summary, findings } = await GoeCharger.local(mock.url).explain();
    expect(summary).toBe("The car is not charging. The user switched charging off.");
    expect(findings[0]).toMatchObject({ code: "notChargingBecauseForceStateOff", severity: "blocks" });
  });
});

it.each(realCaptures().filter(({ device }) => device === "charger"))(
  "$name explains itself",
  async ({ status }) => {
    await using mock = await MockDevice.start({ device: "charger", status });
    const { summary } = await GoeCharger.local(mock.url).explain();
    expect(summary).toMatch(/^(No car is plugged in|The car is (not )?charging)/);
  },
);
