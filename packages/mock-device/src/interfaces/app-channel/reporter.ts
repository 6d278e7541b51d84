import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { DevicePassword } from "./credentials.js";
import type { Message, ReceivedMessage } from "./frames.js";
import type { CommandResult } from "./set-value.js";

const path = "/ws";

/** Notes what clients sent, without any value: neither what was set nor what gives the password away. */
export class Reporter {
  readonly #device: SimulatedDevice;
  readonly #password: DevicePassword | undefined;

  constructor(device: SimulatedDevice, password: DevicePassword | undefined) {
    this.#device = device;
    this.#password = password;
  }

  /** Notes a message that got no answer. */
  ignored(message: ReceivedMessage | undefined, unexpected: string): void {
    this.answered(this.#typeOf(message?.members), this.#keysOf(message?.members), "no answer", unexpected);
  }

  /** Notes a command and what became of it. */
  carriedOut({ members }: ReceivedMessage, result: CommandResult): void {
    const type = this.#typeOf(members);
    if (result.success) this.answered(type, this.#keysOf(members), "success", undefined);
    else this.answered(type, this.#keysOf(members), this.#withoutValues(result.message), result.unexpected);
  }

  /** Notes a message and its answer. */
  answered(
    method: string,
    parameters: readonly string[],
    answer: string,
    unexpected: string | undefined,
  ): void {
    const seen = { method, path, parameters, answer };
    this.#device.report("app-channel", unexpected === undefined ? seen : { ...seen, unexpected });
  }

  #typeOf(members: Message | undefined): string {
    const type = members?.["type"];
    return this.#isName(type) ? type : "message";
  }

  #keysOf(members: Message | undefined): readonly string[] {
    const key = members?.["key"];
    return this.#isName(key) ? [key] : [];
  }

  // What is no name could be anything.
  #isName(text: Message[string] | undefined): text is string {
    return typeof text === "string" && /^\w{1,40}$/.test(text) && this.#password?.isIn(text) !== true;
  }

  // "Value 0 exceeds range 6 to 32" tells the value.
  #withoutValues(answer: string): string {
    return this.#password?.isIn(answer) === true ? "refused" : answer.replaceAll(/\b\d[\d.]*\b/g, "…");
  }
}
