import { type JsonValue, type KeyInfo, keysOf } from "@goe/core/keys";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { legalRecord } from "./legal-record.js";
import { profiles, type RunningProfile, run } from "./mock-profiles.js";

const running = new Map<string, RunningProfile>();
beforeAll(async () => {
  for (const profile of profiles) running.set(profile.name, await run(profile));
});
afterAll(() => Promise.all([...running.values()].map((each) => each[Symbol.asyncDispose]())));

function profile(name: string): RunningProfile {
  const found = running.get(name);
  if (found === undefined) throw new Error(`profile ${name} does not run`);
  return found;
}

const anything = Symbol("anything");
type Shown = (value: JsonValue, before: JsonValue) => unknown;

/** Keys that read otherwise than they are written, and how. Anything else must come back as it went out. */
const readOtherwise: readonly (readonly [keys: RegExp, shown: Shown])[] = [
  // Passwords and card numbers go in as text and read as "is there one"; what becomes of the rest of an entry, and of
  // the slots beside it, is not documented.
  [/^(wifis|cards)$/, () => anything],
  [/^c\di$/, (value) => value !== ""],
  // The written text is not stored: the device makes up a new token.
  [/^cak$/, () => anything],
  // Null keeps a name, and names at the end may be left out (the vendor's page on HTTP of the Controller).
  [/^ccn$/, (value, before) => (before as string[]).map((name, i) => (value as string[])[i] ?? name)],
  // Null brings the factory setting back, which is not known.
  [/^(mtp|mht)$/, (value) => value ?? anything],
];

function shownOf(key: string, value: JsonValue, before: JsonValue): unknown {
  const otherwise = readOtherwise.find(([keys]) => keys.test(key));
  return otherwise === undefined ? value : otherwise[1](value, before);
}

/**
 * Keys that are written together with others. hai and rst close the way back and have tests of their own; cards and c0n to
 * c9i are two forms of the same.
 */
function tried(writable: readonly KeyInfo[], first: Readonly<Record<string, JsonValue>>): readonly KeyInfo[] {
  const hasBothForms = "cards" in first && "c0n" in first;
  return writable.filter(({ key }) => key !== "hai" && key !== "rst" && !(hasBothForms && key === "cards"));
}

describe.each(profiles)("$name", ({ name }) => {
  it("takes any legal values of its keys, and shows them when it is read", async () => {
    const { client, writable, firmware, first, reset } = profile(name);
    const keys = tried(writable, first);
    const readable = new Set(keys.filter(({ access }) => access !== "write").map(({ key }) => key));
    await fc.assert(
      fc
        .asyncProperty(legalRecord(keys, firmware, first), async (values) => {
          const { ok, outcomes } = await client.set(values);
          expect(ok).toBe(true);
          expect(Object.keys(outcomes)).toEqual(Object.keys(values));
          const written = Object.entries(values).filter(([key]) => readable.has(key));
          const shown = await client.query(["fwv", ...written.map(([key]) => key)]);
          for (const [key, value] of written) {
            const expected = shownOf(key, value, first[key] ?? null);
            if (expected !== anything)
              expect({ [key]: Reflect.get(shown, key) }).toEqual({ [key]: expected });
          }
        })
        .afterEach(reset),
      { numRuns: 30 },
    );
  });

  it("has applied them when they are verified", async () => {
    const { client, writable, firmware, first, reset } = profile(name);
    // A token that the device makes up itself cannot be what was written.
    const keys = tried(writable, first).filter(({ key }) => key !== "cak");
    await fc.assert(
      fc
        .asyncProperty(legalRecord(keys, firmware, first), async (values) => {
          const { ok, outcomes } = await client.set(values, { verify: { timeoutMs: 1 } });
          expect(ok).toBe(true);
          for (const [key, outcome] of Object.entries(outcomes)) {
            const info = keys.find((each) => each.key === key);
            const isHidden = info?.access === "write" || key === "utc" || key === "smd";
            const isOtherwise = readOtherwise.some(([pattern]) => pattern.test(key));
            if (!isHidden && !isOtherwise) expect({ [key]: outcome.result }).toEqual({ [key]: "applied" });
          }
        })
        .afterEach(reset),
      { numRuns: 8 },
    );
  });

  it("takes rst, and is away then", async () => {
    const { device } = profiles.find((each) => each.name === name) ?? {};
    if (device === undefined) throw new Error(`no profile ${name}`);
    await using running = await run({ device, name });
    expect((await running.client.set({ rst: false })).ok).toBe(true);
    expect(await running.client.query(["fwv"])).toMatchObject({ fwv: running.firmware });
    expect((await running.client.set({ rst: true })).ok).toBe(true);
    await expect(running.client.query(["fwv"])).rejects.toMatchObject({ code: "network" });
    expect(running.mock.state.get("rbc")).toBe(Number(running.first["rbc"]) + 1);
  });

  it("takes hai, and when that is false answers no more", async () => {
    const { client, mock } = profile(name);
    expect((await client.set({ hai: true })).ok).toBe(true);
    expect(await client.query(["hai"])).toEqual({ hai: true });
    expect((await client.set({ hai: false })).ok).toBe(true);
    expect(mock.state.get("hai")).toBe(false);
    await expect(client.query(["hai"])).rejects.toMatchObject({ code: "api-disabled" });
    mock.state.set("hai", true);
  });
});

describe("together, the profiles", () => {
  it.each(["charger", "controller"] as const)("have every writable key of a %s", (device) => {
    const own = profiles.filter((each) => each.device === device).map(({ name }) => profile(name));
    const tried = new Set(own.flatMap(({ writable }) => writable.map(({ key }) => key)));
    const untried = keysOf(device).filter(({ key, access }) => access !== "read" && !tried.has(key));
    expect(untried.map(({ key }) => key)).toEqual([]);
  });

  it("have each key that reads otherwise", () => {
    const keys = [...running.values()].flatMap(({ writable }) => writable.map(({ key }) => key));
    for (const [pattern] of readOtherwise) expect(keys.some((key) => pattern.test(key))).toBe(true);
  });
});
