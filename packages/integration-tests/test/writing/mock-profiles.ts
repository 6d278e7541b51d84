import { GoeCharger, GoeController, type JsonClient, LocalJsonClient, type SetResult } from "@goe/core";
import { type DeviceKind, type JsonValue, type KeyInfo, keysOf } from "@goe/core/keys";
import { nodeHttpTransport } from "@goe/core/node";
import { MockDevice, profileNames } from "@goe/mock-device";
import { devices } from "../captures.js";

/** A profile of the simulator. */
export interface Profile {
  readonly device: DeviceKind;
  readonly name: string;
}

export const profiles: readonly Profile[] = devices.flatMap((device) =>
  profileNames(device).map((name) => ({ device, name })),
);

/** A simulated device that runs, with what can be written to it. */
export interface RunningProfile extends AsyncDisposable {
  readonly mock: MockDevice;
  readonly client: JsonClient<object>;
  readonly goe: GoeCharger | GoeController;
  /** Writes by field name, whichever device it is. */
  readonly setFields: (fields: object) => Promise<SetResult>;
  readonly firmware: string;
  readonly writable: readonly KeyInfo[];
  /** What every key was at first. */
  readonly first: Readonly<Record<string, JsonValue>>;
  /** Puts every key back to what it was at first. */
  readonly reset: () => void;
}

/** Keys that run with the device's clock; a value that is put in their place would stop it. */
const running: readonly string[] = ["utc", "loc", "rbt"];

/** Starts a profile, with a clock that stands still. */
export async function run({ device, name }: Profile): Promise<RunningProfile> {
  const now = Date.parse("2024-02-29T12:00:00.000Z");
  const mock = await MockDevice.start({ device, profile: name, now: () => now });
  const first = mock.state.snapshot();
  const options = { transport: nodeHttpTransport, retries: 0 };
  const charger = GoeCharger.local(mock.url, options);
  const controller = GoeController.local(mock.url, options);
  return {
    mock,
    client: new LocalJsonClient<object>(mock.url, { device, ...options }),
    goe: device === "charger" ? charger : controller,
    setFields: (fields) => (device === "charger" ? charger.set(fields) : controller.set(fields)),
    firmware: String(first["fwv"]),
    writable: keysOf(device).filter(({ key, access }) => access !== "read" && mock.hasKey(key)),
    first,
    reset: () => {
      for (const [key, value] of Object.entries(first)) {
        if (!running.includes(key)) mock.state.set(key, value);
      }
    },
    [Symbol.asyncDispose]: () => mock.close(),
  };
}
