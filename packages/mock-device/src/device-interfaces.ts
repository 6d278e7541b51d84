import type { AppChannel, AppChannelOptions } from "./interfaces/app-channel/app-channel.js";
import { baseUrl } from "./interfaces/base-url.js";
import type { MockCloud } from "./interfaces/cloud/mock-cloud.js";
import type { HttpRoute } from "./interfaces/http/http-route.js";
import { type LocalHttp, startLocalHttp } from "./interfaces/http/local-http.js";
import { isLoopback } from "./interfaces/loopback.js";
import type { AnnounceOptions } from "./interfaces/mdns/announce.js";
import type { ModbusOptions, RunningModbus } from "./interfaces/modbus/start-modbus.js";
import type { MqttOptions } from "./interfaces/mqtt/mqtt-options.js";
import type { RunningMqtt } from "./interfaces/mqtt/start-mqtt.js";
import { type RunningInterface, RunningInterfaces } from "./interfaces/running-interface.js";
import type { Simulation, SimulationOptions } from "./simulation.js";

/** Which interfaces a device has besides local HTTP. `true` takes the defaults; left out or `false`, it has none. */
export interface InterfaceOptions {
  /** TCP port of local HTTP. Default 0: a free one. */
  readonly port?: number;
  /** Address to listen on. Default `127.0.0.1`; anything but loopback opens the device to the network. */
  readonly host?: string;
  /** MQTT, with a broker of the device's own unless one is named. Needs the packages `mqtt` and, without a broker, `aedes`. */
  readonly mqtt?: boolean | MqttOptions;
  /** Modbus TCP. Needs the package `modbus-serial`. */
  readonly modbus?: boolean | ModbusOptions;
  /** The WebSocket of go-e's app at `/ws`. Needs the package `ws`. */
  readonly appChannel?: boolean | AppChannelOptions;
  /** go-e's cloud API: with a server of the device's own, or in a cloud that you have started. */
  readonly cloud?: boolean | MockCloud;
  /** Announcement over mDNS, on loopback unless told otherwise. Needs the package `multicast-dns`. */
  readonly mdns?: boolean | Omit<AnnounceOptions, "port">;
  /** The page at `/_mock/` on which the device is watched and controlled. Default `true` on loopback, else `false`. */
  readonly controlPage?: boolean;
}

/** The interfaces of a device that run. */
export interface DeviceInterfaces extends RunningInterface {
  readonly http: LocalHttp;
  /** Base URL of local HTTP, without a slash at its end. */
  readonly url: string;
  /** Address of the control page. */
  readonly pageUrl: string | undefined;
  /** Address of the app's WebSocket. */
  readonly appUrl: string | undefined;
  readonly mqtt: RunningMqtt | undefined;
  readonly modbus: RunningModbus | undefined;
  readonly cloud: MockCloud | undefined;
}

/** With the facts about keys that the control page shows. */
type StartOptions = InterfaceOptions & Pick<SimulationOptions, "findKey">;

/** Addresses by the names of interfaces, for the control page to show. */
type Addresses = Readonly<Record<string, string>>;

/** Starts the interfaces of a device; when one of them cannot, none runs. */
export async function startInterfaces(
  simulation: Simulation,
  options: StartOptions,
): Promise<DeviceInterfaces> {
  const running = new RunningInterfaces();
  try {
    return { ...(await startAll(simulation, options, running)), close: () => running.close() };
  } catch (error) {
    await running.close();
    throw error;
  }
}

async function startAll(
  simulation: Simulation,
  options: StartOptions,
  running: RunningInterfaces,
): Promise<Omit<DeviceInterfaces, "close">> {
  const { device } = simulation;
  const { host = "127.0.0.1", port = 0, mqtt, modbus, mdns } = options;
  const addresses: Record<string, string> = {};
  const routes = await routesOf(simulation, options, addresses, running);
  const http = running.keep(await startLocalHttp(device, { host, port, routes }));
  const url = baseUrl(http.address);
  const cloud = await joinCloud(simulation, options, running);
  const onBroker = isOn(mqtt) ? running.keep(await startMqttOf(simulation, mqtt, host)) : undefined;
  const modbusServer = isOn(modbus) ? running.keep(await startModbusOf(simulation, modbus, host)) : undefined;
  if (isOn(mdns)) running.keep(await announceOf(simulation, mdns, http.address.port));
  addresses["HTTP"] = url;
  const appUrl = isOn(options.appChannel) ? `${url.replace(/^http/, "ws")}/ws` : undefined;
  if (appUrl !== undefined) addresses["App"] = appUrl;
  if (onBroker !== undefined) addresses["MQTT"] = onBroker.url;
  if (modbusServer !== undefined) addresses["Modbus"] = `port ${modbusServer.port}`;
  if (cloud !== undefined) addresses["Cloud"] = cloud.url;
  const pageUrl = hasPage(options) ? `${url}/_mock/` : undefined;
  return { http, url, pageUrl, appUrl, mqtt: onBroker, modbus: modbusServer, cloud };
}

// Each interface is loaded when it is used, as a simulator with local HTTP alone is the rule.

async function startMqttOf(
  { device }: Simulation,
  options: true | MqttOptions,
  host: string,
): Promise<RunningMqtt> {
  const { startMqtt } = await import("./interfaces/mqtt/start-mqtt.js");
  if (options !== true && options.broker !== undefined) return await startMqtt(device, options);
  return await startMqtt(device, { host, ...(options === true ? {} : options) });
}

async function startModbusOf(
  { device }: Simulation,
  options: true | ModbusOptions,
  host: string,
): Promise<RunningModbus> {
  const { startModbus } = await import("./interfaces/modbus/start-modbus.js");
  return await startModbus(device, { host, ...(options === true ? {} : options) });
}

async function joinCloud(
  { device }: Simulation,
  { cloud, host }: InterfaceOptions,
  running: RunningInterfaces,
): Promise<MockCloud | undefined> {
  if (!isOn(cloud)) return undefined;
  if (cloud !== true) {
    cloud.add(device);
    running.keep({ close: async () => cloud.remove(device) });
    return cloud;
  }
  const { MockCloud } = await import("./interfaces/cloud/mock-cloud.js");
  const own = running.keep(await MockCloud.start(host === undefined ? {} : { host }));
  own.add(device);
  return own;
}

async function announceOf(
  { device }: Simulation,
  options: true | Omit<AnnounceOptions, "port">,
  port: number,
): Promise<RunningInterface> {
  const { announce } = await import("./interfaces/mdns/announce.js");
  return await announce(device, { port, ...(options === true ? {} : options) });
}

function hasPage({ controlPage, host = "127.0.0.1" }: InterfaceOptions): boolean {
  return controlPage ?? isLoopback(host);
}

async function routesOf(
  simulation: Simulation,
  options: StartOptions,
  addresses: Addresses,
  running: RunningInterfaces,
): Promise<readonly HttpRoute[]> {
  const { appChannel } = options;
  const routes: HttpRoute[] = [];
  if (isOn(appChannel)) routes.push(await appRoute(simulation, appChannel, running));
  if (hasPage(options)) routes.push(await pageRoute(simulation, options, addresses, running));
  return routes;
}

async function pageRoute(
  simulation: Simulation,
  { host, findKey }: StartOptions,
  addresses: Addresses,
  running: RunningInterfaces,
): Promise<HttpRoute> {
  const { controlRoute } = await import("./control/control-route.js");
  const interfaces = (): Addresses => addresses;
  return running.keep(
    controlRoute(simulation, {
      interfaces,
      ...(host === undefined ? {} : { hosts: [host] }),
      ...(findKey === undefined ? {} : { findKey }),
    }),
  );
}

async function appRoute(
  { device }: Simulation,
  options: true | AppChannelOptions,
  running: RunningInterfaces,
): Promise<HttpRoute> {
  const { createAppChannel } = await import("./interfaces/app-channel/app-channel.js");
  const { appChannelRoute } = await import("./interfaces/app-channel/app-channel-route.js");
  const channel: AppChannel = running.keep(await createAppChannel(device, options === true ? {} : options));
  return appChannelRoute(device, channel);
}

function isOn<Options>(option: boolean | Options | undefined): option is true | Options {
  return option !== undefined && option !== false;
}
