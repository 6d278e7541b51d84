import { describe, expect, it } from "vitest";
import { handshakeFault } from "../../../src/interfaces/app-channel/handshake.js";

const good = {
  upgrade: "websocket",
  connection: "Upgrade",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
  "sec-websocket-version": "13",
};

describe("a request for the app channel", () => {
  // The first text is quoted in marq24/ha-goecharger-api2#160; the others are Boost.Beast's (websocket/error.hpp).
  it.each([
    { what: "without Upgrade", fields: { upgrade: undefined }, fault: "Upgrade field is missing" },
    {
      what: "for another protocol",
      fields: { upgrade: "h2c" },
      fault: "Upgrade field is missing the websocket token",
    },
    {
      what: "without a key",
      fields: { "sec-websocket-key": undefined },
      fault: "Sec-WebSocket-Key field is missing",
    },
    {
      what: "with a short key",
      fields: { "sec-websocket-key": "abc" },
      fault: "Sec-WebSocket-Key field is invalid",
    },
    {
      what: "without a version",
      fields: { "sec-websocket-version": undefined },
      fault: "Sec-WebSocket-Version field is missing",
    },
    {
      what: "of version 8",
      fields: { "sec-websocket-version": "8" },
      fault: "Sec-WebSocket-Version field is invalid",
    },
  ])("$what is told: $fault", ({ fields, fault }) => {
    const entries = Object.entries({ ...good, ...fields }).filter(([, value]) => value !== undefined);
    const headers = () => new Map(entries as [string, string][]);
    expect(handshakeFault({ headers })).toBe(`The WebSocket handshake ${fault}`);
  });

  it.each(["websocket", "WebSocket", "h2c, websocket"])("with Upgrade: %s is taken over", (upgrade) => {
    expect(handshakeFault({ headers: () => new Map(Object.entries({ ...good, upgrade })) })).toBeUndefined();
  });
});
