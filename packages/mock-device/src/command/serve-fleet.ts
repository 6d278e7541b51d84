import type { ParseArgsConfig } from "node:util";
import { MockFleet } from "../fleet/mock-fleet.js";
import { type CommandProcess, exitCodes } from "./command-process.js";
import {
  deviceOptions,
  type OptionValues,
  reachOptions,
  readDevice,
  readInteger,
  readReach,
  textOf,
} from "./options.js";
import { warnAboutNetwork } from "./warn-about-network.js";

/** Options of `goe-mock fleet`. The noise of each device has its serial number as seed. */
export const fleetOptions: NonNullable<ParseArgsConfig["options"]> = {
  profile: deviceOptions.profile,
  from: deviceOptions.from,
  set: deviceOptions.set,
  "no-noise": deviceOptions["no-noise"],
  ...reachOptions,
  "port-each": { type: "boolean" },
  "first-serial": { type: "string" },
  cloud: { type: "boolean" },
};

/** `goe-mock fleet N`: simulates many devices until they are to stop. */
export async function serveFleet(
  process: CommandProcess,
  words: readonly string[],
  values: OptionValues,
): Promise<number> {
  const [count, ...surplus] = words;
  if (count === undefined) throw new TypeError("Say how many devices: goe-mock fleet 1000.");
  if (!/^\d{1,9}$/.test(count)) throw new TypeError(`${JSON.stringify(count)} is no number of devices.`);
  if (surplus.length > 0) throw new TypeError(`Unexpected argument ${JSON.stringify(surplus[0])}.`);
  const { seed: _, ...wanted } = readDevice(values, undefined);
  const firstSerial = textOf(values, "first-serial");
  const reach = readReach(values);
  await using fleet = await MockFleet.start({
    count: Number(count),
    ...wanted,
    ...reach,
    ...(firstSerial === undefined ? {} : { firstSerial: readInteger("first-serial", firstSerial) }),
    ...(values["port-each"] === true ? { portEach: true } : {}),
    ...(values["cloud"] === true ? { cloud: true } : {}),
  });
  warnAboutNetwork(process, reach.host);
  process.stdout.write(values["json"] === true ? json(fleet) : text(fleet));
  await process.stopRequested;
  return exitCodes.ok;
}

function json(fleet: MockFleet): string {
  const devices = fleet.devices.map(({ serial, url, cloudToken }) => ({ serial, url, cloudToken }));
  return `${JSON.stringify({ devices, mqtt: fleet.mqttUrl, cloud: fleet.cloud?.url })}\n`;
}

function text(fleet: MockFleet): string {
  const [first] = fleet.devices;
  const last = fleet.devices.at(-1);
  const lines = [
    `${fleet.devices.length} simulated devices, from ${first?.url} to ${last?.url}. Ctrl-C stops them.`,
    ...(fleet.mqttUrl === undefined ? [] : [`MQTT:   ${fleet.mqttUrl}`]),
    ...(fleet.cloud === undefined
      ? []
      : [`Cloud:  ${fleet.cloud.url}/<serial>, token of the first ${first?.cloudToken}; --json has all`]),
    `Try: curl -g '${first?.url}/api/status?filter=fna,fwv'`,
  ];
  return `${lines.join("\n")}\n`;
}
