import { createServer } from "node:net";
import { GoeCharger, GoeController, isSettingsError, LocalJsonClient } from "@goe/core";
import { type DeviceKind, keysOf } from "@goe/core/keys";
import { nodeHttpTransport } from "@goe/core/node";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { devices } from "../captures.js";
import { illegalValue } from "./illegal-values.js";
import { legalValue } from "./legal-values.js";

/** A server that counts who connects, and answers nobody. */
let connections = 0;
const server = createServer((socket) => {
  connections++;
  socket.destroy();
});
let host = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  host = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const options = (): object => ({ transport: nodeHttpTransport, retries: 0, timeoutMs: 2000 });
const clientOf = (device: DeviceKind): LocalJsonClient<object> =>
  new LocalJsonClient<object>(host, { device, ...options() });

/** The error of a write that nobody may hear of. */
async function refusalOf(write: Promise<unknown>): Promise<unknown> {
  const before = connections;
  const error = await write.then(
    () => new Error("it was sent"),
    (failure: unknown) => failure,
  );
  expect(error).toSatisfy(isSettingsError);
  expect(error instanceof TypeError || error instanceof RangeError).toBe(true);
  expect(connections).toBe(before);
  return error;
}

const writable = devices.flatMap((device) =>
  keysOf(device)
    .filter(({ access }) => access !== "read")
    .map((info) => [device, info.key, info] as const),
);

describe("a value that no device takes is not sent, and its problem told:", () => {
  it.each(writable)("%s %s", async (device, key, info) => {
    const client = clientOf(device);
    await fc.assert(
      fc.asyncProperty(illegalValue(info), fc.boolean(), async (value, dryRun) => {
        const error = await refusalOf(client.set({ [key]: value }, { dryRun } as object));
        expect(error).toMatchObject({
          problems: [{ key, field: info.field, message: expect.stringMatching(/\S/) }],
          message: expect.stringMatching(/^Nothing was sent\. /),
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each(devices)("one among legal values of a %s, which stay behind with it", async (device) => {
    const keys = keysOf(device).filter(({ access }) => access !== "read");
    const other = fc
      .constantFrom(...keys)
      .chain((info) => legalValue(info, "60.4").map((value) => [info.key, value] as const));
    const wrong = fc
      .constantFrom(...keys)
      .chain((info) => illegalValue(info).map((value) => [info.key, value] as const));
    await fc.assert(
      fc.asyncProperty(
        fc.array(other, { maxLength: 5 }),
        fc.array(wrong, { minLength: 1, maxLength: 3 }),
        async (others, wrongs) => {
          const values = Object.fromEntries([...others, ...wrongs]);
          const error = await refusalOf(clientOf(device).set(values));
          const named = (error as { problems: readonly { key: string }[] }).problems.map(
            (problem) => problem.key,
          );
          expect(new Set(named)).toEqual(new Set(wrongs.map(([key]) => key)));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a key that cannot be written is not sent:", () => {
  const readOnly = devices.flatMap((device) =>
    keysOf(device)
      .filter(({ access }) => access === "read")
      .map(({ key, field, example }) => ({ device, key, field, example: example ?? null })),
  );

  it("any read-only key, by key and by field", async () => {
    for (const { device, key, field, example } of readOnly) {
      const error = await refusalOf(clientOf(device).set({ [key]: example }));
      expect(error).toMatchObject({ problems: [{ key, reason: "no-setting" }] });
      const byField = await refusalOf(setField(device, field, example));
      expect(byField).toMatchObject({ problems: [{ key: field, reason: "no-setting" }] });
    }
  });

  it.each(devices)("any name that a %s has never heard of", async (device) => {
    const known = new Set(keysOf(device).flatMap(({ key, field }) => [key, field]));
    const names = fc.oneof(
      fc.constantFrom(
        "",
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "amp ",
        "AMP",
        "requestedCurrent",
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        names.filter((name) => !known.has(name)),
        fc.jsonValue(),
        async (name, value) => {
          const values = Object.defineProperty({}, name, { value, enumerable: true });
          expect(await refusalOf(clientOf(device).set(values))).toMatchObject({
            problems: [{ key: name, reason: "no-setting" }],
          });
          expect(await refusalOf(setField(device, name, value))).toMatchObject({
            problems: [{ key: name, reason: "no-setting" }],
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("a key in the place of a field, and a field in the place of a key", async () => {
    await refusalOf(setField("charger", "amp", 16));
    await refusalOf(clientOf("charger").set({ requestedCurrentA: 16 }));
    await refusalOf(setField("controller", "requestedCurrentA", 16));
    await refusalOf(clientOf("controller").set({ amp: 16 }));
  });
});

function setField(device: DeviceKind, field: string, value: unknown): Promise<unknown> {
  const settings = Object.defineProperty({}, field, { value, enumerable: true });
  return device === "charger"
    ? GoeCharger.local(host, options()).set(settings)
    : GoeController.local(host, options()).set(settings);
}

describe("a value of a field that no device takes is not sent:", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  const junk = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    10n,
    Symbol("x"),
    () => 1,
    circle,
    new Date(Number.NaN),
    new Map(),
    [undefined],
    [Number.NaN],
    [new Map()],
    [new Date(0)],
    ["unknown:7.5", 3n],
    { a: Symbol("x") },
    Object("on"),
  ];

  it.each(writable)("%s %s", async (device, _key, { key, field }) => {
    for (const value of junk) {
      expect(await refusalOf(setField(device, field, value))).toMatchObject({ problems: [{ key, field }] });
    }
  });

  it.each<[device: DeviceKind, field: string, value: unknown]>([
    ["charger", "requestedCurrentA", "16"],
    ["charger", "requestedCurrentA", 33],
    ["charger", "requestedCurrentA", null],
    ["charger", "forceState", "maybe"],
    ["charger", "forceState", "unknown:7"],
    ["charger", "forceState", 2],
    ["charger", "forceState", ["on"]],
    ["charger", "cableLockMode", "forceUnlock"],
    ["charger", "timezoneOffsetS", 30],
    ["charger", "timezoneOffsetS", "3600"],
    ["charger", "timezoneOffsetS", null],
    ["charger", "utcTime", "2024-02-29T12:00:00.000"],
    ["charger", "utcTime", 0],
    ["charger", "ledColorIdle", "blue"],
    ["charger", "inverterData", { gridPowerW: 1, pvPower: 2 }],
    ["charger", "inverterData", { pvPowerW: 2 }],
    ["charger", "inverterData", 1200],
    ["charger", "schedulerWeekday", { control: "disabled" }],
    ["charger", "schedulerWeekday", { control: "disabled", ranges: {} }],
    ["charger", "schedulerWeekday", { control: "disabled", ranges: [{ begin: "6:00", end: "7:00" }] }],
    ["charger", "wifiConfigurations", ["Home"]],
    ["charger", "wifiConfigurations", [{ ssid: "Home", password: "hush" }]],
    ["charger", "loadBalancingTotalCurrent", { totalCurrentA: 16, changedAt: 5 }],
    ["controller", "currentSensorPhases", ["l4"]],
    ["controller", "currentSensorPhases", "l1"],
    ["controller", "externalCategoryPowersW", Array(17).fill(null)],
    ["controller", "categoryNames", ["a", 5]],
  ])("of a %s: %s %o", async (device, field, value) => {
    expect(await refusalOf(setField(device, field, value))).toMatchObject({ problems: [{ field }] });
  });
});

it.each([[null], [undefined]])("settings that are none, %o, are not sent", async (values) => {
  const before = connections;
  await expect(clientOf("charger").set(values as never)).rejects.toBeInstanceOf(TypeError);
  expect(connections).toBe(before);
});
