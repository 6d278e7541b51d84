import { execFile, spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnnounceError, announce } from "../../../src/interfaces/mdns/announce.js";
import { announced, Client, deviceOf, freePort, seen } from "./mdns-clients.js";

const http = "_http._tcp.local";
const all = "_services._dns-sd._udp.local";

describe("the spelling of the devices", () => {
  it.each([
    // goecharger/go-eCharger-API-v2#108
    ["v3-59.4", "_go-e_go-eCharger._tcp.local", "go-eCharger", undefined],
    ["v4-59.4", "_go-e_go-eCharger_V4._tcp.local", "go-eCharger_V4", undefined],
    ["controller-1.3.0", "_go-e_controller._tcp.local", "controller", undefined],
    // Inferred from those.
    ["v5-60.2", "_go-e_go-eCharger_V5._tcp.local", "go-eCharger_V5", undefined],
    ["core-60.4", "_go-e_go-eCharger_Phoenix._tcp.local", "go-eCharger_Phoenix", "core_cable"],
    ["pro-60.4", "_go-e_go-eCharger_Phoenix._tcp.local", "go-eCharger_Phoenix", "pro"],
  ])("of %s is %s", async (profile, service, devicetype, devicesubtype) => {
    const socketPort = await freePort();
    await using _running = await announced(deviceOf(profile, { oem: "go-e" }), socketPort);
    await using client = await Client.apart();
    client.askAt(socketPort, { questions: [{ name: service, type: "PTR" }] });
    const { answers, additionals } = await client.next();
    const instance = `My Garage.${service}`;
    expect(seen(answers)).toEqual([{ name: service, type: "PTR", data: instance, ttl: 10 }]);
    expect(seen(additionals)).toEqual([
      {
        name: instance,
        type: "SRV",
        data: { priority: 0, weight: 0, port: 8080, target: "go-echarger_000123.local" },
        ttl: 10,
      },
      {
        name: instance,
        type: "TXT",
        data: [
          "serial=000123",
          "manufacturer=go-e",
          `devicetype=${devicetype}`,
          ...(devicesubtype === undefined ? [] : [`devicesubtype=${devicesubtype}`]),
          "friendly_name=My Garage",
          "protocol=2",
          "version=1.2",
        ],
        ttl: 10,
      },
      { name: "go-echarger_000123.local", type: "A", data: "127.0.0.1", ttl: 10 },
    ]);
  });
});

describe("an answer to a client that is no resolver", () => {
  it.each([
    [
      all,
      "PTR",
      [
        ["PTR", "_go-e_go-eCharger_V4._tcp.local"],
        ["PTR", http],
      ],
    ],
    [http, "PTR", [["PTR", `My Garage.${http}`]]],
    ["_HTTP._TCP.LOCAL", "PTR", [["PTR", `My Garage.${http}`]]],
    ["_go-e_go-echarger_v4._tcp.local", "ANY", [["PTR", "My Garage._go-e_go-eCharger_V4._tcp.local"]]],
    ["go-echarger_000123.local", "A", [["A", "192.0.2.7"]]],
    [
      "GO-ECHARGER_000123.local",
      "AAAA",
      [
        ["AAAA", "fd00::7:1"],
        ["AAAA", "::1"],
        ["AAAA", "1:2:3:4:5:6:7:8"],
      ],
    ],
  ] as const)("to %s %s", async (name, type, expected) => {
    const socketPort = await freePort();
    const addresses = ["192.0.2.7", "fd00::7:1", "::1", "1:2:3:4:5:6:7:8"];
    await using _running = await announced(deviceOf("v4-59.4"), socketPort, { addresses });
    await using client = await Client.apart();
    client.askAt(socketPort, { id: 4711, questions: [{ name, type: type as "A" }] });
    const { id, questions, answers } = await client.next();
    expect(seen(answers).map((record) => [record["type"], record["data"]])).toEqual(expected);
    // It compares both with what it has asked.
    expect([id, questions]).toEqual([4711, [{ name, type, class: "IN" }]]);
  });

  it.each([
    ["another name", [{ name: "_ipp._tcp.local", type: "PTR" }]],
    ["a type that it has no record of", [{ name: http, type: "A" }]],
    ["a type that it does not know", [{ name: http, type: "NSEC" }]],
  ] as const)("does not come for %s", async (_what, questions) => {
    const socketPort = await freePort();
    await using _running = await announced(deviceOf("v4-59.4"), socketPort);
    await using client = await Client.apart();
    client.askAt(socketPort, { id: 1, questions: [...questions] });
    client.askAt(socketPort, { id: 2, questions: [{ name: http, type: "PTR" }] });
    expect((await client.next()).id).toBe(2);
  });

  it("does not come for a service that it knows already (RFC 6762, 7.1)", async () => {
    const socketPort = await freePort();
    await using _running = await announced(deviceOf("v4-59.4"), socketPort);
    await using client = await Client.apart();
    const questions = [{ name: http, type: "PTR" as const }];
    const known = (ttl: number) => [{ name: http, type: "PTR" as const, data: `my garage.${http}`, ttl }];
    client.askAt(socketPort, { id: 1, questions, answers: known(2250) });
    client.askAt(socketPort, { id: 2, questions, answers: known(2249) });
    expect((await client.next()).id).toBe(2);
  });

  it("survives packets that are no DNS", async () => {
    const socketPort = await freePort();
    await using _running = await announced(deviceOf("v4-59.4"), socketPort);
    await using client = await Client.apart();
    const socket = createSocket("udp4");
    const garbage = ["", "x", "\0".repeat(12), "\0\0\0\0\0\u0009\0\0\0\0\0\0\u00ff", "y".repeat(2000)];
    for (const text of garbage) {
      await new Promise((resolve) =>
        socket.send(Buffer.from(text, "latin1"), socketPort, "127.0.0.1", resolve),
      );
    }
    await new Promise<void>((resolve) => socket.close(resolve));
    client.askAt(socketPort, { questions: [{ name: http, type: "PTR" }] });
    expect(seen((await client.next()).answers)).toHaveLength(1);
  });
});

describe("names that a device may have", () => {
  it("are one label each, dots and all, and no longer than a label can be", async () => {
    const socketPort = await freePort();
    const device = deviceOf("v4-59.4");
    await using _running = await announced(device, socketPort);
    await using client = await Client.apart();
    const name = fc.oneof(
      fc.constantFrom(
        "go-eCharger 2.0",
        "Stellplatz 3. OG",
        "ä".repeat(40),
        "🚗".repeat(100),
        "a\0b",
        "\ufeffx",
      ),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 }),
      fc.string({ unit: "binary", minLength: 1, maxLength: 100 }),
    );
    await fc.assert(
      fc.asyncProperty(name, async (fna) => {
        device.state.set("fna", fna);
        client.askAt(socketPort, { questions: [{ name: http, type: "PTR" }] });
        const { answers, additionals } = await client.next();
        const [pointer] = seen(answers);
        const instance = String(pointer?.["data"]).slice(0, -http.length - 1);
        expect(Buffer.byteLength(instance)).toBeLessThanOrEqual(63);
        const whole = Buffer.from(fna).toString();
        expect(whole.startsWith(instance)).toBe(true);
        // Not cut more than needed: one more character would not have fitted.
        if (instance !== whole) expect(Buffer.byteLength(instance)).toBeGreaterThan(59);
        const texts = seen(additionals).find((record) => record["type"] === "TXT")?.["data"];
        expect(texts).toContainEqual(expect.stringMatching(/^friendly_name=/));
        const friendly = (texts as readonly string[]).find((text) => text.startsWith("friendly_name=")) ?? "";
        expect(`friendly_name=${whole}`.startsWith(friendly)).toBe(true);
        expect(seen(additionals)[0]).toMatchObject({ name: pointer?.["data"], type: "SRV" });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["v4-59.4", "go-echarger_000123.local"],
    ["controller-1.3.0", "go-econtroller_000123.local"],
  ])("are made up when %s has none", async (profile, host) => {
    const socketPort = await freePort();
    const device = deviceOf(profile, { host: null, fna: "" });
    await using _running = await announced(device, socketPort);
    await using client = await Client.apart();
    client.askAt(socketPort, { questions: [{ name: http, type: "PTR" }] });
    const { answers, additionals } = await client.next();
    expect(seen(answers)[0]).toMatchObject({ data: host.replace("local", http) });
    expect(seen(additionals)[0]?.["data"]).toMatchObject({ target: host });
  });
});

const dig = promisify(execFile);
const hasDig = spawnSync("dig", ["-v"]).status === 0;

describe.skipIf(!hasDig)("dig (Debian's bind9-dnsutils, skipped when it is missing)", () => {
  it.each([
    [all, "PTR", ["_go-e_go-eCharger_V4._tcp.local.", "_http._tcp.local."]],
    [http, "PTR", ["My\\032Garage\\0322\\.0._http._tcp.local."]],
    ["My\\032Garage\\0322\\.0._http._tcp.local", "SRV", ["0 0 8080 go-echarger_000123.local."]],
    [
      "My\\032Garage\\0322\\.0._go-e_go-eCharger_V4._tcp.local",
      "TXT",
      [
        '"serial=000123" "manufacturer=go-e" "devicetype=go-eCharger_V4" "friendly_name=My Garage 2.0" "protocol=2" "version=1.2"',
      ],
    ],
    ["go-echarger_000123.local", "A", ["127.0.0.1"]],
    ["go-echarger_000123.local", "AAAA", ["fd00::7"]],
  ])("asks for %s %s", async (name, type, expected) => {
    const socketPort = await freePort();
    const device = deviceOf("v4-59.4", { fna: "My Garage 2.0" });
    await using _running = await announced(device, socketPort, { addresses: ["127.0.0.1", "fd00::7"] });
    const args = ["+short", "+tries=1", "+time=5", "@127.0.0.1", "-p", String(socketPort), name, type];
    const { stdout } = await dig("dig", args);
    expect(stdout.trim().split("\n")).toEqual(expected);
  });
});

describe("what cannot be announced", () => {
  const device = deviceOf("v4-59.4");

  it.each([
    { port: 0 },
    { port: 65_536 },
    { port: 80.5 },
    { port: 80, interface: "lo" },
    { port: 80, interface: "::1" },
    { port: 80, addresses: [] },
    { port: 80, addresses: ["go-echarger"] },
  ])("is refused: %j", async (options) => {
    await expect(announce(device, options)).rejects.toThrow(TypeError);
  });

  it("is told of an interface that this machine does not have", async () => {
    // An address of the documentation's range (RFC 5737).
    const options = { port: 80, interface: "203.0.113.77", socketPort: await freePort() };
    const failure = await announce(device, options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AnnounceError);
    expect(failure).toMatchObject({ code: "ENODEV", message: expect.stringContaining("203.0.113.77") });
  });

  it("is told of a port that somebody has for himself", async () => {
    const socket = createSocket("udp4");
    await new Promise<void>((resolve) => socket.bind(0, "0.0.0.0", resolve));
    try {
      const options = { port: 80, socketPort: socket.address().port };
      await expect(announce(device, options)).rejects.toMatchObject({ code: "EADDRINUSE" });
    } finally {
      await new Promise<void>((resolve) => socket.close(resolve));
    }
  });
});
