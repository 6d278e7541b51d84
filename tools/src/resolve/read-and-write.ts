import type { SpecItemObject, SpecKey } from "../spec-model.js";
import { itemObject } from "./resolve-values.js";

/** The value that is read, and the one that is written where it differs: of the key's facts it keeps nullability. */
export function readAndWrite(key: SpecKey): {
  readonly read: SpecItemObject;
  readonly write: SpecItemObject | undefined;
} {
  const { type } = key;
  return typeof type === "object" && "read" in type
    ? { read: { ...key, type: type.read }, write: { nullable: key.nullable, ...itemObject(type.write) } }
    : { read: { ...key, type }, write: undefined };
}
