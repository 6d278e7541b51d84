import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatProposals } from "../../src/learn/format-proposals.js";
import { propose } from "../../src/learn/propose.js";
import { readSpec } from "../../src/read-spec.js";
import type { ResolvedDevice } from "../../src/resolve/resolved-spec.js";
import { canaryPlacings, fullStatus, placeCanary } from "../canary.js";
import { miniDevice, miniSpec, repository } from "../mini-spec.js";
import { learnFrom, lessonFrom } from "./learn-from.js";

const mini = miniDevice("charger");
const real = await readSpec(repository);

/** All that is told of a status: for readers and for programs. */
function told(status: object, device = mini): string {
  const proposals = learnFrom([status], device);
  return formatProposals(proposals, 1) + JSON.stringify(proposals);
}

describe("an example tells", () => {
  test.each([
    ["a text by length and kind of characters", "Garage", "text of 6 characters (letters)"],
    ["a serial number by its length", "123456", "text of 6 characters (digits)"],
    ["an address of a network card", "A0B1C2D3E4F5", "text of 12 characters (hexadecimal)"],
    ["a token", "a9Zk3", "text of 5 characters (letters and digits)"],
    ["an address", "192.0.2.7", "text of 9 characters (printable ASCII)"],
    ["other writing", "Käfig 🚗", "text of 8 characters (any characters)"],
    ["an empty text", "", "text of 0 characters"],
    ["a short number as it is", -40, "-40"],
    ["a fraction as it is", 230.5, "230.5"],
    ["a fraction that may be a place on earth about", 48.137154, "about 48.1"],
    ["a long number by its length", 4711008, "a number of 7 digits"],
    ["a number that is written as a power", 4.2e21, "a long number"],
    ["what is in a list", [1, "Anna", true], "[1, text of 4 characters (letters), true]"],
    ["the first of many", [1, 2, 3, 4, 5, 6, 7, 8, 9], "[1, 2, 3, 4, 5, 6, 7, 8, … 9 in all]"],
    ["what is in an object", { on: true, A0B1C2D3: 1 }, "{on: true, (name of 8 characters): 1}"],
  ])("%s", (_, xyz, words) => {
    expect(learnFrom([{ xyz }], mini)[0]?.examples).toEqual([words]);
  });
});

describe("a secret", () => {
  test.each([
    ["of the spec", { sse: [123456, 7] }, ["sse shape expected string, got an array"]],
    [
      "among names without a key",
      { zzx: { user: "anna" } },
      ["zzx other-name historic: Gone long ago.; object, never null"],
    ],
    [
      "inside of a struct",
      { crd: [{ name: 4711, energy: 0, sessions: 2 }] },
      ["crd[*].name shape expected string, got a number"],
    ],
    [
      "with properties that the spec lacks",
      { scn: [{ ssid: "a", rssi: -60, addr: { ip: "192.0.2.9" }, ch: [], password: "b" }] },
      [],
    ],
  ])("%s is known by its JSON type alone", (_, status, words) => {
    const proposals = learnFrom([status], mini);
    expect(
      proposals.map(
        ({ key, place, kind, what, examples }) => `${key}${place} ${kind} ${examples[0] ?? what}`,
      ),
    ).toEqual(words);
  });

  test("of the other device is one for a stranger, too", () => {
    const { devices } = miniSpec();
    const [charger, controller] = devices;
    if (charger === undefined || controller === undefined) throw new Error("the small spec lacks a device");
    const [proposal] = propose([lessonFrom('{"scn":[{"ssid":"Garage"}]}', controller, devices)]);
    expect(proposal).toMatchObject({ key: "scn", what: "no such key; array, never null", examples: [] });
  });

  test.each(["123456", "Wohnzimmer 1", "a".repeat(40), "shelly_a1b2c3"])(
    "may be the last level of a topic: %s",
    (name) => {
      expect(told({ [name]: 1 })).not.toContain(name);
    },
  );
});

const devices: readonly (readonly [name: string, device: ResolvedDevice])[] = [
  ["charger of the small spec", mini],
  ...real.devices.map((each) => [`${each.kind} of this spec`, each] as const),
];

describe.each(devices)("no canary gets into a proposal: %s", (_, device) => {
  // Strangers and properties that the spec lacks hold texts, too.
  const status = {
    ...fullStatus(device),
    qqa: "n/a",
    qqb: ["n/a", { name: "n/a", list: [["n/a"]] }],
    ...Object.fromEntries(device.otherNames.flatMap(({ keys }) => keys.map((key) => [key, "n/a"]))),
  };
  const canaries = fc.oneof(
    fc.stringMatching(/^Zq[a-z0-9|`.: ]{4,20}$/),
    fc.integer({ min: 471_100, max: 99_999_999_999 }),
    fc.double({ min: 40.001, max: 50, noNaN: true }).map((place) => Number(`${place.toFixed(6)}7`)),
    fc.integer({ min: 471_100, max: 99_999_999_999 }).map(String),
  );

  test.each(canaryPlacings)("%s", (_, place) => {
    fc.assert(
      fc.property(canaries, (canary) => {
        // A word of letters and digits alone may be the name of a property.
        fc.pre(typeof canary !== "string" || /\W|\d{3}|^\d/.test(canary));
        expect(told(placeCanary(status, canary, place), device)).not.toContain(String(canary));
      }),
      { numRuns: 20 },
    );
  });
});
