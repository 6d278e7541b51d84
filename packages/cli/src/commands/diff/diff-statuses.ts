import { type DeviceKind, GoeCharger, GoeController, isGoeError, type RawStatus, redact } from "@goe/core";
import { findKey, type KeyInfo } from "@goe/core/keys";
import { decodeKey, type FieldValues } from "../../components/decode-key.js";
import { compareValues, pathText, type Step } from "./compare-values.js";

/** One thing that is not the same in two statuses. */
export interface Difference {
  readonly key: string;
  /** What became of the key from the first status to the second. */
  readonly change: "added" | "removed" | "changed";
  /** Decoded field and the place in it: `["voltageV", "l1"]`. */
  readonly path: readonly Step[];
  /** Decoded values, without what is secret; missing where there is none on that side. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The values differ in what is secret alone, and are not told. */
  readonly secret?: true;
}

/** Two statuses of one kind of device. */
export interface Comparison {
  readonly device: DeviceKind;
  readonly before: RawStatus;
  readonly after: RawStatus;
  /** Clocks that run by themselves count too. */
  readonly allKeys: boolean;
}

/**
 * What differs, in the order of the first status. Secrets are compared and never told; where one of the statuses was
 * redacted before, nobody knows whether they differ, and they do not count.
 */
export async function diffStatuses(comparison: Comparison): Promise<readonly Difference[]> {
  const { device, before, after, allKeys } = comparison;
  const sides = {
    before: { raw: before, clean: redact(before) },
    after: { raw: after, clean: redact(after) },
  };
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const found = await Promise.all(
    keys.map(async (key) => {
      const info = findKey(device, key);
      if (!allKeys && info !== undefined && isClock(info)) return [];
      if (JSON.stringify(before[key]) === JSON.stringify(after[key])) return [];
      return differencesOf(key, sides, await fieldReader(device, key, info));
    }),
  );
  return found.flat();
}

/** Whether a value is another one at every read, whatever the device does. */
function isClock({ timeBase, format, category }: KeyInfo): boolean {
  return timeBase === "age" || (category === "status" && (format === "utc-time" || format === "local-time"));
}

interface Side {
  readonly raw: RawStatus;
  readonly clean: RawStatus;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

function differencesOf(key: string, sides: Sides, read: FieldReader): readonly Difference[] {
  const { before, after } = sides;
  if (!Object.hasOwn(before.raw, key)) return whole(key, "added", read(after.clean));
  if (!Object.hasOwn(after.raw, key)) return whole(key, "removed", read(before.clean));
  const shown = compareValues(read(before.clean), read(after.clean));
  const changes = shown.map((change) => ({ key, change: "changed", ...change }) as const);
  if (isRedacted(before, key) || isRedacted(after, key)) return changes;
  const told = new Set(shown.map(({ path }) => pathText(path)));
  const hidden = compareValues(read(before.raw), read(after.raw)).filter(
    ({ path }) => !told.has(pathText(path)),
  );
  return [...changes, ...hidden.map(({ path }) => ({ key, change: "changed", path, secret: true }) as const)];
}

/** Whether nothing in a value is secret, or what was is gone. */
function isRedacted({ raw, clean }: Side, key: string): boolean {
  return JSON.stringify(raw[key]) === JSON.stringify(clean[key]);
}

function whole(key: string, change: "added" | "removed", fields: FieldValues): readonly Difference[] {
  const side = change === "added" ? "after" : "before";
  return Object.entries(fields).map(([field, value]) => ({ key, change, path: [field], [side]: value }));
}

type FieldReader = (status: RawStatus) => FieldValues;

/** How to decode a key; one that the spec does not know, or of another shape than it says, is shown as it was sent. */
async function fieldReader(device: DeviceKind, key: string, info: KeyInfo | undefined): Promise<FieldReader> {
  const component = info?.components[0];
  if (info === undefined || component === undefined) return (status) => ({ [key]: status[key] });
  const decode = await decoder(device, component, info);
  return (status) => {
    try {
      return decode(status);
    } catch (error) {
      if (isGoeError(error)) return { [key]: status[key] };
      throw error;
    }
  };
}

async function decoder(device: DeviceKind, component: string, info: KeyInfo): Promise<FieldReader> {
  // Devices that are never asked: they know the components.
  if (device === "charger") {
    const definition = await GoeCharger.local("localhost").component(component);
    return (status) => decodeKey(definition, info, { device, status });
  }
  const definition = await GoeController.local("localhost").component(component);
  return (status) => decodeKey(definition, info, { device, status });
}
