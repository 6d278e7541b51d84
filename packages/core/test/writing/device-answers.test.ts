import { describe, expect, it } from "vitest";
import type { GoeWriteError, JsonClient } from "../../src/index.js";
import { GoeHttpError, GoeNetworkError, GoeProtocolError, isGoeError } from "../../src/index.js";
import { local, transports } from "../client/clients.js";
import { type Answer, failureOf, http, listen, say } from "../raw-server.js";
import { keySentences, requestSentences } from "./refused-sentences.js";

/** A refusal as devices frame it (goecharger/go-eCharger-API-v2#20): the body is JSON, its type says plain text. */
function refusing(status: number, body: string): Answer {
  const size = Buffer.byteLength(body);
  return say(
    `HTTP/1.1 ${status} X\r\nContent-Type: text/plain\r\nContent-Length: ${size}\r\nConnection: close\r\n` +
      `Access-Control-Allow-Origin: *\r\n\r\n${body}`,
  );
}

/** A device that answers writes so, and knows no bounds of values. */
function onSet(answer: Answer): Answer {
  return (socket, request) =>
    (request.startsWith("GET /api/status") ? say(http(200, "{}")) : answer)(socket, request);
}

const accepted = { result: "accepted" };
const unknownKey = { result: "refused", refusal: { reason: "unknown-key", sentence: expect.any(String) } };
const refused = (reason: string): object => ({
  result: "refused",
  refusal: expect.objectContaining({ reason, sentence: expect.any(String) }),
});

describe.each(transports)("a write over %s", (_, options) => {
  const clientOf = (server: { host: string }): JsonClient<object> =>
    local(server, { ...options, timeoutMs: 5000 });

  it.each(keySentences)("tells the reason of %s: %s", async (_thread, sentence, reason) => {
    await using server = await listen(refusing(500, JSON.stringify({ ct: sentence })));
    const error = await failureOf(clientOf(server).set({ ct: "default" }));
    expect(error).toMatchObject({
      name: "GoeWriteError",
      code: "write-refused",
      host: server.host,
      retryable: false,
      outcomes: { ct: { result: "refused", refusal: { ...reason, sentence } } },
      refusals: { ct: { ...reason, sentence } },
    });
    expect((error as Error).message).toContain(`${server.host} refused ct`);
    expect((error as Error).message).toContain(JSON.stringify(sentence));
    expect(server.requests).toHaveLength(1);
  });

  it.each(requestSentences)(
    "is refused for every key by %i of %s: %s",
    async (status, _thread, sentence, reason) => {
      await using server = await listen(refusing(status, sentence));
      const error = await failureOf(clientOf(server).set({ cwc: "#00ff00", frc: 2 }));
      const outcome = {
        result: "refused",
        refusal: expect.objectContaining({ ...reason, sentence: expect.any(String) }),
      };
      expect(error).toMatchObject({ code: "write-refused", outcomes: { cwc: outcome, frc: outcome } });
      expect(Object.keys((error as GoeWriteError).outcomes)).toEqual(["cwc", "frc"]);
    },
  );
});

interface Row {
  readonly what: string;
  readonly answer: readonly [status: number, body: string];
  readonly outcomes: object;
}

const several: readonly Row[] = [
  {
    what: "all taken (goecharger/go-eCharger-API-v2#62)",
    answer: [200, '{"frc":true,"amp":true,"fup":true}'],
    outcomes: { amp: accepted, frc: accepted, fup: accepted },
  },
  {
    what: "some taken, one refused",
    answer: [500, '{"frc":true,"amp":"amp: failed: Value 5 exceeds range 6 to 32 (5)","fup":true}'],
    outcomes: { amp: refused("out-of-range"), frc: accepted, fup: accepted },
  },
  {
    what: "one refused, one never heard of",
    answer: [500, '{"fup":true,"amp":"amp: failed: null not allowed (null)"}'],
    outcomes: { amp: refused("null-not-allowed"), frc: unknownKey, fup: accepted },
  },
  {
    what: "one never heard of",
    answer: [200, '{"amp":true,"frc":true}'],
    outcomes: { amp: accepted, frc: accepted, fup: unknownKey },
  },
  {
    what: "all refused, each for its reason",
    answer: [
      500,
      JSON.stringify({
        amp: "amp: failed: value must be uint8_t (6)",
        frc: "frc: tried to set api key without setter (2)",
        fup: "fup: tried to set api key which is not allowed from api (true)",
      }),
    ],
    outcomes: { amp: refused("wrong-type"), frc: refused("read-only"), fup: refused("not-allowed-here") },
  },
  {
    what: "no key known (goecharger/go-eCharger-API-v2#53)",
    answer: [200, "null"],
    outcomes: { amp: unknownKey, frc: unknownKey, fup: unknownKey },
  },
  {
    what: "no key known, one null for each (goecharger/go-eController-API#14)",
    answer: [200, "nullnullnull"],
    outcomes: { amp: unknownKey, frc: unknownKey, fup: unknownKey },
  },
  {
    what: "no key known, an empty object",
    answer: [200, "{}"],
    outcomes: { amp: unknownKey, frc: unknownKey, fup: unknownKey },
  },
  {
    what: "no key known, with a status that says so",
    answer: [400, "{}"],
    outcomes: { amp: unknownKey, frc: unknownKey, fup: unknownKey },
  },
  {
    what: "words that are no sentences",
    answer: [200, '{"amp":false,"frc":0,"fup":null}'],
    outcomes: { amp: refused("unrecognised"), frc: refused("unrecognised"), fup: refused("unrecognised") },
  },
  {
    what: "a trouble of its own, as JSON",
    answer: [500, '{"error":"out of memory"}'],
    outcomes: { amp: refused("unrecognised"), frc: refused("unrecognised"), fup: refused("unrecognised") },
  },
];

describe("a write of several keys", () => {
  it.each(several)("has an outcome for each: $what", async ({ answer: [status, body], outcomes }) => {
    await using server = await listen(onSet(say(http(status, body))));
    const result = await local(server, {})
      .set({ amp: 16, frc: 2, fup: true }, { timeoutMs: 5000 })
      .then(
        (written) => written,
        (error: GoeWriteError) => error,
      );
    expect(result.outcomes).toEqual(outcomes);
    expect(Object.keys(result.outcomes)).toEqual(["amp", "frc", "fup"]);
    const good = Object.values(result.outcomes).every((each) => each.result === "accepted");
    if ("ok" in result) expect([result.ok, good]).toEqual([true, true]);
    else expect([isGoeError(result), result.code, good]).toEqual([true, "write-refused", false]);
  });

  it("names in one message what was refused and what that means", async () => {
    const body = JSON.stringify({
      amp: "amp: failed: Value 5 exceeds range 6 to 32 (5)",
      frc: true,
      fup: "fup: failed: value must be bool (1)",
    });
    await using server = await listen(onSet(say(http(500, body))));
    const error = await failureOf(local(server, {}).set({ amp: 16, frc: 2, fup: true }));
    expect((error as Error).message).toBe(
      `${server.host} refused amp: give 6 to 32 ("amp: failed: Value 5 exceeds range 6 to 32 (5)"); ` +
        'fup: it wants bool ("fup: failed: value must be bool (1)").',
    );
  });
});

describe("an answer that says nothing about the keys", () => {
  it.each<[what: string, answer: Answer, kind: unknown, expected: object]>([
    ["a page", say(http(200, "<html>Welcome")), GoeProtocolError, { code: "invalid-answer" }],
    ["nothing", say(http(200, "")), GoeProtocolError, { code: "invalid-answer" }],
    ["a list", say(http(200, "[true]")), GoeProtocolError, { code: "invalid-answer" }],
    ["a cut object", say(http(200, '{"amp":tr')), GoeProtocolError, { code: "invalid-answer" }],
    [
      "a page of a gateway",
      say(http(500, "<html>Error</html>")),
      GoeHttpError,
      { code: "http-status", status: 500 },
    ],
    [
      "JSON of a gateway",
      say(http(502, '{"error":"x"}')),
      GoeHttpError,
      { code: "http-status", status: 502 },
    ],
    ["a refused method", say(http(405, "no")), GoeHttpError, { code: "http-status", status: 405 }],
    [
      "a redirect",
      say(http(302, "", "Location: http://127.0.0.1:1/\r\n")),
      GoeHttpError,
      { code: "http-status", status: 302 },
    ],
    ["a reset", (socket) => socket.resetAndDestroy(), GoeNetworkError, { code: "network" }],
    [
      "half an answer",
      say("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"),
      GoeNetworkError,
      { code: "network" },
    ],
  ])("is an error, and the write is not repeated: %s", async (_, answer, kind, expected) => {
    await using server = await listen(onSet(answer));
    const error = await failureOf(local(server, {}).set({ amp: 16 }, { timeoutMs: 5000 }));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject(expected);
    expect(server.requests.filter((request) => request.startsWith("GET /api/set"))).toHaveLength(1);
  });
});
