import { intervalHas } from "../firmware.js";
import { integerBoundsOf } from "../resolve/integer-bounds.js";
import type { ResolvedStruct, ResolvedType, ResolvedValue } from "../resolve/resolved-spec.js";
import { wirePlaces } from "../resolve/wire-schema.js";
import type { ScalarName, SpecOtherForm } from "../spec-model.js";
import type { Finding, FindingKind } from "./finding.js";
import { maskedValue } from "./masked-value.js";

/** A finding inside a value, without the key that it belongs to. */
export type ValueFinding = Pick<Finding, "place" | "kind" | "message">;

/** What the value was sent by, and whether it may be shown. */
export interface ValueContext {
  /** Firmware that sent it, where it is known: numbers of enums may depend on it. */
  readonly firmware: string | undefined;
  readonly secret: boolean;
  /** Values are told by their shape. */
  readonly masked?: boolean;
}

/** Holds a value as it stands on the wire against the spec. Unknown properties and further elements are no findings. */
export function conformValue(
  sent: unknown,
  value: ResolvedValue,
  context: ValueContext,
): readonly ValueFinding[] {
  return [...findings(sent, value, context, "")];
}

function* findings(
  sent: unknown,
  value: ResolvedValue,
  context: ValueContext,
  place: string,
): Generator<ValueFinding> {
  const found = (kind: FindingKind, message: string): ValueFinding => ({ place, kind, message });
  if (value.type.kind === "scalar" && value.type.name === "unknown") return;
  if (sent === null) {
    if (!value.nullable) yield found("shape", `expected ${typeWords(value.type)}, got null`);
    return;
  }
  const other = value.also.find((form) => isScalar(sent, form.type));
  if (other !== undefined && !isOfType(sent, value.type)) {
    if (!standsForSomething(sent, other)) {
      yield found("enum", `${show(sent, value, context)} stands for nothing known`);
    } else if (context.firmware !== undefined && !intervalHas(other, context.firmware)) {
      yield found("not-expected", `${show(sent, value, context)} is the form of other firmware`);
    }
    return;
  }
  if (!isOfType(sent, value.type)) {
    yield found("shape", `expected ${typeWords(value.type)}, got ${show(sent, value, context)}`);
    return;
  }
  yield* scalarFindings(sent, value, context, found);
  yield* innerFindings(sent, value.type, context, place);
}

function* scalarFindings(
  sent: unknown,
  value: ResolvedValue,
  context: ValueContext,
  found: (kind: FindingKind, message: string) => ValueFinding,
): Generator<ValueFinding> {
  if (typeof sent === "number") {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = value.range ?? {};
    if (sent < min || sent > max)
      yield found("range", `${show(sent, value, context)} is outside ${min} to ${max}`);
    if (value.enum !== undefined && !meansSomething(sent, value.enum.values, context.firmware)) {
      yield found("enum", `${show(sent, value, context)} has no name in ${value.enum.name}`);
    }
  }
  if (typeof sent === "string" && value.text !== undefined) {
    const { maxLength = Number.POSITIVE_INFINITY, pattern } = value.text;
    if (sent.length > maxLength) yield found("text", `${sent.length} characters, at most ${maxLength}`);
    if (pattern !== undefined && !matches(sent, pattern)) {
      yield found("text", `${show(sent, value, context)} does not match ${pattern}`);
    }
  }
}

/** A pattern that is no regular expression says nothing; rule bad-pattern names it. */
function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

function meansSomething(
  sent: number,
  values: NonNullable<ResolvedValue["enum"]>["values"],
  firmware: string | undefined,
): boolean {
  return values.some(
    (each) => each.value === sent && (firmware === undefined || intervalHas(each, firmware)),
  );
}

function* innerFindings(
  sent: unknown,
  type: ResolvedType,
  context: ValueContext,
  place: string,
): Generator<ValueFinding> {
  switch (type.kind) {
    case "scalar":
      return;
    case "array": {
      const items = sent as readonly unknown[];
      if (type.length !== undefined && items.length < type.length) {
        const message = `${items.length} elements, expected at least ${type.length}`;
        yield { place, kind: "shape", message };
      }
      for (const [index, item] of items.entries()) {
        yield* findings(item, type.items, context, `${place}[${index}]`);
      }
      return;
    }
    case "map":
      for (const [name, item] of Object.entries(sent as object)) {
        // The names of a map are somebody's own words.
        yield* findings(item, type.items, context, `${place}.${context.masked === true ? "*" : name}`);
      }
      return;
    case "struct":
      yield* structFindings(sent as Readonly<Record<string | number, unknown>>, type.struct, context, place);
  }
}

function* structFindings(
  sent: Readonly<Record<string | number, unknown>>,
  struct: ResolvedStruct,
  context: ValueContext,
  place: string,
): Generator<ValueFinding> {
  for (const { place: at, value, optional, secret } of wirePlaces(struct)) {
    const inner = typeof at === "number" ? `${place}[${at}]` : `${place}.${at}`;
    const member = sent[at];
    if (member !== undefined) {
      yield* findings(member, value, { ...context, secret: context.secret || secret }, inner);
    } else if (!optional) {
      yield { place: inner, kind: "shape", message: `expected ${typeWords(value.type)}, got nothing` };
    }
  }
}

function isOfType(sent: unknown, type: ResolvedType): boolean {
  switch (type.kind) {
    case "scalar":
      return isScalar(sent, type.name);
    case "array":
      return Array.isArray(sent);
    case "map":
      return isPlainObject(sent);
    case "struct":
      return type.struct.layout === "array" ? Array.isArray(sent) : isPlainObject(sent);
  }
}

function isPlainObject(sent: unknown): boolean {
  return typeof sent === "object" && sent !== null && !Array.isArray(sent);
}

function isScalar(sent: unknown, name: ScalarName): boolean {
  if (name === "unknown") return true;
  if (name === "bool") return typeof sent === "boolean";
  if (name === "string") return typeof sent === "string";
  const bounds = integerBoundsOf(name);
  if (bounds === undefined) return typeof sent === "number";
  return Number.isInteger(sent) && Number(sent) >= bounds.min && Number(sent) <= bounds.max;
}

function standsForSomething(sent: unknown, { values }: SpecOtherForm): boolean {
  return values === undefined || Object.hasOwn(values, String(sent));
}

/** What a type is called in a message. */
function typeWords(type: ResolvedType): string {
  switch (type.kind) {
    case "scalar":
      return type.name;
    case "array":
      return "an array";
    case "map":
      return "an object";
    case "struct":
      return type.struct.layout === "array"
        ? `an array (${type.struct.name})`
        : `an object (${type.struct.name})`;
  }
}

/** The value for a message, cut short; of a secret only what kind of value it is. */
function show(sent: unknown, { type }: ResolvedValue, { secret, masked }: ValueContext): string {
  // A number in place of a text may be the same secret in another form.
  const hidden = secret || (masked === true && typeof sent === "number" && !countsOrMeasures(type));
  if (hidden)
    return Array.isArray(sent) ? "an array" : typeof sent === "object" ? "an object" : `a ${typeof sent}`;
  if (masked === true) return maskedValue(sent);
  const text = JSON.stringify(sent) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function countsOrMeasures(type: ResolvedType): boolean {
  return type.kind === "scalar" && type.name !== "string" && type.name !== "unknown";
}
