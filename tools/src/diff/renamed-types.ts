import type {
  ResolvedComponent,
  ResolvedEnum,
  ResolvedSpec,
  ResolvedStruct,
} from "../resolve/resolved-spec.js";
import type { Renamed } from "./compare-values.js";

/** Enums, structs and components that are gone while one of the same content is there under a new name. */
export function renamedTypes(before: ResolvedSpec, after: ResolvedSpec): Renamed {
  return new Map([
    ...pairs(before.enums, after.enums, ({ name }) => name, enumContent),
    ...pairs(before.structs, after.structs, ({ name }) => name, structContent),
    ...pairs(before.components, after.components, ({ typeName }) => typeName, componentContent),
  ]);
}

function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (of: T) => string,
  contentOf: (of: T) => string,
): readonly (readonly [former: string, present: string])[] {
  const [former, present] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
  const come = new Map(
    after.filter((each) => !former.has(nameOf(each))).map((each) => [contentOf(each), nameOf(each)]),
  );
  const found: (readonly [string, string])[] = [];
  for (const each of before) {
    const successor = present.has(nameOf(each)) ? undefined : come.get(contentOf(each));
    if (successor === undefined) continue;
    come.delete(contentOf(each));
    found.push([nameOf(each), successor]);
  }
  return found;
}

function enumContent({ values }: ResolvedEnum): string {
  return JSON.stringify(values.map(({ value, name, since, until }) => [value, name, since, until]));
}

function structContent({ layout, fields }: ResolvedStruct): string {
  return JSON.stringify([layout, fields.map(({ field, from }) => [field, from])]);
}

function componentContent({ name, devices, keys }: ResolvedComponent): string {
  return JSON.stringify([name, devices, keys]);
}
