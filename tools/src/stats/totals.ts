import type { ResolvedDevice, ResolvedKey, ResolvedType, ResolvedValue } from "../resolve/resolved-spec.js";

/** How much is known of a device, in keys. */
export interface Totals {
  /** Listed by a document; the others are known from captures and clients only. */
  readonly documented: number;
  readonly inSpec: number;
  /** Of known shape, down to the last field. */
  readonly typed: number;
  /** Of unknown shape, in whole or in part. */
  readonly unknown: number;
  /** Of which nobody has said what they are. */
  readonly undescribed: number;
  /** Shown by a component. */
  readonly inComponents: number;
  readonly writable: number;
  /** With bounds, or elements or fields with bounds. */
  readonly withRange: number;
  readonly withEnum: number;
  /** Whose every fact has a source. */
  readonly withSources: number;
  /** Contradictions between sources that were settled. */
  readonly conflictsResolved: number;
}

export function totalsOf(device: ResolvedDevice): Totals {
  const { keys } = device;
  const count = (test: (key: ResolvedKey) => boolean): number => keys.filter(test).length;
  return {
    documented: count(({ documented }) => documented),
    inSpec: keys.length,
    typed: count((key) => !isUnknown(key)),
    unknown: count(isUnknown),
    undescribed: count(({ described }) => !described),
    inComponents: count(({ components }) => components.length > 0),
    writable: count(({ access }) => access !== "read"),
    withRange: count((key) =>
      valuesOf(key).some((value) => value.range !== undefined || value.usualRange !== undefined),
    ),
    withEnum: count((key) => valuesOf(key).some((value) => value.enum !== undefined)),
    withSources: count(({ unsourced }) => unsourced.length === 0),
    conflictsResolved: device.corrections.length,
  };
}

/** What is owed; each may only fall. */
export interface Debts {
  readonly unknownTypes: number;
  readonly undescribed: number;
  readonly factsWithoutSource: number;
  readonly keysOutsideComponents: number;
}

export function debtsOf({ keys }: ResolvedDevice): Debts {
  return {
    unknownTypes: keys.filter(isUnknown).length,
    undescribed: keys.filter(({ described }) => !described).length,
    factsWithoutSource: keys.reduce((count, { unsourced }) => count + unsourced.length, 0),
    keysOutsideComponents: keys.filter(
      ({ access, components }) => access !== "write" && components.length === 0,
    ).length,
  };
}

/** Whether the shape of a key is unknown, in whole or in part, in either direction. */
export function isUnknown(key: Pick<ResolvedKey, "value" | "writeValue">): boolean {
  return valuesOf(key).some(({ type }) => type.kind === "scalar" && type.name === "unknown");
}

/** The values of a key in both directions, and all values inside them. */
export function valuesOf({
  value,
  writeValue,
}: Pick<ResolvedKey, "value" | "writeValue">): readonly ResolvedValue[] {
  return writeValue === undefined ? inner(value) : [...inner(value), ...inner(writeValue)];
}

function inner(value: ResolvedValue): readonly ResolvedValue[] {
  return [value, ...children(value.type).flatMap(inner)];
}

function children(type: ResolvedType): readonly ResolvedValue[] {
  switch (type.kind) {
    case "scalar":
      return [];
    case "array":
    case "map":
      return [type.items];
    case "struct":
      return type.struct.fields.map(({ value }) => value);
  }
}
