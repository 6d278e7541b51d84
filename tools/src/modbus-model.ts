import type { Confidence, FactSources, Place, SpecBug, SpecRange } from "./spec-model.js";

// The shape of modbus.yaml, as spec/schema/modbus.schema.json admits it.

/** A row of equal entries: numbers, distance, and the words that tell them apart. */
export interface SpecRepeat {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly gaps?: readonly { readonly before: number; readonly registers: number }[];
  readonly labels?: readonly { readonly name: string; readonly vendor: string }[];
}

export interface SpecRegisterValue {
  readonly value: number;
  readonly meaning: string;
  readonly keyValue?: boolean | number | null;
  readonly keyless?: boolean;
}

export interface SpecRegister {
  readonly address: number;
  readonly repeat?: SpecRepeat;
  readonly name: string;
  readonly vendor: string;
  readonly kind: "holding" | "input";
  readonly type: "uint16" | "uint32" | "int64" | "float32" | "float64" | "ascii" | "bytes" | "octets";
  readonly length: number;
  readonly access: "read" | "read-write";
  readonly unit?: string;
  readonly factor?: number;
  readonly format?: "unix-time";
  readonly range?: SpecRange;
  readonly enum?: readonly SpecRegisterValue[];
  readonly key?: string;
  readonly place?: readonly Place[];
  readonly since?: string;
  readonly implemented?: false;
  readonly secret?: true;
  readonly summary: string;
  readonly notes?: readonly string[];
  readonly bugs?: readonly SpecBug[];
  readonly confidence?: Confidence;
  readonly sources?: FactSources;
}

/** Registers that repeat as a whole. */
export interface SpecRegisterBlock {
  readonly address: number;
  readonly repeat: SpecRepeat;
  readonly summary: string;
  readonly notes?: readonly string[];
  readonly registers: readonly SpecRegister[];
}

/** The Modbus TCP server of a device. */
export interface SpecModbus {
  readonly port: number;
  readonly portKey: string;
  readonly enabledKey: string;
  readonly swapBytesKey?: string;
  readonly swapRegistersKey?: string;
  readonly functions: {
    readonly readHolding: number;
    readonly readInput: number;
    readonly writeHolding: number;
    readonly refused: readonly number[];
  };
  readonly notes?: readonly string[];
  readonly bugs?: readonly SpecBug[];
  readonly sources: FactSources;
  readonly registers: readonly (SpecRegister | SpecRegisterBlock)[];
}
