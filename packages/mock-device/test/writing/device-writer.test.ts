import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SimulatedDevice } from "../../src/device/simulated-device.js";
import { refusalSentence } from "../../src/interfaces/http/set-answer.js";
import { findTestKey, testProfile } from "../support/registry.js";

function createDevice(): SimulatedDevice {
  return new SimulatedDevice({ profile: testProfile, findKey: findTestKey, now: () => 0 });
}

/** The outcome of a write, a refusal as the sentence of the HTTP API. */
function write(device: SimulatedDevice, key: string, text: string): string {
  const outcome = device.write(key, text);
  return outcome.result === "refused" ? refusalSentence(key, outcome.refusal, text) : outcome.result;
}

describe("writing", () => {
  it.each([
    ["amp", "6", 6],
    ["amp", "32", 32],
    ["dwo", "null", null],
    ["dwo", "1500.5", 1500.5],
    ["fup", "true", true],
    ["psm", "1", 1],
    ["clp", "[6,8,10,13,16]", [6, 8, 10, 13, 16]],
    ["ecp", "[null,null,null,null,null,1000]", [null, null, null, null, null, 1000]],
    ["sch", '{"hour":22,"minute":30,"second":null}', { hour: 22, minute: 30, second: null }],
    ["pair", '[2,"x"]', [2, "x"]],
    ["lot", '{"amp":32}', { amp: 32 }],
    ["lrn", "{}", {}],
    ["lrn", '{"anna":5,"":0}', { anna: 5, "": 0 }],
    ["lrs", '{"anna":{"hour":6,"minute":0},"bob":null}', { anna: { hour: 6, minute: 0 }, bob: null }],
    ["lrs", "null", null],
    ["fst", "1.5", 1.5],
    ["lcm", "2", 2],
    // The key of a Wi-Fi goes in as text and is never shown again.
    [
      "wifis",
      '[{"ssid":"Home","key":"hush"},{"ssid":"","key":""}]',
      [
        { ssid: "Home", key: true },
        { ssid: "", key: false },
      ],
    ],
  ])("%s=%s reads back", (key, text, value) => {
    const device = createDevice();
    const { state } = device;
    expect(write(device, key, text)).toBe("written");
    expect(state.get(key)).toEqual(value);
    expect(JSON.parse(state.serialize(new Set([key])))).toEqual({ [key]: value });
  });

  // The vendor's page on HTTP of the Controller: null keeps a name, and names at the end may be left out.
  it.each([
    ["[]", ["Home", "Grid", "Car"]],
    ['["House"]', ["House", "Grid", "Car"]],
    ['[null,null,"Bus"]', ["Home", "Grid", "Bus"]],
    ['["a","b","c"]', ["a", "b", "c"]],
    ["[null,null,null]", ["Home", "Grid", "Car"]],
  ])("ccn=%s keeps the names that it leaves out", (text, names) => {
    const device = createDevice();
    const { state } = device;
    expect(write(device, "ccn", text)).toBe("written");
    expect(state.get("ccn")).toEqual(names);
  });

  it.each([
    // evcc-io/evcc#15952
    ["amp", "5", "amp: failed: Value 5 exceeds range 6 to 32 (5)"],
    // goecharger/go-eCharger-API-v2#153
    ["amp", "0", "amp: failed: Value 0 exceeds range 6 to 32 (0)"],
    ["amp", "-1", "amp: failed: value must be uint8_t (-1)"],
    ["amp", "null", "amp: failed: null not allowed (null)"],
    // goecharger/go-eCharger-API-v2#4
    ["alw", "true", "alw: tried to set api key without setter (true)"],
    // goecharger/go-eCharger-API-v2#20, #218, #274
    ["cid", '"', 'cid: tried to set api key with invalid json IncompleteInput (")'],
    ["cid", "", "cid: tried to set api key with invalid json EmptyInput ()"],
    ["cid", "blue", "cid: tried to set api key with invalid json InvalidInput (blue)"],
    // mqtt-de.md of goecharger/go-eCharger-API-v2
    ["fna", "0", "fna: failed: value must be string (0)"],
    ["fup", "0", "fup: failed: value must be bool (0)"],
    // From here on the words are inferred.
    ["alw", "no json", "alw: tried to set api key without setter (no json)"],
    ["amp", "256", "amp: failed: value must be uint8_t (256)"],
    ["amp", "6.0", "amp: failed: value must be uint8_t (6.0)"],
    ["amp", "6.5", "amp: failed: value must be uint8_t (6.5)"],
    ["amp", '"16"', 'amp: failed: value must be uint8_t ("16")'],
    ["trx", '"1"', 'trx: failed: value must be null or uint8_t ("1")'],
    ["ids", "1", "ids: failed: value must be null or JsonObject (1)"],
    ["ids", "{}", "ids: failed: pGrid missing ({})"],
    ["spl3", "true", "spl3: failed: value must be float (true)"],
    ["spl3", "-1", `spl3: failed: Value -1 exceeds range 0 to ${Number.MAX_VALUE} (-1)`],
    ["tof", "-721", "tof: failed: Value -721 exceeds range -720 to 2147483647 (-721)"],
    ["psm", "3", "psm: failed: Value 3 exceeds range 0 to 2 (3)"],
    // Named only since 60.0.
    ["psm", "9", "psm: failed: Value 9 exceeds range 0 to 2 (9)"],
    ["clp", "6", "clp: failed: value must be JsonArray (6)"],
    ["clp", "[6,null]", "clp: failed: [1] value must be uint8_t ([6,null])"],
    ["clp", "[6,5]", "clp: failed: Value 5 exceeds range 6 to 32 ([6,5])"],
    ["clp", "[6,7,8,9,10,11]", "clp: failed: array size 6 exceeds maximum 5 ([6,7,8,9,10,11])"],
    ["sch", "[]", "sch: failed: value must be JsonObject ([])"],
    ["sch", '{"hour":"6","minute":0}', 'sch: failed: hour value must be uint8_t ({"hour":"6","minute":0})'],
    ["sch", '{"hour":6,"minute":0,"day":1}', 'sch: failed: day unknown ({"hour":6,"minute":0,"day":1})'],
    ["pair", "{}", "pair: failed: value must be JsonArray ({})"],
    ["pair", "[]", "pair: failed: [0] missing ([])"],
    ["pair", '[1,"x",2]', 'pair: failed: array size 3 exceeds maximum 2 ([1,"x",2])'],
    ["lrn", "null", "lrn: failed: null not allowed (null)"],
    ["lrn", "[]", "lrn: failed: value must be JsonObject ([])"],
    ["lrn", '{"anna":"5"}', 'lrn: failed: anna value must be uint16_t ({"anna":"5"})'],
    ["lrn", '{"anna":5,"bob":null}', 'lrn: failed: bob value must be uint16_t ({"anna":5,"bob":null})'],
    ["lrs", "5", "lrs: failed: value must be null or JsonObject (5)"],
    ["lrs", '{"anna":5}', 'lrs: failed: anna value must be null or JsonObject ({"anna":5})'],
    ["lrs", '{"anna":{"hour":6}}', 'lrs: failed: anna minute missing ({"anna":{"hour":6}})'],
    ["fst", "null", "fst: failed: null not allowed (null)"],
    ["fst", '"1.5"', 'fst: failed: value must be float ("1.5")'],
    ["lcm", "256", "lcm: failed: value must be null or uint8_t (256)"],
    ["utc", '"tomorrow"', 'utc: failed: value must be a timestamp ("tomorrow")'],
  ])("%s=%s is refused and changes nothing", (key, text, sentence) => {
    const device = createDevice();
    const { state } = device;
    const before = state.serialize();
    expect(write(device, key, text)).toBe(sentence);
    expect(state.serialize()).toBe(before);
  });

  it.each(["xyz", "new"])("%s is no key of this firmware", (key) => {
    expect(write(createDevice(), key, "true")).toBe("unknown");
  });

  it("takes write-only keys and does not show them", () => {
    const device = createDevice();
    const { state } = device;
    expect(write(device, "ids", '{"pGrid":-5000}')).toBe("written");
    expect(write(device, "rst", "true")).toBe("written");
    expect(state.snapshot(["ids", "rst"])).toEqual({});
  });

  it.each([
    ["lcm", "2", 1],
    ["lcm", "1", 1],
  ])("%s forgets %s and goes back to the first value, %j, when it is set to null", (key, text, first) => {
    const device = createDevice();
    const { state } = device;
    expect(write(device, key, text)).toBe("written");
    expect(write(device, key, "null")).toBe("written");
    expect(state.get(key)).toBe(first);
    expect(JSON.parse(state.serialize(new Set([key])))).toEqual({ [key]: first });
    expect(Object.keys(state.snapshot())).toEqual(testProfile.status.map(([name]) => name));
  });

  it("shows null where a key is read as null", () => {
    const device = createDevice();
    const { state } = device;
    expect(write(device, "trx", "1")).toBe("written");
    expect(write(device, "trx", "null")).toBe("written");
    expect(state.get("trx")).toBeNull();
  });

  it("goes back to what the profile has, whatever a test laid over it", () => {
    const options = { profile: testProfile, findKey: findTestKey, now: () => 0 };
    const device = new SimulatedDevice({ ...options, overrides: { lcm: 7 } });
    const { state } = device;
    expect(write(device, "lcm", "null")).toBe("written");
    expect(state.get("lcm")).toBe(1);
  });

  it("keeps the text of a Wi-Fi key nowhere", () => {
    const device = createDevice();
    const { state } = device;
    device.write("wifis", '[{"ssid":"Home","key":"hush"}]');
    expect(JSON.stringify(state.snapshot())).not.toContain("hush");
  });

  it("acknowledges a form that it does not read back in and shows the old value", () => {
    const device = createDevice();
    const { state } = device;
    expect(write(device, "map", "7")).toBe("written");
    expect(state.get("map")).toEqual({ hour: 1, minute: 1 });
  });

  it("refuses a key that only a test has added", () => {
    const device = createDevice();
    const { state } = device;
    state.set("extra", 1);
    expect(write(device, "extra", "2")).toBe("extra: tried to set api key without setter (2)");
  });

  it("either reads back equal or gives a sentence and changes nothing, whatever the JSON", () => {
    const keys = testProfile.status.map(([key]) => key);
    // utc runs on and map, wifis, lcm, ccn read in another form than they are written.
    const plain = keys.filter((key) => !["utc", "map", "wifis", "lcm", "ccn"].includes(key));
    const values = fc.oneof(
      fc.jsonValue(),
      fc.integer({ min: -2, max: 40 }),
      fc.array(fc.integer({ min: 5, max: 33 })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...plain), values, (key, value) => {
        const device = createDevice();
        const { state } = device;
        const before = state.serialize();
        const text = JSON.stringify(value);
        const outcome = write(device, key, text);
        if (outcome === "written") {
          expect(state.get(key)).toEqual(JSON.parse(text));
          expect(JSON.parse(state.serialize())[key]).toEqual(JSON.parse(text));
        } else {
          expect(outcome).toContain(`${key}: `);
          expect(state.serialize()).toBe(before);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
