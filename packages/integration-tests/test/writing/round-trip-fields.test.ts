import type { JsonValue, KeyInfo } from "@goe/core/keys";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyDevice } from "../components.js";
import { componentOfSetting, settingIn } from "../read-setting.js";
import { legalRecord, type Values } from "./legal-record.js";
import { fitsIntoAddress } from "./legal-values.js";
import { profiles, type RunningProfile, run } from "./mock-profiles.js";

/** Keys whose fields cannot be written as they were read, and why. */
const notAsRead: readonly RegExp[] = [
  // Read as "is there a secret", written as the secret.
  /^(wifis|cards|c\di)$/,
  // Whatever is written, the device makes up a new token.
  /^cak$/,
  // The clock goes on. It has a test of its own below.
  /^utc$/,
  // Reading stops once it is false.
  /^hai$/,
];

function settableAsRead({ writable }: RunningProfile): readonly KeyInfo[] {
  return writable.filter(
    (info) =>
      info.access !== "write" &&
      componentOfSetting(info) !== undefined &&
      !notAsRead.some((keys) => keys.test(info.key)),
  );
}

/**
 * Values as a device shows them: no null where it has another meaning in writing, lists beside others with their length,
 * and a time zone that is one.
 */
function asShown(values: Values, keys: readonly KeyInfo[], first: Readonly<Values>): Values {
  const entries = Object.entries(values).flatMap(([key, value]): [string, JsonValue][] => {
    const before = first[key] ?? null;
    if (value === null && keys.find((info) => info.key === key)?.nullable === false) return [];
    if (key === "tof") return [[key, Math.min(Math.max(Number(value), -720), 780)]];
    if (!Array.isArray(value) || !Array.isArray(before) || !/^(ccn|ecp|ips|iim)$/.test(key)) {
      return [[key, value]];
    }
    return [[key, before.map((element: JsonValue, i) => (value as JsonValue[])[i] ?? element)]];
  });
  return Object.fromEntries(entries.filter(([, value]) => fitsIntoAddress(value)));
}

/** What the device says, in the words and units of its fields. */
async function readFields(
  goe: RunningProfile["goe"],
  keys: readonly KeyInfo[],
): Promise<Record<string, unknown>> {
  const device = goe as AnyDevice;
  const names = [...new Set(keys.map(componentOfSetting).filter((name) => name !== undefined))];
  const definitions = await Promise.all(names.map((name) => device.component(name)));
  const values = await device.getMany(definitions);
  const components = new Map(names.map((name, i) => [name, values[i]]));
  return Object.fromEntries(
    keys.map((info) => [info.field, settingIn(info, components.get(componentOfSetting(info) ?? ""))]),
  );
}

describe.each(profiles)("$name", (profile) => {
  it("takes back by field whatever it may show", async () => {
    await using device = await run(profile);
    const { mock, goe, setFields, client, firmware, first, reset } = device;
    const keys = settableAsRead(device);
    const statuses = legalRecord(keys, firmware, first).map((values) => asShown(values, keys, first));
    await fc.assert(
      fc
        .asyncProperty(statuses, async (status) => {
          for (const [key, value] of Object.entries(status)) mock.state.set(key, value);
          const shown = keys.filter(({ key }) => key in status);
          const fields = await readFields(goe, shown);
          reset();
          const { ok, outcomes } = await setFields(fields);
          expect(ok).toBe(true);
          expect(Object.keys(outcomes)).toEqual(shown.map(({ field }) => field));
          expect(await client.query(["fwv", ...Object.keys(status)])).toEqual({ fwv: firmware, ...status });
        })
        .beforeEach(reset),
      { numRuns: 12 },
    );
  });

  it("takes its clock as a date", async () => {
    await using device = await run(profile);
    const days = fc.date({
      min: new Date(0),
      max: new Date("9999-12-31T23:59:59.999Z"),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(days, async (utcTime) => {
        expect((await device.setFields({ utcTime })).ok).toBe(true);
        const { utc } = (await device.client.query(["utc"])) as { readonly utc?: string };
        expect(new Date(`${utc}Z`)).toEqual(utcTime);
      }),
      { numRuns: 10 },
    );
  });
});

it("a key is read in one field or is one of those that cannot be written as read", async () => {
  await using device = await run({ device: "charger", name: "v5-60.2" });
  const asRead = new Set(settableAsRead(device));
  const left = device.writable.filter((info) => !asRead.has(info)).map(({ key }) => key);
  expect(left.filter((key) => !notAsRead.some((keys) => keys.test(key)))).toEqual(
    device.writable.filter(({ access }) => access === "write").map(({ key }) => key),
  );
});
