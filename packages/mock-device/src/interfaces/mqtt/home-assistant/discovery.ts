import { compareFirmware, type JsonValue } from "@goe/core/keys";
import type { SimulatedDevice } from "../../../device/simulated-device.js";
import type { BrokerSession } from "../broker-session.js";
import { isUsablePrefix, serialOf } from "../topics.js";
import { chargerEntities } from "./charger-entities.js";
import { controllerEntities } from "./controller-entities.js";
import type { Entity } from "./entity.js";

/** A retained message that tells Home Assistant of an entity. */
export interface DiscoveryMessage {
  readonly topic: string;
  readonly payload: string;
}

/** Home Assistant's own prefix, and that of a device whose key `mht` is null (inferred). */
const defaultDiscoveryPrefix = "homeassistant";
/** Until then what was announced stays on the broker (goecharger/go-eCharger-API-v2#246); the version is inferred. */
const removesSince = "57.0";
/** First charger whose total energy has a state class; it was promised in goecharger/go-eCharger-API-v2#241. */
const stateClassSince = "57.0";

/** All messages with which a device announces itself below a discovery prefix. */
export function discoveryMessages(
  device: SimulatedDevice,
  discoveryPrefix: string,
  topicPrefix: string,
): readonly DiscoveryMessage[] {
  const entities = device.profile.device === "charger" ? chargerEntities : controllerEntities;
  return entities
    .filter(({ key, component }) => device.state.has(key) || (component === "button" && device.hasKey(key)))
    .map((entity) => {
      const id = entity.name.toLowerCase().replaceAll(" ", "_");
      return {
        topic: `${discoveryPrefix}/${entity.component}/${nodeId(device)}/${id}/config`,
        payload: JSON.stringify(configOf(device, entity, id, topicPrefix)),
      };
    });
}

function nodeId(device: SimulatedDevice): string {
  return `go-e_${serialOf(device)}`;
}

// Members and their order as in the one message that is known in full, goecharger/go-eController-API#16. Commands, which
// it lacks, stand behind the state (inferred).
function configOf(
  device: SimulatedDevice,
  entity: Entity,
  id: string,
  topicPrefix: string,
): Record<string, JsonValue> {
  const { component, deviceClass, unit, template, name, icon, more } = entity;
  const topic = `${topicPrefix}${entity.key}`;
  const isCommand = component !== "sensor" && component !== "binary_sensor";
  return {
    ...(component === "button" ? {} : { state_topic: topic }),
    ...(isCommand ? { command_topic: `${topic}/set` } : {}),
    ...(deviceClass === undefined ? {} : { device_class: deviceClass }),
    device: deviceOf(device),
    unique_id: `${nodeId(device)}_${id}`,
    ...(unit === undefined ? {} : { unit_of_measurement: unit }),
    ...stateClassOf(device, entity),
    ...(template === undefined ? {} : { value_template: template }),
    ...more,
    name,
    ...(icon === undefined ? {} : { icon }),
  };
}

function deviceOf(device: SimulatedDevice): Record<string, JsonValue> {
  const { state, profile } = device;
  return {
    manufacturer: state.get("oem") ?? "go-e",
    sw_version: state.get("fwv") ?? profile.firmware,
    model: state.get("typ") ?? profile.model,
    identifiers: [nodeId(device)],
    name: state.get("fna") ?? nodeId(device),
  };
}

// No other sensor has one (goecharger/go-eCharger-API-v2#292, #300).
function stateClassOf({ profile }: SimulatedDevice, { key }: Entity): Record<string, JsonValue> {
  const has = key === "eto" && compareFirmware(profile.firmware, stateClassSince) >= 0;
  return has ? { state_class: "total_increasing" } : {};
}

/** Announces a device to Home Assistant for as long as key `mhe` is true. */
export class HomeAssistantDiscovery {
  readonly #device: SimulatedDevice;
  #session: BrokerSession | undefined;
  #topicPrefix = "";
  /** Discovery prefix below which the device is announced. */
  #announcedBelow: string | undefined;
  #announced: readonly DiscoveryMessage[] = [];

  constructor(device: SimulatedDevice) {
    this.#device = device;
  }

  /** Announces the device over a connection that is up, where its settings say so, and follows them from then on. */
  start(session: BrokerSession, topicPrefix: string): void {
    this.#session = session;
    this.#topicPrefix = topicPrefix;
    // A broker that has restarted may have forgotten it all.
    this.#announcedBelow = undefined;
    this.update();
  }

  /** Follows the settings no more until the next start. What is announced stays so. */
  stop(): void {
    this.#session = undefined;
  }

  /** Brings what is announced in line with keys `mhe` and `mht`. */
  update(): void {
    const prefix = this.#wantedPrefix();
    if (this.#session === undefined || prefix === this.#announcedBelow) return;
    if (this.#announcedBelow !== undefined) this.#remove();
    this.#announcedBelow = prefix;
    if (prefix === undefined) return;
    this.#announced = discoveryMessages(this.#device, prefix, this.#topicPrefix);
    for (const { topic, payload } of this.#announced) this.#session.publishState(topic, payload);
  }

  #remove(): void {
    const { device, firmware } = this.#device.profile;
    if (device === "charger" && compareFirmware(firmware, removesSince) < 0) return;
    for (const { topic } of this.#announced) this.#session?.publishState(topic, "");
    this.#announced = [];
  }

  #wantedPrefix(): string | undefined {
    const { state } = this.#device;
    const own = state.get("mht");
    const prefix = typeof own === "string" && own !== "" ? own.replace(/\/+$/, "") : defaultDiscoveryPrefix;
    return state.flag("mhe") && isUsablePrefix(`${prefix}/`, false) ? prefix : undefined;
  }
}
