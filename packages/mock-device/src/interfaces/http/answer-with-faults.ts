import type { Socket } from "node:net";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { FaultName } from "../../faults/fault-catalogue.js";
import type { Answer } from "./answer.js";
import { apiBusy } from "./api-busy.js";
import { dialectOf } from "./dialect.js";
import type { Takeover } from "./http-route.js";
import { splitTarget } from "./query.js";
import type { HttpRequest } from "./received.js";
import { answerRequest, interfaceAt, reported } from "./routes.js";

const pieceBytes = 64;
const pauseMs = 50;

/** Answers a request of the local HTTP API, as badly as the faults of the device have it. */
export function answerWithFaults(device: SimulatedDevice, request: HttpRequest): Answer | Takeover {
  const fault = device.faults.strike("connection");
  switch (fault) {
    case undefined:
      return answerRequest(device, request);
    case "busy":
      return isOfApi(request) ? answered(device, request, apiBusy) : answerRequest(device, request);
    case "api-off":
      return answered(device, request, dialectOf(device.profile).apiOff);
    case "drop":
    case "reset":
    case "half-open":
      noteUnanswered(device, request, fault);
      return unanswered(fault);
    default:
      return spoilt(device, fault, bytesOf(device, request));
  }
}

function isOfApi({ target }: HttpRequest): boolean {
  return interfaceAt(splitTarget(target).path) !== undefined;
}

function answered(device: SimulatedDevice, { method, target }: HttpRequest, answer: Answer): Answer {
  const { path, query } = splitTarget(target);
  return reported(device, method, path, query, answer);
}

function noteUnanswered(device: SimulatedDevice, { method, target }: HttpRequest, fault: FaultName): void {
  const { path, query } = splitTarget(target);
  device.report("http", { method, path, parameters: [...query.keys()], answer: `none (${fault})` });
}

function unanswered(fault: "drop" | "reset" | "half-open"): Takeover {
  return {
    takeOver: (socket) => {
      if (fault === "drop") socket.destroySoon();
      if (fault === "reset") socket.resetAndDestroy();
    },
  };
}

function bytesOf(device: SimulatedDevice, request: HttpRequest): Buffer {
  return dialectOf(device.profile).encode(answerRequest(device, request), device.time.now());
}

function spoilt(device: SimulatedDevice, fault: FaultName, bytes: Buffer): Takeover {
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  return {
    takeOver: (socket) => {
      if (fault === "slow-bytes") {
        void sendSlowly(socket, bytes);
        return;
      }
      socket.write(half);
      socket.destroySoon();
      if (fault === "reboot-mid-request") device.reboot();
    },
  };
}

async function sendSlowly(socket: Socket, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length && !socket.destroyed; from += pieceBytes) {
    socket.write(bytes.subarray(from, from + pieceBytes));
    await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
  }
  socket.destroySoon();
}
