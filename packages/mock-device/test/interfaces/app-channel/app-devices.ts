import type { DeviceKind, JsonValue } from "@goe/core/keys";
import { SimulatedDevice } from "../../../src/device/simulated-device.js";
import {
  type AppChannel,
  type AppChannelOptions,
  createAppChannel,
} from "../../../src/interfaces/app-channel/app-channel.js";
import { type ListeningServer, listen } from "../../../src/interfaces/http/server.js";
import type { DeviceProfile } from "../../../src/profiles/device-profile.js";
import { chooseProfile } from "../../../src/profiles/profile-choice.js";
import { registryLookup } from "../../../src/writing/key-lookup.js";
import { AppClient, type Said } from "./app-client.js";

export const password = "secret123";

/** A device whose clock stands still, with its app channel on a port of its own. */
export interface AppDevice {
  readonly device: SimulatedDevice;
  readonly channel: AppChannel;
  readonly port: number;
  /** Lets whole seconds pass. */
  pass(seconds: number): void;
  connect(): Promise<AppClient>;
  /** Connects, logs in and forgets the full status. */
  loggedIn(): Promise<AppClient>;
}

export interface Wanted {
  readonly profile?: string | DeviceProfile;
  readonly kind?: DeviceKind;
  readonly overrides?: Readonly<Record<string, JsonValue>>;
  readonly options?: AppChannelOptions;
}

const running: { readonly channel: AppChannel; readonly server: ListeningServer }[] = [];
const start = Date.parse("2026-06-01T10:00:00Z");

export async function startDevice({
  profile,
  kind = "charger",
  overrides = {},
  options,
}: Wanted = {}): Promise<AppDevice> {
  const device = new SimulatedDevice({
    profile: chooseProfile(kind, profile),
    findKey: registryLookup(kind),
    now: () => start,
    overrides,
  });
  const channel = await createAppChannel(device, { password, ...options });
  const server = await listen("127.0.0.1", 0, (request) => ({
    takeOver: (socket) => channel.takeOver(request, socket),
  }));
  running.push({ channel, server });
  const { port } = server.address;
  const connect = () => AppClient.connect(port);
  return {
    device,
    channel,
    port,
    pass: (seconds) => device.time.advance(seconds * 1000),
    connect,
    loggedIn: async () => {
      const client = await connect();
      const said = await client.logIn(options?.password ?? password);
      if (said["type"] !== "authSuccess") throw new Error(`not let in: ${said["type"]}`);
      await client.fullStatus();
      return client;
    },
  };
}

/** Closes every device that {@link startDevice} has started. */
export async function closeAll(): Promise<void> {
  for (const { channel, server } of running.splice(0)) {
    await channel.close();
    await server.close();
  }
}

/** What the device has noted, without moments. */
export function noted({ device }: AppDevice): readonly Said[] {
  return device.requests.all().map(({ atMs, via, ...seen }) => seen);
}
