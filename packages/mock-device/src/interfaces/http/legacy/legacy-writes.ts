import { compareFirmware, type JsonValue } from "@goe/core/keys";
import type { DeviceState } from "../../../device/device-state.js";
import type { DeviceProfile } from "../../../profiles/device-profile.js";
import { cardLetters, cardNameKey } from "./legacy-cards.js";

/** What a setting of API v1 means in terms of API v2. */
export type LegacyWrite =
  | { readonly key: string; readonly value: JsonValue }
  /** Taken, and nothing comes of it. */
  | "without-effect"
  /** The value makes no sense. */
  | "refused";

type Translate = (text: string, state: DeviceState) => LegacyWrite;

const withoutEffect: Translate = () => "without-effect";

/** A whole number, written to a key of API v2. */
function number(key: string, toValue: (given: number) => JsonValue = (given) => given): Translate {
  return (text) => (/^-?\d+$/.test(text) ? { key, value: toValue(Number(text)) } : "refused");
}

/** 0 or 1, written to a key of API v2. */
function bit(key: string, values: readonly [ofZero: JsonValue, ofOne: JsonValue]): Translate {
  return (text) => {
    if (text !== "0" && text !== "1") return "refused";
    return { key, value: values[text === "1" ? 1 : 0] };
  };
}

function colour(key: string): Translate {
  return (text) => {
    if (!/^\d+$/.test(text) || Number(text) > 0xffffff) return "refused";
    return { key, value: `#${Number(text).toString(16).toUpperCase().padStart(6, "0")}` };
  };
}

function buttonLevel(index: number): Translate {
  return (text, state) => {
    const levels = state.get("clp");
    if (!Array.isArray(levels) || !/^\d+$/.test(text)) return "refused";
    const changed = levels.map((level: JsonValue, place) => (place === index ? Number(text) : level));
    return { key: "clp", value: changed };
  };
}

function cardName(index: number): Translate {
  return (text, state) => {
    if (state.has(`c${index}n`)) return { key: `c${index}n`, value: text };
    // An empty object leaves its slot as it is.
    const cards = cardLetters.slice(0, index + 1).map((_, place) => (place === index ? { name: text } : {}));
    return { key: "cards", value: cards };
  };
}

/**
 * What API v1 documents as settable (goecharger/go-eCharger-API-v1), and `fsp`, which openWB's script sets. `alw` sets the
 * force state on V3 and later, as the firmware's author tells (goecharger/go-eCharger-API-v2#136); `amx` there is another
 * name of `amp` (#112). Inferred: what has no counterpart in API v2 is taken and nothing comes of it, and so are the names
 * and passwords of networks, of which the simulator joins none.
 */
const writes: ReadonlyMap<string, Translate> = new Map<string, Translate>([
  ["amp", number("amp")],
  ["amx", number("amp")],
  // 2, price, and 3, schedule, have no counterpart: the 2 of API v2 is something else.
  ["ast", bit("acs", [0, 1])],
  ["alw", bit("frc", [1, 2])],
  ["stp", withoutEffect],
  // Tenths of a kilowatt-hour; 0 lifts the limit.
  ["dwo", number("dwo", (given) => (given === 0 ? null : given * 100))],
  ["wss", withoutEffect],
  ["wke", withoutEffect],
  ["wen", withoutEffect],
  ["tof", number("tof", (given) => (given - 100) * 60)],
  ["tds", number("tds")],
  ["lbr", number("lbr")],
  ["aho", withoutEffect],
  ["afi", number("att", (given) => given * 3600)],
  ["azo", number("awc")],
  ["ama", number("ama")],
  ...[0, 1, 2, 3, 4].map((index) => [`al${index + 1}`, buttonLevel(index)] as const),
  ["cid", colour("cid")],
  ["cch", colour("cch")],
  ["cfi", colour("cfi")],
  ["lse", bit("lse", [false, true])],
  ["ust", number("ust")],
  ["wak", withoutEffect],
  ["r1x", withoutEffect],
  ["dto", withoutEffect],
  ["nmo", bit("nmo", [false, true])],
  ["sdp", number("sdp")],
  // Phase switching: one line or three.
  ["fsp", bit("psm", [2, 1])],
  ...cardLetters.map((_, index) => [cardNameKey(index), cardName(index)] as const),
]);

/** Translates a setting of API v1; `undefined` when nothing of that name can be set. */
export function legacyWrite(
  profile: DeviceProfile,
  name: string,
  text: string,
  state: DeviceState,
): LegacyWrite | undefined {
  const taken = isOtherColour(name) && mixesColours(profile) ? "cid" : name;
  return writes.get(taken)?.(text, state);
}

function isOtherColour(name: string): boolean {
  return name === "cch" || name === "cfi";
}

// goecharger/go-eCharger-API-v1#117: wrong from 042 on, still in 055.7, right in 56.1. That 055.8 has it too is inferred.
function mixesColours({ firmware }: DeviceProfile): boolean {
  return compareFirmware(firmware, "042") >= 0 && compareFirmware(firmware, "56") < 0;
}
