import { type ComponentDefinition, GoeCharger, GoeController, type JsonClient } from "@goe/core";
import type { DeviceKind } from "@goe/core/keys";
import type { Capture } from "./captures.js";

/** Either device, seen as one that has any component. */
export type AnyDevice = Pick<GoeCharger, "component" | "get" | "getMany" | "supportedComponents">;

/** A component of either device. */
export type AnyComponent = ComponentDefinition<unknown, "charger">;

/** A device that answers with a status, filter respected. */
export function deviceSaying({ device, status }: Pick<Capture, "device" | "status">): AnyDevice {
  const client: JsonClient<never> = {
    set: null as never,
    host: "capture",
    query: (async (keys: readonly string[] = Object.keys(status)) =>
      Object.fromEntries(keys.filter((key) => key in status).map((key) => [key, status[key]]))) as never,
  };
  const made = device === "charger" ? new GoeCharger(client) : new GoeController(client);
  return made as AnyDevice;
}

const loaded: Readonly<Record<DeviceKind, readonly AnyComponent[]>> = {
  charger: await load("charger"),
  controller: await load("controller"),
};

function load(device: DeviceKind): Promise<readonly AnyComponent[]> {
  const { supportedComponents, component } = deviceSaying({ device, status: {} });
  return Promise.all(supportedComponents.map((name) => component(name)));
}

/** Every component of a device, in its order. */
export function componentsOf(device: DeviceKind): readonly AnyComponent[] {
  return loaded[device];
}

/** Reads all components that ask for a key. Rejects as the device class does. */
export async function readAllWith(
  key: string,
  capture: Pick<Capture, "device" | "status">,
): Promise<unknown[]> {
  const concerned = componentsOf(capture.device).filter(({ keys }) => keys.includes(key));
  return deviceSaying(capture).getMany(concerned);
}
