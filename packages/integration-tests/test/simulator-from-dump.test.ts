import { GoeCharger, GoeController, redact } from "@goe/core";
import type { DeviceKind, JsonValue } from "@goe/core/keys";
import { MockDevice, profileFromCapture, profileNames } from "@goe/mock-device";
import { describe, expect, it } from "vitest";
import { devices, realCaptures } from "./captures.js";
import { type AnyDevice, componentsOf } from "./components.js";

type Status = Readonly<Record<string, JsonValue>>;

interface Box {
  readonly name: string;
  readonly device: DeviceKind;
  readonly status: () => Promise<Status>;
}

const simulated: readonly Box[] = devices.flatMap((device) =>
  profileNames(device).map((name) => ({
    name,
    device,
    status: async () => {
      await using box = await MockDevice.start({ device, profile: name });
      return box.state.snapshot();
    },
  })),
);

const real: readonly Box[] = realCaptures().map(({ name, device, status }) => ({
  name,
  device,
  status: async () => status as Status,
}));

/** What `goe dump` saves. */
const dumpOf = (device: DeviceKind, status: Status): string =>
  JSON.stringify({ capturedAt: "2026-06-01T10:00:00.000Z", device, redacted: true, status: redact(status) });

describe.each([...simulated, ...real])(
  "a simulated device from a dump of $name",
  ({ name, device, status }) => {
    it("says what the original said, but for what is private, and the client reads all of it", async () => {
      const original = await status();
      const profile = profileFromCapture(dumpOf(device, original), name);
      await using copy = await MockDevice.start({ device, profile, noise: false });
      const shown = copy.state.snapshot();
      expect(Object.keys(shown)).toEqual(Object.keys(original));
      const plain = redact(original) as Status;
      for (const key of ["fwv", "typ", "amp", "var", "lmo", "rbc", "ccn"])
        expect(shown[key]).toEqual(plain[key]);
      const { local } = { charger: GoeCharger, controller: GoeController }[device];
      const values = await (local(copy.url) as AnyDevice).getMany(componentsOf(device));
      expect(values).toHaveLength(componentsOf(device).length);
    });
  },
);
