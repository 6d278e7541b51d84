import type { DeviceState } from "../../../device/device-state.js";
import { valueAt } from "../../../device/value-at.js";
import type { DeviceProfile } from "../../../profiles/device-profile.js";
import {
  cardEnergyKey,
  cardIdKey,
  cardLetters,
  cardNameKey,
  type StoredCard,
  storedCard,
} from "./legacy-cards.js";
import {
  bit,
  colourNumber,
  fullSteps,
  lastChange,
  localMinute,
  phaseBits,
  readings,
  temperatures,
  whole,
} from "./legacy-numbers.js";

/** A value of API v1: nearly all are strings. */
export type LegacyValue = string | number | readonly number[];

type Reader = (state: DeviceState) => LegacyValue;

// Of a password that is set and not told; ioBroker's reader (MK-2001) wants some text.
const hidden = "********";

const number =
  (key: string): Reader =>
  (state) =>
    whole(state.get(key));
const flag =
  (key: string): Reader =>
  (state) =>
    bit(state.flag(key));
const text =
  (key: string): Reader =>
  (state) =>
    String(state.get(key) ?? "");
const colour =
  (key: string): Reader =>
  (state) =>
    colourNumber(state.get(key));
const always =
  (value: LegacyValue): Reader =>
  () =>
    value;
const perCard = (
  nameOf: (index: number) => string,
  read: (card: StoredCard) => string,
): readonly (readonly [name: string, read: Reader])[] =>
  cardLetters.map((_, index) => [nameOf(index), (state) => read(storedCard(state, index))] as const);

/**
 * Everything that a V3 on 051.4 sends, in its order (whole body in evcc-io/evcc#1609). Constants are those of that capture
 * and of goecharger/go-eCharger-API-v1#86: no value of API v2 stands behind them. `stp` is 0 in both although a limit is
 * set.
 */
const fields: readonly (readonly [name: string, read: Reader])[] = [
  ["version", always("B")],
  ["tme", localMinute],
  ["rbc", number("rbc")],
  ["rbt", number("rbt")],
  ["car", number("car")],
  // 0 while charging is not allowed (MK-2001/ioBroker.go-e#54, and #62 with permission): the current that is allowed.
  ["amx", number("acu")],
  ["amp", number("amp")],
  ["err", number("err")],
  ["ast", number("acs")],
  ["alw", flag("alw")],
  ["stp", always("0")],
  ["cbl", number("cbl")],
  ["pha", (state) => phaseBits(state.get("pha"))],
  ["fsp", flag("fsp")],
  ["tma", (state) => temperatures(state.get("tma"))],
  // Deka-watt-seconds.
  ["dws", (state) => whole(state.number("wh") * 360)],
  ["dwo", (state) => fullSteps(state.number("dwo"), 100)],
  ["adi", flag("adi")],
  ["uby", number("trx")],
  ["eto", (state) => fullSteps(state.number("eto"), 100)],
  ["wst", number("wst")],
  ["fwv", text("fwv")],
  ["nrg", (state) => readings(state.get("nrg"))],
  ["sse", text("sse")],
  ["wss", networkName],
  ["wke", always(hidden)],
  ["wen", always("1")],
  // "Cloud disabled", the reverse of the v2 key.
  ["cdi", (state) => bit(!state.flag("cwe"))],
  ["tof", (state) => String(100 + Math.round(state.number("tof") / 60))],
  ["tds", number("tds")],
  ["lbr", number("lbr")],
  ["aho", always("0")],
  // Inferred: the hour at which the next trip starts, which is 6 by default in API v2 too.
  ["afi", (state) => fullSteps(state.number("att"), 3600)],
  ["azo", number("awc")],
  ["ama", number("ama")],
  ...[0, 1, 2, 3, 4].map((index) => [`al${index + 1}`, buttonLevel(index)] as const),
  ["cid", colour("cid")],
  ["cch", colour("cch")],
  ["cfi", colour("cfi")],
  ["lse", flag("lse")],
  ["ust", number("ust")],
  ["wak", always(hidden)],
  ["r1x", always("2")],
  ["dto", always("0")],
  ["nmo", flag("nmo")],
  ["sch", always("AAAAAAAAAAAAAAAA")],
  ["sdp", number("sdp")],
  ...perCard(cardEnergyKey, (card) => fullSteps(card.energyWh, 100)),
  // Ids are not told any more, only that there is one.
  ...perCard(cardIdKey, (card) => (card.taught ? "1" : "")),
  ...perCard(cardNameKey, (card) => card.name),
  ["loe", (state) => Number(state.flag("loe"))],
  ["lot", groupLimit],
  ["lom", (state) => state.number("mca")],
  ["lop", (state) => state.number("lop")],
  ["log", text("log")],
  ["lof", (state) => state.number("lof")],
  ["loa", (state) => state.number("loa")],
  ["lch", lastChange],
];

const names: ReadonlySet<string> = new Set(fields.map(([name]) => name));

/** Whether API v1 has a value of that name. */
export function isLegacyName(name: string): boolean {
  return names.has(name);
}

/** The whole status of API v1. */
export function legacyStatus(profile: DeviceProfile, state: DeviceState): Record<string, LegacyValue> {
  const status = Object.fromEntries(fields.map(([name, read]) => [name, read(state)]));
  if (lacksTemperatures(profile)) delete status["tma"];
  return status;
}

// goecharger/go-eCharger-API-v1#115. Other firmware of the V4 is not reported on.
function lacksTemperatures({ model, firmware }: DeviceProfile): boolean {
  return model === "V4" && firmware === "055.5";
}

function networkName(state: DeviceState): string {
  return String(valueAt(state.get("wifis"), [0, "ssid"]) ?? "");
}

function buttonLevel(index: number): Reader {
  return (state) => {
    const levels = state.get("clp");
    return whole(Array.isArray(levels) ? levels[index] : 0);
  };
}

// A number up to 051.x, later an object.
function groupLimit(state: DeviceState): number {
  const amp = valueAt(state.get("lot"), ["amp"]);
  return typeof amp === "number" ? amp : state.number("lot");
}
