import type { DeviceKind, GoeError, GoeProtocolError } from "@goe/core";
import { isRecord } from "../../format/value.js";
import type { WatchedPart } from "./select-watched.js";

/** What one poll of a device brought, over all that is watched. */
export type WatchEvent = OnlineEvent | OfflineEvent;

/** The device answered. */
export interface OnlineEvent {
  readonly online: true;
  readonly at: Date;
  /** Decoded values by field name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields whose values differ from those of the answer before; all of them at first. */
  readonly changed: readonly string[];
  /** What is wrong with values that are left out. */
  readonly issues: readonly string[];
}

/** The device stopped to answer. */
export interface OfflineEvent {
  readonly online: false;
  readonly at: Date;
  /** When it last answered; when watching began if it never did. */
  readonly since: Date;
  readonly error: { readonly code: string; readonly message: string };
}

/** An answer of the library, as far as it is looked at here. */
export interface OnlineReading {
  readonly at: Date;
  /** Decoded components, in the order of the parts. */
  readonly values: readonly unknown[];
  readonly changed: readonly (readonly string[])[];
  readonly issues: readonly GoeProtocolError[];
}

/** Everything that was read, by field: what is shown, and what a condition may look at. */
export interface Flattened {
  readonly shown: OnlineEvent;
  readonly all: Readonly<Record<string, unknown>>;
}

/** Joins the parts: fields of components, and components that are lists under their names. */
export function flatten<D extends DeviceKind>(
  parts: readonly WatchedPart<D>[],
  { at, values, changed, issues }: OnlineReading,
): Flattened {
  const fields = parts.map((part, i) => {
    const value = values[i];
    const changedHere = changed[i] ?? [];
    return isRecord(value)
      ? { part, value, changed: changedHere }
      : { part, value: { [part.listName]: value }, changed: changedHere.length > 0 ? [part.listName] : [] };
  });
  const shown = fields.map(({ part, ...rest }) => ({
    value: only(rest.value, part.fields),
    changed: rest.changed.filter((field) => part.fields === undefined || part.fields.includes(field)),
  }));
  const faults = new Map(issues.map((issue) => [issue.key, issue.message]));
  return {
    shown: {
      online: true,
      at,
      values: Object.assign({}, ...shown.map(({ value }) => value)),
      changed: [...new Set(shown.flatMap((each) => each.changed))],
      issues: [...faults.values()],
    },
    all: Object.assign({}, ...fields.map(({ value }) => value)),
  };
}

function only(value: Readonly<Record<string, unknown>>, fields: readonly string[] | undefined): object {
  if (fields === undefined) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => fields.includes(field)));
}

/** A failure of the library as an event; `explain` puts it into the words of the command line. */
export function offlineEvent(
  { at, since, error }: { readonly at: Date; readonly since: Date; readonly error: GoeError },
  explain: (error: GoeError) => string,
): OfflineEvent {
  return { online: false, at, since, error: { code: error.code, message: explain(error) } };
}

/** An event as a line of JSON tells it; `device` where there are several. */
export function eventRecord(event: WatchEvent, device: string | undefined, changesOnly: boolean): object {
  const { at, online } = event;
  const head = { at: at.toISOString(), ...(device === undefined ? {} : { device }), online };
  if (!event.online) return { ...head, since: event.since.toISOString(), error: event.error };
  const { changed, values, issues } = event;
  const shown = changesOnly ? only(values, changed) : values;
  return { ...head, changed, values: shown, ...(issues.length > 0 ? { issues } : {}) };
}
