import { expect, it } from "vitest";
import { ChargingStatus, GoeCharger, type HttpTransport } from "../src/index.js";

const status = {
  alw: true,
  acu: 16,
  tpa: 0,
  car: 5,
  modelStatus: 26,
  wh: 0,
  nrg: Array(16).fill(0),
  pnp: 3,
};

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
  const transport: HttpTransport = async () => ({
    status: 200,
    body: JSON.stringify({ ...status, err, fwv }),
  });
  const { chargeError } = await GoeCharger.local("charger-faults", { transport }).get(ChargingStatus);
  expect(chargeError).toBe(word);
});
