import type { ReadAction } from "./action.js";
import { readPlug, readTapCard, readTeachCard, readUnplug } from "./car-actions.js";
import { readClearFaults, readFault, readReboot } from "./fault-actions.js";
import { readBattery, readFeed, readLoad, readPv } from "./house-actions.js";
import { readHold, readRelease, readSet } from "./key-actions.js";
import { readWorld } from "./world-action.js";

/** Everything that a step can do, by the property that says it. */
export const actionKinds: ReadonlyMap<string, ReadAction> = new Map([
  ["plug", readPlug],
  ["unplug", readUnplug],
  ["tapCard", readTapCard],
  ["teachCard", readTeachCard],
  ["pv", readPv],
  ["load", readLoad],
  ["battery", readBattery],
  ["feed", readFeed],
  ["set", readSet],
  ["hold", readHold],
  ["release", readRelease],
  ["world", readWorld],
  ["fault", readFault],
  ["clearFaults", readClearFaults],
  ["reboot", readReboot],
]);
