import { describe, expect, it } from "vitest";
import { SimulatedDevice } from "../../../src/device/simulated-device.js";
import { Responder } from "../../../src/interfaces/mdns/responder.js";
import { findTestKey, testProfile } from "../../support/registry.js";

const query = { id: 0, questions: [{ name: "_http._tcp.local", type: "PTR" }], known: [] };
const resolver = { address: "127.0.0.1", port: 5353 };

function responderOf(send: (message: Buffer) => Promise<void>): [Responder, SimulatedDevice] {
  const device = new SimulatedDevice({ profile: testProfile, findKey: findTestKey, now: () => 0 });
  return [new Responder({ device, port: 80, addresses: ["127.0.0.1"], socketPort: 5353, send }), device];
}

describe("a responder", () => {
  it("sends nothing for what is not announced, such as another current", async () => {
    const sent: Buffer[] = [];
    const [responder, device] = responderOf(async (message) => void sent.push(message));
    await responder.announce();
    await responder.announce();
    const before = sent.length;
    device.write("amp", "7");
    device.time.advance(10_000);
    expect([before, sent.length]).toEqual([6, 6]);
  });

  it("sends nothing once it has said goodbye", async () => {
    const sent: Buffer[] = [];
    const [responder, device] = responderOf(async (message) => void sent.push(message));
    await Promise.all([responder.end(), responder.end()]);
    expect(sent).toHaveLength(3);
    device.write("fna", '"Carport"');
    device.time.advance(10_000);
    responder.answer(query, resolver);
    await responder.announce();
    expect(sent).toHaveLength(3);
  });

  it("does not say goodbye while the device starts", async () => {
    const sent: Buffer[] = [];
    const [responder, device] = responderOf(async (message) => void sent.push(message));
    device.reboot();
    device.write("fna", '"Carport"');
    await responder.announce();
    await responder.end();
    expect(sent).toEqual([]);
  });

  it("tells of a failure with the first announcement, and lives with later ones", async () => {
    let attempts = 0;
    const [responder, device] = responderOf(() => {
      attempts += 1;
      return Promise.reject(new Error("ENETUNREACH"));
    });
    await expect(responder.announce()).rejects.toThrow("ENETUNREACH");
    device.write("fna", '"Carport"');
    device.time.advance(1000);
    responder.answer(query, resolver);
    await responder.end();
    // First announcement, goodbye of the name, two announcements, the answer and the goodbye.
    expect(attempts).toBe(3 + 2 + 3 + 3 + 1 + 3);
  });
});
