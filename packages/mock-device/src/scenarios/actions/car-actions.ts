import { type CarModelName, carModels } from "../../physics/car-models.js";
import { type Read, readOneOf, readTrue, readWhole, refuse, scalarOf } from "../reading/read.js";
import { readObject } from "../reading/read-object.js";
import { parseQuantity } from "../text/quantity.js";
import { chargerAction, type ReadAction } from "./action.js";

const slots = 10;
const readCar = readOneOf(Object.keys(carModels) as CarModelName[]);

const readShare: Read<number> = (tree, findings) => {
  const value = scalarOf(tree);
  const share = typeof value === "string" ? parseQuantity(value, "share") : value;
  if (typeof share === "number" && share >= 0 && share <= 1) return share;
  return refuse(tree, findings, "a share of the battery from 0 % to 100 %, such as 80 %");
};

const readCarWithCharge = readObject<{ readonly car: CarModelName; readonly stateOfCharge: number }>(
  { car: readCar, stateOfCharge: readShare },
  ["car"],
);

/** `plug: 3-phase-16A`, or `plug: {car: 3-phase-16A, stateOfCharge: 80 %}`. */
export const readPlug: ReadAction = (tree, findings) => {
  if (tree.kind !== "map") {
    const car = readCar(tree, findings);
    return car && chargerAction(`plug ${car}`, (charger) => charger.plug(car));
  }
  const { car, stateOfCharge } = readCarWithCharge(tree, findings) ?? {};
  if (car === undefined) return undefined;
  const options = stateOfCharge === undefined ? {} : { stateOfCharge };
  const at = stateOfCharge === undefined ? "" : ` at ${Math.round(stateOfCharge * 1000) / 10} %`;
  return chargerAction(`plug ${car}${at}`, (charger) => charger.plug(car, options));
};

/** `unplug: true`. */
export const readUnplug: ReadAction = (tree, findings) =>
  readTrue(tree, findings) && chargerAction("unplug", (charger) => charger.unplug());

// Serial numbers tell who charged, so that no message repeats one.
const readSerial: Read<string> = (tree, findings) => {
  const value = scalarOf(tree);
  if (typeof value === "string" && value !== "") return value;
  return findings.report(tree.place, "A serial number has to be text. Put it in quotes.");
};

/** `tapCard: 1` for the card of a slot, or `tapCard: "04AABBCC"`. */
export const readTapCard: ReadAction = (tree, findings) => {
  const value = scalarOf(tree);
  if (typeof value === "string" && value !== "") {
    return chargerAction("tap a card by its serial number", (charger) => charger.tapCard(value));
  }
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= slots) {
    return chargerAction(`tap card ${value}`, (charger) => charger.tapCard(value));
  }
  return findings.report(
    tree.place,
    `This is no card. Write a slot from 1 to ${slots}, or a serial number in quotes.`,
  );
};

const readLesson = readObject<{ readonly slot: number; readonly serial: string }>(
  { slot: readWhole(1, slots), serial: readSerial },
  ["slot", "serial"],
);

/** `teachCard: {slot: 2, serial: "04AABBCC"}`. */
export const readTeachCard: ReadAction = (tree, findings) => {
  const { slot, serial } = readLesson(tree, findings) ?? {};
  if (slot === undefined || serial === undefined) return undefined;
  return chargerAction(`teach a card to slot ${slot}`, (charger) => charger.teachCard(slot, serial));
};
