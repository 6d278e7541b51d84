import fc from "fast-check";
import type { CarModelName } from "../../../src/physics/car-models.js";
import type { Simulation } from "../../../src/simulation.js";

/** Something that happens to a charger. */
export type Event =
  | { readonly kind: "pass"; readonly seconds: number }
  | { readonly kind: "plug"; readonly car: CarModelName; readonly stateOfCharge: number }
  | { readonly kind: "unplug" | "reboot" }
  | { readonly kind: "tap"; readonly card: number | string }
  | { readonly kind: "write"; readonly key: string; readonly value: unknown }
  | { readonly kind: "world"; readonly change: object }
  | { readonly kind: "house"; readonly change: object };

const settings: readonly (readonly [string, fc.Arbitrary<unknown>])[] = [
  ["amp", fc.integer({ min: 6, max: 32 })],
  ["ama", fc.constantFrom(6, 10, 16, 32)],
  ["frc", fc.constantFrom(0, 1, 2)],
  ["psm", fc.constantFrom(0, 1, 2)],
  ["lmo", fc.constantFrom(3, 4, 5)],
  ["acs", fc.constantFrom(0, 1)],
  ["trx", fc.constantFrom(null, 0, 1)],
  ["dwo", fc.constantFrom(null, 100, 5000)],
  ["fup", fc.boolean()],
  ["awe", fc.boolean()],
  ["acp", fc.boolean()],
  ["su", fc.boolean()],
  ["sua", fc.boolean()],
  ["loe", fc.boolean()],
  ["lof", fc.constantFrom(0, 6, 10)],
  ["tcl", fc.constantFrom(null, 6, 12)],
  ["ust", fc.constantFrom(0, 1, 2)],
  ["mcpd", fc.constantFrom(0, 30_000)],
  ["rdpl", fc.constantFrom(0, 60)],
  ["ate", fc.constantFrom(1000, 20_000)],
  ["att", fc.integer({ min: 0, max: 86_399 })],
  ["sch_week", fc.constantFrom(0, 1, 2, 3, 4).map(schedule)],
  ["ids", fc.integer({ min: -12_000, max: 8000 }).map((pGrid) => ({ pGrid, pPv: 4000, pAkku: 0 }))],
];

function schedule(control: number): object {
  const time = (hour: number) => ({ hour, minute: 0 });
  return {
    control,
    ranges: [
      { begin: time(8), end: time(13) },
      { begin: time(0), end: time(0) },
    ],
  };
}

const write = fc
  .constantFrom(...settings)
  .chain(([key, values]) => values.map((value): Event => ({ kind: "write", key, value })));

const world = fc.oneof(
  fc.record({ ambientCelsius: fc.integer({ min: -20, max: 85 }) }),
  fc.record({ chargeError: fc.constantFrom(0, 0, 1, 3) }),
  fc.record({ chargeControllerConnected: fc.constantFrom(true, true, false) }),
  fc.record({ cableA: fc.constantFrom(null, 13, 20, 32) }),
  fc.record({ adapter: fc.constantFrom(undefined, true, false) }),
  fc.record({ gridPhases: fc.constantFrom(1, 3, 3) }),
  fc.record({ groupCurrentA: fc.constantFrom(null, 0, 6, 16) }),
);

/** Scripts of what may happen, with plenty of time passing. */
export const events: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 90 }).map((seconds): Event => ({ kind: "pass", seconds })),
  },
  { weight: 5, arbitrary: write },
  {
    weight: 2,
    arbitrary: fc
      .record({
        car: fc.constantFrom<CarModelName>("1-phase-16A", "3-phase-16A", "3-phase-32A"),
        stateOfCharge: fc.constantFrom(0, 0.5, 0.9, 0.9999),
      })
      .map((car): Event => ({ kind: "plug", ...car })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Event>({ kind: "unplug" }, { kind: "unplug" }, { kind: "reboot" }),
  },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, "0411").map((card): Event => ({ kind: "tap", card })) },
  { weight: 2, arbitrary: world.map((change): Event => ({ kind: "world", change })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ pvW: fc.integer({ min: 0, max: 12_000 }), feedsChargers: fc.boolean() })
      .map((change): Event => ({ kind: "house", change })),
  },
);

/** Has an event happen; time passes only by those that say so, second by second with `look` after each. */
export function happen(simulation: Simulation, event: Event, look: () => void): void {
  const { device, charger, house } = simulation;
  if (charger === undefined) throw new Error("only a charger has cars");
  switch (event.kind) {
    case "pass":
      for (let second = 0; second < event.seconds; second++) {
        device.time.advance(1000);
        look();
      }
      return;
    case "plug":
      charger.plug(event.car, { stateOfCharge: event.stateOfCharge });
      return;
    case "unplug":
      charger.unplug();
      return;
    case "reboot":
      device.reboot();
      return;
    case "tap":
      charger.tapCard(event.card);
      return;
    case "write":
      device.write(event.key, JSON.stringify(event.value));
      return;
    case "world":
      Object.assign(charger.world, event.change);
      return;
    case "house":
      Object.assign(house, event.change);
  }
}
