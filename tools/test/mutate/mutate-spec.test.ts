import { describe, expect, test } from "vitest";
import { readCapture } from "../../src/conform/capture.js";
import type { FactsOfDevice, KeyFacts } from "../../src/facts/key-facts.js";
import { type LoadedSpec, loadSpec } from "../../src/load/load-spec.js";
import {
  type MutationResult,
  mutateSpec,
  WitnessError,
  type Witnesses,
} from "../../src/mutate/mutate-spec.js";
import { edited, miniTexts, validators } from "../mini-spec.js";

const loaded = loadSpec(miniTexts);
const alone: Witnesses = { validators, captures: [], facts: {} };

const capture = readCapture(JSON.stringify({ fwv: "056.2", car: -1, amp: 6, lbp: null, dwo: null }));

const number: KeyFacts = { access: "RW", type: "uint8", nullable: false, secret: false, status: "current" };
const facts: FactsOfDevice = {
  keys: {
    // A correction says why it is not 5.
    amp: { ...number, unit: "A", range: { min: 5, max: 32 } },
    tof: { ...number, type: "int32", range: { min: -720, max: 840 } },
  },
};

/** Who notices the flip of this file, place and change. */
function noticed(
  { file, at, change }: { file: string; at: string; change: string },
  witnesses: Witnesses,
): string {
  const found = results(witnesses).filter(
    ({ mutation }) =>
      mutation.file.path === file && mutation.place.join(".") === at && mutation.change.includes(change),
  );
  expect(found).toHaveLength(1);
  return found[0]?.noticed ?? "";
}

// Some hundred checks of the spec for each set of witnesses.
const known = new Map<Witnesses, readonly MutationResult[]>();

function results(witnesses: Witnesses): readonly MutationResult[] {
  const all = known.get(witnesses) ?? [...mutateSpec(loaded, witnesses)];
  known.set(witnesses, all);
  return all;
}

const everybody: Witnesses = {
  ...alone,
  captures: [{ device: "charger", capture }],
  facts: { charger: facts },
};

const config = "charger/keys/config.yaml";
const info = "shared/keys/info.yaml";
const enums = "charger/enums/all.yaml";

describe("the check notices", () => {
  test.each([
    ["null where the example is null", { file: config, at: "dwo.nullable", change: "false" }],
    ["a unit that cannot become the field's", { file: info, at: "tof.unit", change: '"A"' }],
    ["an enum without the example's number", { file: enums, at: "CarState.values.1", change: "without 1" }],
    ["access that asks for an example", { file: config, at: "ids.access", change: '"read-write"' }],
  ])("%s", (_, flip) => {
    expect(noticed(flip, alone)).toBe("check");
  });
});

describe("a capture notices", () => {
  test.each([
    ["a bound that it is outside of", { file: config, at: "amp.range.min", change: "6 → 7" }],
    ["a number that lost its name", { file: enums, at: "CarState.values.0", change: "without -1 lost" }],
  ])("%s", (_, flip) => {
    expect(noticed(flip, alone)).toBe("nobody");
    expect(noticed(flip, everybody)).toBe("captures");
  });
});

describe("another account of the keys notices", () => {
  test.each([
    ["an end of a range", { file: info, at: "tof.range.max", change: "840 → 841" }],
    ["a unit", { file: config, at: "amp.unit", change: '"A" → "V"' }],
    ["access", { file: config, at: "amp.access", change: '"read"' }],
    ["nullability", { file: config, at: "amp.nullable", change: "true" }],
  ])("%s", (_, flip) => {
    expect(noticed(flip, alone)).toBe("nobody");
    expect(noticed(flip, everybody)).toBe("facts");
  });
});

describe("nobody notices", () => {
  test.each([
    ["a bound that no value comes near", { file: config, at: "dwo.usualRange.max", change: "100001" }],
    ["a bound that a correction speaks of", { file: config, at: "amp.range.max", change: "32 → 33" }],
    ["a word that changes places in an enum", { file: enums, at: "CarState.values.2", change: "swapped" }],
  ])("%s", (_, flip) => {
    expect(noticed(flip, everybody)).toBe("nobody");
  });
});

describe("a witness that the spec contradicts as it is", () => {
  const text = (status: object): string => JSON.stringify(status);

  test.each<[what: string, witnesses: Partial<Witnesses>, said: string]>([
    ["a capture", { captures: [{ device: "charger", capture: readCapture(text({ amp: 5 })) }] }, "captures"],
    [
      "a capture with a key that nobody knows",
      { captures: [{ device: "charger", capture: readCapture(text({ xyz: 1 })) }] },
      "captures",
    ],
    [
      "a capture of the other device",
      { captures: [{ device: "controller", capture: readCapture(text({ car: 1 })) }] },
      "captures",
    ],
    ["another account", { facts: { charger: { keys: { amp: { ...number, unit: "V" } } } } }, "facts"],
    ["an account of the other device", { facts: { controller: { keys: { amp: number } } } }, "facts"],
  ])("is refused: %s", (_, witnesses, said) => {
    const flips = mutateSpec(loaded, { ...alone, ...witnesses });
    expect(() => flips.next()).toThrow(WitnessError);
    expect(() => [...mutateSpec(loaded, { ...alone, ...witnesses })]).toThrow(
      `The spec as it is does not agree with the ${said}: mend that first, or leave them out.`,
    );
  });

  test("is refused: the check itself", () => {
    const wrong = loadSpec(edited(miniTexts, [{ file: "ratchet.yaml", from: "Types: 1", to: "Types: 0" }]));
    expect(() => [...mutateSpec(wrong, alone)]).toThrow("does not agree with the check");
  });
});

test("every flip is tried once, and the spec is as it was", () => {
  const before = JSON.stringify(loaded.files);
  const all = results(alone);
  expect(all.length).toBeGreaterThan(100);
  expect(
    new Set(all.map(({ mutation }) => `${mutation.file.path} ${mutation.place.join(".")} ${mutation.change}`))
      .size,
  ).toBe(all.length);
  expect(JSON.stringify(loaded.files)).toBe(before);
});

test("what fails otherwise than a spec that is wrong is passed on", () => {
  const broken: LoadedSpec = {
    ...loaded,
    files: loaded.files.map((file) => ({
      ...file,
      locate: () => {
        throw new RangeError("no place");
      },
    })),
  };
  expect(() => [...mutateSpec(broken, alone)]).toThrow(RangeError);
});
