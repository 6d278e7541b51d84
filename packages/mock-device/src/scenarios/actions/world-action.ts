import type { ChargerWorld } from "../../physics/charger-world.js";
import { jsonOf } from "../keys/json-of.js";
import { factsOfKey } from "../keys/value-facts.js";
import {
  type Read,
  readBool,
  readList,
  readNoneOr,
  readOneOf,
  readQuantity,
  readWhole,
  scalarOf,
} from "../reading/read.js";
import { readObject } from "../reading/read-object.js";
import type { Tree } from "../text/yaml-tree.js";
import { type ActionMoment, chargerOf, type ReadAction } from "./action.js";
import { type PriceLine, periodsOf, readPrices } from "./prices.js";

/** What a scenario says of the surroundings of a charger. */
interface WorldWords {
  readonly ambient: number;
  readonly gridPhases: 1 | 3;
  readonly voltage: readonly [number, number, number];
  readonly frequency: number;
  /** A number of key `err` or a word for it, which depends on the firmware. */
  readonly error: Tree;
  readonly chargeController: boolean;
  readonly groupCurrent: number | null;
  readonly cable: 13 | 20 | 32 | null;
  readonly adapter: boolean;
  readonly prices: readonly PriceLine[];
}

const readVolts = readQuantity("voltage", 0, 500);
const readThreeVolts = readList(readVolts, 1);

const readVoltage: Read<readonly [number, number, number]> = (tree, findings) => {
  if (tree.kind !== "list") {
    const volts = readVolts(tree, findings);
    return volts === undefined ? undefined : [volts, volts, volts];
  }
  const [l1, l2, l3, ...more] = readThreeVolts(tree, findings) ?? [];
  if (tree.items.length !== 3)
    return findings.report(tree.place, "Write one voltage, or three: L1, L2 and L3.");
  if (l1 === undefined || l2 === undefined || l3 === undefined || more.length > 0) return undefined;
  return [l1, l2, l3];
};

const cables = [13, 20, 32] as const;

const readCable: Read<13 | 20 | 32> = (tree, findings) => {
  const amperes = readQuantity("current", 0, 100)(tree, findings);
  if (amperes === undefined) return undefined;
  const cable = cables.find((one) => one === amperes);
  return cable ?? findings.report(tree.place, "There are cables for 13 A, 20 A and 32 A, or none.");
};

const readNumberOrWord: Read<Tree> = (tree, findings) =>
  typeof scalarOf(tree) === "string"
    ? tree
    : readWhole(0, 255)(tree, findings) === undefined
      ? undefined
      : tree;

const readWords = readObject<WorldWords>({
  ambient: readQuantity("temperature", -60, 120),
  gridPhases: readOneOf([1, 3] as const),
  voltage: readVoltage,
  frequency: readQuantity("frequency", 0, 100),
  error: readNumberOrWord,
  chargeController: readBool,
  groupCurrent: readNoneOr(readQuantity("current", 0, 100)),
  cable: readNoneOr(readCable),
  adapter: readBool,
  prices: readPrices,
});

type Change = Partial<{ -readonly [Name in keyof Omit<ChargerWorld, "car">]: ChargerWorld[Name] }>;

/** `world: {ambient: 40 °C, …}`: what surrounds a charger. */
export const readWorld: ReadAction = (tree, findings) => {
  const words = readWords(tree, findings);
  if (words === undefined || tree.kind !== "map") return undefined;
  const names = Object.keys(words);
  if (tree.members.length === 0)
    return findings.report(tree.place, "The object is empty. Write what changes.");
  const { prices } = words;
  return {
    chargerOnly: true,
    prepare: (moment) => {
      const change: Change = { ...plainChanges(words), ...errorChange(words.error, moment) };
      if (prices !== undefined) change.prices = periodsOf(prices, moment);
      return (simulation) => {
        Object.assign(chargerOf(simulation).world, change);
        return { done: [`world ${names.join(", ")}`] };
      };
    },
  };
};

function plainChanges(words: Partial<WorldWords>): Change {
  return defined({
    ambientCelsius: words.ambient,
    gridPhases: words.gridPhases,
    gridVoltageV: words.voltage,
    gridFrequencyHz: words.frequency,
    chargeControllerConnected: words.chargeController,
    groupCurrentA: words.groupCurrent,
    cableA: words.cable,
    adapter: words.adapter,
  });
}

function defined<T extends object>(members: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}

function errorChange(error: Tree | undefined, { target, findings }: ActionMoment): Change {
  const info = error && target.findKey("err");
  if (error === undefined || info === undefined) return {};
  const facts = { ...factsOfKey(info, "read"), nullable: false };
  const number = jsonOf(error, facts, { firmware: target.firmware, findings });
  return typeof number === "number" ? { chargeError: number } : {};
}
