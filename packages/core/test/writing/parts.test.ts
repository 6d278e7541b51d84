import { describe, expect, it } from "vitest";
import { GoeCharger, type GoeWriteError } from "../../src/index.js";
import { failureOf } from "../raw-server.js";
import { away, type Reaction, type ScriptedDevice, scriptedDevice } from "./scripted-device.js";

/** Three requests: no two of the texts fit into one address together with a third. */
const values = {
  fna: "a".repeat(240),
  mcu: "b".repeat(200),
  ct: "c",
  ocppu: "d".repeat(240),
  ocppd: "e".repeat(200),
  frc: 2,
  log: "f".repeat(240),
};
const parts = [["fna", "mcu", "ct"], ["ocppu", "ocppd", "frc"], ["log"]];

const accepted = { result: "accepted" };
const notSent = { result: "not-sent" };
const unknown = { result: "unknown" };
const refusal = { result: "refused", refusal: expect.objectContaining({ reason: "domain-rule" }) };

const outcomes = (first: object, second: object, third: object): object => ({
  fna: first,
  mcu: first,
  ct: first,
  ocppu: second,
  ocppd: second,
  frc: second,
  log: third,
});

function device(...writes: readonly Reaction[]): ScriptedDevice {
  return scriptedDevice({ writes });
}

const taken = (keys: readonly string[]): object => Object.fromEntries(keys.map((key) => [key, true]));
const [first = [], second = [], third = []] = parts;

describe("values that one address cannot hold", () => {
  it("go out in several requests, in their order, and have one outcome", async () => {
    const box = device(taken(first), taken(second), taken(third));
    const result = await box.local().set(values);
    expect(result).toEqual({ outcomes: outcomes(accepted, accepted, accepted), ok: true });
    expect(Object.keys(result.outcomes)).toEqual(Object.keys(values));
    expect(box.asked.map(({ keys }) => keys)).toEqual(parts);
    for (const { path } of box.asked) expect(path.length).toBeLessThanOrEqual(512);
  });

  it.each([
    ["first", 0],
    ["second", 1],
    ["third", 2],
  ])("stop at the %s part when the device refuses it", async (_, at) => {
    const refused = Object.fromEntries(
      (parts[at] ?? []).map((key) => [key, `${key}: failed: not on a Sunday (1)`]),
    );
    const answers = parts.map((keys, i) =>
      i === at ? { status: 500, body: JSON.stringify(refused) } : taken(keys),
    );
    const box = device(...answers);
    const error = (await failureOf(box.local().set(values))) as GoeWriteError;
    const each = [0, 1, 2].map((i) => (i < at ? accepted : i === at ? refusal : notSent));
    expect(error.code).toBe("write-refused");
    expect(error.outcomes).toEqual(outcomes(each[0] ?? {}, each[1] ?? {}, each[2] ?? {}));
    expect(box.asked).toHaveLength(at + 1);
    expect(Object.keys(error.refusals)).toEqual(parts[at]);
  });

  it("stop at a key that the device refuses, and keep what it took beside it", async () => {
    const body = JSON.stringify({ ocppu: true, ocppd: "ocppd: failed: no (1)", frc: true });
    const error = (await failureOf(
      device(taken(first), { status: 500, body }).local().set(values),
    )) as GoeWriteError;
    expect(error.outcomes).toEqual({ ...outcomes(accepted, accepted, notSent), ocppd: refusal });
  });

  it.each<[what: string, failure: Reaction, code: string]>([
    ["the connection breaks", away, "network"],
    ["the answer makes no sense", { status: 200, body: "<html>" }, "invalid-answer"],
    ["a gateway fails", { status: 502, body: "" }, "http-status"],
  ])("are told apart when %s in a later part", async (_, failure, code) => {
    const box = device(taken(first), failure);
    const error = (await failureOf(box.local().set(values))) as GoeWriteError;
    expect(error).toMatchObject({ code: "write-refused", retryable: false, cause: { code } });
    expect(error.outcomes).toEqual(outcomes(accepted, unknown, notSent));
    expect(error.refusals).toEqual({});
    expect(error.message).toBe((error.cause as Error).message);
    expect(box.asked).toHaveLength(2);
  });

  it.each<[what: string, failure: Reaction, reason: string, requests: number]>([
    ["is busy", { status: 500, body: "couldn't take api lock in 3s" }, "busy", 4],
    ["has its API switched off", { status: 404, body: "Nothing matches the given URI" }, "api-off", 2],
  ])("are told apart when the device %s at a later part", async (_, failure, reason, requests) => {
    const box = device(taken(first), failure);
    const error = (await failureOf(box.local().set(values))) as GoeWriteError;
    const refused = { result: "refused", refusal: expect.objectContaining({ reason }) };
    expect(error.outcomes).toEqual(outcomes(accepted, refused, notSent));
    expect(box.asked).toHaveLength(requests);
  });

  it("fail as any request does when the first of them does, with nothing written", async () => {
    const box = device(away);
    expect(await failureOf(box.local().set(values))).toMatchObject({ name: "GoeNetworkError" });
    expect(box.asked).toHaveLength(1);
  });

  it("have their outcomes under the names they were given", async () => {
    const charger = new GoeCharger(device(taken(["fna", "mcu"]), away).local() as never);
    const error = await failureOf(
      charger.set({
        friendlyName: values.fna,
        mqttBrokerUrl: values.mcu,
        ocppUrl: values.ocppu,
        ocppDummyCardId: values.ocppd,
        loadBalancingGroupId: values.log,
      }),
    );
    expect(error).toMatchObject({
      outcomes: {
        friendlyName: accepted,
        mqttBrokerUrl: accepted,
        ocppUrl: unknown,
        ocppDummyCardId: unknown,
        loadBalancingGroupId: notSent,
      },
    });
  });

  it("are all read back", async () => {
    const { ct, frc } = values;
    const box = scriptedDevice({
      writes: [taken(first), taken(second), taken(third)],
      looks: [{}, { ...values, ct, frc }],
    });
    const result = await box.local().set(values, { verify: { timeoutMs: 1 } });
    expect(Object.values(result.outcomes).map((outcome) => outcome.result)).toEqual(Array(7).fill("applied"));
  });
});

describe("a value that no address holds", () => {
  it("may have 255 characters, as they go out", async () => {
    const box = device();
    const text = "x".repeat(255 - 2 * "%22".length);
    expect((await box.local().set({ fna: text })).ok).toBe(true);
    expect(box.asked[0]?.path).toBe(`/api/set?fna=%22${text}%22`);
  });

  it.each<[what: string, text: string]>([
    ["is too long", "x".repeat(250)],
    ["is too long once encoded", "#".repeat(84)],
    ["is too long once in quotes", '"'.repeat(42)],
    ["is too long with what URLs encode", "'".repeat(84)],
    ["is too long in UTF-8", "ü".repeat(42)],
  ])("is refused with its length and other ways to write it: it %s", async (_, text) => {
    const box = device();
    const error = await failureOf(box.local().set({ fna: text }));
    expect(error).toBeInstanceOf(RangeError);
    expect(error).toMatchObject({ problems: [{ key: "fna", reason: "too-long", maxLength: 255 }] });
    expect((error as Error).message).toMatch(/MQTT: topic <prefix>fna\/set/);
    expect(box.asked).toEqual([]);
  });
});
