import type { ComponentDefinition } from "./component.js";
import type { DecodeContext, RawStatus } from "./decode.js";
import { GoeProtocolError } from "./errors/goe-protocol-error.js";
import type { DeviceKind } from "./keys/key-info.js";

/** `T` with every field optional at every depth: what is left when keys had to be skipped. */
export type LenientValue<T> = T extends Date
  ? T
  : T extends readonly (infer Item)[]
    ? readonly LenientValue<Item>[]
    : T extends object
      ? { readonly [K in keyof T]?: LenientValue<T[K]> }
      : T;

/** A component read as far as the device makes sense. */
export interface LenientReading<T> {
  /** The component without the fields of the keys at fault. */
  readonly value: LenientValue<T>;
  /** One error per key at fault; empty when all is well. */
  readonly issues: readonly GoeProtocolError[];
}

/** Decodes again without each key that fails, until the rest decodes. */
export function decodeLeniently<T, D extends DeviceKind>(
  component: ComponentDefinition<T, D>,
  context: DecodeContext<D>,
): LenientReading<T> {
  const status: Record<string, unknown> = { ...context.status };
  const skipped = new Set<string>();
  const issues: GoeProtocolError[] = [];
  for (;;) {
    try {
      const value = component.decode({ ...context, status, skipped });
      return { value: (withoutSkipped(value) ?? {}) as LenientValue<T>, issues };
    } catch (error) {
      const key = error instanceof GoeProtocolError ? error.key : undefined;
      if (key === undefined || skipped.has(key)) throw error;
      issues.push(error as GoeProtocolError);
      skipped.add(key);
      delete status[key];
    }
  }
}

/** Takes out what skipped keys left behind: undefined members, and objects made of nothing else. */
function withoutSkipped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSkipped);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const members = Object.entries(value as RawStatus)
    .map(([name, member]) => [name, withoutSkipped(member)] as const)
    .filter(([, member]) => member !== undefined);
  return members.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(members);
}
