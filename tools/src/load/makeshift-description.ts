import { fieldNameOfKey } from "../names.js";
import type { SpecKey, WrittenKey } from "../spec-model.js";

/** A key with what its file leaves out: a key that nobody has described goes by its own name. */
export function withDescription(name: string, key: WrittenKey): SpecKey {
  return {
    ...key,
    name: key.name ?? fieldNameOfKey(name),
    summary: key.summary ?? "Not described yet.",
    described: key.summary !== undefined,
  };
}
