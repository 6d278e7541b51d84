import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isGoeError } from "../../src/errors/goe-error.js";
import type { HttpResponse } from "../../src/transport/http-transport.js";
import { shownText } from "../shown-text.js";
import { cloud, local, serial, token } from "./clients.js";
import { hostileBodies, planted, statusCodes, written } from "./hostile-bodies.js";

const unhandled: unknown[] = [];
const note = (reason: unknown): number => unhandled.push(reason);
beforeAll(() => {
  process.on("unhandledRejection", note);
});
afterAll(() => {
  process.off("unhandledRejection", note);
});

/** Codes that the documentation of clients names. */
const codes: Readonly<Record<"query" | "set", Readonly<Record<"local" | "cloud", readonly string[]>>>> = {
  query: {
    local: ["api-disabled", "busy", "http-status", "invalid-answer"],
    cloud: ["unauthorized", "cloud-unavailable", "stale", "http-status", "invalid-answer"],
  },
  set: {
    local: ["write-refused", "http-status", "invalid-answer"],
    cloud: ["write-refused", "unauthorized", "cloud-unavailable", "stale", "http-status", "invalid-answer"],
  },
};

const results: readonly unknown[] = ["accepted", "forwarded", "refused"];

describe.each([
  ["query", "local"],
  ["query", "cloud"],
  ["set", "local"],
  ["set", "cloud"],
] as const)("a %s, %s", (verb, way) => {
  it("gives a result or a documented error without a secret, whatever is answered", async () => {
    let answer: HttpResponse = { status: 200, body: "" };
    const transport = async (): Promise<HttpResponse> => answer;
    const make = way === "cloud" ? cloud : local;
    const client = make({ host: "127.0.0.1" }, { transport, retries: 0 });
    await fc.assert(
      fc.asyncProperty(statusCodes, hostileBodies[verb][way], async (status, body) => {
        answer = { status, body };
        const outcome = await (verb === "set" ? client.set(written) : client.query()).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof Error) {
          if (!isGoeError(outcome)) throw outcome;
          if (!codes[verb][way].includes(outcome.code)) throw new Error(`code ${outcome.code}`);
          hidesSecrets(outcome, way === "cloud" || verb === "set");
        } else if (verb === "set") {
          for (const { result } of Object.values((outcome as { outcomes: object }).outcomes)) {
            if (!results.includes(result)) throw new Error(`result ${result}`);
          }
        } else if (Object.prototype.toString.call(outcome) !== "[object Object]") {
          throw new Error(`a query gave ${typeof outcome}`);
        }
      }),
      { numRuns: 25_000 },
    );
    expect(unhandled).toEqual([]);
  }, 120_000);
});

let turn = 0;

/** Fails when an error shows a secret; `expect` would take most of the time. */
function hidesSecrets(error: Error, isKnown: boolean): void {
  // Looking into every property takes far longer than the rest, and the same few classes come again and again.
  const isThorough = turn++ % 20 === 0;
  const text = isThorough ? shownText(error) : `${error.stack}${JSON.stringify(error)}${error.message}`;
  const secrets = isKnown ? [planted, token, JSON.stringify(token).slice(1, -1), serial] : [planted];
  for (const secret of secrets) {
    if (text.includes(secret)) throw new Error(`shows ${secret}: ${text}`);
  }
}
