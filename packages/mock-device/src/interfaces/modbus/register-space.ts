import { coversFirmware } from "@goe/core/keys";
import { chargerModbus, controllerModbus, type ModbusInfo, type RegisterInfo } from "@goe/core/modbus";
import type { DeviceProfile } from "../../profiles/device-profile.js";
import type { RegisterLink } from "./key-link.js";
import { linkOf } from "./special-links.js";

/** Function that reads registers: holding or input. */
export type ReadFunction = 3 | 4;

/** A register at one of its addresses. */
export interface RegisterPart {
  readonly register: RegisterInfo;
  readonly link: RegisterLink;
  /** 0 at the register's first address. */
  readonly offset: number;
}

const spaces = new WeakMap<DeviceProfile, RegisterSpace>();

/**
 * The registers that a firmware has, by address. Firmware answers functions 3 and 4 alike
 * (goecharger/go-eCharger-API-v2#107, and "for all registers listed below" on both pages). That cannot hold at 332 to
 * 337, where the charger's page lists two registers for one address. There each function gives the register of its own
 * table, since that is the only way in which all that the page lists can be read (inferred).
 */
export class RegisterSpace {
  /** What a read with each of the functions meets. */
  readonly read: Readonly<Record<ReadFunction, ReadonlyMap<number, RegisterPart>>>;
  /** What a write meets: holding registers. */
  readonly written: ReadonlyMap<number, RegisterPart>;

  private constructor({ registers }: ModbusInfo, firmware: string) {
    // A register from after this firmware does not exist.
    const known = registers.filter(({ since }) => since === undefined || coversFirmware({ since }, firmware));
    const holding = partsOf(known.filter(({ kind }) => kind === "holding"));
    const input = partsOf(known.filter(({ kind }) => kind === "input"));
    this.written = new Map(holding);
    this.read = { 3: new Map([...input, ...holding]), 4: new Map([...holding, ...input]) };
  }

  /** The registers of a profile, laid out once. */
  static of(profile: DeviceProfile): RegisterSpace {
    const info = profile.device === "charger" ? chargerModbus : controllerModbus;
    const space = spaces.get(profile) ?? new RegisterSpace(info, profile.firmware);
    spaces.set(profile, space);
    return space;
  }
}

function partsOf(registers: readonly RegisterInfo[]): readonly (readonly [number, RegisterPart])[] {
  return registers.flatMap((register) => {
    const link = linkOf(register);
    return Array.from(
      { length: register.length },
      (_, offset) => [register.address + offset, { register, link, offset }] as const,
    );
  });
}
