import { SimulatedDevice, type SimulatedDeviceOptions } from "../../../src/device/simulated-device.js";
import { type LocalHttpOptions, startLocalHttp } from "../../../src/interfaces/http/local-http.js";
import type { DeviceProfile } from "../../../src/profiles/device-profile.js";
import { chooseProfile } from "../../../src/profiles/profile-choice.js";
import { registryLookup } from "../../../src/writing/key-lookup.js";
import { bodyOf, exchange, requestText } from "../../support/raw-http.js";
import { findTestKey, testProfile } from "../../support/registry.js";

/** A device without physics, whose local HTTP interface listens on loopback. */
export interface Box {
  readonly device: SimulatedDevice;
  readonly port: number;
  readonly url: string;
  /** Every byte that the device sends to a request. */
  ask(target: string, method?: string): Promise<string>;
  /** Body of that, without chunk sizes. */
  read(target: string): Promise<string>;
  close(): Promise<void>;
}

type Options = Partial<SimulatedDeviceOptions & LocalHttpOptions>;

const boxes: Box[] = [];

/** Starts a box on the profile and the registry of the tests. */
export async function startBox(options: Options = {}): Promise<Box> {
  const { profile = testProfile, findKey = findTestKey, overrides = {}, ...rest } = options;
  const device = new SimulatedDevice({ profile, findKey, overrides, now: rest.now ?? Date.now });
  const http = await startLocalHttp(device, { host: "127.0.0.1", port: 0, ...rest });
  const { port } = http.address;
  const ask = (target: string, method?: string): Promise<string> =>
    exchange(port, requestText(target, method));
  const box: Box = {
    device,
    port,
    url: `http://127.0.0.1:${port}`,
    ask,
    read: async (target) => unchunked(await ask(target)),
    close: () => http.close(),
  };
  boxes.push(box);
  return box;
}

/** Starts a box on a profile of the spec, with the real registry. */
export function startProfile(name: string, options: Options = {}): Promise<Box> {
  const profile = named(name);
  return startBox({ profile, findKey: registryLookup(profile.device), ...options });
}

/** A profile of the spec, with another firmware if need be. */
export function named(name: string, firmware?: string): DeviceProfile {
  const profile = chooseProfile(name.startsWith("controller") ? "controller" : "charger", name);
  return firmware === undefined ? profile : { ...profile, firmware };
}

/** Closes every box that was started. */
export async function closeBoxes(): Promise<void> {
  await Promise.all(boxes.splice(0).map((box) => box.close()));
}

function unchunked(answer: string): string {
  const body = bodyOf(answer);
  if (!answer.includes("\r\nTransfer-Encoding: chunked\r\n")) return body;
  let text = "";
  for (let rest = body; ; ) {
    const [size = ""] = rest.split("\r\n", 1);
    const length = Number.parseInt(size, 16);
    if (!(length > 0)) return text;
    const from = size.length + 2;
    text += rest.slice(from, from + length);
    rest = rest.slice(from + length + 2);
  }
}
