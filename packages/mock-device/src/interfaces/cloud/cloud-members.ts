import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { CloudCopy } from "./cloud-copy.js";
import type { CloudToken } from "./cloud-token.js";

/** A device that is connected to the cloud. */
export interface CloudMember {
  readonly device: SimulatedDevice;
  /** Serial number under which the cloud knows it. */
  readonly serial: string;
  readonly token: CloudToken;
  readonly copy: CloudCopy;
}

/** The devices of a cloud. */
export class CloudMembers {
  readonly #bySerial = new Map<string, CloudMember>();
  readonly #byDevice = new Map<SimulatedDevice, CloudMember>();

  add(member: CloudMember): void {
    this.#bySerial.set(member.serial, member);
    this.#byDevice.set(member.device, member);
  }

  delete(member: CloudMember): void {
    this.#bySerial.delete(member.serial);
    this.#byDevice.delete(member.device);
  }

  ofSerial(serial: string): CloudMember | undefined {
    return this.#bySerial.get(serial);
  }

  ofDevice(device: SimulatedDevice): CloudMember | undefined {
    return this.#byDevice.get(device);
  }

  all(): readonly CloudMember[] {
    return [...this.#byDevice.values()];
  }
}
