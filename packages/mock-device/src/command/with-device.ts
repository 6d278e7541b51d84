import { MockCloud } from "../interfaces/cloud/mock-cloud.js";
import { MockDevice } from "../mock-device.js";
import type { MockDeviceOptions } from "../mock-device-options.js";
import type { CommandProcess } from "./command-process.js";
import {
  type OptionValues,
  readCar,
  readCloudPort,
  readDevice,
  readFaults,
  readReach,
  readSingle,
} from "./options.js";
import { warnAboutNetwork } from "./warn-about-network.js";

/** What a device starts from where the command line says nothing else. */
export type DeviceDefaults = Pick<MockDeviceOptions, "profile" | "seed" | "noise">;

/** Runs `use` with the device that the options name, which is gone afterwards, and resolves or rejects as it does. */
export async function withDevice<Result>(
  process: CommandProcess,
  kind: MockDeviceOptions["device"] | undefined,
  values: OptionValues,
  use: (device: MockDevice) => Promise<Result>,
  defaults: DeviceDefaults = {},
): Promise<Result> {
  const options = { ...defaults, ...readOptions(kind, values) };
  const cloudPort = readCloudPort(values);
  const car = readCar(values);
  const faults = readFaults(values);
  if (car !== undefined && options.device === "controller") {
    throw new TypeError("A Controller has no car. Leave --car out.");
  }
  await using cloud = await startCloud(cloudPort, options.host);
  await using device = await MockDevice.start(cloud === undefined ? options : { ...options, cloud });
  if (car !== undefined) {
    const { model, stateOfCharge } = car;
    device.charger.plug(model, stateOfCharge === undefined ? {} : { stateOfCharge });
  }
  for (const { name, count } of faults) device.faults.add(name, count === undefined ? {} : { count });
  warnAboutNetwork(process, options.host);
  return await use(device);
}

function readOptions(kind: MockDeviceOptions["device"] | undefined, values: OptionValues): MockDeviceOptions {
  const options = { ...readDevice(values, kind), ...readReach(values), ...readSingle(values) };
  if (values["legacy"] !== true) return options;
  return { ...options, status: { ...options.status, hla: true } };
}

function startCloud(port: number | undefined, host: string | undefined): Promise<MockCloud | undefined> {
  if (port === undefined) return Promise.resolve(undefined);
  return MockCloud.start({ port, ...(host === undefined ? {} : { host }) });
}
