import { describe, expect, it } from "vitest";
import { SimulatedDevice } from "../../src/device/simulated-device.js";
import { chooseProfile } from "../../src/profiles/profile-choice.js";
import { profileFromCapture } from "../../src/profiles/profile-from-capture.js";
import { createSimulation } from "../../src/simulation.js";
import { registryLookup } from "../../src/writing/key-lookup.js";

const capture = {
  fwv: "57.1",
  typ: "go-eCharger_V4",
  sse: "207331",
  fna: "Anna's Box",
  host: "go-echarger_207331",
  car: 2,
  amp: 13,
  mtp: "go-eCharger/207331/",
  wifis: [
    { ssid: "Anna", key: true, useStaticIp: false },
    { ssid: "", key: false, useStaticIp: false },
  ],
  cards: [{ name: "Anna", energy: 12, cardId: true }],
  nobody: { knows: "Anna", n: 5 },
  tma: [30, 25.5],
};

describe("a profile from a capture", () => {
  it.each([
    ["as the device answered it", JSON.stringify(capture)],
    ["as goe dump saved it", JSON.stringify({ device: "charger", redacted: false, status: capture })],
  ])("%s, starts with its keys, order and values", (_, text) => {
    const profile = profileFromCapture(text, "mine");
    expect(profile).toMatchObject({
      name: "mine",
      device: "charger",
      model: "V4",
      firmware: "57.1",
      platform: "esp32",
    });
    expect(profile.status.map(([key]) => key)).toEqual(Object.keys(capture));
    expect(Object.fromEntries(profile.status)).toMatchObject({
      amp: 13,
      car: 2,
      tma: [30, 25.5],
      fwv: "57.1",
    });
  });

  it("holds nobody's name, network, card or serial number", () => {
    const text = JSON.stringify(profileFromCapture(JSON.stringify(capture), "mine"));
    expect(text).not.toMatch(/Anna|207331/);
    expect(Object.fromEntries(profileFromCapture(JSON.stringify(capture), "mine").status)).toMatchObject({
      sse: "654321",
      mtp: "go-eCharger/654321/",
      wifis: [{ ssid: "***", key: true }, { ssid: "" }],
      cards: [{ name: "***", energy: 12, cardId: true }],
      nobody: { knows: "***", n: 5 },
    });
  });

  it.each([
    ["CORE", { typ: "go-eCharger_Phoenix", styp: "core_cable" }, "phoenix"],
    ["PRO", { typ: "go-eCharger_Phoenix", styp: "pro_socket" }, "phoenix"],
    ["V3", { typ: "go-eCharger" }, "esp32"],
    ["Controller", { typ: "controller", fwv: "1.0.6" }, "esp32"],
    // A type that only a vendor's page names, and one that does not exist yet.
    ["PRO", { typ: "go-eCharger_Pro" }, "phoenix"],
    ["V5", { typ: "go-eCharger_V6" }, "esp32"],
  ])("knows a %s", (model, identity, platform) => {
    const text = JSON.stringify({ fwv: "60.4", ...identity });
    expect(profileFromCapture(text, "it")).toMatchObject({ model, platform });
  });

  it.each([
    ["{", "status.json is no JSON: "],
    [
      "[]",
      "status.json is no status of a device: keys fwv and typ are missing. Save the answer to /api/status",
    ],
    ['{"car":1}', "keys fwv and typ are missing"],
    [
      '{"fwv":"36.3","typ":"wattpilot_V2"}',
      'of type "wattpilot_V2". Known types are go-eCharger_V4, go-eCharger,',
    ],
  ])("%s is refused", (text, message) => {
    expect(() => profileFromCapture(text, "status.json")).toThrow(TypeError);
    expect(() => profileFromCapture(text, "status.json")).toThrow(message);
  });

  it("runs as any other", () => {
    const profile = profileFromCapture(
      JSON.stringify(Object.fromEntries(chooseProfile("charger").status)),
      "it",
    );
    const device = new SimulatedDevice({ profile, findKey: registryLookup("charger"), now: () => 0 });
    expect(device.write("amp", "10")).toEqual({ result: "written" });
    expect(device.write("amp", "5")).toMatchObject({ result: "refused" });
  });

  it("has the car of the capture at its cable, and its session goes on", () => {
    const status = { ...Object.fromEntries(chooseProfile("charger").status), car: 2, wh: 1234.5, lmo: 3 };
    const profile = profileFromCapture(JSON.stringify(status), "it");
    const { device, charger } = createSimulation({ device: "charger", profile, now: () => 0 });
    expect(charger?.world.car?.name).toBe("3-phase-16A");
    device.time.advance(20_000);
    expect(device.state.get("car")).toBe(2);
    expect(device.state.number("wh")).toBeGreaterThan(1234.5);
  });
});
