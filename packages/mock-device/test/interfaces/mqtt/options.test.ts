import { afterEach, describe, expect, it } from "vitest";
import { ListenError } from "../../../src/interfaces/listening.js";
import { startBroker } from "../../../src/interfaces/mqtt/embedded-broker.js";
import {
  type MqttOptions,
  parseBrokerUrl,
  shownBrokerUrl,
} from "../../../src/interfaces/mqtt/mqtt-options.js";
import { startMqtt } from "../../../src/interfaces/mqtt/start-mqtt.js";
import { closeAll, closeLater, deviceOf, Listener, run } from "./support/world.js";

afterEach(closeAll);

describe("URLs of brokers", () => {
  it.each([
    ["mqtt://host", { protocol: "mqtt", host: "host", port: 1883 }],
    ["mqtts://host", { protocol: "mqtts", host: "host", port: 8883 }],
    ["mqtt://host:1234/", { protocol: "mqtt", host: "host", port: 1234 }],
    ["mqtt://[::1]:1884", { protocol: "mqtt", host: "::1", port: 1884 }],
    ["mqtt://user@host", { protocol: "mqtt", host: "host", port: 1883, username: "user" }],
    ["mqtt://user:pw@h", { protocol: "mqtt", host: "h", port: 1883, username: "user", password: "pw" }],
    ["mqtt://u%40x:p%3aw@h", { protocol: "mqtt", host: "h", port: 1883, username: "u@x", password: "p:w" }],
    ["mqtt://u:100%@h", { protocol: "mqtt", host: "h", port: 1883, username: "u", password: "100%" }],
    ["ws://host", undefined],
    ["http://host", undefined],
    ["host:1883", undefined],
    ["mqtt://", undefined],
    ["", undefined],
  ])("%s", (text, expected) => {
    expect(parseBrokerUrl(text)).toEqual(expected);
  });

  it.each([
    ["mqtt://user:pw@host", "mqtt://host:1883"],
    ["mqtts://user:pw@[::1]:1", "mqtts://[::1]:1"],
  ])("%s is shown as %s", (text, expected) => {
    const address = parseBrokerUrl(text);
    expect(address && shownBrokerUrl(address)).toBe(expected);
  });
});

describe("options that make no sense", () => {
  it.each<[MqttOptions, string]>([
    [{ broker: "user:hunter2@host" }, "must be a URL such as"],
    [{ broker: "ws://user:hunter2@host" }, "must be a URL such as"],
    [{ broker: "mqtt://host", port: 1 }, "Leave them out next to `broker`"],
    [{ broker: "mqtt://host", host: "127.0.0.1" }, "Leave them out next to `broker`"],
    [{ port: 70_000 }, "from 0 to 65535"],
    [{ port: 1.5 }, "from 0 to 65535"],
    [{ reconnectAfterMs: 0 }, "more than 0 ms"],
    [{ reconnectAfterMs: Number.NaN }, "more than 0 ms"],
  ])("%j", async (options, message) => {
    const error = await startMqtt(deviceOf("v4-055.7"), options).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain("hunter2");
  });
});

describe("the broker that is started", () => {
  it("listens on loopback unless told otherwise", async () => {
    const mqtt = await run(deviceOf("v4-055.7"));
    expect(mqtt.url).toMatch(/^mqtt:\/\/127\.0\.0\.1:\d+$/);
  });

  it("says so when its port is taken, or its address is none of this machine's", async () => {
    const broker = await startBroker();
    closeLater(broker);
    const port = Number(new URL(broker.url).port);
    const taken = await startBroker("127.0.0.1", port).catch((error: unknown) => error);
    expect(taken).toBeInstanceOf(ListenError);
    expect(taken).toMatchObject({ code: "EADDRINUSE", message: expect.stringContaining(`Port ${port}`) });
    const foreign = await startBroker("192.0.2.1").catch((error: unknown) => error);
    expect(foreign).toMatchObject({ name: "ListenError", code: "EADDRNOTAVAIL" });
  });

  it("is gone with the device, its port is free, and closing twice does no harm", async () => {
    const mqtt = await run(deviceOf("v4-055.7"));
    await mqtt.connected;
    await Listener.on(mqtt.url);
    await Promise.all([mqtt.close(), mqtt.close()]);
    const again = await startBroker("127.0.0.1", Number(new URL(mqtt.url).port));
    await again.close();
    await again.close();
  });

  it("carries a fleet", async () => {
    const broker = await startBroker();
    closeLater(broker);
    const watcher = await Listener.on(broker.url, "go-eCharger/+/var");
    const serials = Array.from({ length: 50 }, (_, index) => String(100_000 + index));
    const fleet = await Promise.all(
      serials.map((sse) => run(deviceOf("v4-055.7", { sse }), { broker: broker.url })),
    );
    await Promise.all(fleet.map(({ connected }) => connected));
    await Promise.all(serials.map((sse) => watcher.on(`go-eCharger/${sse}/var`)));
  });
});

describe("keys at the start", () => {
  it("are those that the options ask for", async () => {
    const device = deviceOf("v4-59.4");
    const mqtt = await run(device, { readOnly: false, homeAssistant: true });
    expect(device.state.snapshot(["mce", "mcu", "mcr", "mhe"])).toEqual({
      mce: true,
      mcu: mqtt.url,
      mcr: false,
      mhe: true,
    });
  });

  it("are otherwise those of the factory: nobody may write", async () => {
    const device = deviceOf("v4-59.4");
    await run(device);
    expect(device.state.snapshot(["mcr", "mhe"])).toEqual({ mcr: true, mhe: false });
  });
});
