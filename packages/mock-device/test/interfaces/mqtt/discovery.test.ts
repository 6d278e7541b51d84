import { afterEach, describe, expect, it } from "vitest";
import { discoveryMessages } from "../../../src/interfaces/mqtt/home-assistant/discovery.js";
import { closeAll, deviceOf, run, watch, withFirmware } from "./support/world.js";

afterEach(closeAll);

interface Config {
  readonly name: string;
  readonly unique_id: string;
  readonly device: { readonly name: string; readonly identifiers: readonly string[] };
  readonly state_topic?: string;
  readonly command_topic?: string;
  readonly options?: readonly string[];
  readonly [member: string]: unknown;
}

function announced(device: ReturnType<typeof deviceOf>): ReadonlyMap<string, Config> {
  const messages = discoveryMessages(device, "homeassistant", "go-eCharger/123456/");
  return new Map(messages.map(({ topic, payload }) => [topic, JSON.parse(payload) as Config]));
}

describe("the message that is known to the letter", () => {
  it("is sent so (goecharger/go-eController-API#16)", () => {
    const device = deviceOf(withFirmware("controller-1.3.0", "1.1.1"), {
      fwv: "1.1.1",
      oem: "go-e",
      typ: "controller",
      fna: "<friendlyName>",
    });
    const found = discoveryMessages(device, "homeassistant", "go-eController/123456/").find(({ topic }) =>
      topic.includes("brightness"),
    );
    expect(found).toEqual({
      topic: "homeassistant/sensor/go-e_123456/brightness_sensor/config",
      payload:
        '{"state_topic":"go-eController/123456/bri","device_class":"illuminance","device":{"manufacturer":"go-e",' +
        '"sw_version":"1.1.1","model":"controller","identifiers":["go-e_123456"],"name":"<friendlyName>"},' +
        '"unique_id":"go-e_123456_brightness_sensor","unit_of_measurement":"%",' +
        '"value_template":"{{ ((value_json / 3300.0) ** 0.5 * 100) | round(1) }}","name":"Brightness Sensor",' +
        '"icon":"mdi:weather-sunny"}',
    });
  });
});

describe("what a charger announces", () => {
  const device = deviceOf("v4-59.4", { fna: "go-eCharger_232684", sse: "232684" });

  it("is 41 entities of one device (syssi/homeassistant-goecharger-mqtt#154)", () => {
    const configs = [...announced(device).values()];
    expect(configs).toHaveLength(41);
    expect(new Set(configs.map((config) => JSON.stringify(config.device))).size).toBe(1);
    expect(new Set(configs.map((config) => config.unique_id)).size).toBe(41);
  });

  // What Home Assistant makes of the device's and the entity's name is what users see.
  it.each([
    // syssi/homeassistant-goecharger-mqtt#154
    "sensor.go_echarger_232684_energy_charged",
    "number.go_echarger_232684_set_next_trip_energy_limit",
    // goecharger/go-eCharger-API-v2#241, #292
    "sensor.go_echarger_232684_total_energy_charged",
    "sensor.go_echarger_232684_power_total",
    // marq24/ha-goecharger-api2#136
    "number.go_echarger_232684_set_max_ampere_limit",
    // Set-ups that users have published
    "sensor.go_echarger_232684_car_state",
    "sensor.go_echarger_232684_error_state",
    "sensor.go_echarger_232684_current_l1",
    "sensor.go_echarger_232684_power_l1",
    "binary_sensor.go_echarger_232684_allowed_to_charge",
    "select.go_echarger_232684_force_state",
    "select.go_echarger_232684_logic_mode",
    "select.go_echarger_232684_phase_switch_mode",
    "switch.go_echarger_232684_force_single_phase",
  ])("has %s", (entity) => {
    const ids = [...announced(device)].map(([topic, config]) => {
      const name = `${config.device.name} ${config.name}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
      return `${topic.split("/")[1]}.${name}`;
    });
    expect(ids).toContain(entity);
  });

  it("leads to topics that the device has, and to keys that it takes", () => {
    for (const [topic, config] of announced(device)) {
      const component = topic.split("/")[1];
      const key = (config.state_topic ?? config.command_topic ?? "").split("/")[2] ?? "";
      expect(device.hasKey(key)).toBe(true);
      const isCommand = !["sensor", "binary_sensor"].includes(component ?? "");
      expect(config.command_topic).toBe(isCommand ? `go-eCharger/123456/${key}/set` : undefined);
      expect(config.state_topic).toBe(component === "button" ? undefined : `go-eCharger/123456/${key}`);
      expect(topic).toBe(
        `homeassistant/${component}/${config.device.identifiers[0]}/${objectId(config)}/config`,
      );
    }
  });

  it("offers words for numbers, and the numbers for the words", () => {
    const config = announced(device).get("homeassistant/select/go-e_232684/logic_mode/config");
    expect(config).toMatchObject({
      options: ["Default", "Eco", "NextTrip"],
      value_template: "{{ ['Default','Eco','NextTrip'][value_json|int - 3] }}",
      command_template: "{{ ['Default','Eco','NextTrip'].index(value) + 3 }}",
    });
  });

  it("has a state class for the total energy from 57 on only", () => {
    const topic = "homeassistant/sensor/go-e_123456/total_energy_charged/config";
    expect(announced(deviceOf(withFirmware("v4-59.4", "56.8"))).get(topic)).not.toHaveProperty("state_class");
    expect(announced(deviceOf("v4-59.4")).get(topic)).toHaveProperty("state_class", "total_increasing");
  });

  it("leaves out what the firmware lacks", () => {
    const bare = deviceOf("v4-59.4");
    bare.state.remove("cbl");
    bare.state.remove("fhz");
    expect(announced(bare).size).toBe(39);
  });
});

function objectId(config: Config): string {
  return config.unique_id.replace(/^go-e_\d+_/, "");
}

describe("the announcement", () => {
  const topic = "homeassistant/sensor/go-e_123456/power_total/config";

  it("does not happen from the factory", async () => {
    const { watcher } = await watch(deviceOf("v4-59.4"));
    expect(watcher.messages.filter((message) => message.topic.startsWith("homeassistant/"))).toEqual([]);
  });

  it.each([["v4-59.4"], ["v4-055.7"]])("is made when it is asked for, by %s", async (profile) => {
    const { watcher } = await watch(deviceOf(profile), { homeAssistant: true });
    expect((await watcher.on(topic)).payload).toContain("Power Total");
  });

  it("goes below another prefix, and moves with it", async () => {
    const device = deviceOf("v4-59.4");
    const { watcher } = await watch(device, { homeAssistant: { prefix: "ha" } });
    await watcher.on("ha/sensor/go-e_123456/power_total/config");
    expect(device.state.snapshot(["mhe", "mht"])).toEqual({ mhe: true, mht: "ha" });
    const from = watcher.messages.length;
    device.write("mht", '"homeassistant"');
    expect((await watcher.on("ha/sensor/go-e_123456/power_total/config", from)).payload).toBe("");
    expect((await watcher.on(topic, from)).payload).toContain("Power Total");
  });

  it("is taken back when mhe is switched off", async () => {
    const device = deviceOf("v4-59.4");
    const { watcher } = await watch(device, { homeAssistant: true });
    const from = watcher.messages.length;
    device.write("mhe", "false");
    await watcher.on(topic, from);
    await watcher.settled(device);
    const empty = watcher.messages.slice(from).filter((message) => message.topic.endsWith("/config"));
    expect(empty).toHaveLength(41);
    expect(empty.filter(({ payload }) => payload !== "")).toEqual([]);
    const again = watcher.messages.length;
    device.write("mhe", "true");
    expect((await watcher.on(topic, again)).payload).toContain("Power Total");
  });

  it("is left on the broker by 56.8 (goecharger/go-eCharger-API-v2#246)", async () => {
    const device = deviceOf(withFirmware("v4-59.4", "56.8"));
    const { watcher } = await watch(device, { homeAssistant: true });
    const from = watcher.messages.length;
    device.write("mhe", "false");
    await watcher.settled(device);
    expect(watcher.messages.slice(from).filter((message) => message.topic.endsWith("/config"))).toEqual([]);
  });

  it("follows the prefix of the topics", async () => {
    const device = deviceOf("v4-59.4");
    const { watcher } = await watch(device, { homeAssistant: true });
    const from = watcher.messages.length;
    device.write("mtp", '"garage/"');
    expect((await watcher.on(topic, from)).payload).toContain('"state_topic":"garage/nrg"');
  });

  it.each(["a+b", "#", "a\0b"])("is not made below what is no topic: %j", async (prefix) => {
    const { watcher } = await watch(deviceOf("v4-59.4"), { homeAssistant: { prefix } });
    expect(watcher.messages.filter((message) => message.topic.endsWith("/config"))).toEqual([]);
  });

  it("is switched off by the option as well", async () => {
    const device = deviceOf("v4-59.4");
    device.state.store("mhe", true);
    const mqtt = await run(device, { homeAssistant: false });
    await mqtt.connected;
    expect(device.state.get("mhe")).toBe(false);
  });
});
