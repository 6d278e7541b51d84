import type { DeviceKind, JsonValue } from "@goe/core/keys";
import type { MockCloud } from "../interfaces/cloud/mock-cloud.js";
import type { MqttOptions } from "../interfaces/mqtt/mqtt-options.js";
import type { House } from "../physics/house.js";
import type { DeviceProfile } from "../profiles/device-profile.js";

/** What a fleet consists of, and how it is reached. */
export interface MockFleetOptions {
  /** Number of devices, 1 to 100000. */
  readonly count: number;
  /** Kind of the devices. Default `charger`. */
  readonly device?: DeviceKind;
  /** Profile of all devices; of several ones, the devices take them in turn. Default: the first one of the kind. */
  readonly profile?: string | DeviceProfile | readonly (string | DeviceProfile)[];
  /** Values laid over the profiles' of all devices, as raw keys. Not checked. */
  readonly status?: Readonly<Record<string, JsonValue>>;
  /** Serial number of the first device; the others follow. Default 100001. */
  readonly firstSerial?: number;
  /** Address to listen on. Default `127.0.0.1`. */
  readonly host?: string;
  /** Port of the first device, or of all. Default 0: free ones. */
  readonly port?: number;
  /** Whether each device has a port of its own. Default: one port, on which host name or path name the device. */
  readonly portEach?: boolean;
  /** MQTT, all devices on one broker: a named one, or one that is started. */
  readonly mqtt?: boolean | Pick<MqttOptions, "broker" | "host" | "port" | "readOnly" | "homeAssistant">;
  /** The cloud API, one server for all devices. */
  readonly cloud?: boolean | MockCloud;
  /** Whether readings waver. Default `true`; the seed of a device is its serial number. */
  readonly noise?: boolean;
  /** House that all devices share. Default: each has one of its own. */
  readonly house?: House;
  /** Clock in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

const most = 100_000;

/** Throws a `TypeError` or `RangeError` that says what is allowed. */
export function checkFleetOptions({
  count,
  firstSerial = 0,
  port = 0,
  portEach = false,
}: MockFleetOptions): void {
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new RangeError(`count is ${count}. Give a whole number of devices from 1 to ${most}.`);
  }
  if (!Number.isInteger(firstSerial) || firstSerial < 0 || firstSerial + count > 100_000_000) {
    throw new RangeError(`firstSerial is ${firstSerial}. Serial numbers have up to eight digits.`);
  }
  const lastPort = portEach && port > 0 ? port + count - 1 : port;
  if (!Number.isInteger(port) || port < 0 || lastPort > 65_535) {
    throw new RangeError(
      `Ports ${port} to ${lastPort} are not to be had. Give a smaller port, or 0 for free ones.`,
    );
  }
}
