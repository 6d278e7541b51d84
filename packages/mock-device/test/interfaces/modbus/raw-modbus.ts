import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A connection without a Modbus client, for requests that none would send. */
export class RawModbus {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #closed = false;
  /** Called when something has changed. */
  #changed: () => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data: Buffer) => {
      this.#received = Buffer.concat([this.#received, data]);
      this.#changed();
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      this.#closed = true;
      this.#changed();
    });
  }

  static async open(port: number): Promise<RawModbus> {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    await once(socket, "connect");
    return new RawModbus(socket);
  }

  send(hex: string): void {
    this.#socket.write(Buffer.from(hex.replaceAll(" ", ""), "hex"));
  }

  /** Everything that the device has sent, as hexadecimal text, once it is that many bytes or the end. */
  async received(bytes: number): Promise<string> {
    await this.#until(() => this.#closed || this.#received.length >= bytes);
    return this.#received.toString("hex");
  }

  /** Waits until the device hangs up. */
  async hungUp(): Promise<void> {
    await this.#until(() => this.#closed);
  }

  end(): void {
    this.#socket.destroy();
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
  }
}
