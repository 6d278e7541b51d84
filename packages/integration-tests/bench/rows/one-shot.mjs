import { fileURLToPath } from "node:url";
import { ChargingStatus } from "@goe/core";
import { MockDevice } from "@goe/mock-device";
import { interleave } from "../measure/interleaved.mjs";
import { timeOfNode } from "../measure/node-process.mjs";
import { ratioRow } from "../report/row.mjs";

const goe = "packages/cli/dist/bin.cjs";
const bareRequest = fileURLToPath(new URL("../floors/bare-request.mjs", import.meta.url));

/**
 * One query from the shell. Floor: a script on bare node:http that sends the same request and prints the answer as
 * JSON; by the same measure the one-shot of the Python original takes 1.66. For what asks no device, the version and the
 * page on a key, the floor is Node starting up and ending.
 */
export async function measure() {
  const device = await MockDevice.start({ device: "charger" });
  try {
    const { host } = new URL(device.url);
    const query = ["--host", host, "charger", "charging-status", "--json"];
    const sameRequest = `${device.url}/api/status?filter=${ChargingStatus.keys.join(",")}`;
    const request = await interleave({
      pairs: 25,
      warmUp: 2,
      measured: () => timeOfNode([goe, ...query]),
      floor: () => timeOfNode([bareRequest, sameRequest]),
    });
    const version = await interleave({
      pairs: 15,
      warmUp: 1,
      measured: () => timeOfNode([goe, "--version"]),
      floor: () => timeOfNode(["-e", "0"]),
    });
    const keys = await interleave({
      pairs: 15,
      warmUp: 1,
      measured: () => timeOfNode([goe, "keys", "amp"]),
      floor: () => timeOfNode(["-e", "0"]),
    });
    return [
      ratioRow("one-shot query / bare node:http script", request, { unit: "ms", atMost: 1.2 }),
      ratioRow("goe --version / node -e 0", version, { unit: "ms", atMost: 1.3 }),
      ratioRow("goe keys amp / node -e 0", keys, { unit: "ms", atMost: 1.6 }),
    ];
  } finally {
    await device.close();
  }
}
