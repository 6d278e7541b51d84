import { describe, expect, it } from "vitest";
import {
  defaultPrefix,
  isTopicLevel,
  isUsablePrefix,
  topicPrefix,
} from "../../../src/interfaces/mqtt/topics.js";
import { deviceOf, withFirmware } from "./support/world.js";

describe("the default prefix of topics", () => {
  it.each([
    // Leading slash on 053.1 (mqtt-capture.log of syssi/homeassistant-goecharger-mqtt) and 054.3, none on the beta 054.6
    // and on 054.7 (goecharger/go-eCharger-API-v2#84).
    ["charger", "053.1", "/go-eCharger/123456/"],
    ["charger", "054.3", "/go-eCharger/123456/"],
    ["charger", "054.5", "/go-eCharger/123456/"],
    ["charger", "054.6", "go-eCharger/123456/"],
    ["charger", "054.11", "go-eCharger/123456/"],
    ["charger", "055.7", "go-eCharger/123456/"],
    ["charger", "60.5", "go-eCharger/123456/"],
    ["controller", "1.0.6", "go-eController/123456/"],
    ["controller", "1.3.0", "go-eController/123456/"],
  ] as const)("%s on %s: %s", (kind, firmware, expected) => {
    expect(defaultPrefix(kind, firmware, "123456")).toBe(expected);
  });
});

describe("the prefix of a device", () => {
  it("follows the serial number as long as nobody has set one", () => {
    expect(topicPrefix(deviceOf("v4-055.7", { sse: "000042" }))).toBe("go-eCharger/000042/");
  });

  it("has its slash in front on old firmware", () => {
    expect(topicPrefix(deviceOf(withFirmware("v4-055.7", "053.1")))).toBe("/go-eCharger/123456/");
  });

  it("is taken from key mtp, which holds serial and slash (syssi/homeassistant-goecharger-mqtt#80)", () => {
    expect(topicPrefix(deviceOf("v4-055.7", { mtp: "/wallbox/123456/" }))).toBe("/wallbox/123456/");
  });

  it("is that of the profile when a test says so", () => {
    const device = deviceOf("v4-055.7", { mtp: "go-eCharger/654321/" });
    expect(topicPrefix(device)).toBe("go-eCharger/654321/");
  });

  it("is the default one again once null was written", () => {
    const device = deviceOf("v4-055.7");
    device.write("mtp", '"garage/"');
    expect(topicPrefix(device)).toBe("garage/");
    device.write("mtp", "null");
    expect(topicPrefix(device)).toBe("go-eCharger/123456/");
  });
});

describe("prefixes over which a broker does not drop the device", () => {
  it.each([
    ["go-eCharger/123456/", false, true],
    ["", false, true],
    ["/", false, true],
    // goecharger/go-eCharger-API-v2#109
    ["garage", false, false],
    ["garage", true, true],
    ["garage/+/", false, false],
    ["garage/#", true, false],
    ["gar\u0000age/", false, false],
    [`${"x".repeat(65_000)}/`, false, false],
  ] as const)("%j, with topics of old: %s → %s", (prefix, isOld, expected) => {
    expect(isUsablePrefix(prefix, isOld)).toBe(expected);
  });
});

describe("names of keys that can stand in a topic", () => {
  it.each([
    ["amp", true],
    ["sch_week", true],
    ["ä ö", true],
    ["", false],
    ["a/set", false],
    ["+", false],
    ["#", false],
    ["a\u0000", false],
  ])("%j: %s", (key, expected) => {
    expect(isTopicLevel(key)).toBe(expected);
  });
});
