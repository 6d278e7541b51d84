import { GoeProtocolError } from "@goe/core";
import { findKey, type JsonValue, type KeyInfo, keysOf } from "@goe/core/keys";
import { describe, expect, it } from "vitest";
import { type Capture, exampleCaptures, realCaptures } from "./captures.js";
import { readAllWith } from "./components.js";
import { breaches } from "./schemas.js";
import { type Path, placeText, replacedAt, wrongSites } from "./wrong-values.js";

describe.each([...exampleCaptures(), ...realCaptures()])("$name", (whole) => {
  const known = keysOf(whole.device).filter(({ key, access }) => access !== "write" && key in whole.status);

  const typed = known.filter((info) => wrongSites(info, sentFor(whole, info)).length > 0);
  it.each(typed)("is refused by schema and decoder when $key has a wrong type", async (info) => {
    const capture = thatNeeds(whole, info);
    const sent = sentFor(capture, info);
    for (const { path, wrong } of wrongSites(info, sent)) {
      for (const value of wrong) {
        await expectRefusal(withValue(capture, info, replacedAt(sent, path, value)), info, path);
      }
    }
  });

  const required = known.filter((info) => info.required);
  it.each(required)("breaks its schema when $key is missing or without reason null", (info) => {
    const lacking = breachesOf(withValue(whole, info, undefined));
    expect(lacking).toEqual([` must have required property '${info.key}'`]);
    if (info.nullable) return;
    expect(breachesOf(withValue(whole, info, null))).toContainEqual(startOf(info, []));
  });

  it.each(known.filter(isRequiredEverywhere))("is refused when $key is missing", async (info) => {
    const failure = await failureOf(withValue(whole, info, undefined), info);
    expect(failure).toMatchObject({ code: "missing-key", key: info.key });
  });

  const meaningful = known.filter((info) => isRequiredEverywhere(info) && !info.nullable);
  it.each(meaningful)("is refused when $key is null", async (info) => {
    await expectRefusal(withValue(whole, info, null), info, []);
  });

  const lackable = known.filter((info) => !isRequiredEverywhere(info));
  it.each(lackable)("decodes without $key, which not every device has", async (info) => {
    await expect(readAllWith(info.key, withValue(whole, info, undefined))).resolves.not.toEqual([]);
  });

  // Firmware 60.5 answers null for keys that its model lacks (marq24/ha-goecharger-api2#160).
  const optional = known.filter((info) => !info.required);
  it.each(optional)("decodes with null for $key, which not every device has", async (info) => {
    const lacking = withValue(whole, info, null);
    expect(breachesOf(lacking)).toEqual([]);
    await expect(readAllWith(info.key, lacking)).resolves.not.toEqual([]);
  });
});

/** The capture without the keys in whose presence this one is not looked at. */
function thatNeeds(capture: Capture, { key }: KeyInfo): Capture {
  if (key !== "cards") return capture;
  const others = Object.entries(capture.status).filter(([name]) => !/^c\d[nei]$/.test(name));
  return { ...capture, status: Object.fromEntries(others) };
}

async function expectRefusal(broken: Capture, info: KeyInfo, path: Path): Promise<void> {
  const place = placeText(info.key, path);
  expect(breachesOf(broken), place).toContainEqual(startOf(info, path));
  expect(await failureOf(broken, info), place).toMatchObject({ code: "wrong-shape", key: info.key, place });
}

/** A component that both devices have asks only for what both always send. */
function isRequiredEverywhere({ key }: KeyInfo): boolean {
  return [findKey("charger", key), findKey("controller", key)].every((info) => info?.required !== false);
}

function sentFor({ status }: Capture, { key }: KeyInfo): JsonValue {
  return status[key] ?? null;
}

function withValue(capture: Capture, { key }: KeyInfo, value: JsonValue | undefined): Capture {
  const { [key]: _, ...rest } = capture.status;
  return { ...capture, status: value === undefined ? rest : { ...rest, [key]: value } };
}

function breachesOf({ device, status }: Capture): readonly string[] {
  return breaches(`${device}/status`, status);
}

/** A breach at a place or deeper inside. */
function startOf({ key }: KeyInfo, path: Path): unknown {
  return expect.stringMatching(`^${["", key, ...path].join("/")}[ /]`);
}

async function failureOf(capture: Capture, { key }: KeyInfo): Promise<unknown> {
  const failure = await readAllWith(key, capture).catch((reason: unknown) => reason);
  expect(failure).toBeInstanceOf(GoeProtocolError);
  return failure;
}
