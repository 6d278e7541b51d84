import { describe, expect, it } from "vitest";
import { GoeCharger } from "../../src/index.js";
import { transports } from "../client/clients.js";
import { http, inTurn, listen, say } from "../raw-server.js";
import { Ampere, Car } from "./on-fake-clock.js";

describe.each(transports)("watching a device on a real socket, over %s", (_, options) => {
  it("yields what it says, over a reset and a cut answer, and closes every connection", async () => {
    await using server = await listen(
      inTurn(
        say(http(200, '{"amp":6}')),
        (socket) => socket.resetAndDestroy(),
        (socket) => socket.end(http(200, '{"amp":6}').slice(0, -3)),
        say(http(400, '{"amp":16}')),
      ),
    );
    const charger = GoeCharger.local(server.host, { ...options, retries: 0 });
    const seen: unknown[] = [];
    for await (const update of charger.watch([Ampere], { intervalMs: 1000 })) {
      seen.push(update.online ? [update.values[0], update.changed[0]] : update.error.code);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([[{ amp: 6 }, ["amp"]], "network", [{ amp: 16 }, ["amp"]]]);
    expect(server.requests).toHaveLength(4);
    await expect.poll(() => server.openSockets.size).toBe(0);
  });

  it("asks once for two watchers", async () => {
    await using server = await listen(say(http(200, '{"amp":6,"car":1}')));
    const charger = GoeCharger.local(server.host, options);
    const first = async (watching: AsyncIterable<unknown>): Promise<unknown> => {
      for await (const update of watching) return update;
      return undefined;
    };
    const both = await Promise.all([first(charger.watch([Ampere])), first(charger.watch([Car]))]);
    expect(both).toMatchObject([{ values: [{ amp: 6 }] }, { values: [{ car: 1 }] }]);
    expect(server.requests).toEqual([expect.stringContaining("filter=amp,car ")]);
  });

  it("drops the connection of a silent device when nobody watches any more", async () => {
    await using server = await listen(() => undefined);
    const charger = GoeCharger.local(server.host, options);
    const ending = new AbortController();
    const watching = (async () => {
      for await (const update of charger.watch([Ampere], { signal: ending.signal })) expect(update).toBe(1);
    })();
    await expect.poll(server.waiting).toBe(1);
    ending.abort();
    await watching;
    await expect.poll(server.waiting).toBe(0);
    expect(server.requests).toHaveLength(1);
  });
});
