import type { DeviceKind, JsonValue } from "@goe/core/keys";
import type { ActiveFault } from "../faults/fault-set.js";
import type { CarModelName } from "../physics/car-models.js";
import type { ChargerWorld } from "../physics/charger-world.js";
import type { Simulation } from "../simulation.js";
import type { KeyLookup } from "../writing/key-lookup.js";
import { type ChargerReading, readCharger } from "./charger-reading.js";
import { type CategoryReading, readCategories } from "./controller-reading.js";

/** A moment of a simulation, as the control page shows it. Holds no secret. */
export interface LiveState {
  /** Counts the states that have been told: of two, the one with the higher number is the newer. */
  readonly revision: number;
  /** Moment on the device's time, in milliseconds since 1970. */
  readonly atMs: number;
  /** Seconds in the history of powers, those that it has forgotten included. */
  readonly seconds: number;
  readonly device: {
    readonly kind: DeviceKind;
    readonly profile: string;
    readonly model: string;
    readonly firmware: string;
    readonly platform: string;
    /** Whether it can be reached; it cannot while it starts. */
    readonly online: boolean;
    readonly uptimeMs: number;
    /** Texts of keys `utc` and `loc`, `null` where the device lacks them. */
    readonly utc: string | null;
    readonly local: string | null;
  };
  readonly house: {
    readonly pvW: number;
    readonly loadW: number;
    readonly batteryW: number;
    readonly carW: number;
    /** Negative while the house feeds in. */
    readonly gridW: number;
    readonly feedsChargers: boolean;
  };
  /** What a charger tells; `null` of a Controller. */
  readonly charger: ChargerReading | null;
  /** Car at the cable, as it is whatever the charger tells; `null` without one. */
  readonly car: CarReading | null;
  /** Surroundings of a charger; `null` of a Controller. */
  readonly world: WorldReading | null;
  /** What a Controller tells of its categories; `null` of a charger. */
  readonly categories: readonly CategoryReading[] | null;
  /** Faults that are on, oldest first. */
  readonly faults: readonly ActiveFault[];
  /** Addresses under which the device can be reached, by the names of its interfaces. */
  readonly interfaces: Readonly<Record<string, string>>;
}

/** Surroundings of a charger. */
export interface WorldReading extends Omit<ChargerWorld, "car" | "adapter"> {
  /** `null`: as the profile says. */
  readonly adapter: boolean | null;
}

/** A car at the cable. */
export interface CarReading {
  readonly model: CarModelName;
  /** Full share of its battery, 0 to 1. */
  readonly stateOfCharge: number;
  /** Current that it draws on each of its phases. */
  readonly currentA: number;
  readonly full: boolean;
}

/** What the simulation does not know by itself. */
export interface LiveStateParts extends Pick<LiveState, "revision" | "seconds" | "interfaces"> {
  readonly findKey: KeyLookup;
}

/** Reads the moment that the last second has left. */
export function readLiveState(
  { device, charger, house }: Simulation,
  { findKey, revision, seconds, interfaces }: LiveStateParts,
): LiveState {
  const { profile, state } = device;
  const { pvW, loadW, batteryW, carW, gridW, feedsChargers } = house;
  return {
    revision,
    atMs: device.time.now(),
    seconds,
    device: {
      kind: profile.device,
      profile: profile.name,
      model: profile.model,
      firmware: profile.firmware,
      platform: profile.platform,
      online: device.online,
      uptimeMs: state.uptimeMs(),
      utc: textOrNull(state.get("utc")),
      local: textOrNull(state.get("loc")),
    },
    house: { pvW, loadW, batteryW, carW, gridW, feedsChargers },
    charger: charger === undefined ? null : readCharger(device, findKey),
    car: charger === undefined ? null : carOf(charger.world),
    world: charger === undefined ? null : worldOf(charger.world),
    categories: charger === undefined ? readCategories(state) : null,
    faults: device.faults.active(),
    interfaces,
  };
}

function carOf({ car }: ChargerWorld): CarReading | null {
  if (car === undefined) return null;
  const { name, stateOfCharge, currentA, full } = car;
  return { model: name, stateOfCharge, currentA, full };
}

function worldOf({ car: _, adapter, ...world }: ChargerWorld): WorldReading {
  return { ...world, adapter: adapter ?? null };
}

function textOrNull(value: JsonValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}
