import type { SimulatedDevice } from "../../device/simulated-device.js";
import { ListenError } from "../listening.js";
import type { RunningInterface } from "../running-interface.js";
import { type BaseOrder, ModbusDevice } from "./modbus-device.js";
import { type ModbusServer, openModbusServer } from "./modbus-server.js";

/** How a device's Modbus server is reached. */
export interface ModbusOptions {
  /** @default "127.0.0.1" */
  readonly host?: string;
  /** 0 is a free one. @default 0 */
  readonly port?: number;
  /** Order of the registers of a number while key `msr` is false. @default "big-endian" */
  readonly baseOrder?: BaseOrder;
}

/** A device's Modbus server. */
export interface RunningModbus extends RunningInterface {
  /** Where it listens; where it did last while key `men` is false. */
  readonly port: number;
}

/**
 * Gives a device a Modbus TCP server, and says so in its keys `men` and `msp`. Both are heeded from then on: the server
 * stops when `men` turns false and comes back with true, and a new `msp` counts after switching off and on or after a
 * restart. Throws `ListenError` when the port is not to be had, and `MissingPackageError` without modbus-serial.
 */
export async function startModbus(
  device: SimulatedDevice,
  options: ModbusOptions = {},
): Promise<RunningModbus> {
  const { host = "127.0.0.1", port = 0, baseOrder = "big-endian" } = options;
  const handler = new ModbusDevice(device, baseOrder);
  const open = (wanted: number): Promise<ModbusServer> => openModbusServer(host, wanted, handler);
  return new SwitchedServer(device, await open(port), open);
}

/** Opens and closes the server as the device's keys say. */
class SwitchedServer implements RunningModbus {
  readonly #device: SimulatedDevice;
  readonly #open: (port: number) => Promise<ModbusServer>;
  readonly #unsubscribe: readonly (() => void)[];
  #port: number;
  #server: ModbusServer | undefined;
  #closing = false;
  /** Ends when everything that was due is done. */
  #work: Promise<void> = Promise.resolve();

  constructor(device: SimulatedDevice, server: ModbusServer, open: (port: number) => Promise<ModbusServer>) {
    this.#device = device;
    this.#server = server;
    this.#port = server.port;
    this.#open = open;
    this.#show("men", true);
    this.#show("msp", server.port);
    this.#unsubscribe = [
      device.state.onChange((key) => {
        if (key === "men") this.#settle();
      }),
      device.onReboot(() => this.#restarted()),
      // Somebody else may have taken the port while Modbus was off.
      device.time.onSecond(() => {
        if (this.#server === undefined) this.#settle();
      }),
    ];
  }

  get port(): number {
    return this.#port;
  }

  async close(): Promise<void> {
    this.#closing = true;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#settle();
    await this.#work;
  }

  #show(key: string, value: boolean | number): void {
    if (this.#device.state.has(key)) this.#device.state.store(key, value);
  }

  get #wanted(): boolean {
    const { state } = this.#device;
    // Firmware without the key has nothing to switch it off with.
    return !this.#closing && (!state.has("men") || state.flag("men"));
  }

  #restarted(): void {
    const { state } = this.#device;
    // "When since the start" begins anew; that the counters do, is inferred.
    for (const counter of ["mro", "mwo"]) state.derive(counter, 0);
    for (const moment of ["mstr", "mstw"]) state.derive(moment, null);
    this.#server?.dropConnections();
    if (this.#ports()[0] !== this.#port) this.#settle({ anew: true });
  }

  /** Does what is due, one after another. */
  #settle({ anew = false } = {}): void {
    this.#work = this.#work.then(() => this.#openOrClose(anew));
  }

  async #openOrClose(anew: boolean): Promise<void> {
    if (this.#server !== undefined && (anew || !this.#wanted)) {
      const server = this.#server;
      this.#server = undefined;
      await server.close();
    }
    if (this.#server === undefined && this.#wanted) this.#server = await this.#openFirst(this.#ports());
    this.#port = this.#server?.port ?? this.#port;
  }

  /** The port that the key names, then the last one: what a box may open, this machine may not. */
  #ports(): readonly number[] {
    const named = this.#device.state.number("msp");
    return named > 0 && named < 65_536 ? [named, this.#port] : [this.#port];
  }

  async #openFirst(ports: readonly number[]): Promise<ModbusServer | undefined> {
    for (const port of new Set(ports)) {
      try {
        return await this.#open(port);
      } catch (error) {
        if (!(error instanceof ListenError)) throw error;
      }
    }
    // Tried again each second.
    return undefined;
  }
}
