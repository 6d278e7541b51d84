import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failureOf } from "../raw-server.js";
import { shownText } from "../shown-text.js";
import { cloud, local, serial, token } from "./clients.js";
import { planted, written } from "./hostile-bodies.js";

const sent = encodeURIComponent(JSON.stringify(written["wifis"]));

/** What runtimes and transports of one's own throw, with what they were asked in any of its parts. */
function failuresWith(...secrets: readonly string[]): fc.Arbitrary<unknown> {
  const secret = fc.constantFrom(...secrets);
  const names = fc.constantFrom("code", "data", "rawPacket", "url", "hostname", "message");
  return fc.oneof(
    fc.anything(),
    fc.tuple(fc.string(), secret).map(([text, told]) => new Error(`${text} ${told}`, { cause: told })),
    fc
      .tuple(fc.string(), names, secret)
      .map(([code, name, told]) =>
        Object.assign(new Error(told, { cause: new Error(told) }), { code, [name]: `x ${told}` }),
      ),
  );
}

describe.each([
  ["query", "cloud"],
  ["set", "local"],
  ["set", "cloud"],
] as const)("a %s, %s, whose transport fails", (verb, way) => {
  it("has a network error without secrets, whatever is thrown", async () => {
    const own = way === "cloud" ? [token, serial] : [];
    const values = verb === "set" ? [sent, JSON.stringify(written)] : [];
    await fc.assert(
      fc.asyncProperty(failuresWith(...own, ...values), async (thrown) => {
        const transport = (): Promise<never> => Promise.reject(thrown);
        const client = (way === "cloud" ? cloud : local)({ host: "127.0.0.1" }, { transport, retries: 0 });
        const error = await failureOf(verb === "set" ? client.set(written) : client.query());
        expect(error).toMatchObject({ name: "GoeNetworkError", code: "network" });
        const text = shownText(error);
        for (const secret of [...own, planted]) {
          expect(text).not.toContain(secret);
        }
      }),
      { numRuns: 500 },
    );
  });
});
