import { type IncomingHttpHeaders, request } from "node:http";
import { SimulatedDevice } from "../../../src/device/simulated-device.js";
import { MockCloud } from "../../../src/interfaces/cloud/mock-cloud.js";
import type { DeviceProfile } from "../../../src/profiles/device-profile.js";
import { chooseProfile } from "../../../src/profiles/profile-choice.js";
import { registryLookup } from "../../../src/writing/key-lookup.js";

/** Token of the devices of these tests. */
export const token = "PlantedToken0123456789abcdefABCD";

type Values = ConstructorParameters<typeof SimulatedDevice>[0]["overrides"];

/** A device on a clock that stands still until its time is advanced. */
export function deviceOf(
  profile: string | DeviceProfile,
  overrides: Exclude<Values, undefined> = {},
  startMs = Date.UTC(2023, 2, 11, 12),
): SimulatedDevice {
  const name = typeof profile === "string" ? profile : profile.device;
  const kind = name.startsWith("controller") ? "controller" : "charger";
  return new SimulatedDevice({
    profile: chooseProfile(kind, profile),
    findKey: registryLookup(kind),
    now: () => startMs,
    overrides: { sse: "000123", ...overrides },
  });
}

/** Starts a cloud with one device, whose token is {@link token}. */
export async function cloudWith(device: SimulatedDevice): Promise<MockCloud> {
  const cloud = await MockCloud.start();
  cloud.add(device, { token });
  return cloud;
}

/** An answer as it came. */
export interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What to send beside the path. */
export interface Asking {
  /** The `Host` header. */
  readonly host?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request to a cloud; `path` goes out as it is. Unlike `fetch` it can say any host. */
export function ask(cloud: MockCloud, path: string, asking: Asking = {}): Promise<Received> {
  const { host = "127.0.0.1", method = "GET", headers = {} } = asking;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port: cloud.port,
        path,
        method,
        agent: false,
        headers: { Host: host, ...headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(parts).toString("utf8"),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}
