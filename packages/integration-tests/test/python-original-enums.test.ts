import { GoeCharger } from "@goe/core";
import { MockDevice } from "@goe/mock-device";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { valueAt } from "./value-at.js";

// The enums of the Python package `goe` (supermihi/goe 0.2.2): each of its members has a word of ours, the same but for
// case and separators where nothing else is said.

/** Python member → number; where our word is another one, it stands behind. */
type Members = Readonly<Record<string, number | readonly [number: number, ours: string]>>;

interface EnumTable {
  readonly python: string;
  readonly key: string;
  readonly component: string;
  readonly field: string;
  readonly members: Members;
}

const enums: readonly EnumTable[] = [
  {
    python: "TimeServerSyncStatus",
    key: "tsss",
    component: "time",
    field: "timeServerSyncStatus",
    members: { Reset: 0, Completed: 1, InProgress: 2 },
  },
  {
    python: "TimeZoneDaylightSavingMode",
    key: "tds",
    component: "time",
    field: "daylightSavingMode",
    members: { NoDaylightSaving: [0, "none"], EuropeanSummerTime: 1, USDaylightTime: 2 },
  },
  {
    python: "PhaseSwitchMode",
    key: "psm",
    component: "config",
    field: "phaseSwitchMode",
    members: { Auto: 0, Force_1: 1, Force_3: 2 },
  },
  {
    python: "CableLockMode",
    key: "lck",
    component: "config",
    field: "effectiveCableLockMode",
    members: { Default: [0, "normal"], AutoUnlock: 1, AlwaysLock: 2, ForceUnlock: 3 },
  },
  {
    python: "CarState",
    key: "car",
    component: "charging-status",
    field: "carState",
    members: { UnknownOrError: 0, Idle: 1, Charging: 2, WaitCar: 3, Complete: 4, Error: 5 },
  },
  {
    python: "CableLockState",
    key: "cus",
    component: "charging-status",
    field: "cableUnlockStatus",
    members: {
      ...{ Unknown: 0, Unlocked: 1, UnlockFailed: 2, Locked: 3, LockFailed: 4 },
      LockUnlockPowerOutage: 5,
    },
  },
  {
    // Python's numbering is that of firmware before 56, which the simulator has.
    python: "Error",
    key: "err",
    component: "charging-status",
    field: "chargeError",
    members: {
      ...{ FiAc: [1, "faultCurrentAc"], FiDc: [2, "faultCurrentDc"], Phase: 3, Overvolt: 4, Overamp: 5 },
      ...{ Diode: 6, PpInvalid: 7, GndInvalid: 8, ContactorStuck: 9, ContactorMiss: 10 },
      ...{ FiUnknown: [11, "faultCurrentUnknown"], Unknown: 12, Overtemp: 13, NoComm: 14 },
      ...{ StatusLockStuckOpen: 15, StatusLockStuckLocked: 16, Reserved20: 20, Reserved21: 21 },
      ...{ Reserved22: 22, Reserved23: 23, Reserved24: 24 },
    },
  },
];

const members = enums.flatMap(({ members: table, ...facts }) =>
  Object.entries(table).map(([member, value]) => {
    const [number, word] = typeof value === "number" ? [value, member] : value;
    return { ...facts, member, number, word };
  }),
);

describe("every enum value of the Python original has its word:", () => {
  let mock: MockDevice;
  let charger: GoeCharger;
  beforeAll(async () => {
    mock = await MockDevice.start({ device: "charger" });
    charger = GoeCharger.local(mock.url);
  });
  afterAll(() => mock.close());

  async function read(component: string, field: string, key: string, number: number): Promise<string> {
    mock.state.set(key, number);
    return String(valueAt(await charger.get(await charger.component(component)), field));
  }

  it.each(members)("$python $member", async ({ component, field, key, number, word }) => {
    expect(bare(await read(component, field, key, number))).toBe(bare(word));
  });

  // The range of ChargingStateDetail: 21 was never given out.
  const reasons = Array.from({ length: 25 }, (_, number) => number).filter((number) => number !== 21);
  it.each(reasons)("ChargingStateDetail %i, a word of its own", async (number) => {
    const word = await read("charging-status", "chargingReason", "modelStatus", number);
    expect(word).toMatch(/^(?:notCharging|charging)Because[A-Z]/);
  });

  it("a charge error of 0 is none, as Python's None", async () => {
    expect(await read("charging-status", "chargeError", "err", 0)).toBe("none");
  });
});

/** A word without what Python and TypeScript spell differently. */
function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
