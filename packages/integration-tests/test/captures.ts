import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeviceKind, JsonValue } from "@goe/core/keys";
import { MockDevice } from "@goe/mock-device";

/** A full status and the device that sent it. */
export interface Capture {
  readonly name: string;
  readonly device: DeviceKind;
  readonly status: Readonly<Record<string, JsonValue>>;
}

/**
 * What the simulators say, and every status of a real device in the folder named by `GOE_CAPTURES`. Files that
 * hold no status object are somebody else's.
 */
export async function loadCaptures(): Promise<readonly Capture[]> {
  const folder = process.env["GOE_CAPTURES"];
  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith(".json"));
  const real = names.flatMap((name) => {
    const status = JSON.parse(readFileSync(join(folder ?? "", name), "utf8")) as Capture["status"];
    return "fwv" in status ? [{ name, device: deviceOf(status), status }] : [];
  });
  return [await simulated("charger"), await simulated("controller"), ...real];
}

function deviceOf(status: Capture["status"]): DeviceKind {
  return status["typ"] === "controller" || "isv" in status ? "controller" : "charger";
}

async function simulated(device: DeviceKind): Promise<Capture> {
  await using mock = await MockDevice.start({ device });
  const answer = await fetch(`${mock.url}/api/status`);
  return { name: `simulated ${device}`, device, status: (await answer.json()) as Capture["status"] };
}
