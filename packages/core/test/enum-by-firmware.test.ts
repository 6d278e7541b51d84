import { expect, it } from "vitest";
import { ChargingStatus, GoeCharger } from "../src/index.js";
import { answering } from "./answering-transport.js";
import { exampleStatus } from "./example-status.js";

// The numbers from 11 on were given anew around firmware 56: the vendor's hand-kept page against the exports.
it.each([
  [11, "055.7", "faultCurrentUnknown"],
  [11, "60.5", "unknown:11"],
  [12, "055.7", "unknown"],
  [12, "59.4", "statusLockStuckOpen"],
  [14, "055.7", "noComm"],
  [14, "60.5", "faultCurrentUnknown"],
  [23, "60.3", "reserved23"],
  [23, "60.4", "rdcSelfTestFailed"],
  [10, "055.7", "contactorMiss"],
  [99, "60.5", "unknown:99"],
])("err %d of firmware %s is %s", async (err, fwv, word) => {
  const device = answering(exampleStatus("charger", { err, fwv }));
  const { chargeError } = await GoeCharger.local("charger-faults", device).get(ChargingStatus);
  expect(chargeError).toBe(word);
});
