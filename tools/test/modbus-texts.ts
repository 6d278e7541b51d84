import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type LoadedSpec, loadSpec } from "../src/load/load-spec.js";
import { indexSpec } from "../src/load/spec-index.js";
import { resolveSpec } from "../src/resolve/resolve-spec.js";
import type { ResolvedDevice } from "../src/resolve/resolved-spec.js";
import { type Edit, edited, miniTexts } from "./mini-spec.js";

const read = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`./fixtures/modbus/${name}.yaml`, import.meta.url)), "utf8");

/** The texts of the small spec with a Modbus server for each device; nothing holds these two files against their schema. */
export const modbusTexts: ReadonlyMap<string, string> = new Map([
  ...miniTexts,
  ["charger/modbus.yaml", await read("charger")],
  ["controller/modbus.yaml", await read("controller")],
]);

export function loadModbusSpec(edits: readonly Edit[] = []): LoadedSpec {
  return loadSpec(edited(modbusTexts, edits));
}

/** The devices of the small spec with their registers, unchecked. */
export function modbusDevices(edits: readonly Edit[] = []): readonly ResolvedDevice[] {
  return resolveSpec(indexSpec(loadModbusSpec(edits))).devices;
}
