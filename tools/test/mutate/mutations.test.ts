import { describe, expect, test } from "vitest";
import { loadSpec } from "../../src/load/load-spec.js";
import { mutationsOf } from "../../src/mutate/mutations.js";
import { valueAt, withValueAt } from "../../src/mutate/tree.js";
import { miniTexts } from "../mini-spec.js";

const config = "charger/keys/config.yaml";

/** `amp.range.min: 6 → 7` for each flip in a file of this text. */
function flips(file: string, text: string): string[] {
  return [...mutationsOf(loadSpec(new Map([[file, text]])))].map(
    ({ kind, place, change }) => `${kind} ${place.join(".")}: ${change}`,
  );
}

describe("flips", () => {
  test.each<[what: string, text: string, expected: string[]]>([
    ["access", "amp: { access: read-write }", ['access amp.access: "read-write" → "read"']],
    ["access of what is only read", "amp: { access: read }", ['access amp.access: "read" → "read-write"']],
    ["nullability", "amp: { nullable: false }", ["nullable amp.nullable: false → true"]],
    ["a unit", "amp: { unit: A }", ['unit amp.unit: "A" → "V"']],
    ["a unit on the wire", "tof: { wireUnit: Min }", ['unit tof.wireUnit: "Min" → "A"']],
    [
      "both ends of a range, but not its step",
      "amp: { range: { min: 6, max: 32, step: 1 } }",
      ["range amp.range.min: 6 → 7", "range amp.range.max: 32 → 33"],
    ],
    ["one end of usual bounds", "amp: { usualRange: { max: 16 } }", ["range amp.usualRange.max: 16 → 17"]],
    [
      "facts of an element and of what is written",
      "dwo: { type: { read: { array: { type: float, nullable: true } }, write: { type: float, unit: W } } }",
      ["nullable dwo.type.read.array.nullable: true → false", 'unit dwo.type.write.unit: "W" → "A"'],
    ],
    [
      "facts of one device",
      "fwv: { nullable: false, devices: { charger: { nullable: true } } }",
      ["nullable fwv.nullable: false → true", "nullable fwv.devices.charger.nullable: true → false"],
    ],
    [
      "neither examples nor sources nor other forms",
      "amp: { example: { unit: A, nullable: true }, sources: { unit: [list] }, also: [{ range: { min: 1 } }] }",
      [],
    ],
    ["nothing of a key that states nothing", "amp: { name: requestedCurrent, summary: Current. }", []],
  ])("%s", (_, text, expected) => {
    expect(flips(config, text)).toEqual(expected);
  });

  test("facts of a struct's fields", () => {
    const text = "Meter: { fields: { voltage: { unit: V }, power: { nullable: true } } }";
    expect(flips("charger/structs/meter.yaml", text)).toEqual([
      'unit Meter.fields.voltage.unit: "V" → "A"',
      "nullable Meter.fields.power.nullable: true → false",
    ]);
  });

  test("numbers of an enum: each gone, and each swapped with the next", () => {
    const values = "[{ value: 1, name: idle }, { value: 2, name: busy }, { value: 2, name: full }]";
    expect(flips("charger/enums/all.yaml", `CarState: { values: ${values} }`)).toEqual([
      "enum CarState.values.0: without 1 idle",
      "enum CarState.values.0: numbers of idle and busy swapped",
      "enum CarState.values.1: without 2 busy",
      "enum CarState.values.2: without 2 full",
    ]);
  });

  test("nothing of other files", () => {
    expect(flips("charger/device.yaml", "models: { M1: { nullable: true } }")).toEqual([]);
    expect(flips("charger/enums/all.yaml", "CarState: 5")).toEqual([]);
    expect(flips(config, "")).toEqual([]);
  });

  test("in a copy that shares all else with the original", () => {
    const original = {
      amp: { availability: [{ since: "052" }, { since: "055" }], range: { min: 6 } },
      car: {},
    };
    const copy = withValueAt(original, ["amp", "availability", 1, "since"], "056") as typeof original;
    expect(copy.amp.availability).toEqual([{ since: "052" }, { since: "056" }]);
    expect(copy.amp.range).toBe(original.amp.range);
    expect(copy.amp.availability[0]).toBe(original.amp.availability[0]);
    expect(original.amp.availability[1]).toEqual({ since: "055" });
    expect(withValueAt(undefined, ["amp", "unit"], "A")).toEqual({ amp: { unit: "A" } });
    expect(valueAt(original, ["amp", "nothing", "inside"])).toBeUndefined();
  });

  test("one fact at a time, in a copy", () => {
    const loaded = loadSpec(miniTexts);
    const before = JSON.stringify(loaded.files);
    const all = [...mutationsOf(loaded)];
    expect(all.length).toBeGreaterThan(100);
    for (const { file, place, content, kind } of all) {
      expect(content).not.toEqual(file.content);
      if (kind === "enum") continue;
      expect(withValueAt(content, place, valueAt(file.content, place))).toEqual(file.content);
    }
    expect(JSON.stringify(loaded.files)).toBe(before);
  });
});
