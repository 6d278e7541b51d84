import type { Bounds, KnownBug } from "../keys/key-info.js";

/** A register value with a meaning. */
export interface RegisterValueInfo {
  readonly value: number;
  readonly meaning: string;
  /** Value of the key that says the same, where it is not the same number. */
  readonly keyValue?: boolean | number | null;
  /** The key has no value that says the same. */
  readonly keyless?: boolean;
}

/** A value in one register or in several that follow each other. */
export interface RegisterInfo {
  /** Address of the first register, counted from 0 as on the wire. */
  readonly address: number;
  /** Our name, without unit. */
  readonly name: string;
  /** The vendor's name. */
  readonly vendor: string;
  /** Table that it stands in: holding registers may be written, input registers may not. */
  readonly kind: "holding" | "input";
  /** `ascii`: two characters per register; `bytes`: two bytes per register; `octets`: one byte per register. */
  readonly type: "uint16" | "uint32" | "int64" | "float32" | "float64" | "ascii" | "bytes" | "octets";
  /** Registers that the value takes. */
  readonly length: number;
  readonly access: "read" | "read-write";
  /** Unit of the value once `factor` is applied. */
  readonly unit?: string;
  /** Register value times this is the value in `unit`. @default 1 */
  readonly factor?: number;
  /** A moment, counted in `unit` since 1970. */
  readonly format?: "unix-time";
  /** Bounds in register values; values with a meaning of their own may lie outside. */
  readonly range?: Bounds;
  readonly enum?: readonly RegisterValueInfo[];
  /** API key with the same value. */
  readonly key?: string;
  /** Way to the value inside that of the key: positions and property names from outside in. */
  readonly place?: readonly (number | string)[];
  /** First firmware with the register. */
  readonly since?: string;
  /** Whether a device fills it. */
  readonly implemented: boolean;
  /** Names a person, a device or a network. */
  readonly secret?: boolean;
  readonly summary: string;
  readonly notes?: readonly string[];
  readonly bugs?: readonly KnownBug[];
  /** How sure the reading is; high where left out. */
  readonly confidence?: "medium" | "low";
}

/** The Modbus TCP server of a device. */
export interface ModbusInfo {
  /** TCP port of a device as delivered. */
  readonly port: number;
  /** Key that sets the port. */
  readonly portKey: string;
  /** Key that switches the server on. */
  readonly enabledKey: string;
  /** Key that swaps the two bytes inside each register. */
  readonly swapBytesKey?: string;
  /** Key that reverses the order of the registers of a value. */
  readonly swapRegistersKey?: string;
  /** Function codes that are answered, and those that are not. */
  readonly functions: {
    readonly readHolding: number;
    readonly readInput: number;
    readonly writeHolding: number;
    readonly refused: readonly number[];
  };
  readonly notes?: readonly string[];
  readonly bugs?: readonly KnownBug[];
  /** Holding registers first, then input registers, each by address. */
  readonly registers: readonly RegisterInfo[];
}
