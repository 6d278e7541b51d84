import type { House } from "../../physics/house.js";
import { type Read, readBool, readQuantity } from "../reading/read.js";
import { describeTree } from "../text/yaml-tree.js";
import { plain, type ReadAction } from "./action.js";

const mostW = 1_000_000;

function houseAction<T>(name: string, read: Read<T>, change: (house: House, value: T) => void): ReadAction {
  return (tree, findings) => {
    const value = read(tree, findings);
    if (value === undefined) return undefined;
    return plain(false, ({ house }) => {
      change(house, value);
      return { done: [`${name} ${describeTree(tree).replaceAll('"', "")}`] };
    });
  };
}

/** `pv: 6 kW`: what the sun gives. */
export const readPv: ReadAction = houseAction("pv", readQuantity("power", 0, mostW), (house, watts) => {
  house.pvW = watts;
});

/** `load: 500 W`: what the house uses, without cars. */
export const readLoad: ReadAction = houseAction("load", readQuantity("power", 0, mostW), (house, watts) => {
  house.loadW = watts;
});

/** `battery: -1 kW`: positive while the home battery gives. */
export const readBattery: ReadAction = houseAction(
  "battery",
  readQuantity("power", -mostW, mostW),
  (house, watts) => {
    house.batteryW = watts;
  },
);

/** `feed: true`: chargers are told of these powers every 5 s. */
export const readFeed: ReadAction = houseAction("feed", readBool, (house, feeds) => {
  house.feedsChargers = feeds;
});
