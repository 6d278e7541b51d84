import fc from "fast-check";
import { integerBoundsOf } from "../../src/resolve/integer-bounds.js";
import type { ResolvedStruct, ResolvedStructField, ResolvedValue } from "../../src/resolve/resolved-spec.js";

/** Settings that a client may write for a value, in the form of the decoded value. */
export function settableArbitrary(value: ResolvedValue): fc.Arbitrary<unknown> {
  const bare = bareArbitrary(value);
  return value.nullable ? fc.option(bare, { nil: null }) : bare;
}

function bareArbitrary(value: ResolvedValue): fc.Arbitrary<unknown> {
  const { type, format } = value;
  if (value.enum !== undefined) {
    const today = value.enum.values.filter(({ until }) => until === undefined);
    return fc.constantFrom(...today.map(({ name }) => name));
  }
  if (format === "utc-time") return fc.date({ min: new Date(0), max: lastDay, noInvalidDate: true });
  if (format === "unix-time") {
    const unitMs = value.wireUnit === "S" ? 1000 : 1;
    return fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((time) => new Date(time * unitMs));
  }
  switch (type.kind) {
    case "scalar":
      return scalarArbitrary(type.name, value);
    case "array": {
      const { length: minLength = 0, maxLength = minLength + 5 } = type;
      return fc.array(settableArbitrary(type.items), { minLength, maxLength });
    }
    case "map":
      return fc.dictionary(fc.string(), settableArbitrary(type.items), { noNullPrototype: true });
    case "struct":
      return structArbitrary(type.struct);
  }
}

const lastDay = new Date("9999-12-31T23:59:59.999Z");

function scalarArbitrary(name: string, { range, text, factor }: ResolvedValue): fc.Arbitrary<unknown> {
  if (name === "bool") return fc.boolean();
  if (name === "string") {
    return text?.pattern === undefined ? fc.string() : fc.stringMatching(new RegExp(text.pattern, "u"));
  }
  const bounds = integerBoundsOf(name);
  if (bounds === undefined) {
    const { min = -1e9, max = 1e9 } = range ?? {};
    // JSON has no minus zero.
    return fc.double({ min, max, noNaN: true }).map((number) => (number === 0 ? 0 : number * factor));
  }
  const min = Math.max(range?.min ?? bounds.min, Number.MIN_SAFE_INTEGER);
  const max = Math.min(range?.max ?? bounds.max, Number.MAX_SAFE_INTEGER);
  return fc.integer({ min, max }).map((number) => number * factor);
}

function structArbitrary({ fields }: ResolvedStruct): fc.Arbitrary<unknown> {
  const members = fields.map((field) => [field.field, fieldArbitrary(field)] as const);
  const required = fields.filter(({ optional }) => !optional).map(({ field }) => field);
  return fc.record(Object.fromEntries(members), { requiredKeys: required, noNullPrototype: true });
}

/** One value, or one per phase. */
function fieldArbitrary({ from, value }: ResolvedStructField): fc.Arbitrary<unknown> {
  if (typeof from !== "object") return settableArbitrary(value);
  const phases = Object.keys(from).map((phase) => [phase, settableArbitrary(value)] as const);
  return fc.record(Object.fromEntries(phases), { noNullPrototype: true });
}
