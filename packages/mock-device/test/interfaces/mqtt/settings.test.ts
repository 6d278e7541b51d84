import { afterEach, describe, expect, it } from "vitest";
import type { SimulatedDevice } from "../../../src/device/simulated-device.js";
import { startBroker } from "../../../src/interfaces/mqtt/embedded-broker.js";
import { listenRaw } from "./support/wire.js";
import { closeAll, closeLater, deviceOf, Listener, run, watch, withFirmware } from "./support/world.js";

afterEach(closeAll);

const prefix = "go-eCharger/123456/";
const transportError = "error_type=TCP_TRANSPORT connect_return_code=ACCEPTED";

/** Resolves when a key has a certain value. */
function becomes(device: SimulatedDevice, key: string, value: unknown): Promise<void> {
  return new Promise((resolve) => {
    if (device.state.get(key) === value) {
      resolve();
      return;
    }
    const stop = device.state.onChange((changed) => {
      if (changed !== key || device.state.get(key) !== value) return;
      stop();
      resolve();
    });
  });
}

describe("key mce", () => {
  it.each(["055.7", "60.5"])(
    "off takes the device from the broker, on brings it back (%s)",
    async (firmware) => {
      const device = deviceOf(withFirmware("v4-055.7", firmware));
      const { watcher } = await watch(device);
      device.write("mce", "false");
      await becomes(device, "mcc", false);
      expect(device.state.snapshot(["mcs", "mcc", "mcca"])).toEqual({ mcs: false, mcc: false, mcca: null });
      const from = watcher.messages.length;
      device.write("mce", "true");
      await becomes(device, "mcc", true);
      await watcher.on(`${prefix}var`, from);
      expect(device.state.get("mcs")).toBe(true);
    },
  );

  it("is answered before the device goes when it is written over MQTT", async () => {
    const device = deviceOf("v4-055.7", { mcr: false });
    const { watcher } = await watch(device);
    expect(await watcher.set(prefix, "mce", "false")).toBe("success");
    await becomes(device, "mcc", false);
  });

  it("that a test has put in place stays", async () => {
    const device = deviceOf("v4-055.7", { mce: false });
    const mqtt = await run(device);
    expect(device.state.snapshot(["mce", "mcs", "mcc"])).toEqual({ mce: false, mcs: false, mcc: false });
    const never = expect(mqtt.connected).rejects.toThrow("closed before the device reached the broker");
    await mqtt.close();
    await never;
  });
});

describe("key mtp", () => {
  it.each(["055.7", "60.5"])("moves all topics when it is written (%s)", async (firmware) => {
    const device = deviceOf(withFirmware("v4-055.7", firmware), { mcr: false });
    const { watcher } = await watch(device);
    const from = watcher.messages.length;
    device.write("mtp", '"/wallbox/123456/"');
    // The literal of syssi/homeassistant-goecharger-mqtt#80.
    expect((await watcher.on("/wallbox/123456/alw", from)).payload).toBe(
      JSON.stringify(device.state.get("alw")),
    );
    await watcher.settled(device);
    expect(await watcher.set("/wallbox/123456/", "amp", "9")).toBe("success");
    await watcher.settled(device);
    expect(watcher.below(prefix, from)).toEqual([]);
    const before = device.requests.all().length;
    await watcher.client.publishAsync(`${prefix}amp/set`, "10");
    expect(await watcher.set("/wallbox/123456/", "amp", "11")).toBe("success");
    expect(device.requests.all()).toHaveLength(before + 1);
  });

  it("null brings the default prefix back, with the device's own serial number", async () => {
    const device = deviceOf("v4-055.7");
    const { watcher } = await watch(device);
    device.write("mtp", '"garage/"');
    await watcher.on("garage/alw");
    const from = watcher.messages.length;
    device.write("mtp", "null");
    await watcher.on(`${prefix}alw`, from);
    expect(device.state.get("mtp")).toBe(prefix);
  });

  it("empty puts the topics on the broker's top level (goecharger/go-eCharger-API-v2#109)", async () => {
    const device = deviceOf("v4-055.7", { mtp: "", mcr: false });
    const { watcher } = await watch(device);
    expect((await watcher.on("var")).payload).toBe("11");
    expect(await watcher.set("", "amp", "9")).toBe("success");
  });

  it.each(["garage", "gar+age/", "garage/#"])(
    "without a slash at its end, or with a wildcard, the connection does not last: %s (goecharger/go-eCharger-API-v2#231)",
    async (bad) => {
      const device = deviceOf("v4-055.7");
      const { watcher } = await watch(device);
      const from = watcher.messages.length;
      device.write("mtp", JSON.stringify(bad));
      await becomes(device, "mlr", transportError);
      expect(device.state.get("mcc")).toBe(false);
      device.write("mtp", '"garage/"');
      await watcher.on("garage/alw", from);
      expect(
        watcher.messages.slice(from).filter(({ topic }) => topic.startsWith("garage") && topic[6] !== "/"),
      ).toEqual([]);
    },
  );
});

describe("key mcu", () => {
  it("takes a device on 60.4 to another broker at once", async () => {
    const other = await startBroker();
    closeLater(other);
    const watcher = await Listener.on(other.url);
    const device = deviceOf(withFirmware("v4-055.7", "60.4"));
    await watch(device);
    device.write("mcu", JSON.stringify(other.url));
    await watcher.on(`${prefix}var`);
  });

  it("waits for the next connection on older firmware", async () => {
    const other = await startBroker();
    closeLater(other);
    const watcher = await Listener.on(other.url);
    const device = deviceOf("v4-055.7");
    const first = await startBroker();
    closeLater(first);
    const mqtt = await run(device, { broker: first.url });
    await mqtt.connected;
    device.write("mcu", JSON.stringify(other.url));
    device.write("psm", "1");
    expect(device.state.get("mcc")).toBe(true);
    await first.close();
    await watcher.on(`${prefix}var`);
  });

  it.each(["", "nonsense", "ftp://127.0.0.1", "user:password@127.0.0.1:1883", "http://127.0.0.1/"])(
    "that is no URL of a broker leads nowhere, until it is put right: %j",
    async (url) => {
      const device = deviceOf(withFirmware("v4-055.7", "60.5"));
      const { url: good } = await watch(device);
      device.write("mcu", JSON.stringify(url));
      await becomes(device, "mlr", transportError);
      expect(device.state.snapshot(["mcs", "mcc"])).toEqual({ mcs: true, mcc: false });
      device.write("mcu", JSON.stringify(good));
      await becomes(device, "mcc", true);
    },
  );
});

describe("keys mlr and mlra", () => {
  it("tell of a broker that is not there (goecharger/go-eCharger-API-v2#231)", async () => {
    const nobody = await listenRaw();
    await nobody.close();
    const device = deviceOf("v4-055.7");
    await run(device, { broker: `mqtt://127.0.0.1:${nobody.port}` });
    await becomes(device, "mlr", transportError);
    expect(device.state.snapshot(["mcs", "mcc", "mcca", "mlra"])).toEqual({
      mcs: true,
      mcc: false,
      mcca: null,
      mlra: device.state.get("rbt"),
    });
  });

  it.each([
    [1, "REFUSE_PROTOCOL"],
    [2, "REFUSE_ID_REJECTED"],
    [3, "REFUSE_SERVER_UNAVAILABLE"],
    [4, "REFUSE_BAD_USERNAME"],
    [5, "REFUSE_NOT_AUTHORIZED"],
  ])("tell of a broker that refuses the device with %i, in words that are inferred", async (code, word) => {
    let attempts = 0;
    let secondAttempt = (): void => undefined;
    const isTriedAgain = new Promise<void>((resolve) => {
      secondAttempt = resolve;
    });
    const server = await listenRaw((socket) => {
      attempts++;
      if (attempts === 2) secondAttempt();
      socket.once("data", () => socket.end(Buffer.from([0x20, 2, 0, code])));
    });
    closeLater(server);
    const device = deviceOf("v4-055.7");
    await run(device, { broker: `mqtt://127.0.0.1:${server.port}` });
    await becomes(device, "mlr", `error_type=CONNECTION_REFUSED connect_return_code=${word}`);
    await isTriedAgain;
    expect(device.state.get("mlr")).toBe(`error_type=CONNECTION_REFUSED connect_return_code=${word}`);
  });

  it("never tell the password, nor do errors", async () => {
    const nobody = await listenRaw();
    await nobody.close();
    const device = deviceOf("v4-055.7");
    const mqtt = await run(device, { broker: `mqtt://user:hunter2@127.0.0.1:${nobody.port}` });
    await becomes(device, "mlr", transportError);
    expect(mqtt.url).toBe(`mqtt://127.0.0.1:${nobody.port}`);
    // The real key shows it, so the simulator's does.
    expect(device.state.get("mcu")).toContain("hunter2");
    const failed = mqtt.connected.catch((error: unknown) => String(error));
    await mqtt.close();
    expect(await failed).not.toContain("hunter2");
  });
});

describe("a broker that goes away", () => {
  it("is looked for until it is back, and gets all values anew", async () => {
    const first = await startBroker();
    const device = deviceOf("v4-055.7");
    const mqtt = await run(device, { broker: first.url });
    await mqtt.connected;
    await first.close();
    await becomes(device, "mcc", false);
    expect(device.state.get("mlr")).toBe(transportError);
    device.state.set("amp", 7);
    const second = await startBroker("127.0.0.1", Number(new URL(first.url).port));
    closeLater(second);
    const watcher = await Listener.on(second.url);
    await becomes(device, "mcc", true);
    expect((await watcher.on(`${prefix}amp`)).payload).toBe("7");
    expect((await watcher.on(`${prefix}var`)).payload).toBe("11");
    expect(device.state.get("mlr")).toBe(transportError);
  });
});

describe("a device that restarts", () => {
  it("is gone from the broker at once, and back on it when it has started", async () => {
    const device = deviceOf("v4-055.7");
    const { watcher } = await watch(device);
    device.write("rst", "true");
    await becomes(device, "mcc", false);
    expect(device.state.snapshot(["mcs", "mcc", "mcca", "mlr", "mlra"])).toEqual({
      mcs: false,
      mcc: false,
      mcca: null,
      mlr: null,
      mlra: null,
    });
    device.time.advance(2000);
    expect(device.state.get("mcs")).toBe(false);
    const from = watcher.messages.length;
    device.time.advance(5000);
    await becomes(device, "mcc", true);
    const uptime = Number((await watcher.on(`${prefix}rbt`, from)).payload);
    expect(uptime).toBeLessThan(10_000);
    expect((await watcher.on(`${prefix}rbc`, from)).payload).toBe(String(device.state.get("rbc")));
  });

  it("is answered over MQTT before it goes", async () => {
    const device = deviceOf("v4-055.7", { mcr: false });
    const { watcher } = await watch(device);
    expect(await watcher.set(prefix, "rst", "true")).toBe("success");
    await becomes(device, "mcc", false);
  });
});
