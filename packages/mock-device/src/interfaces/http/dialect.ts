import { compareFirmware } from "@goe/core/keys";
import type { DeviceProfile } from "../../profiles/device-profile.js";
import type { Answer } from "./answer.js";
import { encodeIdf, encodePhoenix } from "./head.js";
import { type IdfErrors, idf4Errors, idf5Errors } from "./idf-errors.js";
import { noHandshake, phoenixApiOff, phoenixBroken } from "./phoenix-errors.js";
import type { BrokenRequest } from "./received.js";

/** What the web server below the API of a device says, and how it puts answers on the wire. */
export interface HttpDialect {
  /** To a path of nobody's. */
  notFound(method: string): Answer;
  /** To a path of the API that is switched off. */
  readonly apiOff: Answer;
  /** To a path of the API, with a method other than GET. */
  methodNotAllowed(method: string): Answer;
  readonly broken: Readonly<Record<BrokenRequest, Answer>>;
  /** Longest path and query, in bytes. */
  readonly maxUriBytes: number;
  /** Size of the buffer for one value of a query, its terminating zero included. */
  readonly valueBufferBytes: number;
  /** Connections that are served at once. */
  readonly maxSockets: number;
  /** Time that the rest of a request may take, in milliseconds. */
  readonly receiveTimeoutMs: number;
  /** @param nowMs the device's time, in milliseconds since 1970 */
  encode(answer: Answer, nowMs: number): Buffer;
}

const dialects = new WeakMap<DeviceProfile, HttpDialect>();

/** How a device of that profile speaks HTTP. */
export function dialectOf(profile: DeviceProfile): HttpDialect {
  const known = dialects.get(profile);
  if (known !== undefined) return known;
  const dialect = profile.platform === "phoenix" ? phoenix : idfDialect(profile);
  dialects.set(profile, dialect);
  return dialect;
}

const phoenix: HttpDialect = {
  notFound: noHandshake,
  apiOff: phoenixApiOff,
  methodNotAllowed: noHandshake,
  broken: phoenixBroken,
  // nginx's large_client_header_buffers and client_header_timeout as it sets them (inferred).
  maxUriBytes: 8192,
  valueBufferBytes: Number.POSITIVE_INFINITY,
  maxSockets: Number.POSITIVE_INFINITY,
  receiveTimeoutMs: 60_000,
  encode: encodePhoenix,
};

function idfDialect(profile: DeviceProfile): HttpDialect {
  const errors = idfErrors(profile);
  const saysClose = announcesClose(profile);
  return {
    notFound: () => errors.notFound,
    apiOff: errors.notFound,
    methodNotAllowed: () => errors.methodNotAllowed,
    broken: errors.broken,
    // CONFIG_HTTPD_MAX_URI_LEN as ESP-IDF sets it; inferred that the firmware keeps it.
    maxUriBytes: 512,
    // A value of about 350 encoded bytes was refused (goecharger/go-eCharger-API-v2#303). The size is inferred from the
    // author's other web servers, which all read a parameter into `char[256]` (0xFEEDC0DE64/bobbycar-boardcomputer-firmware).
    valueBufferBytes: 256,
    // HTTPD_DEFAULT_CONFIG: max_open_sockets and recv_wait_timeout; inferred that the firmware keeps them.
    maxSockets: 7,
    receiveTimeoutMs: 5000,
    encode: (answer) => encodeIdf(answer, saysClose),
  };
}

// The newer texts came with ESP-IDF 5.0 of December 2022 (espressif/esp-idf#11960 shows them on 5.1). Charger firmware of
// 2022 ended with 054, so the first that can have them is 055; that it has, and that Controllers, which came out in 2023,
// have them from the start, is inferred.
function idfErrors({ device, firmware }: DeviceProfile): IdfErrors {
  return device === "charger" && compareFirmware(firmware, "055") < 0 ? idf4Errors : idf5Errors;
}

// Boxes on 59.4 and 60.5 end connections without a word, as tests of an extended fork of vikt0rm/dbus-goecharger found.
// When that began, and what Controllers do, is not known.
function announcesClose({ device, firmware }: DeviceProfile): boolean {
  return device === "controller" || compareFirmware(firmware, "59.4") < 0;
}
