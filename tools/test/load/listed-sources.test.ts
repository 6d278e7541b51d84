import { describe, expect, test } from "vitest";
import { withListedSources } from "../../src/load/listed-sources.js";
import type { DeviceKind, FactSources, SpecKey, SpecSource } from "../../src/spec-model.js";
import { keyOf, miniDevice } from "../mini-spec.js";

const sources = new Map<string, SpecSource>([
  ["list", { title: "Key list", kind: "vendor-list" }],
  ["capture", { title: "Status of a charger", kind: "capture" }],
  ["app", { title: "A client", kind: "project", states: ["type", "access"] }],
  ["mute", { title: "A thread", kind: "thread", states: ["example"] }],
]);

const facts: SpecKey = {
  described: true,
  name: "requestedCurrent",
  summary: "Current the car may draw.",
  access: "read-write",
  category: "config",
  type: "uint8",
  nullable: false,
};

const sourced = (key: Partial<SpecKey>): SpecKey => withListedSources({ ...facts, ...key }, sources);

describe("under listed", () => {
  test.each<[what: string, key: Partial<SpecKey>, expected: FactSources]>([
    ["nothing states nothing", {}, {}],
    [
      "a list states access, category, type, nullability and availability",
      { listed: ["list"] },
      { access: ["list"], category: ["list"], type: ["list"], nullable: ["list"], availability: ["list"] },
    ],
    [
      "a capture states type, nullability, availability and the example, where there is one",
      { listed: ["capture"], example: null },
      { type: ["capture"], nullable: ["capture"], example: ["capture"], availability: ["capture"] },
    ],
    [
      "a capture states no example where the key has none",
      { listed: ["capture"] },
      { type: ["capture"], nullable: ["capture"], availability: ["capture"] },
    ],
    [
      "a source states what it says that it states",
      { listed: ["app", "mute"] },
      { type: ["app"], access: ["app"] },
    ],
    [
      "documents stand in the order of the list",
      { listed: ["app", "list"] },
      {
        type: ["app", "list"],
        access: ["app", "list"],
        category: ["list"],
        nullable: ["list"],
        availability: ["list"],
      },
    ],
    [
      "a fact with sources of its own has these alone",
      { listed: ["list"], sources: { type: ["app"], unit: ["app"] } },
      {
        access: ["list"],
        category: ["list"],
        type: ["app"],
        nullable: ["list"],
        availability: ["list"],
        unit: ["app"],
      },
    ],
    ["a document that is not there states nothing", { listed: ["lost"] }, {}],
  ])("%s", (_, key, expected) => {
    expect(sourced(key).sources).toEqual(expected);
  });
});

describe("of a key that devices share", () => {
  const ofDevice = (key: Partial<SpecKey>, device: DeviceKind): FactSources | undefined =>
    sourced(key).devices?.[device]?.sources;

  test("both devices have the common documents, each its own on top", () => {
    const key = { listed: ["app"], devices: { charger: { listed: ["mute"] }, controller: {} } };
    expect(ofDevice(key, "charger")).toEqual({ type: ["app"], access: ["app"] });
    expect(ofDevice({ ...key, devices: { charger: { listed: ["list"] } } }, "charger")).toMatchObject({
      type: ["app", "list"],
      category: ["list"],
    });
    expect(ofDevice(key, "controller")).toEqual({ type: ["app"], access: ["app"] });
  });

  test("a device's source of a fact goes over the common one, and both over what is listed", () => {
    const key = {
      listed: ["list"],
      sources: { type: ["app"], nullable: ["app"] },
      devices: { charger: { listed: ["capture"], sources: { nullable: ["mute"] } } },
    };
    expect(ofDevice(key, "charger")).toMatchObject({
      type: ["app"],
      nullable: ["mute"],
      availability: ["list", "capture"],
    });
  });

  test.each<[where: string, key: Partial<SpecKey>]>([
    ["common", { example: 16, devices: { charger: { listed: ["capture"] } } }],
    ["the device's own", { devices: { charger: { example: 16, listed: ["capture"] } } }],
    ["the device's own and null", { devices: { charger: { example: null, listed: ["capture"] } } }],
  ])("a capture of the device speaks for an example that is %s", (_, key) => {
    expect(ofDevice(key, "charger")).toMatchObject({ example: ["capture"] });
  });

  test("is as it was, and all else of it", () => {
    const devices = { charger: { listed: ["capture"], example: 16 } };
    const key: SpecKey = { ...facts, listed: ["list"], devices };
    const before = structuredClone(key);
    expect(withListedSources(key, sources)).toMatchObject(before);
    expect(key).toEqual(before);
    expect(sourced({ listed: ["list"] })).not.toHaveProperty("devices");
  });

  test("documents of the other device are none of a device's sources", () => {
    const sourcesOn = (kind: DeviceKind) => keyOf(miniDevice(kind), "fwv").sources;
    expect(sourcesOn("charger")).toEqual(["list", "capture-a"]);
    expect(sourcesOn("controller")).toEqual(["list-controller", "capture-c"]);
  });
});
