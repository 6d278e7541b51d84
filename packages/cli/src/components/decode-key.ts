import type { ComponentDefinition, DecodeContext, DeviceKind } from "@goe/core";
import type { KeyInfo } from "@goe/core/keys";
import { isRecord } from "../format/value.js";

/** Decoded values by field name. */
export type FieldValues = Readonly<Record<string, unknown>>;

/**
 * The fields that come from one key of a component, without the rest of it. A key that has none of its own, since
 * several together make a list there, is one field with the value as it was sent. Empty where the status lacks the key.
 *
 * Throws `GoeProtocolError` where the value has the wrong shape.
 */
export function decodeKey<D extends DeviceKind>(
  component: ComponentDefinition<unknown, D>,
  info: KeyInfo,
  { device, status }: Pick<DecodeContext<D>, "device" | "status">,
): FieldValues {
  const { key } = info;
  if (!Object.hasOwn(status, key)) return {};
  const value = component.decode({
    device,
    // The firmware tells which meaning numbers of enums have.
    status: { [key]: status[key], ...(Object.hasOwn(status, "fwv") ? { fwv: status["fwv"] } : {}) },
    skipped: new Set(component.keys.filter((other) => other !== key)),
  });
  const fields = fieldsOf(info).flatMap((field) => {
    const member = isRecord(value) && Object.hasOwn(value, field) ? value[field] : undefined;
    return member === undefined ? [] : [[field, member] as const];
  });
  if (fields.length > 0) return Object.fromEntries(fields);
  // The unit of a field is that of its decoded value.
  return { [info.wireUnit === undefined ? info.field : key]: status[key] };
}

/** Names of the fields that a key may decode to: its own, or those of the places of a list with a meaning per place. */
function fieldsOf({ field, type }: KeyInfo): readonly string[] {
  const places = type.kind === "struct" && type.layout === "array" ? type.places : [];
  return [...new Set([field, ...places.map((place) => place.field.split(".")[0] ?? "")])];
}

/** Some keys of a component as a component of their own. */
export function narrowComponent<D extends DeviceKind>(
  component: ComponentDefinition<unknown, D>,
  keys: readonly KeyInfo[],
): ComponentDefinition<FieldValues, D> {
  const names = keys.map(({ key }) => key);
  const firmware = component.keys.includes("fwv") ? ["fwv"] : [];
  return {
    name: component.name,
    keys: [...new Set([...names, ...firmware])],
    decode: (context) => {
      const present = keys.filter(({ key }) => context.skipped?.has(key) !== true);
      return Object.assign({}, ...present.map((info) => decodeKey(component, info, context)));
    },
  };
}
