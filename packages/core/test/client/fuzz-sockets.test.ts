import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isGoeError } from "../../src/errors/goe-error.js";
import { listen } from "../raw-server.js";
import { shownText } from "../shown-text.js";
import { cloud, local, serial, token, transports } from "./clients.js";
import { planted, written } from "./hostile-bodies.js";
import { type HostileAnswer, hostileAnswers, play } from "./hostile-bytes.js";

const unhandled: unknown[] = [];
const note = (reason: unknown): number => unhandled.push(reason);
beforeAll(() => {
  process.on("unhandledRejection", note);
  process.on("uncaughtExceptionMonitor", note);
});
afterAll(() => {
  process.off("unhandledRejection", note);
  process.off("uncaughtExceptionMonitor", note);
});

/** For connections that say no more and stay open, and for all others, whatever else the machine does. */
const [short, long] = [150, 10_000];

/** The outcome, or the failure; throws where there is none after far more than the time allowed. */
async function outcomeOf(request: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hang = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("hangs")), 2 * long);
  });
  const outcome = request.catch((error: unknown) => error);
  return Promise.race([outcome, hang]).finally(() => clearTimeout(timer));
}

/**
 * Node's fetch unpacks, and waits for the rest of a compressed body that was cut off also when the connection is gone;
 * the time limit ends that. `node:http` does not unpack, so nothing excuses it.
 */
function mayKeepWaiting({ bytes, end, whole }: HostileAnswer, transport: string): boolean {
  const unpacks = transport === "fetch" && /content-encoding/i.test(bytes.toString("latin1"));
  return !whole && (end === "never" || unpacks);
}

function checkFailure(error: Error, answer: HostileAnswer, transport: string): void {
  if (!isGoeError(error)) throw error;
  if (answer.whole) throw new Error(`a whole answer failed: ${error.message}`, { cause: error });
  // The connection is gone, so there is nothing to wait for.
  if (error.code === "timeout" && !mayKeepWaiting(answer, transport))
    throw new Error("waits for a closed connection");
  const text = shownText(error);
  for (const secret of [planted, token, serial]) {
    if (text.includes(secret)) throw new Error(`shows ${secret}: ${text}`);
  }
}

describe.each(transports)("bytes over %s", (transport, options) => {
  it.each([
    ["query", "local"],
    ["query", "cloud"],
    ["set", "local"],
    ["set", "cloud"],
  ] as const)(
    "give a result or a documented error in time: a %s, %s",
    async (verb, way) => {
      const connections = Array.from({ length: 6 }, async () => {
        let answer: HostileAnswer | undefined;
        await using server = await listen((socket) => {
          if (answer !== undefined) play(socket, answer);
        });
        const client = (way === "cloud" ? cloud : local)(server, { ...options, retries: 0 });
        await fc.assert(
          fc.asyncProperty(hostileAnswers, async (next) => {
            answer = next;
            const limit = { timeoutMs: mayKeepWaiting(next, transport) ? short : long };
            const request = verb === "set" ? client.set(written, limit) : client.query([], limit);
            const outcome = await outcomeOf(request);
            if (outcome instanceof Error) checkFailure(outcome, next, transport);
            else expect(Object.prototype.toString.call(outcome)).toBe("[object Object]");
          }),
          { numRuns: 100 },
        );
      });
      await Promise.all(connections);
      expect(unhandled).toEqual([]);
    },
    60_000,
  );
});
