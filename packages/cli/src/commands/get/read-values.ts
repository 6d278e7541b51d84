import type { DeviceKind } from "@goe/core";
import type { KeyInfo } from "@goe/core/keys";
import { decodeKey, type FieldValues } from "../../components/decode-key.js";
import { type ComponentSource, fieldsNamed } from "../../components/fields-named.js";
import { readableKeys } from "./readable-names.js";

/** What a device has of the values that were asked for. */
export interface ReadValues {
  /** In the order of the words; by field, or by key as the device sends it. */
  readonly values: FieldValues;
  /** Keys that the device lacks. */
  readonly missing: readonly string[];
}

/** A device to read from. */
export interface ValueSource<D extends DeviceKind> extends ComponentSource<D> {
  readonly client: { readonly query: (keys: readonly string[]) => Promise<FieldValues> };
}

/** Reads in one request, and decodes. */
export async function readValues<D extends DeviceKind>(
  source: ValueSource<D>,
  words: readonly string[],
): Promise<ReadValues> {
  const keys = readableKeys(source.kind);
  const named = (await Promise.all(words.map((word) => fieldsNamed(word, keys, source)))).filter(
    (each) => each !== undefined,
  );
  const components = await Promise.all(named.map(({ info }) => componentOf(info, source)));
  // The firmware tells what numbers of some enums mean.
  const firmware = components.some((component) => component?.keys.includes("fwv")) ? ["fwv"] : [];
  const status = await source.client.query([...new Set([...named.map(({ info }) => info.key), ...firmware])]);
  const values = named.map(({ info, fields }, i): FieldValues => {
    const component = components[i];
    if (component === undefined)
      return Object.hasOwn(status, info.key) ? { [info.field]: status[info.key] } : {};
    const decoded = decodeKey(component, info, { device: source.kind, status });
    const wanted = Object.entries(decoded).filter(([field]) => fields.includes(field));
    return wanted.length > 0 ? Object.fromEntries(wanted) : decoded;
  });
  return {
    values: Object.assign({}, ...values),
    missing: missingKeys(
      named.map(({ info }) => info.key),
      status,
    ),
  };
}

/** Reads in one request, and leaves the values as they are. */
export async function readRawValues<D extends DeviceKind>(
  source: ValueSource<D>,
  words: readonly string[],
): Promise<ReadValues> {
  const known = readableKeys(source.kind);
  const named = await Promise.all(words.map((word) => fieldsNamed(word, known, source)));
  const keys = [...new Set(words.map((word, i) => named[i]?.info.key ?? word))];
  const status = await source.client.query(keys);
  const present = keys.filter((key) => Object.hasOwn(status, key));
  return {
    values: Object.fromEntries(present.map((key) => [key, status[key]])),
    missing: missingKeys(keys, status),
  };
}

function componentOf<D extends DeviceKind>({ components: [name] }: KeyInfo, source: ComponentSource<D>) {
  return name === undefined ? undefined : source.component(name);
}

function missingKeys(keys: readonly string[], status: FieldValues): readonly string[] {
  return [...new Set(keys)].filter((key) => !Object.hasOwn(status, key));
}
