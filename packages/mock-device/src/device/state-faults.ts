import type { JsonValue } from "@goe/core/keys";
import type { FaultName } from "../faults/fault-catalogue.js";
import type { FaultOptions, Undo } from "../faults/fault-set.js";
import type { DeviceState } from "./device-state.js";

// What firmware 60.0 left out, and what clients ask for first.
const usuallyMissing = ["cards", "tma", "rssi"];
const usuallyUnknown = ["car", "modelStatus", "err"];
const unheardOf: Readonly<Record<string, JsonValue>> = { xq1: 7, xq2: { a: [1, null] }, xq3: "neu" };
// No list goes so far, and it fits a byte.
const unnamedNumber = 99;
const dippingCounters = ["eto", "wh"];

/** Does to a state what a fault does to it; faults that act elsewhere do nothing here. */
export function applyToState(state: DeviceState, name: FaultName, options: FaultOptions): Undo {
  switch (name) {
    case "zero-nrg":
      return hold(state, { nrg: Array.from({ length: 16 }, () => 0) });
    case "missing-keys":
      return removed(state, options.keys ?? usuallyMissing);
    case "unknown-keys":
      return added(state, unheardOf);
    case "unknown-enum":
      return hold(
        state,
        Object.fromEntries((options.keys ?? usuallyUnknown).map((key) => [key, unnamedNumber])),
      );
    case "counter-dip":
      return hold(state, Object.fromEntries(dippingCounters.map((key) => [key, dipped(state, key)])));
    case "clock-jump":
      return jumped(state, options.byMs ?? -state.wallClock.utcMs());
    default:
      return () => undefined;
  }
}

// Halves, in whole watt-hours as the counter of a lifetime is.
function dipped(state: DeviceState, key: string): number {
  return Math.floor(state.number(key) / 2);
}

function hold(state: DeviceState, values: Readonly<Record<string, JsonValue>>): Undo {
  const sent = Object.entries(values).filter(([key]) => state.has(key));
  const before = sent.map(([key]) => [key, state.get(key) ?? null, state.isHeld(key)] as const);
  for (const [key, value] of sent) state.set(key, value);
  return () => {
    for (const [key, value, wasHeld] of before) {
      state.set(key, value);
      if (!wasHeld) state.release(key);
    }
  };
}

function removed(state: DeviceState, keys: readonly string[]): Undo {
  const sent = keys.filter((key) => state.has(key));
  for (const key of sent) state.remove(key);
  return () => {
    for (const key of sent) state.restore(key);
  };
}

function added(state: DeviceState, values: Readonly<Record<string, JsonValue>>): Undo {
  const fresh = Object.entries(values).filter(([key]) => !state.has(key));
  for (const [key, value] of fresh) state.set(key, value);
  return () => {
    for (const [key] of fresh) state.remove(key);
  };
}

function jumped(state: DeviceState, byMs: number): Undo {
  state.wallClock.shift(byMs);
  return () => state.wallClock.shift(-byMs);
}
