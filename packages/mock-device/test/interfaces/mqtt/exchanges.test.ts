import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { closeAll, deviceOf, run, watch, withFirmware } from "./support/world.js";

afterEach(closeAll);

const prefix = "go-eCharger/123456/";

describe("the vendor's exchange (mqtt-de.md)", () => {
  it.each(["051.5", "055.7", "60.5"])("on %s, message by message", async (firmware) => {
    const device = deviceOf(withFirmware("v4-055.7", firmware), {
      sse: "00000002",
      fna: "go-echarger_00000002",
      mcr: false,
    });
    const { watcher } = await watch(device);
    const topic = `${firmware === "051.5" ? "/" : ""}go-eCharger/00000002/fna`;
    const from = watcher.messages.length;
    for (const payload of ["new_name", "0", '"mein charger"']) {
      const answered = watcher.on(`${topic}/result`, watcher.messages.length);
      await watcher.client.publishAsync(`${topic}/set`, payload);
      await answered;
    }
    await watcher.settled(device);
    const seen = watcher.messages.slice(from).filter((message) => message.topic.startsWith(topic));
    expect(seen.map((message) => `${message.topic} ${message.payload}`)).toEqual([
      `${topic}/set new_name`,
      `${topic}/result invalid json IncompleteInput: new_name`,
      `${topic}/set 0`,
      `${topic}/result value must be string 0`,
      `${topic}/set "mein charger"`,
      `${topic}/result success`,
      `${topic} "mein charger"`,
    ]);
    expect(device.state.get("fna")).toBe("mein charger");
  });
});

describe("answers to a write", () => {
  it.each([
    // goecharger/go-eCharger-API-v1#88
    ["v4-055.7", "alw", "false", "tried to set api key without setter (false)"],
    ["v4-055.7", "alw", "1", "tried to set api key without setter (1)"],
    // goecharger/go-eController-API#12
    ["controller-1.0.6", "ecp", "[0,null,null,null,1000]", "api key is not allowed from mqtt"],
    ["controller-1.0.6", "ecp", "nonsense", "api key is not allowed from mqtt"],
    ["controller-1.3.0", "ecp", "[4200,null,null,null,4200]", "success"],
    ["v4-055.7", "amp", "16", "success"],
    ["v4-055.7", "ids", '{"pGrid":-5951,"pPv":6768,"pAkku":0}', "success"],
    ["v4-055.7", "ids", '{"pGrid":1000}', "success"],
    // The reasons of HTTP (goecharger/go-eCharger-API-v2#153, evcc-io/evcc#15952), in the form of the vendor's page.
    ["v4-055.7", "amp", "5", "Value 5 exceeds range 6 to 32 5"],
    ["v4-055.7", "amp", "null", "null not allowed null"],
    ["v4-055.7", "fup", "1", "value must be bool 1"],
    ["v4-055.7", "amp", "", "invalid json EmptyInput: "],
    ["v4-055.7", "amp", "abc", "invalid json InvalidInput: abc"],
    // Its words are inferred.
    ["v4-055.7", "pGrid", "1000", "unknown api key"],
    ["v4-055.7", "", "1", "unknown api key"],
    ["v4-055.7", "__proto__", "{}", "unknown api key"],
  ])("%s %s = %s: %s", async (profile, key, payload, expected) => {
    const device = deviceOf(profile, { mcr: false });
    const { watcher } = await watch(device);
    const own = profile.startsWith("controller") ? "go-eController/123456/" : prefix;
    expect(await watcher.set(own, key, payload)).toBe(expected);
  });

  it("take the value over all the same", async () => {
    const device = deviceOf("controller-1.3.0");
    const { watcher } = await watch(device);
    const own = "go-eController/123456/";
    // As go-e's own adapter writes it, 0xFEEDC0DE64/fronius-goecontroller-adapter.
    await watcher.set(own, "ecp", "[4200,null,null,null,4200]");
    expect((device.state.get("ecp") as readonly unknown[]).slice(0, 5)).toEqual([
      4200,
      null,
      null,
      null,
      4200,
    ]);
  });
});

describe("writing that is off", () => {
  it("is so on a charger from the factory: nothing changes, nothing is answered", async () => {
    const device = deviceOf("v4-055.7");
    const { watcher } = await watch(device);
    const noted = new Promise((resolve) => device.requests.onRequest(resolve));
    const from = watcher.messages.length;
    await watcher.client.publishAsync(`${prefix}amp/set`, "10");
    await noted;
    await watcher.settled(device);
    expect(watcher.below(prefix, from)).toEqual([["amp/set", "10"]]);
    expect(device.state.get("amp")).toBe(device.state.initial("amp"));
    expect(device.requests.all()).toMatchObject([
      { via: "mqtt", path: "amp/set", unexpected: "writing over MQTT is off, key mcr is true" },
    ]);
  });

  it("is followed while the device runs", async () => {
    const device = deviceOf("v4-055.7");
    const { watcher } = await watch(device, { readOnly: false });
    expect(await watcher.set(prefix, "amp", "10")).toBe("success");
    expect(await watcher.set(prefix, "mcr", "true")).toBe("success");
    const noted = new Promise((resolve) => device.requests.onRequest(resolve));
    await watcher.client.publishAsync(`${prefix}amp/set`, "12");
    await noted;
    expect(device.state.get("amp")).toBe(10);
    device.write("mcr", "false");
    expect(await watcher.set(prefix, "amp", "12")).toBe("success");
  });

  it("is on at a controller from the factory", async () => {
    const device = deviceOf("controller-1.3.0");
    const { watcher } = await watch(device);
    expect(await watcher.set("go-eController/123456/", "awp", "4")).toBe("success");
  });
});

describe("what is noted of a write", () => {
  it.each([
    ["amp", "10", "success", undefined],
    ["amp", "99", "refused", "the device does not take the value"],
    ["mcu", "secret", "invalid json InvalidInput", "the payload is no JSON"],
    ["alw", "true", "tried to set api key without setter", "the key can only be read"],
    ["nokey", '"secret"', "unknown api key", "this firmware has no such key"],
  ])("%s = %s", async (key, payload, answer, unexpected) => {
    const device = deviceOf("v4-055.7", { mcr: false });
    const { watcher } = await watch(device);
    await watcher.set(prefix, key, payload);
    expect(device.requests.all()).toEqual([
      {
        atMs: device.time.now(),
        via: "mqtt",
        method: "publish",
        path: `${key}/set`,
        parameters: [key],
        answer,
        ...(unexpected === undefined ? {} : { unexpected }),
      },
    ]);
  });
});

describe("subscriptions", () => {
  it("are one pattern that takes any key, and nothing else", async () => {
    const device = deviceOf("v4-055.7", { mcr: false });
    const { watcher } = await watch(device);
    const from = watcher.messages.length;
    // Forgetting `/set` is a common mistake (goecharger/go-eCharger-API-v2#276).
    for (const topic of ["amp", "amp/get", "a/amp/set", "amp/set/set"]) {
      await watcher.client.publishAsync(`${prefix}${topic}`, "10");
    }
    expect(await watcher.set(prefix, "anything", "1")).toBe("unknown api key");
    expect(device.requests.all()).toHaveLength(1);
    expect(watcher.messages.slice(from).filter(({ topic }) => topic.endsWith("/result"))).toHaveLength(1);
  });

  it("are one for each settable key before 054.6, so that others have no answer (goecharger/go-eCharger-API-v2#99)", async () => {
    const device = deviceOf(withFirmware("v4-055.7", "054.3"), { mcr: false });
    const { watcher } = await watch(device);
    const old = `/${prefix}`;
    await watcher.client.publishAsync(`${old}alw/set`, "true");
    await watcher.client.publishAsync(`${old}anything/set`, "1");
    expect(await watcher.set(old, "amp", "10")).toBe("success");
    expect(device.requests.all().map(({ path }) => path)).toEqual(["amp/set"]);
  });

  it("heed a write that the broker has kept", async () => {
    const device = deviceOf("v4-055.7", { mcr: false });
    const { url, watcher } = await watch(deviceOf("v4-055.7", { sse: "000001" }));
    await watcher.client.publishAsync(`${prefix}amp/set`, "9", { retain: true });
    await run(device, { broker: url });
    expect((await watcher.on(`${prefix}amp/result`)).payload).toBe("success");
    expect(device.state.get("amp")).toBe(9);
  });
});

describe("any write", () => {
  it("has one answer, and the device lives on", async () => {
    const device = deviceOf("v4-59.4", { mcr: false });
    // Else the device would follow what is written about its connection.
    const kept = ["mce", "mcu", "mtp", "mcr", "mqg", "mqcn", "mqss", "rst"];
    const { watcher } = await watch(device);
    const keys = [...device.state.keys(), "ids", "lrn", "del", "unknown", "constructor"].filter(
      (key) => !kept.includes(key),
    );
    const payload = fc.oneof(
      fc.json({ maxDepth: 3 }),
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom("null", "true", "[]", "{}", "-1", "1e400", '"', "{a:1}", "\u0000", "'x'"),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), payload, async (key, text) => {
        const before = device.state.get(key);
        const result = await watcher.set(prefix, key, text);
        expect(result).not.toBe("");
        if (result !== "success") expect(device.state.get(key)).toEqual(before);
        expect(device.state.flag("mcc")).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("goes to any key that can stand in a topic", async () => {
    const device = deviceOf("v4-59.4", { mcr: false });
    const { watcher } = await watch(device);
    const key = fc
      .string({ unit: "grapheme", maxLength: 30 })
      .filter((text) => ["+", "#", "/", "\0"].every((sign) => !text.includes(sign)) && !device.hasKey(text));
    await fc.assert(
      fc.asyncProperty(key, async (name) => {
        expect(await watcher.set(prefix, name, "1")).toBe("unknown api key");
      }),
      { numRuns: 200 },
    );
  });
});
