import { type IncomingMessage, STATUS_CODES } from "node:http";
import { type CloudAddress, readAddress } from "./cloud-address.js";
import { type CloudAnswer, gatewayFailure, json, refusal } from "./cloud-answer.js";
import type { CloudMember, CloudMembers } from "./cloud-members.js";
import { answerSet } from "./cloud-set.js";
import { answerStatus, httpDate } from "./cloud-status.js";

const handlers: ReadonlyMap<string, (member: CloudMember, query: URLSearchParams) => CloudAnswer> = new Map([
  ["/api/status", answerStatus],
  ["/api/set", answerSet],
]);

// Answer to a browser that asks beforehand whether it may send a token. That the cloud allows it is inferred from web
// pages that do.
const preflight = json(204, "", {
  headers: { "Access-Control-Allow-Methods": "GET", "Access-Control-Allow-Headers": "Authorization" },
});

/** Answers the requests that come to a cloud, and notes each with the device it is for. */
export class CloudRequests {
  readonly #members: CloudMembers;
  #failuresLeft = 0;
  #failureStatus = 502;

  constructor(members: CloudMembers) {
    this.#members = members;
  }

  /** Has the next requests fail with a status. */
  failNext(count: number, status: number): void {
    this.#failuresLeft = count;
    this.#failureStatus = status;
  }

  /** Finds the answer to a request. */
  answer(request: IncomingMessage): CloudAnswer {
    const address = readAddress(request.headers.host, request.url ?? "");
    const member = this.#memberAt(address);
    member?.device.time.catchUp();
    const answer = this.#find(request, address, member);
    if (member === undefined) return answer;
    const { status, unexpected } = answer;
    member.device.report("cloud", {
      method: request.method ?? "",
      // Without the serial number.
      path: address.path,
      parameters: [...new Set(address.query.keys())],
      answer: `${status} ${STATUS_CODES[status] ?? "Error"}`,
      ...(unexpected !== undefined && { unexpected }),
    });
    // The device's clock may be a test's, and the age of the data counts on it.
    return { ...answer, headers: { Date: httpDate(member.device.time.now()), ...answer.headers } };
  }

  #memberAt({ serial, onlyFor }: CloudAddress): CloudMember | undefined {
    const member = serial === undefined ? undefined : this.#members.ofSerial(serial);
    return onlyFor === undefined || member?.device.profile.device === onlyFor ? member : undefined;
  }

  #find(request: IncomingMessage, address: CloudAddress, member: CloudMember | undefined): CloudAnswer {
    if (this.#failuresLeft > 0) {
      this.#failuresLeft -= 1;
      return gatewayFailure(this.#failureStatus);
    }
    const handler = handlers.get(address.path);
    if (handler === undefined) {
      return refusal(404, "Not found", { unexpected: "the cloud has no such path" });
    }
    if (request.method === "OPTIONS") return preflight;
    // Only GET is documented.
    if (request.method !== "GET") {
      const unexpected = "the cloud is asked with GET";
      return refusal(405, "Method not allowed", { headers: { Allow: "GET" }, unexpected });
    }
    if (address.serial === undefined) return refusal(404, "No serial number in the host name or the path");
    // Inferred: to the cloud, a device that it never saw is one that is offline.
    if (member === undefined) return offline;
    const answer = refusalOf(member, givenToken(request, address)) ?? handler(member, address.query);
    return member.device.faults.strike("cloud") === "cloud-502" ? gatewayFailure(502) : answer;
  }
}

const offline = refusal(403, "Device is offline");

// A wrong token gets 401 although the data is outdated (goecharger/go-eCharger-API-v2#122); that it does so as well while
// the API is off is inferred. Offline and off are one case of the documentation.
function refusalOf({ device, token }: CloudMember, given: string | undefined): CloudAnswer | undefined {
  if (given === undefined) return refusal(401, "Token is missing", { unexpected: "there is no token" });
  if (given !== token.current) {
    return refusal(401, "Token is wrong", { unexpected: "the token is not the device's" });
  }
  if (!device.online) return offline;
  // A firmware that does not show the key, or shows null (marq24/ha-goecharger-api2#160), has not switched it off.
  return device.state.get("cae") === false ? refusal(403, "Cloud API is not activated") : undefined;
}

function givenToken(request: IncomingMessage, { query }: CloudAddress): string | undefined {
  const bearer = /^Bearer +(\S+)\s*$/i.exec(request.headers.authorization ?? "")?.[1];
  return bearer ?? query.get("token") ?? undefined;
}
