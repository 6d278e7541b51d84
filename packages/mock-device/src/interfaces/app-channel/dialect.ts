import { coversFirmware } from "@goe/core/keys";
import type { DeviceProfile } from "../../profiles/device-profile.js";

/** How the password becomes the key that both sides share. */
export type PasswordHash = "pbkdf2" | "bcrypt";

/** How one generation of firmware speaks the app channel. */
export interface Dialect {
  readonly hash: PasswordHash;
  /** Whether `authRequired` names the hash. */
  readonly namesHash: boolean;
  /** What `hello` tells as `proto`, together with the family; older firmware tells neither. */
  readonly proto: number | undefined;
  /** Whether the device sends MessagePack instead of JSON text. */
  readonly binary: boolean;
  /** Longest part of a full status, in bytes of JSON. */
  readonly partBytes: number;
  /** Longest frame; a longer message comes in fragments. */
  readonly frameBytes: number;
  /** Answer to a value for a key that can only be read. */
  readonly noSetter: string;
}

// The parts that goecharger/go-eCharger-API-v2#87 quotes, some of it shortened, were of about this size (inferred).
const esp32: Dialect = {
  hash: "pbkdf2",
  namesHash: false,
  proto: undefined,
  binary: false,
  partBytes: 2048,
  frameBytes: Number.POSITIVE_INFINITY,
  // The words of HTTP and MQTT (goecharger/go-eCharger-API-v2#4); that this channel has the same ones is inferred.
  noSetter: "tried to set api key without setter",
};

// A Wattpilot of the same months names its hash (joscha82/wattpilot#46), and a 60.6 tells `proto` 4
// (marq24/ha-goecharger-api2#160). Some firmware sends MessagePack, since go-e's app unpacks it
// (0xFEEDC0DE64/evcharger-app); which one is not known, a Wattpilot 42.5 sent text, and clients that read both read text.
// So it is text unless the option says otherwise.
const esp32Since60: Dialect = { ...esp32, namesHash: true, proto: 4 };

// Hello and bcrypt from marq24/ha-goecharger-api2#160. Text, the single full status and its fragments of Beast's 4096
// bytes were seen on the Wattpilot Flex (Flachzange/FHEM_Modul_Fronius_Wattpilot), which runs on the same Linux; that
// CORE and PRO do the same is inferred. There a value for a read-only key was answered with "has no setter".
const phoenix: Dialect = {
  hash: "bcrypt",
  namesHash: true,
  proto: 4,
  binary: false,
  partBytes: Number.POSITIVE_INFINITY,
  frameBytes: 4096,
  noSetter: "api key has no setter",
};

/** The dialect of a model and firmware. Controllers, of which no trace is known, count as old (inferred). */
export function dialectOf({ platform, firmware }: DeviceProfile): Dialect {
  if (platform === "phoenix") return phoenix;
  return coversFirmware({ since: "60.0" }, firmware) ? esp32Since60 : esp32;
}
