import { describe, expect, it } from "vitest";
import type { SimulatedDevice } from "../../../src/device/simulated-device.js";
import type { MockCloud } from "../../../src/interfaces/cloud/mock-cloud.js";
import { ask, cloudWith, deviceOf, type Received, token } from "./cloud-devices.js";

const startMs = Date.UTC(2023, 2, 11, 12);

function status(cloud: MockCloud, query = ""): Promise<Received> {
  return ask(cloud, `/000123/api/status?token=${token}${query}`);
}

async function amp(cloud: MockCloud): Promise<string> {
  return (await status(cloud, "&filter=amp")).body;
}

describe("the data in the cloud", () => {
  it("is the device's as of its last second", async () => {
    const device = deviceOf("v4-59.4", { amp: 16 }, startMs);
    await using cloud = await cloudWith(device);
    device.time.advance(300);
    device.write("amp", "7");
    expect(await amp(cloud)).toBe('{"amp":16}');
    device.time.advance(699);
    expect(await amp(cloud)).toBe('{"amp":16}');
    device.time.advance(1);
    expect(await amp(cloud)).toBe('{"amp":7}');
  });

  it("has all values of the device, its clock of that second included", async () => {
    const device = deviceOf("v4-59.4", {}, startMs);
    await using cloud = await cloudWith(device);
    device.write("fna", '"Hof"');
    device.time.advance(5000);
    const then = device.read();
    device.time.advance(400);
    expect((await status(cloud)).body).toBe(then);
    expect((await status(cloud, "&filter=")).body).toBe(then);
  });

  it("lacks what the device lacks, and has what it got", async () => {
    const device = deviceOf("v4-59.4", {}, startMs);
    await using cloud = await cloudWith(device);
    device.state.remove("amp");
    device.state.set("zzz", { a: [1, null] });
    device.time.advance(1000);
    expect((await status(cloud, "&filter=amp,zzz")).body).toBe('{"zzz":{"a":[1,null]}}');
  });

  it("says when it is from, on the device's clock", async () => {
    const device = deviceOf("v4-59.4", {}, startMs);
    await using cloud = await cloudWith(device);
    cloud.freeze(device);
    device.time.advance(20_000);
    const { headers } = await status(cloud);
    expect(headers).toMatchObject({
      "last-modified": "Sat, 11 Mar 2023 12:00:00 GMT",
      date: "Sat, 11 Mar 2023 12:00:20 GMT",
    });
  });

  it.each([
    [30_000, "", 200],
    [30_001, "", 404],
    [30_001, "&age=31", 200],
    [5001, "&age=5", 404],
    [5000, "&age=5", 200],
    [100, "&age=0.1", 200],
    [101, "&age=0.1", 404],
    [0, "&age=0", 200],
    [1, "&age=0", 404],
    [25_382_091, "&age=86400", 200],
    // Inferred: what is no number does not count.
    [30_000, "&age=abc", 200],
    [30_001, "&age=abc", 404],
    [30_001, "&age=", 404],
    [30_001, "&age=Infinity", 200],
    [0, "&age=-1", 404],
  ])("after %i ms and with %j is answered with %i", async (ageMs, query, expected) => {
    const device = deviceOf("v4-59.4", {}, startMs);
    await using cloud = await cloudWith(device);
    cloud.freeze(device);
    device.time.advance(ageMs);
    expect((await status(cloud, query)).status).toBe(expected);
  });

  it("stands still while it is frozen, and goes on with the second after", async () => {
    const device = deviceOf("v4-59.4", { amp: 16 }, startMs);
    await using cloud = await cloudWith(device);
    cloud.freeze(device);
    device.write("amp", "7");
    device.time.advance(30_000);
    expect(await amp(cloud)).toBe('{"amp":16}');
    device.time.advance(1000);
    expect((await status(cloud)).body).toBe('{"success":false,"reason":"Data is outdated","age":31}');
    cloud.thaw(device);
    expect((await status(cloud)).status).toBe(404);
    device.time.advance(1000);
    expect(await amp(cloud)).toBe('{"amp":7}');
  });

  it("comes again once the device has restarted", async () => {
    const device = deviceOf("v4-59.4", { amp: 16 }, startMs);
    await using cloud = await cloudWith(device);
    device.write("amp", "7");
    device.reboot();
    expect((await status(cloud)).status).toBe(403);
    device.time.advance(10_000);
    expect(await amp(cloud)).toBe('{"amp":7}');
  });

  it("does not come from a device that was taken out", async () => {
    const device = deviceOf("v4-59.4", { amp: 16 }, startMs);
    await using cloud = await cloudWith(device);
    cloud.remove(device);
    expect((await status(cloud)).status).toBe(403);
    device.write("amp", "7");
    cloud.add(device);
    expect(await amp(cloud)).toBe('{"amp":7}');
  });
});

const card = { name: "Anna", energy: 1200.5, cardId: true };
const empty = { name: "n/a", energy: 0, cardId: false };

function cardDevice(firmware: string, values: Readonly<Record<string, unknown>>): SimulatedDevice {
  const status = Object.entries({ sse: "000123", ...values }) as [string, string][];
  const profile = { name: "cards", device: "charger", model: "V4", platform: "esp32" } as const;
  return deviceOf({ ...profile, firmware, status });
}

describe("RFID cards in the cloud, which has both forms since firmware 60", () => {
  const keys = { c0n: "Anna", c0e: 1200.5, c0i: true, c1n: "n/a", c1e: 0, c1i: false };
  it.each([
    ["as the device has them", "60.4", { cards: [card, empty], ...keys }, { cards: [card, empty], ...keys }],
    ["the list made from the keys", "60.0", keys, { ...keys, cards: [card, empty] }],
    ["the keys made from the list", "60.3", { cards: [card, empty] }, { cards: [card, empty], ...keys }],
    ["the list alone before", "59.4", { cards: [card, empty] }, { cards: [card, empty] }],
    ["no card at all", "60.4", {}, {}],
  ])("%s (%s)", async (_what, firmware, has, expected) => {
    await using cloud = await cloudWith(cardDevice(firmware, has));
    const { body } = await status(cloud);
    expect(JSON.parse(body)).toEqual({ sse: "000123", ...expected });
  });

  it("follow the device, and the filter", async () => {
    const device = cardDevice("60.0", keys);
    await using cloud = await cloudWith(device);
    device.state.set("c0e", 1300);
    device.time.advance(1000);
    const { body } = await status(cloud, "&filter=cards");
    expect(body).toBe(JSON.stringify({ cards: [{ ...card, energy: 1300 }, empty] }));
  });

  it("stay away when a test has taken a form that the firmware has", async () => {
    const device = cardDevice("60.4", { cards: [card], ...keys });
    await using cloud = await cloudWith(device);
    device.state.remove("cards");
    expect((await status(cloud, "&filter=cards,c0n")).body).toBe('{"c0n":"Anna"}');
  });
});
