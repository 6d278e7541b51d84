import { findKey } from "@goe/core/keys";
import { expect, it } from "vitest";
import { SimulatedDevice } from "../../src/device/simulated-device.js";
import { refusalSentence } from "../../src/interfaces/http/set-answer.js";
import { chooseProfile, profileNames } from "../../src/profiles/profile-choice.js";
import { registryLookup } from "../../src/writing/key-lookup.js";

const cases = (["charger", "controller"] as const).flatMap((device) =>
  profileNames(device).map((name) => ({ device, name })),
);

it.each(cases)(
  "$name: whatever it says of itself may be written back, or cannot be written at all",
  (wanted) => {
    const profile = chooseProfile(wanted.device, wanted.name);
    const device = new SimulatedDevice({ profile, findKey: registryLookup(wanted.device), now: () => 0 });
    const answers = profile.status
      // Keys that are written in another form than read do not take their own value.
      .filter(([key]) => findKey(wanted.device, key)?.writeType === undefined)
      .map(([key, value]) => ({
        key,
        access: findKey(wanted.device, key)?.access,
        outcome: device.write(key, JSON.stringify(value)),
      }));
    const surprises = answers.filter(({ access, outcome }) =>
      access === "read-write" ? outcome.result !== "written" : outcome.result !== "refused",
    );
    expect(surprises).toEqual([]);
    expect(answers.length).toBeGreaterThan(10);
  },
);

// The bounds of a list's elements stand with its type in the registry.
it.each([
  ["clp", "[6,33]", "clp: failed: Value 33 exceeds range 0 to 32 ([6,33])"],
  ["amp", "5", "amp: failed: Value 5 exceeds range 6 to 32 (5)"],
  ["psm", "3", "psm: failed: Value 3 exceeds range 0 to 2 (3)"],
  ["ust", "3", "ust: failed: Value 3 exceeds range 0 to 2 (3)"],
  ["att", "86400", "att: failed: Value 86400 exceeds range 0 to 86399 (86400)"],
])("the charger of the spec refuses %s=%s by its range", (key, text, sentence) => {
  const outcome = specCharger().write(key, text);
  expect(outcome.result === "refused" && refusalSentence(key, outcome.refusal, text)).toBe(sentence);
});

it("a CORE says how to change phases when fsp is written (goecharger/go-eCharger-API-v2#322)", () => {
  const profile = chooseProfile("charger", "core-60.4");
  const device = new SimulatedDevice({ profile, findKey: registryLookup("charger"), now: () => 0 });
  const outcome = device.write("fsp", "false");
  expect(outcome.result === "refused" && refusalSentence("fsp", outcome.refusal, "false")).toBe(
    "fsp: failed: this parameter is only showing the current state and readonly, to change the preference, use psm (false)",
  );
});

it("the charger of the spec takes what clients only use not to offer", () => {
  expect(findKey("charger", "spl3")?.usualRange).toMatchObject({ min: 500 });
  expect(specCharger().write("spl3", "499")).toEqual({ result: "written" });
});

function specCharger(): SimulatedDevice {
  const profile = chooseProfile("charger");
  return new SimulatedDevice({ profile, findKey: registryLookup("charger"), now: () => 0 });
}
