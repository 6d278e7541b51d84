import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DeviceKind } from "../spec-model.js";
import type { StructureFacts } from "./compare-structure.js";

/** What another account of the keys states of one key; what the spec is held against. */
export interface KeyFacts {
  readonly access: "R" | "W" | "RW";
  readonly type: string;
  readonly nullable: boolean;
  readonly unit?: string;
  readonly secret: boolean;
  /** What holds for writing, where it differs. */
  readonly set?: { readonly nullable?: boolean };
  readonly structure?: StructureFacts;
  readonly status: string;
  readonly enum?: readonly { readonly value: number; readonly name: string }[];
  readonly range?: { readonly min?: number; readonly max?: number; readonly maxLength?: number };
}

export interface FactsOfDevice {
  readonly keys: Readonly<Record<string, KeyFacts>>;
  /** Keys of relatives and other clients, by name. */
  readonly otherKeys?: { readonly keys: Readonly<Record<string, unknown>> };
}

/** Reads `<device>.json` of a folder of key facts. */
export async function readKeyFacts(folder: string, device: DeviceKind): Promise<FactsOfDevice> {
  return JSON.parse(await readFile(join(folder, `${device}.json`), "utf8")) as FactsOfDevice;
}
