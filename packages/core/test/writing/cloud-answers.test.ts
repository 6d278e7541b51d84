import { describe, expect, it } from "vitest";
import { GoeHttpError, GoeProtocolError, type GoeWriteError } from "../../src/index.js";
import { cloud, expectNoSecret } from "../client/clients.js";
import { failureOf, http, listen, say } from "../raw-server.js";

const forwarded = { result: "forwarded" };
const unknownKey = {
  result: "refused",
  refusal: { reason: "unknown-key", sentence: "the device answered without a word about this key" },
};
const refused = (reason: string): object => ({
  result: "refused",
  refusal: expect.objectContaining({ reason, sentence: expect.any(String) }),
});
const rule = "fup: failed: value must be bool (true)";

type Row = readonly [what: string, status: number, body: unknown, frc: object, fup: object];

// 202 with lists: goecharger/go-eCharger-API-v2#135. 200 with results by key is what marq24/ha-goecharger-api2 lives on,
// which takes no other status. What the list of failures holds nobody has shown.
const rows: readonly Row[] = [
  ["202, both listed", 202, { succeeded: [{ frc: 2 }, { fup: true }], failed: [] }, forwarded, forwarded],
  ["202, both in one entry", 202, { succeeded: [{ frc: 2, fup: true }], failed: [] }, forwarded, forwarded],
  ["202, both named", 202, { succeeded: ["frc", "fup"], failed: [] }, forwarded, forwarded],
  ["202, no list of failures", 202, { succeeded: [{ frc: 2 }, { fup: true }] }, forwarded, forwarded],
  ["202, results by key", 202, { frc: true, fup: true }, forwarded, forwarded],
  ["202, nothing", 202, "", forwarded, forwarded],
  ["202, a text", 202, "Accepted", forwarded, forwarded],
  ["202, no word about keys", 202, { success: true }, forwarded, forwarded],
  ["200, results by key", 200, { frc: true, fup: true }, forwarded, forwarded],
  ["200, both listed", 200, { succeeded: [{ frc: 2 }, { fup: true }], failed: [] }, forwarded, forwarded],
  ["200, no word about keys", 200, { success: true }, forwarded, forwarded],
  [
    "202, one failed with its value",
    202,
    { succeeded: [{ frc: 2 }], failed: [{ fup: true }] },
    forwarded,
    refused("unrecognised"),
  ],
  [
    "202, one failed with a sentence",
    202,
    { succeeded: [{ frc: 2 }], failed: [{ fup: rule }] },
    forwarded,
    refused("wrong-type"),
  ],
  [
    "202, one failed, named",
    202,
    { succeeded: ["frc"], failed: ["fup"] },
    forwarded,
    refused("unrecognised"),
  ],
  [
    "200, one failed with null",
    200,
    { failed: [{ fup: null }], succeeded: [{ frc: 2 }] },
    forwarded,
    refused("unrecognised"),
  ],
  ["200, one refused", 200, { frc: true, fup: rule }, forwarded, refused("wrong-type")],
  ["202, one without a word", 202, { succeeded: [{ frc: 2 }], failed: [] }, forwarded, unknownKey],
  ["200, one without a word", 200, { frc: true }, forwarded, unknownKey],
  ["200, null", 200, null, unknownKey, unknownKey],
  [
    "422, both listed",
    422,
    { succeeded: [], failed: [{ frc: "frc: failed: null not allowed (null)" }, { fup: rule }] },
    refused("null-not-allowed"),
    refused("wrong-type"),
  ],
  [
    "422, both with their values",
    422,
    { succeeded: [], failed: [{ frc: 2 }, { fup: true }] },
    refused("unrecognised"),
    refused("unrecognised"),
  ],
  [
    "422, sentences by key",
    422,
    { frc: "frc: failed: null not allowed (null)", fup: rule },
    refused("null-not-allowed"),
    refused("wrong-type"),
  ],
  [
    "422, a reason for all",
    422,
    { success: false, reason: "nothing left" },
    refused("unrecognised"),
    refused("unrecognised"),
  ],
  ["422, a text", 422, "Unprocessable", refused("unrecognised"), refused("unrecognised")],
  ["422, nothing", 422, "", refused("unrecognised"), refused("unrecognised")],
  ["500, the device's own answer", 500, { frc: true, fup: rule }, forwarded, refused("wrong-type")],
];

describe("a write through the cloud", () => {
  it.each(rows)("has an outcome for each key: %s", async (_what, status, body, frc, fup) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    await using server = await listen(say(http(status, text)));
    const result = await cloud(server, {})
      .set({ frc: 2, fup: true })
      .then(
        (written) => written,
        (error: GoeWriteError) => error,
      );
    expect(result.outcomes).toEqual({ frc, fup });
    const good = Object.values(result.outcomes).every((outcome) => outcome.result === "forwarded");
    if ("ok" in result) expect([result.ok, good]).toEqual([true, true]);
    else expect([result.code, good]).toEqual(["write-refused", false]);
    expect(server.requests).toHaveLength(1);
    expectNoSecret(result);
  });

  it.each<[what: string, status: number, body: string, kind: unknown, expected: object]>([
    ["a wrong token (goecharger/go-eCharger-API-v2#122)", 401, "", GoeHttpError, { code: "unauthorized" }],
    ["a device that is away", 403, "", GoeHttpError, { code: "cloud-unavailable" }],
    ["no such device", 404, "{}", GoeHttpError, { code: "cloud-unavailable" }],
    [
      "old data (goecharger/go-eCharger-API-v2#122)",
      404,
      '{"success":false,"reason":"Data is outdated","age":25382.09100008011}',
      GoeHttpError,
      { code: "stale", ageS: 25382.09100008011 },
    ],
    ["502 (goecharger/go-eCharger-API-v2#219)", 502, "", GoeHttpError, { code: "http-status", status: 502 }],
    ["JSON of a gateway", 503, '{"message":"later"}', GoeHttpError, { code: "http-status", status: 503 }],
    ["no success", 200, '{"success":false,"reason":"x"}', GoeHttpError, { code: "http-status" }],
    ["a page", 200, "<html>", GoeProtocolError, { code: "invalid-answer" }],
    ["a failure of its own", 500, "oops", GoeHttpError, { code: "http-status", status: 500 }],
  ])("fails as a read does, once: %s", async (_, status, body, kind, expected) => {
    await using server = await listen(say(http(status, body)));
    const error = await failureOf(cloud(server, {}).set({ frc: 2, fup: true }));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject(expected);
    expect(server.requests).toHaveLength(1);
    expectNoSecret(error);
  });

  it("goes to the device's address with the token in its header only", async () => {
    await using server = await listen(say(http(202, "")));
    await cloud(server, {}).set({ ct: "a&b #1" });
    const [request = ""] = server.requests;
    expect(request).toMatch(/^GET \/987654\/api\/set\?ct=%22a%26b%20%231%22 HTTP/);
    expect(request.toLowerCase().split("authorization: bearer")).toHaveLength(2);
  });

  it("is not bound to what the web server of a device reads", async () => {
    await using server = await listen(say(http(202, "")));
    const ranges = Array.from({ length: 5 }, () => ({
      begin: { hour: 6, minute: 0 },
      end: { hour: 7, minute: 0 },
    }));
    const result = await cloud(server, {}).set({ sch_week: { control: 1, ranges } });
    expect(result).toEqual({ outcomes: { sch_week: forwarded }, ok: true });
  });
});
