import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { LinkedValues } from "./key-link.js";
import { illegalAddress, illegalValue, ModbusException } from "./modbus-exception.js";
import type { ModbusHandler, RefusedRequest } from "./modbus-server.js";
import { chargerQuirks, noQuirks, type Quirks } from "./quirks.js";
import { decodeRegister, encodeRegister, type WireOrder } from "./register-codec.js";
import { type ReadFunction, type RegisterPart, RegisterSpace } from "./register-space.js";

/** Order of the registers of a number while key `msr` is false. */
export type BaseOrder = "big-endian" | "little-endian";

/** A register with the words that a client wants in it. */
interface RegisterWrite {
  readonly part: RegisterPart;
  readonly words: readonly number[];
}

const methods: Readonly<Partial<Record<number, string>>> = {
  1: "read coils",
  2: "read discrete inputs",
  3: "read holding registers",
  4: "read input registers",
  5: "write single coil",
  6: "write single register",
  15: "write multiple coils",
  16: "write multiple registers",
};

/** What a device's Modbus server answers, on the values of the device. */
export class ModbusDevice implements ModbusHandler {
  readonly #device: SimulatedDevice;
  readonly #baseOrder: BaseOrder;
  readonly #space: RegisterSpace;
  readonly #quirks: Quirks;
  readonly #values: LinkedValues;

  constructor(device: SimulatedDevice, baseOrder: BaseOrder) {
    this.#device = device;
    this.#baseOrder = baseOrder;
    this.#space = RegisterSpace.of(device.profile);
    this.#quirks = device.profile.device === "charger" ? chargerQuirks(device.profile.firmware) : noQuirks;
    this.#values = { state: device.state, kept: new Map() };
  }

  get online(): boolean {
    return this.#device.online;
  }

  read(functionCode: ReadFunction, address: number, quantity: number): number[] {
    this.#device.time.catchUp();
    const parts = Array.from({ length: quantity }, (_, index) =>
      this.#space.read[functionCode].get(address + index),
    );
    return this.#answered(functionCode, address, parts, () => {
      const words = this.#wordsOf(parts, address);
      this.#count("mro", "mstr");
      return words;
    });
  }

  write(address: number, words: readonly number[]): void {
    this.#device.time.catchUp();
    const parts = words.map((_, index) => this.#space.written.get(address + index));
    this.#answered(16, address, parts, () => {
      for (const wish of wishesOf(parts, address, words)) this.#put(wish);
      this.#count("mwo", "mstw");
    });
  }

  refused({ functionCode, address, answer, reason }: RefusedRequest): void {
    this.#device.report("modbus", {
      method: methodName(functionCode),
      path: address === undefined ? "" : String(address),
      parameters: [],
      answer,
      unexpected: reason,
    });
  }

  /** Notes a request with its answer. */
  #answered<Result>(
    functionCode: number,
    address: number,
    parts: readonly (RegisterPart | undefined)[],
    answer: () => Result,
  ): Result {
    const seen = {
      method: methodName(functionCode),
      path: String(address),
      parameters: [...new Set(parts.flatMap((part) => (part === undefined ? [] : [part.register.name])))],
    };
    try {
      const result = answer();
      this.#device.report("modbus", { ...seen, answer: "ok" });
      return result;
    } catch (error) {
      if (!(error instanceof ModbusException)) throw error;
      this.#device.report("modbus", {
        ...seen,
        answer: `exception ${error.modbusErrorCode}`,
        unexpected: error.message,
      });
      throw error;
    }
  }

  // A request that begins and ends at a register and passes over addresses without one gets 0 for those. Not
  // documented; inferred from ioBroker's Modbus adapter, which reads over small gaps (ioBroker/ioBroker.modbus#581) and
  // is used with these chargers (ioBroker/ioBroker.modbus#351).
  #wordsOf(parts: readonly (RegisterPart | undefined)[], address: number): number[] {
    for (const end of [0, parts.length - 1]) {
      if (parts[end] === undefined) {
        throw new ModbusException(illegalAddress, `no register at address ${address + end}`);
      }
    }
    const order = this.#order();
    const words = new Map<RegisterPart["register"], readonly number[]>();
    return parts.map((part, index) => {
      if (part === undefined) return 0;
      if (this.#spills(parts, address + index)) return 0xffff;
      const { register, link, offset } = part;
      const encoded = words.get(register) ?? encodeRegister(link.read(this.#values), register, order);
      words.set(register, encoded);
      return encoded[offset] ?? 0;
    });
  }

  #spills(parts: readonly (RegisterPart | undefined)[], address: number): boolean {
    if (!this.#quirks.brightnessSpills || address !== 206) return false;
    return parts.some((part) => part?.register.address === 205) && this.#device.state.number("lbr") === 255;
  }

  #put({ part, words }: RegisterWrite): void {
    const { register, link } = part;
    if (this.#quirks.writesIgnored.has(register.address)) return;
    const wish = this.#quirks.writesRefused.has(register.address)
      ? undefined
      : link.write(decodeRegister(words, register.type, this.#order()), this.#values);
    if (wish === "kept") return;
    const outcome = wish === undefined ? undefined : this.#device.write(wish.key, JSON.stringify(wish.value));
    if (outcome?.result === "written") return;
    throw outcome?.result === "unknown"
      ? new ModbusException(illegalAddress, `${register.name} has no key in this firmware`)
      : new ModbusException(illegalValue, `${register.name} does not take this value`);
  }

  #order(): WireOrder {
    const { state } = this.#device;
    // High register first while msr is false, low register first while it is true, as chargers come: owners read
    // numbers either with msr set to false (goecharger/go-eCharger-API-v2#100) or with the registers swapped
    // (ioBroker/ioBroker.modbus#351). "All 16-bit packages are big-endian" (the vendor's page on V1).
    return {
      swapBytes: state.flag("msb") !== this.#quirks.bytesSwapped,
      swapRegisters: state.flag("msr") !== (this.#baseOrder === "little-endian"),
    };
  }

  // That only what was answered without an exception counts, is inferred.
  #count(operations: string, lastAt: string): void {
    const { state } = this.#device;
    state.derive(operations, state.number(operations) + 1);
    state.derive(lastAt, state.uptimeMs());
  }
}

function methodName(functionCode: number | undefined): string {
  if (functionCode === undefined) return "no Modbus";
  const name = methods[functionCode];
  return name === undefined ? `FC${functionCode}` : `FC${functionCode} ${name}`;
}

/** The registers that words are meant for. Nothing is written when one of them cannot be, or is not given in full. */
function wishesOf(
  parts: readonly (RegisterPart | undefined)[],
  address: number,
  words: readonly number[],
): readonly RegisterWrite[] {
  const wishes: RegisterWrite[] = [];
  for (const [index, part] of parts.entries()) {
    if (part === undefined) {
      throw new ModbusException(illegalAddress, `no writable register at address ${address + index}`);
    }
    if (part.offset !== 0) continue;
    wishes.push({ part, words: words.slice(index, index + part.register.length) });
  }
  const first = parts[0];
  const last = wishes.at(-1);
  // Inferred: half a number is none.
  if (first?.offset !== 0 || last?.part.register.length !== last?.words.length) {
    throw new ModbusException(illegalValue, "a value of several registers is not written in full");
  }
  return wishes;
}
