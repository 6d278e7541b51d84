import { connect } from "node:net";
import type { JsonValue } from "@goe/core/keys";
import { keysOf } from "@goe/core/keys";
import { afterEach, describe, expect, test } from "vitest";
import type { SeenRequest } from "../../src/index.js";
import { closeControls, rawRequest, startControl } from "./control-box.js";

afterEach(closeControls);

test("The state of a charger tells what it and its car do, why, and what surrounds it.", async () => {
  const interfaces = { HTTP: "http://127.0.0.1:8080" };
  const { simulation, state } = await startControl({ profile: "v4-59.4", interfaces: () => interfaces });
  const { device, charger, house } = simulation;
  device.write("lmo", "3");
  device.write("frc", "2");
  house.pvW = 3000;
  charger?.plug("3-phase-16A", { stateOfCharge: 0.25 });
  device.time.advance(20_000);
  const shown = await state();
  expect(shown.device).toMatchObject({
    kind: "charger",
    profile: "v4-59.4",
    model: "V4",
    firmware: "59.4",
    platform: "esp32",
    online: true,
    utc: "2026-06-01T10:00:20.000",
  });
  expect(shown.charger).toMatchObject({
    carState: { value: 2, name: "charging" },
    reason: { value: 3, name: "chargingBecauseForceStateOn", meaning: "The user switched charging on." },
    error: { value: 0, name: "none" },
    force: { value: 2, name: "on" },
    requestedCurrentA: 16,
    offeredCurrentA: 16,
  });
  const { phases = [], powerW = 0 } = shown.charger ?? {};
  expect(phases.map(({ connected }) => connected)).toEqual([true, true, true]);
  for (const { voltageV, currentA, powerW: watts } of phases) {
    expect(currentA).toBeCloseTo(15.44, 2);
    expect((watts ?? 0) / ((voltageV ?? 0) * (currentA ?? 0))).toBeCloseTo(1, 2);
  }
  expect(shown.house).toMatchObject({ pvW: 3000, carW: powerW, gridW: (powerW ?? 0) - 3000 });
  expect(shown.car).toMatchObject({ model: "3-phase-16A", full: false });
  expect(shown.world).toMatchObject({ gridPhases: 3, cableA: 32, adapter: null });
  expect(shown.categories).toBeNull();
  expect(shown.interfaces).toEqual(interfaces);
});

test("The state of a Controller tells its categories, and of no car.", async () => {
  const { simulation, state } = await startControl({ device: "controller" });
  simulation.house.pvW = 5000;
  simulation.house.loadW = 1200;
  simulation.device.time.advance(1000);
  const shown = await state();
  expect(shown).toMatchObject({ charger: null, car: null, world: null });
  expect(shown.categories?.map(({ name, powerW }) => [name, powerW])).toEqual([
    ["Home", 1200],
    ["Grid", -3800],
    ["Car", null],
    ["Relais", null],
    ["Solar", 5000],
    ["Akku", null],
  ]);
});

test("A category that is fed from outside shows as well.", async () => {
  const { simulation, state } = await startControl({ device: "controller" });
  const { device } = simulation;
  const powers = Array.from({ length: 16 }, (_, place) => (place === 9 ? 250 : null));
  expect(device.write("ecp", JSON.stringify(powers))).toEqual({ result: "written" });
  device.time.advance(1000);
  expect((await state()).categories?.at(-1)).toMatchObject({ name: "Custom 4", powerW: 250 });
});

describe("Words are those of the firmware, or say that there are none:", () => {
  const cases: readonly (readonly [profile: string, value: JsonValue, error: object])[] = [
    ["v4-055.7", 14, { value: 14, name: "noComm", meaning: "No contact to the charge controller." }],
    ["v4-59.4", 99, { value: 99, name: null, meaning: "No list names the number 99." }],
    ["v4-59.4", null, { value: null, name: null, meaning: "The device does not tell." }],
  ];
  test.each(cases)("%s, error %s", async (profile, value, error) => {
    const { simulation, state } = await startControl({ profile });
    simulation.device.state.set("err", value);
    expect((await state()).charger?.error).toEqual(error);
  });
});

test("A firmware without a key shows that it does not tell.", async () => {
  const { simulation, state } = await startControl();
  for (const key of ["nrg", "tma", "pha", "utc"]) simulation.device.state.remove(key);
  const { charger, device } = await state();
  expect(charger).toMatchObject({ powerW: null, temperatureCelsius: null });
  expect(charger?.phases[0]).toEqual({ voltageV: null, currentA: null, powerW: null, connected: false });
  expect(device.utc).toBeNull();
});

test("The choices are the cars, the faults and the settings that the firmware has.", async () => {
  const charger = await startControl();
  expect(await (await charger.get("choices")).json()).toMatchObject({
    cars: { "3-phase-32A": { phases: 3, maxCurrentA: 32 } },
    faults: { busy: { place: "connection", report: "goecharger/go-eCharger-API-v1#64" } },
    settings: {
      frc: [{ value: 0, name: "neutral" }, { value: 1 }, { value: 2 }],
      psm: [{}, {}, {}],
      lmo: [{}, {}, {}],
    },
    currentA: { min: 6, max: 32 },
  });
  const controller = await startControl({ device: "controller" });
  expect(await (await controller.get("choices")).json()).toMatchObject({ settings: {} });
});

describe("Secrets are never shown:", () => {
  const marker = "s3cr3t-marker";

  test.each(["charger", "controller"] as const)("%s", async (device) => {
    const secret = keysOf(device).filter((info) => info.secret);
    const status = Object.fromEntries(
      secret.map(({ key }) => [key, key === "cards" ? [{ name: marker }] : marker]),
    );
    const box = await startControl({ device, status: { ...status, nobodyKnowsThis: marker } });
    box.simulation.device.report("http", { method: "GET", path: "/", parameters: ["fna"], answer: "200 OK" });
    const texts = await Promise.all(
      ["state", "choices", "values", "history", "requests"].map(async (name) => (await box.get(name)).text()),
    );
    expect(texts.join("")).not.toContain(marker);
    const values = JSON.parse(texts[2] ?? "") as Record<string, JsonValue>;
    for (const { key } of secret) expect(values[key]).toBe("•••");
    expect(values["nobodyKnowsThis"]).toBe("•••");
  });

  test("and what is no secret is: numbers, lists and objects of which a place is one", async () => {
    const dns = { dns0: "0.0.0.0", dns1: "192.168.0.1", dns2: "" };
    const box = await startControl({ status: { dns, amp: 13, fna: "", tsi: null } });
    const values = (await (await box.get("values")).json()) as Record<string, JsonValue>;
    expect(values).toMatchObject({
      amp: 13,
      nrg: box.simulation.device.state.get("nrg"),
      fna: "",
      tsi: null,
    });
    expect(values["dns"]).toEqual({ dns0: "•••", dns1: "•••", dns2: "" });
  });
});

describe("The log of requests", () => {
  const seen = (path: string): Omit<SeenRequest, "atMs" | "via"> => ({
    method: "GET",
    path,
    parameters: [],
    answer: "200 OK",
  });

  test("is told newest first, from a moment on, and without the page's own.", async () => {
    const { simulation, get } = await startControl();
    const { device } = simulation;
    device.report("http", seen("/first"));
    device.time.advance(1000);
    const sinceMs = device.time.now();
    device.report("mqtt", { ...seen("/second"), unexpected: "unknown key" });
    const all = (await (await get("requests")).json()) as SeenRequest[];
    expect(all.map(({ path }) => path)).toEqual(["/second", "/first"]);
    expect(await (await get(`requests?since=${sinceMs}`)).json()).toEqual([
      { ...seen("/second"), via: "mqtt", atMs: sinceMs, unexpected: "unknown key" },
    ]);
    expect(device.requests.all()).toHaveLength(2);
  });
});

describe("The history of powers", () => {
  test("begins when it is first asked for, and has one value per second.", async () => {
    const { simulation, get } = await startControl();
    const { device, house } = simulation;
    house.pvW = 1000;
    device.time.advance(10_000);
    expect(await (await get("history")).json()).toEqual({ seconds: 0, carW: [], pvW: [], gridW: [] });
    device.time.advance(1000);
    house.pvW = 2000.4;
    device.time.advance(1000);
    expect(await (await get("history")).json()).toEqual({
      seconds: 2,
      carW: [0, 0],
      pvW: [1000, 2000],
      gridW: [-1000, -2000],
    });
  });

  test("goes back half an hour.", async () => {
    const { simulation, get } = await startControl();
    await get("history");
    simulation.house.loadW = 1;
    simulation.device.time.advance(5000);
    simulation.house.loadW = 2;
    simulation.device.time.advance(1_799_000);
    const { seconds, gridW } = (await (await get("history")).json()) as { seconds: number; gridW: number[] };
    expect(seconds).toBe(1804);
    expect(gridW).toHaveLength(1800);
    expect(gridW.slice(0, 2)).toEqual([1, 2]);
  });

  test("shows what the charger tells, as clients see it.", async () => {
    const { simulation, get } = await startControl();
    const { device, charger } = simulation;
    await get("history");
    device.write("frc", "2");
    charger?.plug("1-phase-16A");
    device.time.advance(30_000);
    device.faults.add("zero-nrg");
    device.time.advance(1000);
    const { carW } = (await (await get("history")).json()) as { carW: number[] };
    expect(carW.at(-2)).toBeGreaterThan(3000);
    expect(carW.at(-1)).toBe(0);
  });
});

test("A body that comes in pieces, with characters of several bytes, is put together.", async () => {
  const { port, simulation } = await startControl();
  const body = Buffer.from('{"fna": "Höhe ☀"}');
  const headers = { "Content-Type": "application/json", "Content-Length": String(body.length) };
  const socket = connect(port, "127.0.0.1");
  socket.setNoDelay(true);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.resume();
  socket.write(rawRequest("POST /_mock/api/set", headers));
  for (const byte of body) await new Promise((resolve) => socket.write(Buffer.of(byte), resolve));
  await closed;
  expect(simulation.device.state.get("fna")).toBe("Höhe ☀");
});
