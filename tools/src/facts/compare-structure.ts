import type { ResolvedStruct, ResolvedValue } from "../resolve/resolved-spec.js";
import { wirePlaces } from "../resolve/wire-schema.js";
import { unitId } from "./unit-ids.js";

/** What another account states of the inside of a value. */
export interface StructureFacts {
  readonly unit?: string;
  readonly enum?: readonly { readonly value: number }[];
  readonly fields?: Readonly<Record<string, StructureFacts>>;
  readonly items?: StructureFacts;
  readonly tuple?: readonly StructureFacts[];
  readonly indices?: readonly { readonly index: number; readonly unit?: string }[];
}

/** What is stated otherwise, with the place inside the value. */
export interface InnerDifference {
  readonly place: string;
  readonly expected: string;
  readonly got: string;
}

/** Holds the inside of a value against another account: members, units and numbers of enums. */
export function* compareStructure(
  value: ResolvedValue,
  stated: StructureFacts,
  place = "",
): Generator<InnerDifference> {
  yield* ownDifferences(value, stated, place);
  const { type } = value;
  if (type.kind === "map") {
    for (const [name, field] of Object.entries(stated.fields ?? {})) {
      yield* compareStructure(type.items, field, `${place}.${name}`);
    }
  } else if (type.kind === "array") {
    if (stated.items !== undefined) yield* compareStructure(type.items, stated.items, `${place}[]`);
  } else if (type.kind === "struct") {
    yield* compareMembers(type.struct, stated, place);
  }
}

function* ownDifferences(
  value: ResolvedValue,
  stated: StructureFacts,
  place: string,
): Generator<InnerDifference> {
  if (stated.unit !== undefined) {
    const expected = unitId(stated.unit);
    if (value.unit !== expected && value.wireUnit !== expected) {
      yield { place, expected, got: value.wireUnit ?? "no unit" };
    }
  }
  for (const { value: number } of stated.enum ?? []) {
    const known = value.enum?.values.some((each) => each.value === number) === true;
    if (!known) yield { place, expected: `a name for ${number}`, got: value.enum?.name ?? "no enum" };
  }
}

function* compareMembers(
  struct: ResolvedStruct,
  stated: StructureFacts,
  place: string,
): Generator<InnerDifference> {
  const members: (readonly [at: string | number, StructureFacts])[] = [
    ...Object.entries(stated.fields ?? {}),
    ...(stated.tuple ?? []).map((each, index) => [index, each] as const),
    ...(stated.indices ?? []).map((each) => [each.index, each] as const),
  ];
  const places = new Map(wirePlaces(struct).map((each) => [String(each.place), each.value]));
  for (const [at, facts] of members) {
    const inner = typeof at === "number" ? `${place}[${at}]` : `${place}.${at}`;
    const value = places.get(String(at));
    if (value !== undefined) yield* compareStructure(value, facts, inner);
    else if (typeof at === "string") yield { place: inner, expected: "a field", got: "nothing" };
  }
}
