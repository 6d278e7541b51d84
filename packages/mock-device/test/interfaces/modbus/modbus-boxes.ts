import type { DeviceKind, JsonValue } from "@goe/core/keys";
import { chargerModbus, controllerModbus, type RegisterInfo } from "@goe/core/modbus";
import modbusSerial from "modbus-serial";
import { SimulatedDevice } from "../../../src/device/simulated-device.js";
import {
  type ModbusOptions,
  type RunningModbus,
  startModbus,
} from "../../../src/interfaces/modbus/start-modbus.js";
import { chooseProfile, profileNames } from "../../../src/profiles/profile-choice.js";
import { registryLookup } from "../../../src/writing/key-lookup.js";

export type Client = InstanceType<typeof modbusSerial.default>;

/** A device with a Modbus server, and a client that is connected to it. */
export interface Box {
  readonly device: SimulatedDevice;
  readonly modbus: RunningModbus;
  readonly client: Client;
}

export interface BoxOptions extends ModbusOptions {
  /** Name of the profile. */
  readonly profile?: string;
  /** Firmware in place of the profile's. */
  readonly firmware?: string;
  readonly values?: Readonly<Record<string, JsonValue>>;
}

const opened: (() => Promise<unknown> | undefined)[] = [];

/** All profiles with the device that they are of. */
export const profiles: readonly (readonly [profile: string, kind: DeviceKind])[] = (
  ["charger", "controller"] as const
).flatMap((kind) => profileNames(kind).map((name) => [name, kind] as const));

export function kindOf(profile: string): DeviceKind {
  return profile.startsWith("controller") ? "controller" : "charger";
}

/** The registers that the spec gives a device. */
export function registersOf(kind: DeviceKind): readonly RegisterInfo[] {
  return (kind === "charger" ? chargerModbus : controllerModbus).registers;
}

/** The register of that name. */
export function registerNamed(kind: DeviceKind, name: string): RegisterInfo {
  const register = registersOf(kind).find((candidate) => candidate.name === name);
  if (register === undefined) throw new Error(`The spec has no register ${name}.`);
  return register;
}

/** A device without any interface, whose clock stands still. */
export function makeDevice({
  profile = "v4-055.7",
  firmware,
  values = {},
}: BoxOptions = {}): SimulatedDevice {
  const kind = kindOf(profile);
  const chosen = chooseProfile(kind, profile);
  return new SimulatedDevice({
    profile: firmware === undefined ? chosen : { ...chosen, firmware },
    findKey: registryLookup(kind),
    now: () => Date.UTC(2026, 0, 1),
    overrides: values,
  });
}

/** Starts a device, its Modbus server and a client. */
export async function startBox(options: BoxOptions = {}): Promise<Box> {
  const device = makeDevice(options);
  const modbus = await startModbus(device, options);
  opened.push(() => modbus.close());
  return { device, modbus, client: await connect(modbus.port) };
}

/** Connects one more client. */
export async function connect(port: number): Promise<Client> {
  const client = new modbusSerial.default();
  client.setTimeout(5000);
  client.on("error", () => undefined);
  await client.connectTCP("127.0.0.1", { port });
  // Closing says nothing on a connection that the device has dropped.
  opened.unshift(() =>
    client.isOpen ? new Promise<void>((resolve) => client.close(() => resolve())) : undefined,
  );
  return client;
}

/** Closes all clients, then all servers. */
export async function closeBoxes(): Promise<void> {
  for (const close of opened.splice(0)) await close();
}

/** Number of the exception with which a request is refused; "ok" when it is not. */
export async function answerTo(request: Promise<unknown>): Promise<number | string> {
  try {
    await request;
    return "ok";
  } catch (error) {
    return typeof error === "object" && error !== null && "modbusCode" in error
      ? Number(error.modbusCode)
      : String(error);
  }
}
