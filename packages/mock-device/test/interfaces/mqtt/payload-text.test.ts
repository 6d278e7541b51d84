import type { JsonValue } from "@goe/core/keys";
import { describe, expect, it } from "vitest";
import { PayloadText } from "../../../src/interfaces/mqtt/payload-text.js";
import { withFirmware } from "./support/world.js";

describe("payloads, as captured by syssi/homeassistant-goecharger-mqtt", () => {
  it.each<[firmware: string, key: string, value: JsonValue, text: string]>([
    ["053.1", "rbt", 9563735, "9563735"],
    ["053.1", "utc", "2022-02-16T19:27:34.042.171", '"2022-02-16T19:27:34.042.171"'],
    ["053.1", "loc", "2022-02-16T20:27:34.043.167 +01:00", '"2022-02-16T20:27:34.043.167 +01:00"'],
    [
      "053.1",
      "nrg",
      [15, 0, 0, 220, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      "[15,0,0,220,0,0,0,0,0,0,0,0,0,0,0,0]",
    ],
    ["053.1", "fhz", 49.83, "49.83"],
    ["053.1", "tma", [24.125, 28.25], "[24.125,28.25]"],
    ["053.1", "var", 11, "11"],
    ["053.1", "trx", null, "null"],
    ["053.1", "alw", true, "true"],
    [
      "053.1",
      "awcp",
      { start: 1645038000, end: 1645041600, marketprice: 19.395 },
      '{"start":1645038000,"end":1645041600,"marketprice":19.395}',
    ],
    ["055.2", "fhz", 49.893, "49.893"],
    ["56.2", "fhz", 50.037, "50.03699875"],
    ["56.2", "fhz", 49.987, "49.98699951"],
    ["56.2", "avgfhz", 49.9474983215332, "49.94749832"],
    ["56.2", "tma", [23.5, 27.75], "[23.5,27.75]"],
    ["56.9", "fhz", 49.959, "49.95899963"],
    ["56.9", "ufa", 49.8, "49.79999924"],
    ["56.9", "ufs", 49, "49"],
    [
      "56.9",
      "awcp",
      { start: 1726642800, end: 1726646400, marketprice: 10.244 },
      '{"start":1726642800,"end":1726646400,"marketprice":10.24400043}',
    ],
    ["60.5", "fhz", 50.089, "50.0890007"],
    [
      "60.5",
      "awcp",
      { start: 1782115200, end: 1782118800, marketprice: 8.333 },
      '{"start":1782115200,"end":1782118800,"marketprice":8.333000183}',
    ],
    // syssi/homeassistant-goecharger-mqtt#141, #192
    ["56.2", "wh", 1128.949912, "1128.949912"],
    ["57.1", "wh", 24560.54085, "24560.54085"],
    ["57.1", "wh", -0.001466786, "-0.001466786"],
  ])("%s: %s is %j", (firmware, key, value, text) => {
    expect(PayloadText.of(withFirmware("v3-59.4", firmware)).write(key, value)).toBe(text);
  });

  it("of controllers keep the digits they have", () => {
    expect(PayloadText.of(withFirmware("controller-1.0.6", "1.0.6")).write("bri", 142.1)).toBe("142.1");
  });

  it("of keys that nobody knows are plain JSON", () => {
    const text = PayloadText.of(withFirmware("v4-055.7", "60.5"));
    expect(text.write("brandNew", { a: [0.1, null, "ä\n"] })).toBe('{"a":[0.1,null,"ä\\n"]}');
  });
});
