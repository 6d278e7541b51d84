import type { Socket } from "node:net";
import { type IPublishPacket, type Packet, parser as packetParser } from "mqtt-packet";
import { afterEach, describe, expect, it } from "vitest";
import { listenRaw } from "./support/wire.js";
import { closeAll, closeLater, deviceOf, run } from "./support/world.js";

afterEach(closeAll);

/** A broker by hand: it accepts everything and shows each packet to the test. */
async function brokerByHand(
  onPacket: (packet: Packet, socket: Socket) => void,
  granted = 0,
): Promise<string> {
  const server = await listenRaw((socket) => {
    const parser = packetParser();
    parser.on("packet", (packet: Packet) => {
      if (packet.cmd === "connect") socket.write(Buffer.from([0x20, 2, 0, 0]));
      if (packet.cmd === "subscribe") {
        const id = packet.messageId ?? 0;
        const all = packet.subscriptions.map(() => granted);
        socket.write(Buffer.from([0x90, 2 + all.length, id >> 8, id & 255, ...all]));
      }
      onPacket(packet, socket);
    });
    socket.on("data", (data) => parser.parse(data));
  });
  closeLater(server);
  return `mqtt://127.0.0.1:${server.port}`;
}

function publish(topic: string, payload: string): Buffer {
  return Buffer.concat([
    Buffer.from([0x30, 2 + topic.length + payload.length, 0, topic.length]),
    Buffer.from(topic + payload),
  ]);
}

describe("packets of a device", () => {
  it("state is retained, answers are not, all of it with QoS 0, after one subscription", async () => {
    const seen: Packet[] = [];
    await new Promise<void>((resolve, reject) => {
      brokerByHand((packet, socket) => {
        seen.push(packet);
        if (packet.cmd !== "publish") return;
        if (packet.topic === "go-eCharger/123456/ccd")
          socket.write(publish("go-eCharger/123456/amp/set", "13"));
        if (packet.topic === "go-eCharger/123456/amp" && packet.payload.toString() === "13") resolve();
      })
        .then((broker) => run(deviceOf("v4-055.7", { mcr: false }), { broker }))
        .catch(reject);
    });
    expect(seen.map(({ cmd }) => cmd).slice(0, 3)).toEqual(["connect", "subscribe", "publish"]);
    expect(seen[0]).toMatchObject({ cmd: "connect", clean: true, keepalive: 120, protocolVersion: 4 });
    expect(seen[0]).not.toHaveProperty("will");
    expect(seen[1]).toMatchObject({ subscriptions: [{ topic: "go-eCharger/123456/+/set", qos: 0 }] });
    const published = seen.filter((packet): packet is IPublishPacket => packet.cmd === "publish");
    expect(published.filter(({ qos }) => qos !== 0)).toEqual([]);
    expect(
      published.filter(({ retain }) => !retain).map(({ topic, payload }) => `${topic} ${payload.toString()}`),
    ).toEqual(["go-eCharger/123456/amp/result success"]);
    expect(published.length).toBeGreaterThan(80);
  });

  it("an answer comes before the new value", async () => {
    const after: string[] = [];
    await new Promise<void>((resolve, reject) => {
      brokerByHand((packet, socket) => {
        if (packet.cmd !== "publish") return;
        if (packet.topic.startsWith("go-eCharger/123456/amp")) after.push(packet.topic);
        if (packet.topic === "go-eCharger/123456/ccd") {
          after.length = 0;
          socket.write(publish("go-eCharger/123456/amp/set", "13"));
        }
        if (after.length === 2) resolve();
      })
        .then((broker) => run(deviceOf("v4-055.7", { mcr: false }), { broker }))
        .catch(reject);
    });
    expect(after).toEqual(["go-eCharger/123456/amp/result", "go-eCharger/123456/amp"]);
  });

  it("takes leave with DISCONNECT when it is closed, and without when it restarts", async () => {
    for (const restarts of [false, true]) {
      const seen: string[] = [];
      const device = deviceOf("v4-055.7");
      let gone = (): void => undefined;
      const isGone = new Promise<void>((resolve) => {
        gone = resolve;
      });
      const broker = await brokerByHand((packet, socket) => {
        seen.push(packet.cmd);
        if (packet.cmd === "connect") socket.once("close", gone);
      });
      const mqtt = await run(device, { broker });
      await mqtt.connected;
      if (restarts) device.reboot();
      else await mqtt.close();
      await isGone;
      expect(seen.includes("disconnect")).toBe(!restarts);
    }
  });

  it("publishes all the same when its subscription is refused, and keeps that in mind", async () => {
    const device = deviceOf("v4-055.7");
    const topics: string[] = [];
    const broker = await brokerByHand((packet) => {
      if (packet.cmd === "publish") topics.push(packet.topic);
    }, 128);
    const mqtt = await run(device, { broker });
    await mqtt.connected;
    // The words are inferred.
    expect(device.state.snapshot(["mcc", "mlr"])).toEqual({
      mcc: true,
      mlr: "error_type=SUBSCRIBE_FAILED connect_return_code=ACCEPTED",
    });
    await mqtt.close();
    expect(topics).toContain("go-eCharger/123456/var");
  });

  it("does not wait for ever for a broker that has stopped to answer", async () => {
    const broker = await brokerByHand(({ cmd }, socket) => {
      if (cmd === "connect") socket.allowHalfOpen = true;
    });
    const mqtt = await run(deviceOf("v4-055.7"), { broker });
    await mqtt.connected;
    await mqtt.close();
  });
});
