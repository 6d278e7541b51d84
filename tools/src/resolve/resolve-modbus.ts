import type { SpecModbus, SpecRegister, SpecRegisterBlock, SpecRepeat } from "../modbus-model.js";
import type { Place } from "../spec-model.js";
import type { ResolvedModbus, ResolvedRegister } from "./resolved-spec.js";

/** The registers of a device one by one, by table and address. */
export function resolveModbus(modbus: SpecModbus, file: string): ResolvedModbus {
  const { registers, ...server } = modbus;
  const all = registers.flatMap(expandEntry);
  const tables = ["holding", "input"];
  all.sort((a, b) => tables.indexOf(a.kind) - tables.indexOf(b.kind) || a.address - b.address);
  return { ...server, file, registers: all };
}

function expandEntry(entry: SpecRegister | SpecRegisterBlock): ResolvedRegister[] {
  if (!("registers" in entry)) return membersOf(entry.repeat).map((member) => fill(entry, member));
  return membersOf(entry.repeat).flatMap((member) =>
    entry.registers.map((register) =>
      fill({ ...register, address: entry.address + register.address }, member),
    ),
  );
}

/** One of a row: its number, how far it is from the first, and its words. */
interface Member {
  readonly number: number;
  readonly offset: number;
  readonly label: string;
  readonly vendor: string;
}

const alone: Member = { number: 0, offset: 0, label: "", vendor: "" };

function membersOf(repeat: SpecRepeat | undefined): readonly Member[] {
  if (repeat === undefined) return [alone];
  const { from, to, step, gaps = [], labels = [] } = repeat;
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const number = from + index;
    const skipped = gaps.filter(({ before }) => before <= number);
    const label = labels[index];
    return {
      number,
      offset: index * step + skipped.reduce((sum, { registers }) => sum + registers, 0),
      label: label?.name ?? "",
      vendor: label?.vendor ?? "",
    };
  });
}

function fill({ repeat: _row, ...register }: SpecRegister, member: Member): ResolvedRegister {
  const { key, place } = register;
  return {
    ...register,
    address: register.address + member.offset,
    name: fillText(register.name, member),
    vendor: fillText(register.vendor, member),
    ...(key === undefined ? {} : { key: fillText(key, member) }),
    ...(place === undefined ? {} : { place: place.map((step) => fillPlace(step, member)) }),
  };
}

/** `{i}` is the number, `{n}` the number counted from 1, `{i+4}` four more. */
function fillText(text: string, { number, label, vendor }: Member): string {
  return text
    .replaceAll("{label}", label)
    .replaceAll("{vendor}", vendor)
    .replaceAll("{n}", String(number + 1))
    .replace(/\{i(?:\+(\d+))?\}/g, (_, more?: string) => String(number + Number(more ?? 0)));
}

/** A step that is nothing but a number is a position. */
function fillPlace(step: Place, member: Member): Place {
  if (typeof step === "number") return step;
  const filled = fillText(step, member);
  return filled !== step && /^\d+$/.test(filled) ? Number(filled) : filled;
}
