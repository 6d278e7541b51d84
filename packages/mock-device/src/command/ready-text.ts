import type { MockDevice } from "../mock-device.js";

/** Where a device is to be found, as a line of JSON. */
export function readyJson(device: MockDevice): string {
  const { appUrl, mqttUrl, modbusPort, pageUrl } = device;
  const cloud = device.cloud === undefined ? undefined : device.cloudAccess;
  const found = {
    device: device.device,
    profile: device.profile,
    url: device.url,
    page: pageUrl,
    app: appUrl,
    mqtt: mqttUrl,
    modbusPort,
    cloud,
  };
  return `${JSON.stringify(found)}\n`;
}

/** Where a device is to be found, for people, with a command to try. */
export function readyText(device: MockDevice): string {
  const { appUrl, mqttUrl, modbusPort, pageUrl, state } = device;
  const lines = [
    `Simulated ${device.device} (${device.profile}) listens on ${device.url}. Ctrl-C stops it.`,
    ...(pageUrl === undefined ? [] : [`Page:   ${pageUrl}`]),
    ...(appUrl === undefined ? [] : [`App:    ${appUrl}`]),
    ...(mqttUrl === undefined ? [] : [`MQTT:   ${mqttUrl}, topics ${String(state.get("mtp"))}…`]),
    ...(modbusPort === undefined ? [] : [`Modbus: port ${modbusPort}`]),
    ...(device.cloud === undefined ? [] : [cloudLine(device)]),
    // -g keeps curl from reading brackets in URLs.
    `Try: curl -g '${device.url}/api/status?filter=fna,fwv'`,
  ];
  return `${lines.join("\n")}\n`;
}

// A token that is made up at each start guards nothing, and without it the cloud is of no use.
function cloudLine(device: MockDevice): string {
  const { url, token } = device.cloudAccess;
  return `Cloud:  ${url}, token ${token}`;
}
