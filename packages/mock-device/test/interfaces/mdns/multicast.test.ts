import { describe, expect, it } from "vitest";
import { announced, Client, deviceOf, freePort, multicastWorks, seen } from "./mdns-clients.js";

const http = "_http._tcp.local";
const all = "_services._dns-sd._udp.local";
const canMulticast = await multicastWorks();

describe.skipIf(!canMulticast)("over multicast (skipped where the loopback interface has none)", () => {
  it("a device announces itself twice, a second apart, and answers everybody", async () => {
    const socketPort = await freePort();
    await using client = await Client.listening(socketPort);
    const device = deviceOf("v4-59.4");
    await using _running = await announced(device, socketPort);
    const service = "_go-e_go-eCharger_V4._tcp.local";
    const expected = [
      [
        { name: service, type: "PTR", data: `My Garage.${service}`, ttl: 4500 },
        { name: `My Garage.${service}`, type: "SRV", data: expect.anything(), ttl: 120 },
        { name: `My Garage.${service}`, type: "TXT", data: expect.anything(), ttl: 4500 },
      ],
      [
        { name: http, type: "PTR", data: `My Garage.${http}`, ttl: 4500 },
        { name: `My Garage.${http}`, type: "SRV", data: expect.anything(), ttl: 120 },
        { name: `My Garage.${http}`, type: "TXT", data: expect.anything(), ttl: 4500 },
      ],
      [{ name: "go-echarger_000123.local", type: "A", data: "127.0.0.1", ttl: 120 }],
    ];
    const three = async () => {
      const packets = [await client.next(), await client.next(), await client.next()];
      return packets.map(({ answers }) => seen(answers));
    };
    expect(await three()).toEqual(expected);
    device.time.advance(1000);
    expect(await three()).toEqual(expected);
    device.time.advance(5000);
    client.ask({ questions: [{ name: "go-echarger_000123.local", type: "A" }] });
    const packet = await client.next();
    expect(packet).toMatchObject({ id: 0, questions: [], flag_aa: true });
    expect(packet.answers).toEqual([
      { name: "go-echarger_000123.local", type: "A", class: "IN", flush: true, ttl: 120, data: "127.0.0.1" },
    ]);
  });

  it("a device that gets another name says goodbye with the old one", async () => {
    const socketPort = await freePort();
    const device = deviceOf("v4-59.4");
    await using _running = await announced(device, socketPort);
    await using client = await Client.listening(socketPort);
    device.write("fna", '"Carport"');
    const heard = new Map<unknown, unknown>();
    while (heard.size < 4) {
      for (const { type, data, ttl } of seen((await client.next()).answers)) {
        if (type === "PTR") heard.set(data, ttl);
      }
    }
    const service = "_go-e_go-eCharger_V4._tcp.local";
    expect(Object.fromEntries(heard)).toEqual({
      [`My Garage.${service}`]: 0,
      [`My Garage.${http}`]: 0,
      [`Carport.${service}`]: 4500,
      [`Carport.${http}`]: 4500,
    });
  });

  it("a new version is announced without a goodbye, as nothing is gone", async () => {
    const socketPort = await freePort();
    const device = deviceOf("v4-59.4");
    await using _running = await announced(device, socketPort);
    await using client = await Client.listening(socketPort);
    device.state.set("fwv", "1.3");
    const records = seen((await client.next()).answers);
    expect(records.map((record) => record["ttl"])).toEqual([4500, 120, 4500]);
    expect(records[2]?.["data"]).toContain("version=1.3");
  });

  it("a device is silent while it starts, and announces itself when it is back", async () => {
    const socketPort = await freePort();
    const device = deviceOf("v4-59.4");
    await using _running = await announced(device, socketPort);
    device.time.advance(5000);
    await using client = await Client.listening(socketPort);
    device.reboot();
    await client.heard({ questions: [{ name: all, type: "PTR" }] });
    device.time.advance(5000);
    // Had it answered, the list of all services would have come first.
    expect(seen((await client.next()).answers)[0]).toMatchObject({
      name: "_go-e_go-eCharger_V4._tcp.local",
      ttl: 4500,
    });
  });

  it("a device that is closed says goodbye, and nothing more", async () => {
    const socketPort = await freePort();
    const device = deviceOf("v4-59.4");
    const running = await announced(device, socketPort);
    await using client = await Client.listening(socketPort);
    await Promise.all([running.close(), running.close()]);
    const packets = [await client.next(), await client.next(), await client.next()];
    const ttls = packets.flatMap(({ answers }) => seen(answers).map((record) => record["ttl"]));
    expect(ttls).toEqual([0, 0, 0, 0, 0, 0, 0]);
    device.write("fna", '"Carport"');
    device.time.advance(2000);
    await using another = await announced(deviceOf("v3-59.4"), socketPort);
    expect(another).toBeDefined();
    expect(seen((await client.next()).answers)[0]?.["name"]).toBe("_go-e_go-eCharger._tcp.local");
  });

  it("several devices share the port", async () => {
    const socketPort = await freePort();
    await using _one = await announced(deviceOf("v4-59.4", { fna: "One", host: "one" }), socketPort);
    await using _two = await announced(deviceOf("v4-59.4", { fna: "Two", host: "two" }), socketPort);
    await using client = await Client.listening(socketPort);
    client.ask({ questions: [{ name: http, type: "PTR" }] });
    const both = [await client.next(), await client.next()].map(({ answers }) => seen(answers)[0]?.["data"]);
    expect(both.toSorted()).toEqual([`One.${http}`, `Two.${http}`]);
  });
});
