import mqtt from "mqtt";
import { afterEach, describe, expect, it } from "vitest";
import type { MqttLibrary } from "../../../src/interfaces/mqtt/client-library.js";
import { startBroker } from "../../../src/interfaces/mqtt/embedded-broker.js";
import { listenRaw } from "./support/wire.js";
import { closeAll, closeLater, deviceOf, Listener, run, watch, withFirmware } from "./support/world.js";

afterEach(closeAll);

const prefix = "go-eCharger/123456/";

describe("a device that connects", () => {
  it("does so with a clean session, 120 s of keep-alive, its own name and no will (goecharger/go-eCharger-API-v2#109)", async () => {
    const server = await listenRaw();
    closeLater(server);
    await run(deviceOf("v4-055.7", { sse: "213948" }), { broker: `mqtt://127.0.0.1:${server.port}` });
    const id = "go-echarger_213948";
    const expected = `\u0010${String.fromCharCode(12 + id.length)}\0\u0004MQTT\u0004\u0002\0x\0${String.fromCharCode(id.length)}${id}`;
    expect((await server.bytes(expected.length)).toString("latin1")).toBe(expected);
  });

  it("gives user and password of the URL", async () => {
    const server = await listenRaw();
    closeLater(server);
    await run(deviceOf("controller-1.0.6"), { broker: `mqtt://us%20er:p%40ss@127.0.0.1:${server.port}` });
    const id = "go-econtroller_123456";
    const expected = `\u0010${String.fromCharCode(12 + id.length + 13)}\0\u0004MQTT\u0004\u00c2\0x\0${String.fromCharCode(id.length)}${id}\0\u0005us er\0\u0004p@ss`;
    expect((await server.bytes(expected.length)).toString("latin1")).toBe(expected);
  });

  it("sends every released key as compact JSON, in the firmware's order, and the broker keeps it", async () => {
    const device = deviceOf("v4-055.7");
    const { url, watcher } = await watch(device);
    const keys = watcher.below(prefix).map(([key]) => key);
    expect(keys.slice(0, 12)).toEqual([
      "alw",
      "acu",
      "adi",
      "dwo",
      "tpa",
      "eto",
      "lwf",
      "ccw",
      "dns",
      "rssi",
      "utc",
      "loc",
    ]);
    expect(keys.filter((key) => key === "fna" || key === "sse")).toEqual([]);
    expect(new Map(watcher.below(prefix)).get("clp")).toBe(JSON.stringify(device.state.get("clp")));

    const late = await Listener.on(url, `${prefix}#`);
    await Promise.all(keys.map((key) => late.on(`${prefix}${key}`)));
    expect(late.messages.filter(({ retain }) => !retain)).toEqual([]);
  });

  it("resolves `connected` once, and has set its keys by then", async () => {
    const device = deviceOf("v4-055.7");
    expect(device.state.snapshot(["mce", "mcs", "mcc", "mcca", "mlr", "mlra"])).toEqual({
      mce: false,
      mcs: false,
      mcc: false,
      mcca: null,
      mlr: null,
      mlra: null,
    });
    const { connected, url } = await run(device);
    await connected;
    expect(device.state.snapshot(["mce", "mcu", "mtp", "mcs", "mcc", "mcca", "mlr"])).toEqual({
      mce: true,
      mcu: url,
      mtp: prefix,
      mcs: true,
      mcc: true,
      mcca: device.state.get("rbt"),
      mlr: null,
    });
  });
});

describe("a device that is connected", () => {
  it("sends changes only, once a second, with the clock's keys each second", async () => {
    const device = deviceOf("v4-055.7");
    device.time.onSecond(() => device.state.derive("fhz", 49.9 + (device.time.now() % 7) / 100));
    const { watcher } = await watch(device);
    const from = watcher.messages.length;
    device.time.advance(1000);
    await watcher.settled(device);
    expect(watcher.below(prefix, from)).toEqual([
      ["utc", JSON.stringify(device.state.get("utc"))],
      ["loc", JSON.stringify(device.state.get("loc"))],
      ["rbt", String(device.state.get("rbt"))],
      ["fhz", JSON.stringify(device.state.get("fhz"))],
    ]);
    const second = watcher.messages.length;
    device.time.advance(2000);
    await watcher.settled(device);
    const sent = watcher.below(prefix, second).map(([key]) => key);
    expect(sent.filter((key) => key === "rbt")).toHaveLength(2);
    expect(sent.filter((key) => key === "lto" || key === "alw")).toEqual([]);
  });

  it("sends what a write has changed without waiting for the second, whichever interface it came over", async () => {
    const device = deviceOf("v4-055.7");
    const { watcher } = await watch(device);
    const from = watcher.messages.length;
    device.write("amp", "13");
    device.write("psm", "1");
    device.write("amp", "12");
    await watcher.settled(device);
    expect(watcher.below(prefix, from)).toEqual([
      ["amp", "12"],
      ["psm", "1"],
    ]);
  });

  it("does not send a value again that has come back to what was sent", async () => {
    const device = deviceOf("v4-055.7");
    const { watcher } = await watch(device);
    device.state.set("amp", 8);
    await watcher.settled(device);
    const from = watcher.messages.length;
    device.state.set("amp", 9);
    device.state.set("amp", 8);
    await watcher.settled(device);
    expect(watcher.below(prefix, from)).toEqual([]);
  });

  it("sends new keys, but none whose name would be another topic", async () => {
    const device = deviceOf("v4-055.7");
    const { watcher } = await watch(device);
    const from = watcher.messages.length;
    for (const key of ["brandNew", "amp/set", "+", "#", "", "a/b"]) device.state.set(key, 1);
    await watcher.settled(device);
    expect(watcher.messages.slice(from).map(({ topic }) => topic)).toEqual([
      `${prefix}brandNew`,
      `${prefix}testMark`,
    ]);
  });

  it("leaves values out while the connection is full, and sends the last ones when there is room", async () => {
    const device = deviceOf("v4-055.7");
    const { watcher } = await watch(device);
    const from = watcher.messages.length;
    device.time.advance(86_400_000);
    const last = String(device.state.get("rbt"));
    await watcher.next(({ topic, payload }) => topic === `${prefix}rbt` && payload === last, from);
    const sent = watcher.below(prefix, from).filter(([key]) => key === "rbt");
    expect(sent.length).toBeGreaterThan(10);
    expect(sent.length).toBeLessThan(2000);
  });

  it("keeps topics of old firmware: slash in front, and of controllers", async () => {
    const broker = await startBroker();
    closeLater(broker);
    const watcher = await Listener.on(broker.url);
    await (await run(deviceOf(withFirmware("v4-055.7", "053.1")), { broker: broker.url })).connected;
    await (await run(deviceOf("controller-1.0.6", { sse: "900001" }), { broker: broker.url })).connected;
    await watcher.on("/go-eCharger/123456/var");
    await watcher.on("go-eController/900001/isv");
  });
});

describe("the package mqtt", () => {
  it("has what the simulator uses, also to the compiler", () => {
    const library: MqttLibrary = mqtt;
    expect(typeof library.connect).toBe("function");
  });
});
