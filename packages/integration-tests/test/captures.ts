import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeviceKind, JsonValue } from "@goe/core/keys";
import { MockDevice, profileNames } from "@goe/mock-device";
import { exampleStatus } from "./example-status.js";

/** A full status and the device that sent it. */
export interface Capture {
  readonly name: string;
  readonly device: DeviceKind;
  readonly status: Readonly<Record<string, JsonValue>>;
}

/** Both devices. */
export const devices: readonly DeviceKind[] = ["charger", "controller"];

/**
 * Every status of a real device in the folder named by `GOE_CAPTURES`. Files that hold no status object are somebody
 * else's.
 */
export function realCaptures(): readonly Capture[] {
  const folder = process.env["GOE_CAPTURES"];
  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.flatMap((name) => {
    const status = JSON.parse(readFileSync(join(folder ?? "", name), "utf8")) as Capture["status"];
    return "fwv" in status ? [{ name, device: deviceOf(status), status }] : [];
  });
}

/** What each profile of the simulator says. */
export function simulatedCaptures(): Promise<readonly Capture[]> {
  const wanted = devices.flatMap((device) => profileNames(device).map((profile) => ({ device, profile })));
  return Promise.all(wanted.map(({ device, profile }) => simulated(device, profile)));
}

/** For each device a status with every key at once, which no device sends. */
export function exampleCaptures(): readonly Capture[] {
  return devices.map((device) => ({
    name: `all keys of a ${device}`,
    device,
    status: exampleStatus(device),
  }));
}

function deviceOf(status: Capture["status"]): DeviceKind {
  return status["typ"] === "controller" || "isv" in status ? "controller" : "charger";
}

async function simulated(device: DeviceKind, profile: string): Promise<Capture> {
  await using mock = await MockDevice.start({ device, profile });
  const answer = await fetch(`${mock.url}/api/status`);
  return { name: `simulated ${profile}`, device, status: (await answer.json()) as Capture["status"] };
}
