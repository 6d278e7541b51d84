import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { HttpRoute } from "../http/http-route.js";
import type { AppChannel } from "./app-channel.js";
import { handshakeFault } from "./handshake.js";

/** Hands the connections of `GET /ws` over to the app channel. */
export function appChannelRoute(device: SimulatedDevice, channel: AppChannel): HttpRoute {
  return (request, path) => {
    if (path !== "/ws" || request.method !== "GET") return undefined;
    const fault = handshakeFault(request);
    if (fault === undefined) return { takeOver: (socket, received) => channel.takeOver(received, socket) };
    // What ESP32 says to a handshake that is none is not known, so its web server answers as for any path (inferred).
    if (device.profile.platform !== "phoenix") return undefined;
    return {
      status: "400 Bad Request",
      framing: "length",
      fromApi: false,
      body: fault,
      log: { unexpected: "no WebSocket handshake" },
    };
  };
}
