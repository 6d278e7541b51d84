import type { InterfaceOptions } from "./device-interfaces.js";
import { House } from "./physics/house.js";
import type { SimulationOptions } from "./simulation.js";

type Check = readonly [test: (value: unknown) => boolean, allowed: string];

/** How a simulated device starts. */
export interface MockDeviceOptions extends SimulationOptions, InterfaceOptions {}

const isFunction = (value: unknown): boolean => typeof value === "function";
const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isFlag = (value: unknown): boolean => typeof value === "boolean";
const interfaceCheck: Check = [
  (value) => isFlag(value) || isObject(value),
  "true, false or an object of options",
];

const isProfile = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "status" in value && Array.isArray(value.status);

const checks: Readonly<Record<keyof MockDeviceOptions, Check>> = {
  device: [(value) => value === "charger" || value === "controller", '"charger" or "controller"'],
  profile: [(value) => isText(value) || isProfile(value), "the name of a profile, or a profile"],
  port: [
    (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535,
    "a whole number from 0 to 65535, 0 for a free port",
  ],
  host: [isText, 'an IP address or host name, such as "127.0.0.1"'],
  mqtt: interfaceCheck,
  modbus: interfaceCheck,
  appChannel: interfaceCheck,
  cloud: [(value) => isFlag(value) || isObject(value), "true, false or a MockCloud"],
  mdns: interfaceCheck,
  controlPage: [isFlag, "true or false"],
  status: [isObject, "an object from API keys to values"],
  httpApiEnabled: [isFlag, "true or false"],
  now: [isFunction, "a function that returns milliseconds since 1970"],
  noise: [isFlag, "true or false"],
  seed: [(value) => Number.isInteger(value), "a whole number"],
  house: [(value) => value instanceof House, "a House"],
  findKey: [isFunction, "a function from an API key to its facts"],
};

/** Throws a `TypeError` that says what is allowed. Only `device` has to be given. */
export function checkOptions(options: MockDeviceOptions): void {
  const given: unknown = options;
  if (typeof given !== "object" || given === null) {
    throw new TypeError('Options are missing. Pass at least {device: "charger"} or {device: "controller"}.');
  }
  const surplus = Object.keys(given).find((name) => !Object.hasOwn(checks, name));
  if (surplus !== undefined) {
    const known = Object.keys(checks).join(", ");
    throw new TypeError(`Unknown option ${JSON.stringify(surplus)}. Allowed are ${known}.`);
  }
  for (const [name, [test, allowed]] of Object.entries(checks)) {
    const value: unknown = Reflect.get(given, name);
    if (value === undefined && name !== "device") continue;
    if (!test(value)) throw new TypeError(`Option "${name}" is ${describe(value)}. Allowed is ${allowed}.`);
  }
}

function describe(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? JSON.stringify(value) : typeof value;
}
