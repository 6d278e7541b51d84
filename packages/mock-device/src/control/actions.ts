import type { SimulatedDevice } from "../device/simulated-device.js";
import { type FaultName, faultCatalogue, isFaultName } from "../faults/fault-catalogue.js";
import type { FaultOptions } from "../faults/fault-set.js";
import { type CarModelName, carModels } from "../physics/car-models.js";
import type { ChargerPhysics } from "../physics/charger-physics.js";
import type { House } from "../physics/house.js";
import type { Simulation } from "../simulation.js";
import type { Refusal } from "../writing/refusal.js";
import {
  either,
  isRecord,
  listOf,
  numberIn,
  type Rule,
  readFields,
  textUpTo,
  WrongInput,
  wholeNumberIn,
  yesOrNo,
} from "./input.js";
import { changeWorld } from "./world-input.js";

/** A device did not take a value that was written. The message tells why, in the words of the firmware. */
export class RefusedWrite extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RefusedWrite";
  }
}

/**
 * Does what a body asks for. Throws {@link WrongInput} or {@link RefusedWrite} before anything has changed. `later` takes
 * what has to wait until the answer has left.
 */
export type Action = (simulation: Simulation, body: unknown, later: (task: () => void) => void) => void;

/** What can be done, by the path behind `/_mock/api/`. */
export const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ["plug", onCharger(plug)],
  ["unplug", onCharger(unplug)],
  ["tap", onCharger(tap)],
  ["world", onCharger(({ world }, body) => changeWorld(world, body))],
  ["house", ({ house }, body) => changeHouse(house, body)],
  ["set", ({ device }, body) => set(device, body)],
  ["faults", ({ device }, body) => addFault(device, body)],
  ["faults/clear", ({ device }, body) => clearFaults(device, body)],
  ["reboot", ({ device }, body, later) => reboot(device, body, later)],
  ["advance", ({ device }, body) => advance(device, body)],
]);

const watts = 1_000_000;
const dayMs = 86_400_000;

const carName: Rule<CarModelName> = {
  allowed: Object.keys(carModels).join(", "),
  accepts: (value): value is CarModelName => typeof value === "string" && Object.hasOwn(carModels, value),
};
const faultName: Rule<FaultName> = {
  allowed: Object.keys(faultCatalogue).join(", "),
  accepts: (value): value is FaultName => typeof value === "string" && isFaultName(value),
};
const faultOptions = {
  count: wholeNumberIn(1, 1_000_000),
  forMs: numberIn(1, 365 * dayMs),
  keys: listOf(textUpTo(64), { min: 1, max: 500 }),
  byMs: wholeNumberIn(-1e13, 1e13),
};
const anyObject: Rule<Readonly<Record<string, unknown>>> = { allowed: "an object", accepts: isRecord };
const houseRules = {
  pvW: numberIn(0, watts),
  loadW: numberIn(0, watts),
  batteryW: numberIn(-watts, watts),
  feedsChargers: yesOrNo,
};

function onCharger(act: (charger: ChargerPhysics, body: unknown) => void): Action {
  return ({ charger }, body) => {
    if (charger === undefined) throw new WrongInput("A Controller has no car. Ask a charger for this.");
    act(charger, body);
  };
}

function plug(charger: ChargerPhysics, body: unknown): void {
  const rules = { car: carName, stateOfCharge: numberIn(0, 1) };
  const { car, ...options } = readFields(body, rules, "car");
  charger.plug(car, options);
}

function unplug(charger: ChargerPhysics, body: unknown): void {
  readFields(body, {});
  charger.unplug();
}

function tap(charger: ChargerPhysics, body: unknown): void {
  const { card } = readFields(body, { card: either(wholeNumberIn(1, 10), textUpTo(64)) }, "card");
  charger.tapCard(card);
}

function changeHouse(house: House, body: unknown): void {
  const fields = readFields(body, houseRules);
  if (Object.keys(fields).length === 0) {
    throw new WrongInput(
      `Nothing is to be changed. Name at least one of ${Object.keys(houseRules).join(", ")}.`,
    );
  }
  Object.assign(house, fields);
}

// One key only: of several, the first might be taken and the second refused.
function set(device: SimulatedDevice, body: unknown): void {
  const [entry, ...others] = isRecord(body) ? Object.entries(body) : [];
  if (entry === undefined || others.length > 0) {
    throw new WrongInput('Allowed is an object of one key and its value, such as {"amp": 10}.');
  }
  const [key, value] = entry;
  const outcome = device.write(key, JSON.stringify(value));
  if (outcome.result === "unknown") throw new RefusedWrite("This firmware has no such key.");
  if (outcome.result === "refused")
    throw new RefusedWrite(`The device refuses ${key}: ${wordsOf(outcome.refusal)}.`);
}

function wordsOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case "no-setter":
      return "it can only be read";
    case "invalid-json":
      return `the value is no JSON that it takes (${refusal.verdict})`;
    case "not-allowed":
      return "it cannot be written from here";
    case "failed":
      return refusal.reason;
  }
}

function addFault({ faults }: SimulatedDevice, body: unknown): void {
  const { name, options = {} } = readFields(body, { name: faultName, options: anyObject }, "name");
  const checked: FaultOptions = readFields(options, faultOptions);
  faults.add(name, checked);
}

function clearFaults({ faults }: SimulatedDevice, body: unknown): void {
  faults.clear(readFields(body, { name: faultName }).name);
}

// A device that restarts drops its connections, this one too.
function reboot(device: SimulatedDevice, body: unknown, later: (task: () => void) => void): void {
  readFields(body, {});
  later(() => device.reboot());
}

function advance(device: SimulatedDevice, body: unknown): void {
  device.time.advance(readFields(body, { ms: wholeNumberIn(1, dayMs) }, "ms").ms);
}
