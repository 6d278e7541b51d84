import type { ResolvedDevice, ResolvedModbus, ResolvedRegister } from "../resolve/resolved-spec.js";
import { ImportList } from "./printing/import-list.js";
import { coreGenerated, coreSpecifier } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** The Modbus TCP server of a device and its registers as a typed table. */
export function emitModbus({ kind, title, modbus }: ResolvedDevice): Emitted[] {
  if (modbus === undefined) return [];
  const path = `${coreGenerated}/modbus/${kind}-modbus.ts`;
  const imports = new ImportList();
  imports.type(coreSpecifier(path, "modbus/modbus-info"), "ModbusInfo");
  const text = `/** Modbus TCP of a ${title}: the server, and its registers by table and address. */
export const ${kind}Modbus: ModbusInfo = ${JSON.stringify(modbusInfo(modbus))};`;
  return [printModule(path, modbus.file, [text], imports)];
}

function modbusInfo({ registers, file: _file, sources: _sources, ...server }: ResolvedModbus): object {
  return { ...server, registers: registers.map(registerInfo) };
}

function registerInfo({ sources: _sources, implemented, ...register }: ResolvedRegister): object {
  return { ...register, implemented: implemented ?? true };
}
