import type { JsonValue } from "@goe/core/keys";
import fc from "fast-check";
import { expect, it } from "vitest";
import { MockDevice } from "../../src/index.js";
import { chooseProfile, profileNames } from "../../src/profiles/profile-choice.js";
import { profileFromCapture } from "../../src/profiles/profile-from-capture.js";
import { createSimulation } from "../../src/simulation.js";

const devices = ["charger", "controller"] as const;
const boxes = devices.flatMap((device) => profileNames(device).map((name) => ({ device, name })));
const identity = ["typ", "fwv"];

/** A status in which some keys have strange values, some are gone and some are new. */
const strangeStatus = fc.constantFrom(...boxes).chain(({ device, name }) => {
  const healthy = Object.fromEntries(chooseProfile(device, name).status);
  const keys = Object.keys(healthy).filter((key) => !identity.includes(key));
  return fc
    .record({
      changed: fc.dictionary(fc.constantFrom(...keys), fc.jsonValue() as fc.Arbitrary<JsonValue>, {
        maxKeys: 30,
      }),
      gone: fc.subarray(keys, { maxLength: 60 }),
      added: fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<JsonValue>, { maxKeys: 5 }),
    })
    .map(({ changed, gone, added }) => {
      const status = { ...added, ...healthy, ...changed };
      return {
        device,
        status: Object.fromEntries(Object.entries(status).filter(([key]) => !gone.includes(key))),
      };
    });
});

it("a device from a capture with any values lives on, charges, restarts, and still says JSON", () => {
  fc.assert(
    fc.property(strangeStatus, ({ device, status }) => {
      const profile = profileFromCapture(JSON.stringify(status), "strange");
      const { device: simulated, charger, house } = createSimulation({ device, profile, now: () => 0 });
      house.pvW = 8000;
      house.feedsChargers = true;
      simulated.time.advance(3000);
      simulated.write("frc", "2");
      charger?.plug("3-phase-16A");
      charger?.tapCard(1);
      simulated.time.advance(60_000);
      simulated.reboot();
      simulated.time.advance(10_000);
      charger?.unplug();
      simulated.time.advance(2000);
      expect(Object.keys(JSON.parse(simulated.read())).sort()).toEqual(Object.keys(status).sort());
    }),
    { numRuns: 400 },
  );
});

it("its interfaces do so, too", async () => {
  await fc.assert(
    fc.asyncProperty(strangeStatus, async ({ device, status }) => {
      const profile = profileFromCapture(JSON.stringify({ ...status, hai: true, hla: true }), "strange");
      await using box = await MockDevice.start({
        device,
        profile,
        now: () => 0,
        mqtt: true,
        modbus: true,
        appChannel: true,
        cloud: true,
        status: { sse: "100001" },
      });
      await box.mqttConnected();
      box.advance(2000);
      for (const path of ["/api/status", "/status", "/_mock/api/state", "/_mock/api/values"]) {
        const answer = await fetch(`${box.url}${path}`);
        expect([path, answer.status < 500]).toEqual([path, true]);
        await answer.arrayBuffer();
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
