import { redact } from "@goe/core";
import { MockDevice } from "@goe/mock-device";
import { describe, expect, it } from "vitest";
import { type Capture, exampleCaptures, realCaptures, simulatedCaptures } from "./captures.js";
import { componentsOf, deviceSaying } from "./components.js";
import { breaches } from "./schemas.js";

describe.each([...(await simulatedCaptures()), ...realCaptures(), ...exampleCaptures()])(
  "$name, redacted,",
  ({ name, device, status }) => {
    const clean: Capture = { name, device, status: redact(status) };

    it("decodes into every component without an issue", async () => {
      for (const component of componentsOf(device)) {
        const { issues } = await deviceSaying(clean).get(component, { lenient: true });
        expect(issues, component.name).toEqual([]);
      }
    });

    it("obeys the schema of a raw status", () => {
      expect(breaches(`${device}/status`, clean.status)).toEqual([]);
    });

    it("starts a simulated device that says the same", async () => {
      await using mock = await MockDevice.start({ device, status: clean.status });
      const keys = Object.keys(clean.status).slice(0, 25);
      const answer = await fetch(`${mock.url}/api/status?filter=${keys}`);
      expect(await answer.json()).toEqual(Object.fromEntries(keys.map((key) => [key, clean.status[key]])));
    });
  },
);
