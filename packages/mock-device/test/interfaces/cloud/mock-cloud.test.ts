import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src/interfaces/cloud/cloud-address.js";
import { MockCloud } from "../../../src/interfaces/cloud/mock-cloud.js";
import { ListenError } from "../../../src/interfaces/listening.js";
import { ask, cloudWith, deviceOf, token } from "./cloud-devices.js";

const bearer = { Authorization: `Bearer ${token}` };

describe("the address of a request", () => {
  it.each([
    ["654321.api.v3.go-e.io", "/api/status", "654321", "/api/status"],
    ["654321.api.v3.go-e.io:8443", "/api/status", "654321", "/api/status"],
    ["654321.API.V3.Go-E.io.", "/api/status", "654321", "/api/status"],
    ["654321.localhost:80", "/api/set", "654321", "/api/set"],
    ["000001.cloud.example.org", "/api/status", "000001", "/api/status"],
    ["12345678.api.v3.go-e.io", "/api/status", "12345678", "/api/status"],
    ["127.0.0.1:80", "/654321/api/status", "654321", "/api/status"],
    ["[::1]:80", "/654321/api/status?a=b", "654321", "/api/status"],
    ["localhost", "/654321/api/status", "654321", "/api/status"],
    ["654321.localhost", "/000001/api/status", "000001", "/api/status"],
    ["127.0.0.1", "http://654321.api.v3.go-e.io/api/status?a", "654321", "/api/status"],
    ["127.0.0.1:80", "/api/status", undefined, "/api/status"],
    ["[::1]", "/api/status", undefined, "/api/status"],
    ["api.v3.go-e.io", "/api/status", undefined, "/api/status"],
    ["x654321.localhost", "/api/status", undefined, "/api/status"],
    ["123456789.localhost", "/123456789/api/status", undefined, "/123456789/api/status"],
    ["654321", "/api/status", undefined, "/api/status"],
    ["127.0.0.1", "/654321", undefined, "/654321"],
    [undefined, "", undefined, ""],
  ])("%j and %j is device %s, path %j", (host, target, serial, path) => {
    expect(readAddress(host, target)).toMatchObject({ serial, path });
  });

  it("takes the old name of the controllers for controllers only (goecharger/go-eController-API#4)", async () => {
    await using cloud = await MockCloud.start();
    cloud.add(deviceOf("v4-59.4", { sse: "000001" }), { token });
    cloud.add(deviceOf("controller-1.3.0", { sse: "900002" }), { token });
    const asked = async (host: string) =>
      (await ask(cloud, "/api/status?filter=sse", { host, headers: bearer })).body;
    expect(await asked("900002.api.controller.go-e.io")).toBe('{"sse":"900002"}');
    expect(await asked("900002.api.v3.go-e.io")).toBe('{"sse":"900002"}');
    expect(await asked("000001.api.v3.go-e.io")).toBe('{"sse":"000001"}');
    expect(await asked("000001.api.controller.go-e.io")).toContain("offline");
  });

  it("says what is missing when there is no serial number", async () => {
    await using cloud = await cloudWith(deviceOf("v4-59.4"));
    const { status, body } = await ask(cloud, "/api/status", { headers: bearer });
    expect([status, body]).toEqual([
      404,
      '{"success":false,"reason":"No serial number in the host name or the path"}',
    ]);
  });
});

describe("a token", () => {
  it("is made up by a device that has none, and shown by it", async () => {
    const device = deviceOf("v4-59.4");
    await using cloud = await MockCloud.start();
    cloud.add(device);
    expect(cloud.tokenOf(device)).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(device.state.get("cak")).toBe(cloud.tokenOf(device));
  });

  it("is the one that a device shows already", async () => {
    const device = deviceOf("v4-59.4", { cak: "Shown" });
    await using cloud = await MockCloud.start();
    cloud.add(device);
    expect(cloud.tokenOf(device)).toBe("Shown");
    device.state.set("cak", "Other");
    expect(cloud.tokenOf(device)).toBe("Other");
  });

  it("works for firmware that does not show it (the capture of 055.7)", async () => {
    const device = deviceOf("v4-055.7", { amp: 16 });
    await using cloud = await cloudWith(device);
    expect(device.state.has("cak")).toBe(false);
    const { body } = await ask(cloud, "/000123/api/status?filter=amp,cak", { headers: bearer });
    expect(body).toBe('{"amp":16}');
  });

  it.each([
    ["over another interface", (device: ReturnType<typeof deviceOf>) => device.write("cak", '"my wish"')],
    [
      "over the cloud",
      (_device: ReturnType<typeof deviceOf>, cloud: MockCloud) =>
        ask(cloud, "/000123/api/set?cak=%22my+wish%22", { headers: bearer }),
    ],
  ])("is replaced by a random one when cak is written %s (cloudapi-en.md)", async (_way, write) => {
    const device = deviceOf("v4-59.4", { amp: 16 });
    await using cloud = await cloudWith(device);
    await write(device, cloud);
    const renewed = cloud.tokenOf(device);
    expect(renewed).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(renewed).not.toBe(token);
    expect(device.state.get("cak")).toBe(renewed);
    const asked = async (given: string) =>
      (await ask(cloud, `/000123/api/status?filter=amp&token=${given}`)).status;
    expect(await asked(token)).toBe(401);
    expect(await asked(renewed)).toBe(200);
  });
});

describe("what the cloud notes with a device", () => {
  it.each([
    ["/api/status?filter=amp", "200 OK", undefined],
    ["/api/set?amp=7", "202 Accepted", undefined],
    ["/api/set?alw=true", "202 Accepted", "alw can only be read"],
    ["/api/set?amp=98765", "202 Accepted", "the device does not take the value of amp"],
    ["/api/set?zzz=98765", "422 Unprocessable Entity", "the device has no key zzz"],
    ["/api/set?fna=Secret", "422 Unprocessable Entity", "the value of fna is no JSON"],
    ["/api/set", "422 Unprocessable Entity", "there is no key to set"],
    ["/api/other", "404 Not Found", "the cloud has no such path"],
  ])("of %s: %s, %s", async (path, answer, unexpected) => {
    const device = deviceOf("v4-59.4");
    await using cloud = await cloudWith(device);
    await ask(cloud, `/000123${path}`, { headers: bearer });
    const [seen] = device.requests.all();
    expect(seen).toMatchObject({ via: "cloud", method: "GET", path: path.split("?")[0], answer });
    expect(seen?.unexpected).toBe(unexpected);
  });

  it("names a missing and a wrong token", async () => {
    const device = deviceOf("v4-59.4");
    await using cloud = await cloudWith(device);
    await ask(cloud, "/000123/api/status");
    await ask(cloud, "/000123/api/status?token=PlantedWrong");
    const seen = device.requests.all();
    expect(seen.map((request) => request.unexpected)).toEqual([
      "there is no token",
      "the token is not the device's",
    ]);
    expect(JSON.stringify(seen)).not.toContain("Planted");
  });

  it("never holds a token, a serial number or a value, whatever is sent", async () => {
    const device = deviceOf("v4-59.4");
    await using cloud = await cloudWith(device);
    const value = fc.oneof(
      fc.constant("PlantedValue"),
      fc.json().map((text) => `"PlantedValue"${text}`),
      fc.string().map((text) => JSON.stringify(`PlantedValue${text}`)),
      fc.integer().map((number) => `{"PlantedValue":${number}}`),
    );
    const name = fc.constantFrom("amp", "fna", "cak", "filter", "age", "zzz", "__proto__", "wifis", "cards");
    const query = fc.array(fc.tuple(name, value), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        query,
        fc.constantFrom("status", "set"),
        fc.boolean(),
        async (pairs, action, known) => {
          const sent = new URLSearchParams(pairs);
          sent.append("token", known ? cloud.tokenOf(device) : "PlantedWrong");
          const { status, body } = await ask(cloud, `/000123/api/${action}?${sent}`);
          expect([200, 202, 401, 422]).toContain(status);
          expect(() => JSON.parse(body)).not.toThrow();
          const log = JSON.stringify(device.requests.all());
          expect(log).not.toMatch(/Planted|000123/);
          expect(log).not.toContain(cloud.tokenOf(device));
          device.requests.clear();
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a cloud", () => {
  it("serves many devices, each by its own token", async () => {
    await using cloud = await MockCloud.start();
    const devices = Array.from({ length: 50 }, (_, at) => deviceOf("v4-59.4", { sse: `${100_000 + at}` }));
    for (const device of devices) cloud.add(device);
    const asked = async (host: string, given: string) =>
      (await ask(cloud, `/api/status?filter=sse&token=${given}`, { host: `${host}.localhost` })).body;
    const answers = await Promise.all(
      devices.map((device, at) => asked(`${100_000 + at}`, cloud.tokenOf(device))),
    );
    expect(answers).toEqual(devices.map((_, at) => `{"sse":"${100_000 + at}"}`));
    const [first] = devices;
    expect(await asked("100001", first === undefined ? "" : cloud.tokenOf(first))).toContain(
      "Token is wrong",
    );
  });

  it("turns the cloud API of a device on, unless a test has put that key in place", async () => {
    const [usual, held] = [deviceOf("v4-59.4"), deviceOf("v4-59.4", { sse: "000124", cae: false })];
    await using cloud = await MockCloud.start();
    cloud.add(usual);
    cloud.add(held);
    expect([usual.state.get("cae"), held.state.get("cae")]).toEqual([true, false]);
  });

  it("knows a device by the serial number that it is told", async () => {
    const device = deviceOf("v4-59.4", { amp: 16 });
    await using cloud = await MockCloud.start();
    cloud.add(device, { serial: "777777", token });
    expect(cloud.urlOf(device)).toBe(`${cloud.url}/777777`);
    expect((await ask(cloud, "/777777/api/status?filter=amp", { headers: bearer })).body).toBe('{"amp":16}');
  });

  it("refuses devices that it could not tell apart, without repeating their numbers", async () => {
    const device = deviceOf("v4-59.4");
    await using cloud = await cloudWith(device);
    const attempts = [
      () => cloud.add(device, { serial: "777777" }),
      () => cloud.add(deviceOf("v4-59.4")),
      () => cloud.add(deviceOf("v4-59.4"), { serial: "000123" }),
      () => cloud.add(deviceOf("v4-59.4"), { serial: "0001234567" }),
      () => cloud.add(deviceOf("v4-59.4", { sse: "serial" })),
      () => cloud.add(deviceOf("v4-59.4", { sse: "000125" }), { token: "" }),
    ];
    for (const attempt of attempts) {
      expect(attempt).toThrow(TypeError);
      expect(attempt).not.toThrow(/000123|777777|000125/);
    }
  });

  it("has nothing to say of a device that it does not have", async () => {
    await using cloud = await MockCloud.start();
    const device = deviceOf("v4-59.4");
    expect(() => cloud.urlOf(device)).toThrow(/Add it first/);
    expect(() => cloud.tokenOf(device)).toThrow(/Add it first/);
    expect(() => cloud.freeze(device)).toThrow(/Add it first/);
    expect(() => cloud.thaw(device)).toThrow(/Add it first/);
    expect(() => cloud.remove(device)).not.toThrow();
  });

  it.each([
    [-1, 502],
    [1.5, 502],
    [1, 200],
    [1, 600],
    [1, 502.5],
  ])("does not fail the next %d requests with %d", async (count, status) => {
    await using cloud = await MockCloud.start();
    expect(() => cloud.failNext(count, status)).toThrow(RangeError);
  });

  it("says so when its port is taken, and frees it when it ends", async () => {
    const cloud = await MockCloud.start();
    await expect(MockCloud.start({ port: cloud.port })).rejects.toBeInstanceOf(ListenError);
    await Promise.all([cloud.close(), cloud.close()]);
    await using again = await MockCloud.start({ port: cloud.port, host: "127.0.0.1" });
    expect(again.url).toBe(`http://127.0.0.1:${cloud.port}`);
  });

  it("ends although a connection is open", async () => {
    const device = deviceOf("v4-59.4");
    const cloud = await cloudWith(device);
    await fetch(`${cloud.urlOf(device)}/api/status`, { headers: bearer }).then((response) => response.text());
    await cloud.close();
    await expect(fetch(`${cloud.url}/000123/api/status`)).rejects.toThrow();
  });

  const canMakeCertificates = spawnSync("openssl", ["version"]).status === 0;
  it.skipIf(!canMakeCertificates)("speaks TLS with a given certificate (needs openssl)", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cloud-tls-"));
    try {
      const [keyFile, certFile] = [join(folder, "key.pem"), join(folder, "cert.pem")];
      execFileSync(
        "openssl",
        `req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=000123.api.v3.go-e.io -addext subjectAltName=DNS:*.api.v3.go-e.io -keyout ${keyFile} -out ${certFile}`.split(
          " ",
        ),
        { stdio: "ignore" },
      );
      const [key, cert] = [readFileSync(keyFile, "utf8"), readFileSync(certFile, "utf8")];
      await using cloud = await MockCloud.start({ tls: { key, cert } });
      const device = deviceOf("v4-59.4", { amp: 16 });
      cloud.add(device, { token });
      const body = await new Promise<string>((resolve, reject) => {
        const options = {
          host: "127.0.0.1",
          port: cloud.port,
          path: "/api/status?filter=amp",
          servername: "000123.api.v3.go-e.io",
          ca: cert,
          headers: { Host: "000123.api.v3.go-e.io", ...bearer },
        };
        get(options, (response) => {
          response.setEncoding("utf8");
          response.on("data", resolve);
        }).on("error", reject);
      });
      expect([cloud.url, body]).toEqual([`https://127.0.0.1:${cloud.port}`, '{"amp":16}']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
