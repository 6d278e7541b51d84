import type { ChargerWorld } from "../physics/charger-world.js";
import {
  either,
  listOf,
  numberIn,
  oneOf,
  type Rule,
  readFields,
  record,
  WrongInput,
  wholeNumberIn,
  yesOrNo,
} from "./input.js";

const voltage = numberIn(0, 500);
const unixTime = numberIn(0, 1e11);

// Nothing of it is more than a device may meet; what lies beyond would be a slip of the keyboard.
const rules = {
  cableA: oneOf(13, 20, 32, null),
  /** `null`: as the profile says. */
  adapter: either(yesOrNo, oneOf(null)),
  gridPhases: oneOf(1, 3),
  gridVoltageV: threeOf(voltage),
  gridFrequencyHz: numberIn(0, 100),
  ambientCelsius: numberIn(-40, 100),
  chargeError: wholeNumberIn(0, 255),
  chargeControllerConnected: yesOrNo,
  groupCurrentA: either(numberIn(0, 100), oneOf(null)),
  prices: listOf(record({ start: unixTime, end: unixTime, marketprice: numberIn(-1000, 1000) }), {
    max: 500,
  }),
};

/** Changes the surroundings that are named. Throws `WrongInput` before anything has changed. */
export function changeWorld(world: ChargerWorld, body: unknown): void {
  const { adapter, ...fields } = readFields(body, rules);
  if (adapter === undefined && Object.keys(fields).length === 0) throw nothingNamed();
  Object.assign(world, fields);
  if (adapter !== undefined) world.adapter = adapter ?? undefined;
}

function nothingNamed(): WrongInput {
  return new WrongInput(`Nothing is to be changed. Name at least one of ${Object.keys(rules).join(", ")}.`);
}

function threeOf(rule: Rule<number>): Rule<[number, number, number]> {
  const three = listOf(rule, { min: 3, max: 3 });
  return {
    allowed: three.allowed,
    accepts: (value): value is [number, number, number] => three.accepts(value),
  };
}
