import { baseUrl } from "../interfaces/base-url.js";
import type { MockCloud } from "../interfaces/cloud/mock-cloud.js";
import { startLocalHttp } from "../interfaces/http/local-http.js";
import type { RunningInterfaces } from "../interfaces/running-interface.js";
import type { Simulation } from "../simulation.js";
import { FleetMembers } from "./fleet-members.js";
import type { MockFleetOptions } from "./fleet-options.js";
import { listenForFleet } from "./fleet-server.js";

/** How a fleet that runs is reached. */
export interface StartedFleet {
  readonly urls: readonly string[];
  readonly connected: readonly Promise<void>[];
  readonly mqttUrl: string | undefined;
  readonly cloud: MockCloud | undefined;
}

/** Starts what a fleet is reached by. What has been started is in `running`, also when something else cannot. */
export async function startFleet(
  simulations: readonly Simulation[],
  options: MockFleetOptions,
  running: RunningInterfaces,
): Promise<StartedFleet> {
  const urls =
    options.portEach === true
      ? await portEach(simulations, options, running)
      : await onePort(simulations, options, running);
  const { mqttUrl, connected } = await joinBroker(simulations, options, running);
  return { urls, connected, mqttUrl, cloud: await joinCloud(simulations, options, running) };
}

async function onePort(
  simulations: readonly Simulation[],
  { host = "127.0.0.1", port = 0 }: MockFleetOptions,
  running: RunningInterfaces,
): Promise<readonly string[]> {
  const members = new FleetMembers();
  for (const { device } of simulations) members.add(String(device.state.get("sse")), device);
  const server = await listenForFleet(host, port, members);
  running.keep(server);
  const base = baseUrl(server.address);
  return simulations.map(({ device }) => `${base}/${String(device.state.get("sse"))}`);
}

async function portEach(
  simulations: readonly Simulation[],
  { host = "127.0.0.1", port = 0 }: MockFleetOptions,
  running: RunningInterfaces,
): Promise<readonly string[]> {
  const urls: string[] = [];
  for (const [index, { device }] of simulations.entries()) {
    const server = await startLocalHttp(device, { host, port: port === 0 ? 0 : port + index });
    running.keep(server);
    urls.push(baseUrl(server.address));
  }
  return urls;
}

async function joinBroker(
  simulations: readonly Simulation[],
  { mqtt }: MockFleetOptions,
  running: RunningInterfaces,
): Promise<Pick<StartedFleet, "mqttUrl" | "connected">> {
  if (mqtt === undefined || mqtt === false) return { mqttUrl: undefined, connected: [] };
  const { startMqtt } = await import("../interfaces/mqtt/start-mqtt.js");
  const { broker, host, port, ...settings } = mqtt === true ? {} : mqtt;
  let url = broker;
  if (url === undefined) {
    const { startBroker } = await import("../interfaces/mqtt/embedded-broker.js");
    const own = await startBroker(host, port);
    running.keep(own);
    url = own.url;
  }
  const connected: Promise<void>[] = [];
  let shown: string | undefined;
  for (const { device } of simulations) {
    const link = await startMqtt(device, { broker: url, ...settings });
    running.keep(link);
    connected.push(link.connected);
    shown = link.url;
  }
  return { mqttUrl: shown, connected };
}

async function joinCloud(
  simulations: readonly Simulation[],
  { cloud, host }: MockFleetOptions,
  running: RunningInterfaces,
): Promise<MockCloud | undefined> {
  if (cloud === undefined || cloud === false) return undefined;
  const { MockCloud: Cloud } = await import("../interfaces/cloud/mock-cloud.js");
  const joined = cloud === true ? await Cloud.start(host === undefined ? {} : { host }) : cloud;
  if (cloud === true) running.keep(joined);
  for (const { device } of simulations) {
    joined.add(device);
    if (cloud !== true) running.keep({ close: async () => joined.remove(device) });
  }
  return joined;
}
