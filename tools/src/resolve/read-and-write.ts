import type { SpecItemObject, SpecKey, SpecType, SpecValueFacts } from "../spec-model.js";
import { integerBoundsOf } from "./integer-bounds.js";
import { itemObject } from "./resolve-values.js";

/** The value that is read, and the one that is written where it differs. */
export function readAndWrite(key: SpecKey): {
  readonly read: SpecItemObject;
  readonly write: SpecItemObject | undefined;
} {
  const { type } = key;
  if (typeof type !== "object" || !("read" in type)) return { read: { ...key, type }, write: undefined };
  const written = itemObject(type.write);
  // A number has the unit, enum and bounds of the key in both directions; what is of another kind shares nullability.
  const shared = isAlike(type.read, written.type) ? { ...key } : { nullable: key.nullable };
  const write = { ...(statesBounds(written) ? withoutBounds(shared) : shared), ...written };
  return { read: { ...key, type: type.read }, write };
}

function statesBounds({ range, usualRange }: SpecItemObject): boolean {
  return range !== undefined || usualRange !== undefined;
}

function withoutBounds({ range: _range, usualRange: _usual, ...facts }: SpecValueFacts): SpecValueFacts {
  return facts;
}

function isAlike(a: SpecType, b: SpecType): boolean {
  return kindOf(a) !== undefined && kindOf(a) === kindOf(b);
}

function kindOf(type: SpecType): "number" | "text" | undefined {
  if (typeof type !== "string") return undefined;
  if (type === "float" || type === "double" || integerBoundsOf(type) !== undefined) return "number";
  return type === "string" ? "text" : undefined;
}
