import { findKey } from "@goe/core/keys";
import { expect, it } from "vitest";
import { DeviceState } from "../src/device-state.js";
import { registryLookup } from "../src/key-lookup.js";
import { chooseProfile, profileNames } from "../src/profile-choice.js";

const cases = (["charger", "controller"] as const).flatMap((device) =>
  profileNames(device).map((name) => ({ device, name })),
);

it.each(cases)(
  "$name: whatever it says of itself may be written back, or cannot be written at all",
  (wanted) => {
    const profile = chooseProfile(wanted.device, wanted.name);
    const state = new DeviceState({ profile, findKey: registryLookup(wanted.device), now: () => 0 });
    const answers = profile.status
      // Keys that are written in another form than read do not take their own value.
      .filter(([key]) => findKey(wanted.device, key)?.writeType === undefined)
      .map(([key, value]) => ({
        key,
        access: findKey(wanted.device, key)?.access,
        outcome: state.write(key, JSON.stringify(value)),
      }));
    const surprises = answers.filter(({ access, outcome }) =>
      access === "read-write" ? outcome.result !== "written" : outcome.result !== "refused",
    );
    expect(surprises).toEqual([]);
    expect(answers.length).toBeGreaterThan(10);
  },
);
