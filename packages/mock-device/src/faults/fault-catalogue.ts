/** Where a fault acts. */
export type FaultPlace = "connection" | "status" | "write" | "cloud" | "clock";

/** A way in which devices were seen to fail. */
export interface FaultInfo {
  readonly place: FaultPlace;
  /** What happens, in a line. */
  readonly summary: string;
  /** Report in which it was seen. */
  readonly report: string;
}

/** Name of a fault. */
export type FaultName =
  | "drop"
  | "reset"
  | "truncate"
  | "slow-bytes"
  | "half-open"
  | "busy"
  | "api-off"
  | "reboot-mid-request"
  | "ignored-writes"
  | "zero-nrg"
  | "missing-keys"
  | "unknown-keys"
  | "unknown-enum"
  | "counter-dip"
  | "clock-jump"
  | "stale-cloud"
  | "cloud-502";

/** All faults, by name. */
export const faultCatalogue: Readonly<Record<FaultName, FaultInfo>> = {
  drop: {
    place: "connection",
    summary: "The connection is closed without an answer.",
    report: "marq24/ha-goecharger-api2#82",
  },
  reset: {
    place: "connection",
    summary: "The connection is reset without an answer.",
    report: "marq24/ha-goecharger-api2 PR#105",
  },
  truncate: {
    place: "connection",
    summary: "The connection ends in the middle of the answer.",
    report: "goecharger/go-eCharger-API-v1#50",
  },
  "slow-bytes": {
    place: "connection",
    summary: "The answer comes in small pieces with pauses between them.",
    report: "goecharger/go-eCharger-API-v2#170",
  },
  "half-open": {
    place: "connection",
    summary: "The connection stays open and nothing ever comes.",
    report: "goecharger/go-eCharger-API-v2#212",
  },
  busy: {
    place: "connection",
    summary: "The API cannot get its lock: 500 with a sentence.",
    report: "goecharger/go-eCharger-API-v1#64",
  },
  "api-off": {
    place: "connection",
    summary: "The HTTP API is gone: 404 for every path.",
    report: "goecharger/go-eCharger-API-v2#287",
  },
  "reboot-mid-request": {
    place: "connection",
    summary: "The device restarts while it answers.",
    report: "goecharger/go-eCharger-API-v2#289",
  },
  "ignored-writes": {
    place: "write",
    summary: "Writes are acknowledged and change nothing.",
    report: "goecharger/go-eCharger-API-v2#306",
  },
  "zero-nrg": {
    place: "status",
    summary: "All readings are zero while the car charges.",
    report: "goecharger/go-eCharger-API-v2#321",
  },
  "missing-keys": {
    place: "status",
    summary: "Keys that belong to the firmware are not sent.",
    report: "goecharger/go-eCharger-API-v2#288",
  },
  "unknown-keys": {
    place: "status",
    summary: "Keys are sent that nobody has heard of.",
    report: "MK-2001/ioBroker.go-e#171",
  },
  "unknown-enum": {
    place: "status",
    summary: "Enums have numbers that no list names.",
    report: "goecharger/go-eCharger-API-v2#295",
  },
  "counter-dip": {
    place: "status",
    summary: "Energy counters fall back for a while.",
    report: "evcc-io/evcc#13726",
  },
  "clock-jump": {
    place: "clock",
    summary: "The wall clock jumps, by default back to 1970.",
    report: "goecharger/go-eCharger-API-v1#99",
  },
  "stale-cloud": {
    place: "cloud",
    summary: "The cloud gets no new data: 404 with their age.",
    report: "goecharger/go-eCharger-API-v2#122",
  },
  "cloud-502": {
    place: "cloud",
    summary: "The cloud answers 502.",
    report: "goecharger/go-eCharger-API-v2#219",
  },
};

/** Whether there is a fault of that name. */
export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faultCatalogue, name);
}
