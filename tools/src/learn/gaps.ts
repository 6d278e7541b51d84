import { maskedName } from "../conform/masked-value.js";
import type { ResolvedStruct, ResolvedType, ResolvedValue } from "../resolve/resolved-spec.js";
import { wirePlaces } from "../resolve/wire-schema.js";

/** A place of a value that the spec says nothing of, or that it is too narrow for. */
export interface Gap {
  readonly kind: "type" | "null" | "length" | "property";
  /** Elements of arrays and maps in one: `[*].u1`. */
  readonly place: string;
  readonly value: unknown;
  readonly secret: boolean;
  /** What the spec says there. */
  readonly said: string;
}

interface Where {
  readonly place: string;
  readonly secret: boolean;
}

/** What `conformValue` passes over, since devices may send more than the spec has: this is where one learns. */
export function* gapsOf(sent: unknown, value: ResolvedValue, where: Where): Generator<Gap> {
  const { type } = value;
  if (type.kind === "scalar" && type.name === "unknown") {
    yield { ...where, kind: "type", value: sent, said: "unknown" };
    return;
  }
  if (sent === null) {
    if (!value.nullable) yield { ...where, kind: "null", value: sent, said: "never null" };
    return;
  }
  // Of what is secret, only what kind of value it is may be looked at.
  if (!where.secret) yield* innerGaps(sent, type, where);
}

function* innerGaps(sent: unknown, type: ResolvedType, where: Where): Generator<Gap> {
  const { place } = where;
  switch (type.kind) {
    case "scalar":
      return;
    case "array": {
      if (!Array.isArray(sent)) return;
      const { length, maxLength } = type;
      if (sent.length < (length ?? 0) || sent.length > (maxLength ?? sent.length)) {
        yield { ...where, kind: "length", value: sent, said: lengthWords(length, maxLength) };
      }
      for (const item of sent) yield* gapsOf(item, type.items, { ...where, place: `${place}[*]` });
      return;
    }
    case "map":
      if (!isObject(sent)) return;
      for (const item of Object.values(sent)) {
        yield* gapsOf(item, type.items, { ...where, place: `${place}.*` });
      }
      return;
    case "struct":
      yield* structGaps(sent, type.struct, where);
  }
}

function* structGaps(sent: unknown, struct: ResolvedStruct, { place, secret }: Where): Generator<Gap> {
  if (struct.layout === "array" ? !Array.isArray(sent) : !isObject(sent)) return;
  const places = new Map(wirePlaces(struct).map((each) => [String(each.place), each]));
  for (const [name, member] of Object.entries(Object(sent))) {
    const known = places.get(name);
    const at = struct.layout === "array" ? `${place}[${name}]` : `${place}.${maskedName(name)}`;
    if (known === undefined) {
      const said = `${struct.name} has no such ${struct.layout === "array" ? "element" : "property"}`;
      yield { kind: "property", place: at, value: member, secret, said };
    } else yield* gapsOf(member, known.value, { place: at, secret: secret || known.secret });
  }
}

function lengthWords(length: number | undefined, maxLength: number | undefined): string {
  const parts = [
    ...(length === undefined ? [] : [`at least ${length} elements`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} elements`]),
  ];
  return parts.join(", ");
}

function isObject(sent: unknown): sent is Readonly<Record<string, unknown>> {
  return typeof sent === "object" && sent !== null && !Array.isArray(sent);
}

/** A place of a finding as gaps have it: what holds for one element of an array holds for all of them. */
export function generalPlace(place: string, type: ResolvedType): string {
  const steps = place.match(/\[\d+\]|\.[^.[]+/g) ?? [];
  let at: ResolvedType | undefined = type;
  let general = "";
  for (const step of steps) {
    general += at?.kind === "array" ? "[*]" : at?.kind === "map" ? ".*" : step;
    at = at === undefined ? undefined : memberType(at, step.replace(/[[\].]/g, ""));
  }
  return general;
}

function memberType(type: ResolvedType, name: string): ResolvedType | undefined {
  if (type.kind === "array" || type.kind === "map") return type.items.type;
  if (type.kind === "scalar") return undefined;
  return wirePlaces(type.struct).find(({ place }) => String(place) === name)?.value.type;
}
