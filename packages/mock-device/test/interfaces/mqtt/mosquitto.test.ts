import { afterEach, describe, expect, it } from "vitest";
import type { SimulatedDevice } from "../../../src/device/simulated-device.js";
import { missingPrograms, publish, startMosquitto, subscribe } from "./support/mosquitto.js";
import { closeAll, closeLater, deviceOf, Listener, run, withFirmware } from "./support/world.js";

afterEach(closeAll);

const prefix = "go-eCharger/123456/";

function becomes(device: SimulatedDevice, key: string, value: unknown): Promise<void> {
  return new Promise((resolve) => {
    if (device.state.get(key) === value) {
      resolve();
      return;
    }
    const stop = device.state.onChange(() => {
      if (device.state.get(key) !== value) return;
      stop();
      resolve();
    });
  });
}

const isMissing = missingPrograms.length > 0;
const title = isMissing
  ? `Debian's mosquitto (skipped: ${missingPrograms.join(", ")} not installed; apt-get install mosquitto mosquitto-clients)`
  : "Debian's mosquitto";

describe.skipIf(isMissing)(title, () => {
  it("logs the device as it logs the real one (goecharger/go-eCharger-API-v2#109)", async () => {
    const broker = await startMosquitto();
    closeLater(broker);
    await (await run(deviceOf("v4-055.7", { sse: "213948" }), { broker: broker.url })).connected;
    const line = await broker.logged(/New client connected/);
    expect(line.replace(/^\d+: /, "").replace(/127\.0\.0\.1:\d+/, "ADDRESS")).toBe(
      "New client connected from ADDRESS as go-echarger_213948 (p2, c1, k120).",
    );
    await broker.logged(/No will message specified/);
    // syssi/homeassistant-goecharger-mqtt#80
    await broker.logged(
      /Received PUBLISH from go-echarger_213948 \(d0, q0, r1, m0, 'go-eCharger\/213948\/rbt', \.\.\. \(\d+ bytes\)\)/,
    );
  });

  it("keeps every value for whoever comes later", async () => {
    const broker = await startMosquitto();
    closeLater(broker);
    const device = deviceOf("v4-055.7");
    await (await run(device, { broker: broker.url })).connected;
    await broker.logged(/Received PUBLISH .*123456\/ccd'/);
    const { lines } = subscribe(broker, ["--retained-only", "-t", `${prefix}var`, "-t", `${prefix}clp`], 2);
    expect([...(await lines)].sort()).toEqual([
      `${prefix}clp ${JSON.stringify(device.state.get("clp"))}`,
      `${prefix}var 11`,
    ]);
  });

  it("carries the vendor's exchange between mosquitto_pub and mosquitto_sub", async () => {
    const broker = await startMosquitto();
    closeLater(broker);
    const device = deviceOf("v4-055.7", { sse: "00000002", mcr: false });
    await (await run(device, { broker: broker.url })).connected;
    const topic = "go-eCharger/00000002/fna";
    const { lines } = subscribe(broker, ["-t", `${topic}/#`], 7);
    await broker.logged(/Sending SUBACK to auto-/);
    for (const payload of ["new_name", "0", '"mein charger"']) {
      const answered = new Promise((resolve) => {
        const stop = device.requests.onRequest((seen) => {
          stop();
          resolve(seen);
        });
      });
      await publish(broker, `${topic}/set`, payload);
      await answered;
    }
    expect(await lines).toEqual([
      `${topic}/set new_name`,
      `${topic}/result invalid json IncompleteInput: new_name`,
      `${topic}/set 0`,
      `${topic}/result value must be string 0`,
      `${topic}/set "mein charger"`,
      `${topic}/result success`,
      `${topic} "mein charger"`,
    ]);
  });

  it("takes changes only, once a second", async () => {
    const broker = await startMosquitto();
    closeLater(broker);
    const device = deviceOf("v4-055.7");
    await (await run(device, { broker: broker.url })).connected;
    const watcher = await Listener.on(broker.url, `${prefix}#`);
    await watcher.settled(device);
    const from = watcher.messages.length;
    device.time.advance(1000);
    await watcher.settled(device);
    expect(watcher.below(prefix, from).map(([key]) => key)).toEqual(["utc", "loc", "rbt"]);
    expect(watcher.messages.slice(from).every(({ retain }) => !retain)).toBe(true);
  });

  it("lets the device in with its password, and keeps it out without", async () => {
    const broker = await startMosquitto({ name: "garage", password: "s p@ce" });
    closeLater(broker);
    const address = broker.url.replace("mqtt://", "");
    const device = deviceOf("v4-055.7");
    await (await run(device, { broker: `mqtt://garage:s%20p%40ce@${address}` })).connected;
    const stranger = deviceOf("v4-055.7", { sse: "000001" });
    await run(stranger, { broker: `mqtt://garage:wrong@${address}` });
    await becomes(stranger, "mlr", "error_type=CONNECTION_REFUSED connect_return_code=REFUSE_NOT_AUTHORIZED");
    expect(stranger.state.flag("mcc")).toBe(false);
    expect(device.state.flag("mcc")).toBe(true);
  });

  it("gets the device back after it was killed and started again", async () => {
    const broker = await startMosquitto();
    closeLater(broker);
    const device = deviceOf("v4-055.7");
    await (await run(device, { broker: broker.url })).connected;
    await broker.close();
    await becomes(device, "mcc", false);
    expect(device.state.get("mlr")).toBe("error_type=TCP_TRANSPORT connect_return_code=ACCEPTED");
    const again = await startMosquitto(undefined, Number(new URL(broker.url).port));
    closeLater(again);
    await becomes(device, "mcc", true);
    await again.logged(/Received PUBLISH .*123456\/ccd'/);
    const { lines } = subscribe(again, ["--retained-only", "-t", `${prefix}fwv`], 1);
    expect(await lines).toEqual([`${prefix}fwv "055.7"`]);
  });

  it("takes the many subscriptions of old firmware", async () => {
    const broker = await startMosquitto();
    closeLater(broker);
    const device = deviceOf(withFirmware("v4-055.7", "053.1"), { mcr: false });
    await (await run(device, { broker: broker.url })).connected;
    const watcher = await Listener.on(broker.url);
    expect(await watcher.set(`/${prefix}`, "frc", "1")).toBe("success");
  });

  it("announces the device to Home Assistant, and forgets it when that is switched off", async () => {
    const broker = await startMosquitto();
    closeLater(broker);
    const device = deviceOf("v4-59.4", { mhe: true });
    await (await run(device, { broker: broker.url })).connected;
    const topic = "homeassistant/sensor/go-e_123456/power_total/config";
    await broker.logged(/Received PUBLISH .*go-e_123456\/restart\/config'/);
    const kept = subscribe(broker, ["--retained-only", "-t", "homeassistant/#"], 41);
    expect((await kept.lines).filter((line) => line.startsWith(`${topic} {"state_topic":`))).toHaveLength(1);
    const watcher = await Listener.on(broker.url, "homeassistant/#");
    await watcher.on(topic);
    const from = watcher.messages.length;
    device.state.set("mhe", false);
    expect((await watcher.on(topic, from)).payload).toBe("");
    await watcher.on("homeassistant/button/go-e_123456/restart/config", from);
    const late = await Listener.on(broker.url, "#");
    await late.on(`${prefix}var`);
    await late.settled(device);
    expect(late.messages.filter((message) => message.topic.startsWith("homeassistant/"))).toEqual([]);
  });
});
