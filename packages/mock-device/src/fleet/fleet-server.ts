import type { Answer } from "../interfaces/http/answer.js";
import { answerWithFaults } from "../interfaces/http/answer-with-faults.js";
import { dialectOf } from "../interfaces/http/dialect.js";
import type { Takeover } from "../interfaces/http/http-route.js";
import type { HttpRequest } from "../interfaces/http/received.js";
import { type ListeningServer, listen } from "../interfaces/http/server.js";
import type { FleetMembers } from "./fleet-members.js";

/** One server for all devices of a fleet, each speaking as its firmware does. Throws a `ListenError`. */
export function listenForFleet(host: string, port: number, members: FleetMembers): Promise<ListeningServer> {
  return listen(host, port, (request) => answer(members, request));
}

function answer(members: FleetMembers, received: HttpRequest): Answer | Takeover {
  const found = members.find(received);
  if (found === undefined) return noSuchDevice;
  const { device, request } = found;
  if (!device.online) return { takeOver: (socket) => socket.resetAndDestroy() };
  const outcome = answerWithFaults(device, request);
  if ("takeOver" in outcome) return outcome;
  const bytes = dialectOf(device.profile).encode(outcome, device.time.now());
  return {
    takeOver: (socket) => {
      socket.write(bytes);
      socket.destroySoon();
    },
  };
}

const noSuchDevice: Answer = {
  status: "404 Not Found",
  contentType: "text/plain",
  framing: "length",
  fromApi: false,
  body: "No such device. Name one by its serial number, as host (100001.localhost) or path (/100001/api/status).\n",
};
