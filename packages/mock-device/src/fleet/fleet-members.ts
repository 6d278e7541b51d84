import type { SimulatedDevice } from "../device/simulated-device.js";
import type { HttpRequest } from "../interfaces/http/received.js";

const pathForm = /^\/(\d{1,8})(\/.*)?$/;

/** The devices of a fleet, by serial number. */
export class FleetMembers {
  readonly #bySerial = new Map<string, SimulatedDevice>();

  add(serial: string, device: SimulatedDevice): void {
    this.#bySerial.set(serial, device);
  }

  /**
   * The device that a request is for, and the request as it sees it: by the first word of its host name
   * (`100001.localhost`, `go-echarger_100001.local`), or by the beginning of the path (`/100001/api/status`).
   */
  find(
    request: HttpRequest,
  ): { readonly device: SimulatedDevice; readonly request: HttpRequest } | undefined {
    const byHost = this.#bySerial.get(serialInHost(request.headers().get("host") ?? ""));
    if (byHost !== undefined) return { device: byHost, request };
    const [, serial = "", rest = "/"] = pathForm.exec(request.target) ?? [];
    const byPath = this.#bySerial.get(serial);
    return byPath === undefined ? undefined : { device: byPath, request: { ...request, target: rest } };
  }
}

function serialInHost(host: string): string {
  const [first = ""] = host.split(/[.:]/, 1);
  return /^(?:[a-z-]+[_-])?(\d{1,8})$/i.exec(first)?.[1] ?? "";
}
