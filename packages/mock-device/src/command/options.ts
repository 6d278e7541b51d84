import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { DeviceKind, JsonValue } from "@goe/core/keys";
import { type FaultName, isFaultName } from "../faults/fault-catalogue.js";
import type { AppChannelOptions } from "../interfaces/app-channel/app-channel.js";
import type { MqttOptions } from "../interfaces/mqtt/mqtt-options.js";
import type { MockDeviceOptions } from "../mock-device-options.js";
import { type CarModelName, carModels } from "../physics/car-models.js";
import type { DeviceProfile } from "../profiles/device-profile.js";
import { findProfile } from "../profiles/profile-choice.js";
import { profileFromCapture } from "../profiles/profile-from-capture.js";

/** Options that say which device it is. */
export const deviceOptions = {
  profile: { type: "string" },
  from: { type: "string" },
  set: { type: "string", multiple: true },
  seed: { type: "string" },
  "no-noise": { type: "boolean" },
} as const;

/** Options that say how devices are reached. */
export const reachOptions = {
  port: { type: "string" },
  host: { type: "string" },
  mqtt: { type: "boolean" },
  "mqtt-broker": { type: "string" },
  "mqtt-port": { type: "string" },
  json: { type: "boolean" },
} as const;

/** Options of a single device alone. */
export const singleOptions = {
  "api-off": { type: "boolean" },
  legacy: { type: "boolean" },
  modbus: { type: "boolean" },
  "modbus-port": { type: "string" },
  app: { type: "boolean" },
  "app-password": { type: "string" },
  "app-hash": { type: "string" },
  "app-binary": { type: "boolean" },
  cloud: { type: "boolean" },
  "cloud-port": { type: "string" },
  mdns: { type: "boolean" },
  "no-page": { type: "boolean" },
  car: { type: "string" },
  fault: { type: "string", multiple: true },
} as const;

/** Values of options as `parseArgs` gives them. */
export type OptionValues = Readonly<
  Partial<Record<string, string | boolean | readonly (string | boolean)[]>>
>;

/** Device, profile and settings that the options name. Throws a `TypeError` when they make no sense. */
export function readDevice(
  values: OptionValues,
  kind: DeviceKind | undefined,
): Pick<MockDeviceOptions, "device" | "profile" | "status" | "seed" | "noise"> {
  const profile = readProfile(values, kind);
  const seed = textOf(values, "seed");
  const settings = listOf(values, "set").map(readSetting);
  return {
    device: kind ?? (typeof profile === "object" ? profile.device : "charger"),
    ...(profile === undefined ? {} : { profile }),
    ...(settings.length === 0 ? {} : { status: Object.fromEntries(settings) }),
    ...(seed === undefined ? {} : { seed: readInteger("seed", seed) }),
    ...(values["no-noise"] === true ? { noise: false } : {}),
  };
}

/** Interfaces that the options name, but for the cloud, which has a port of its own. */
export function readReach(values: OptionValues): Pick<MockDeviceOptions, "port" | "host" | "mqtt"> {
  const host = textOf(values, "host");
  const mqtt = readMqtt(values);
  return {
    port: readPort("port", textOf(values, "port") ?? "0"),
    ...(host === undefined ? {} : { host }),
    ...(mqtt === undefined ? {} : { mqtt }),
  };
}

/** Interfaces of a single device that the options name. */
export function readSingle(
  values: OptionValues,
): Pick<MockDeviceOptions, "httpApiEnabled" | "modbus" | "appChannel" | "mdns" | "controlPage"> {
  const modbusPort = textOf(values, "modbus-port");
  const app = readApp(values);
  return {
    ...(values["api-off"] === true ? { httpApiEnabled: false } : {}),
    ...(values["modbus"] === true ? { modbus: true } : {}),
    ...(modbusPort === undefined ? {} : { modbus: { port: readPort("modbus-port", modbusPort) } }),
    ...(app === undefined ? {} : { appChannel: app }),
    ...(values["mdns"] === true ? { mdns: true } : {}),
    ...(values["no-page"] === true ? { controlPage: false } : {}),
  };
}

// Any of its options switches the channel on.
function readApp(values: OptionValues): AppChannelOptions | undefined {
  const password = textOf(values, "app-password");
  const hash = textOf(values, "app-hash");
  if (hash !== undefined && hash !== "pbkdf2" && hash !== "bcrypt") {
    throw new TypeError(`--app-hash ${JSON.stringify(hash)} is neither pbkdf2 nor bcrypt.`);
  }
  const options: AppChannelOptions = {
    ...(password === undefined ? {} : { password }),
    ...(hash === undefined ? {} : { hash }),
    ...(values["app-binary"] === true ? { binary: true } : {}),
  };
  return values["app"] === true || Object.keys(options).length > 0 ? options : undefined;
}

/** Port of the cloud that is wanted; `undefined` without one. */
export function readCloudPort(values: OptionValues): number | undefined {
  const port = textOf(values, "cloud-port");
  if (port !== undefined) return readPort("cloud-port", port);
  return values["cloud"] === true ? 0 : undefined;
}

/** Car that is plugged in from the start: `3-phase-16A`, or with the share of its battery `3-phase-16A:0.8`. */
export function readCar(
  values: OptionValues,
): { readonly model: CarModelName; readonly stateOfCharge: number | undefined } | undefined {
  const text = textOf(values, "car");
  if (text === undefined) return undefined;
  const [model = "", share] = text.split(":", 2);
  if (!Object.hasOwn(carModels, model)) {
    throw new TypeError(`Unknown car ${JSON.stringify(model)}: choose ${Object.keys(carModels).join(", ")}.`);
  }
  const stateOfCharge = share === undefined ? undefined : Number(share);
  if (stateOfCharge !== undefined && !(stateOfCharge >= 0 && stateOfCharge <= 1)) {
    throw new TypeError(`State of charge ${JSON.stringify(share)} is no number from 0 to 1.`);
  }
  return { model: model as CarModelName, stateOfCharge };
}

/** Faults that are on from the start: `drop`, or for so many requests `drop:3`. */
export function readFaults(
  values: OptionValues,
): readonly { readonly name: FaultName; readonly count: number | undefined }[] {
  return listOf(values, "fault").map((text) => {
    const [name = "", count] = text.split(":", 2);
    if (!isFaultName(name)) {
      throw new TypeError(`Unknown fault ${JSON.stringify(name)}. goe-mock faults lists them.`);
    }
    return { name, count: count === undefined ? undefined : readInteger("fault", count) };
  });
}

/** A whole number. Throws a `TypeError` that names the option. */
export function readInteger(name: string, text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) {
    throw new TypeError(`--${name} ${JSON.stringify(text)} is no whole number.`);
  }
  return Number(text);
}

/** Text of an option. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

function listOf(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.map(String) : [];
}

function readProfile(values: OptionValues, kind: DeviceKind | undefined): DeviceProfile | undefined {
  const name = textOf(values, "profile");
  const file = textOf(values, "from");
  if (name !== undefined && file !== undefined) {
    throw new TypeError("--profile and --from both say what the device starts from. Leave one out.");
  }
  if (file !== undefined) return checkKind(profileFromCapture(readFile(file), basename(file)), kind);
  return name === undefined ? undefined : findProfile(name, kind);
}

function checkKind(profile: DeviceProfile, kind: DeviceKind | undefined): DeviceProfile {
  if (kind === undefined || kind === profile.device) return profile;
  throw new TypeError(`${profile.name} is of a ${profile.device}. Leave "${kind}" out.`);
}

/** Text of a file. Throws a `TypeError` that says why it cannot be read. */
export function readFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new TypeError(`Cannot read ${path} (${code}).`, { cause: error });
  }
}

// `amp=10` and `fna="Garage"`, the value as JSON; a bare word is taken as text.
function readSetting(text: string): readonly [string, JsonValue] {
  const equals = text.indexOf("=");
  if (equals < 1) throw new TypeError(`--set ${JSON.stringify(text)} is no key=value, such as amp=10.`);
  const value = text.slice(equals + 1);
  try {
    return [text.slice(0, equals), JSON.parse(value)];
  } catch (error) {
    if (/^["[{]/.test(value)) throw new TypeError(`--set ${text}: the value is no JSON.`, { cause: error });
    return [text.slice(0, equals), value];
  }
}

function readMqtt(values: OptionValues): true | MqttOptions | undefined {
  const broker = textOf(values, "mqtt-broker");
  const port = textOf(values, "mqtt-port");
  if (broker !== undefined && port !== undefined) {
    throw new TypeError(
      "--mqtt-port is that of a broker of the simulator's own. Leave it out next to --mqtt-broker.",
    );
  }
  // A simulator is there to be talked to, so writing is on, which a charger of the factory has off (key mcr).
  if (broker !== undefined) return { broker, readOnly: false };
  if (port !== undefined) return { port: readPort("mqtt-port", port), readOnly: false };
  return values["mqtt"] === true ? { readOnly: false } : undefined;
}

function readPort(name: string, text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new TypeError(
      `${name === "port" ? "Port" : `--${name}`} ${JSON.stringify(text)} is no whole number from 0 to 65535.`,
    );
  }
  return port;
}
