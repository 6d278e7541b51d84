import { compareFirmware } from "../firmware.js";
import { type Entry, findVisible, type SpecIndex } from "../load/spec-index.js";
import { fieldName } from "../names.js";
import type {
  Scope,
  SpecEnum,
  SpecItem,
  SpecItemObject,
  SpecStruct,
  SpecType,
  SpecUnit,
} from "../spec-model.js";
import type {
  ResolvedEnum,
  ResolvedStruct,
  ResolvedStructField,
  ResolvedType,
  ResolvedValue,
} from "./resolved-spec.js";

/** Enums and structs by scope and name, each made once. */
export interface TypeTable {
  readonly enums: readonly ResolvedEnum[];
  readonly structs: readonly ResolvedStruct[];
  readonly value: (scope: Scope, item: SpecItemObject) => ResolvedValue;
}

export function resolveTypes(spec: SpecIndex): TypeTable {
  const enums = new Map(spec.enums.map((entry) => [entry, resolveEnum(entry)]));
  const fieldsOf = new Map<Entry<SpecStruct>, ResolvedStructField[]>();
  const structs = new Map(spec.structs.map((entry) => [entry, resolveStructShell(entry, fieldsOf)]));

  const typeOf = (scope: Scope, type: SpecType): ResolvedType => {
    if (typeof type === "string") return { kind: "scalar", name: type };
    if ("struct" in type) {
      const entry = findVisible(spec.structs, scope, type.struct);
      const struct = entry === undefined ? undefined : structs.get(entry);
      return struct === undefined ? { kind: "scalar", name: "unknown" } : { kind: "struct", struct };
    }
    if ("map" in type) return { kind: "map", items: toValue(scope, itemObject(type.map)) };
    const items = toValue(scope, itemObject(type.array));
    return { kind: "array", items, length: type.length, maxLength: type.maxLength };
  };

  const toValue: TypeTable["value"] = (scope, item) => {
    const entry = item.enum === undefined ? undefined : findVisible(spec.enums, scope, item.enum);
    const type = typeOf(scope, item.type);
    const element = "items" in type ? type.items : undefined;
    return {
      type,
      nullable: item.nullable ?? false,
      enum: entry === undefined ? undefined : enums.get(entry),
      format: item.format,
      unit: carriedUnit(item),
      wireUnit: item.wireUnit ?? item.unit ?? element?.wireUnit,
      factor: conversionFactor(spec.units, item.wireUnit ?? item.unit, item.unit) ?? 1,
      range: item.range,
      usualRange: item.usualRange,
      text: item.text,
      also: item.also ?? [],
    };
  };

  for (const [entry, fields] of fieldsOf) {
    for (const [name, field] of Object.entries(entry.value.fields)) {
      fields.push({
        field: fieldName(name, carriedUnit(field)),
        from: field.from,
        summary: field.summary,
        value: toValue(entry.scope, field),
        optional: field.optional ?? false,
        timeBase: field.timeBase,
        counter: field.counter ?? false,
        secret: field.secret ?? false,
      });
    }
  }
  return { enums: [...enums.values()], structs: [...structs.values()], value: toValue };
}

/** `float` and `{type: float, nullable: true}` in one form. */
export function itemObject(item: SpecItem): SpecItemObject {
  return typeof item === "object" && "type" in item ? item : { type: item };
}

/** What an array or a map holds; `undefined` for everything else. */
export function elementOf(type: SpecType): SpecItemObject | undefined {
  if (typeof type !== "object" || "struct" in type) return undefined;
  return itemObject("array" in type ? type.array : type.map);
}

/** The unit that a field's name ends with: its own, that of a list's elements, none for a moment in time. */
export function carriedUnit({ type, unit, format }: SpecItemObject): string | undefined {
  if (format !== undefined) return undefined;
  const element = unit === undefined ? elementOf(type) : undefined;
  return element === undefined ? unit : carriedUnit(element);
}

/** What one `from` is in `to`: 60 from Min to S; `undefined` when the two measure different things. */
export function conversionFactor(
  units: ReadonlyMap<string, SpecUnit>,
  from: string | undefined,
  to: string | undefined,
): number | undefined {
  if (from === to) return 1;
  const source = from === undefined ? undefined : units.get(from);
  const target = to === undefined ? undefined : units.get(to);
  if (source === undefined || target === undefined) return undefined;
  if ((source.of ?? from) !== (target.of ?? to)) return undefined;
  return (source.factor ?? 1) / (target.factor ?? 1);
}

function resolveEnum({ name, scope, file, value }: Entry<SpecEnum>): ResolvedEnum {
  return {
    name,
    scope,
    file: `spec/${file.path}`,
    summary: value.summary,
    values: value.values,
    turningPoints: turningPoints(value.values),
  };
}

function turningPoints(values: SpecEnum["values"]): readonly string[] {
  const ends = values.flatMap(({ until }) => (until === undefined ? [] : [until]));
  return [...new Set(ends)].sort(compareFirmware);
}

function resolveStructShell(
  entry: Entry<SpecStruct>,
  fieldsOf: Map<Entry<SpecStruct>, ResolvedStructField[]>,
): ResolvedStruct {
  const fields: ResolvedStructField[] = [];
  fieldsOf.set(entry, fields);
  const { name, scope, file, value } = entry;
  return { name, scope, file: `spec/${file.path}`, summary: value.summary, layout: value.layout, fields };
}
