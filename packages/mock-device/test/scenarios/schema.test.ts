import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { problemsOf, scenarioText, schemaFaults, shippedTexts } from "./support.js";

const faultsOf = schemaFaults();

// Every form that a scenario can have, so that changes of it reach every part of the schema.
const everything = parse(
  scenarioText(`
device: charger
profile: v4-59.4
start: 2026-06-01 21:00
seed: 7
noise: false
settings: { lmo: default, dwo: 2 kWh, sch_week: { control: allow, ranges: [] } }
steps:
  - at: 0
    plug: 3-phase-16A
    pv: 6 kW
    load: 0
    battery: -1 kW
    feed: true
  - at: 10s
    every: 5s
    until: 1min
    set: { ids: { pGrid: -3 kW } }
  - at: 22:00
    world:
      ambient: 40 °C
      gridPhases: 3
      voltage: [230 V, 231 V, 229.5 V]
      frequency: 49.9 Hz
      error: faultCurrentAc
      chargeController: true
      groupCurrent: 10 A
      cable: 13 A
      adapter: false
      prices: [{ from: 22:00, to: 23:00, price: 24.5 ct/kWh }, { from: 23:00, to: 2026-06-02 01:00, price: 0.25 €/kWh }]
  - at: 22:30
    hold: { car: charging, nrg: null }
    expect:
      car: { not: idle }
      wh: { min: 1 kWh, max: 2 kWh }
      nrg[11]: { near: 6 kW, within: 100 W }
      err: { oneOf: [none, phase] }
      amp: unchanged
      cards: missing
      trx: null
      pha: [true, false, false, true, true, true]
  - at: 2026-06-02 06:00
    teachCard: { slot: 2, serial: "04A1" }
    fault: [busy, { name: ignored-writes, count: 3, for: 30s, keys: [frc] }, { name: clock-jump, by: -1h }]
  - at: 2026-06-02 06:01
    tapCard: "04A1"
    release: [car, nrg]
    clearFaults: [busy]
  - at: 2026-06-02 06:02
    tapCard: 1
    release: all
    clearFaults: true
    reboot: true
    plug: { car: 1-phase-16A, stateOfCharge: 40 % }
    world: { voltage: 230 V, error: 3, groupCurrent: none, cable: none }
    fault: drop
  - at: 2026-06-02 06:03
    unplug: true
`).replace("nrg: null", "trx: null"),
);

const documents = [everything, ...[...shippedTexts.values()].map((text) => parse(text))];

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    1,
    -1,
    2.5,
    "",
    "none",
    "all",
    "6 kW",
    "10s",
    "5 A",
    "06:00",
    "24:00",
    "2026-02-30 06:00",
    "1min 1h",
    "10",
    "10 m",
    "-1h",
    "230V",
    "20 °C",
    "101 %",
    "unchanged",
    "missing",
    [],
    {},
    [1],
    ["busy"],
    [[]],
    { min: 1 },
    { min: 2, max: 1 },
    { near: 1 },
    { not: {} },
    { oneOf: [] },
    { at: "1s" },
    { name: "busy" },
  ),
  fc.string({ maxLength: 6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const names = fc.constantFrom(
  "at",
  "every",
  "until",
  "plug",
  "unplug",
  "pv",
  "set",
  "hold",
  "world",
  "fault",
  "expect",
  "steps",
  "name",
  "car",
  "amp",
  "nrg[11]",
  "nrg[",
  "0",
  "",
  "a b",
  "for",
  "x",
);

const change = fc.record({
  kind: fc.constantFrom("replace", "remove", "add", "rename"),
  where: fc.nat(),
  name: names,
  value: strange,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

interface Spot {
  readonly parent: object;
  readonly key: string;
}

function spotsIn(value: unknown): Spot[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ parent: value, key }, ...spotsIn(inner)]);
}

/** Changes something somewhere in a document. */
function changed(document: unknown, { kind, where, name, value }: Change): unknown {
  const copy: unknown = structuredClone(document);
  const spots = spotsIn(copy);
  const spot = spots[where % spots.length];
  if (spot === undefined) return copy;
  const { parent, key } = spot;
  if (kind === "replace") Reflect.set(parent, key, value);
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (kind === "add") Reflect.set(parent, name, value);
  else {
    const before: unknown = Reflect.get(parent, key);
    Reflect.deleteProperty(parent, key);
    if (kind === "rename") Reflect.set(parent, name, before);
  }
  return copy;
}

describe("the schema and the parser", () => {
  it("both take every form", () => {
    expect(faultsOf(everything)).toEqual([]);
    expect(problemsOf(JSON.stringify(everything))).toEqual([]);
  });

  it("agree: whatever the schema refuses, the parser refuses, with a place", () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        (document, changes) => {
          const wrong = changes.reduce<unknown>((current, one) => changed(current, one), document);
          // JSON is YAML.
          const text = JSON.stringify(wrong, undefined, 1);
          const faults = faultsOf(parse(text));
          const problems = problemsOf(text);
          if (faults.length === 0) return;
          refused++;
          expect({ problems: problems.length, faults }).not.toEqual({ problems: 0, faults });
          for (const problem of problems) expect(problem).toMatch(/^\d+:\d+ \S.*[.?]$/su);
        },
      ),
      { numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it("no text makes the parser fail otherwise than with its problems", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.json()), (text) => {
        expect(problemsOf(text).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
