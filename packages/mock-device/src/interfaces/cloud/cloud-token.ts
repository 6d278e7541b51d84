import { randomToken } from "../../device/random-token.js";
import type { SimulatedDevice } from "../../device/simulated-device.js";

/**
 * A device's token for the cloud, which it shows as key `cak`. The device makes it up itself: whatever is written to the
 * key gets a new token, and the old one no longer works (cloudapi-en.md of goecharger/go-eCharger-API-v2).
 */
export class CloudToken {
  readonly #device: SimulatedDevice;
  /** Used where the firmware does not show its token. */
  #own: string;

  /** @param token the first token; without one the device keeps what it shows, or makes one up */
  constructor(device: SimulatedDevice, token?: string) {
    this.#device = device;
    this.#own = token ?? this.#shown() ?? randomToken();
    this.#show();
    device.onWrite("cak", () => this.#renew());
  }

  /** The token that works now. */
  get current(): string {
    return this.#shown() ?? this.#own;
  }

  #renew(): "taken" {
    this.#own = randomToken();
    this.#show();
    return "taken";
  }

  #shown(): string | undefined {
    const shown = this.#device.state.get("cak");
    return typeof shown === "string" && shown !== "" ? shown : undefined;
  }

  #show(): void {
    if (this.#device.state.has("cak")) this.#device.state.store("cak", this.#own);
  }
}
