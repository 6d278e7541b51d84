import type { DeviceKind } from "@goe/core/keys";
import { MockCloud } from "../interfaces/cloud/mock-cloud.js";
import { MockDevice } from "../mock-device.js";
import type { MockDeviceOptions } from "../mock-device-options.js";
import { type CommandProcess, exitCodes } from "./command-process.js";
import {
  type OptionValues,
  readCar,
  readCloudPort,
  readDevice,
  readFaults,
  readReach,
  readSingle,
} from "./options.js";
import { readyJson, readyText } from "./ready-text.js";
import { warnAboutNetwork } from "./warn-about-network.js";

/** `goe-mock [charger|controller]`: simulates one device until it is to stop. */
export async function serve(
  process: CommandProcess,
  kind: DeviceKind | undefined,
  values: OptionValues,
): Promise<number> {
  const options = readOptions(kind, values);
  const cloudPort = readCloudPort(values);
  const car = readCar(values);
  const faults = readFaults(values);
  if (car !== undefined && options.device === "controller") {
    throw new TypeError("A Controller has no car. Leave --car out.");
  }
  await using cloud = await startCloud(cloudPort, options.host);
  await using device = await MockDevice.start(cloud === undefined ? options : { ...options, cloud });
  if (car !== undefined) {
    device.charger.plug(
      car.model,
      car.stateOfCharge === undefined ? {} : { stateOfCharge: car.stateOfCharge },
    );
  }
  for (const { name, count } of faults) device.faults.add(name, count === undefined ? {} : { count });
  warnAboutNetwork(process, options.host);
  process.stdout.write(values["json"] === true ? readyJson(device) : readyText(device));
  await process.stopRequested;
  return exitCodes.ok;
}

function readOptions(kind: DeviceKind | undefined, values: OptionValues): MockDeviceOptions {
  const options = { ...readDevice(values, kind), ...readReach(values), ...readSingle(values) };
  if (values["legacy"] !== true) return options;
  return { ...options, status: { ...options.status, hla: true } };
}

function startCloud(port: number | undefined, host: string | undefined): Promise<MockCloud | undefined> {
  if (port === undefined) return Promise.resolve(undefined);
  return MockCloud.start({ port, ...(host === undefined ? {} : { host }) });
}
