import type { DeviceKind, KeyInfo } from "@goe/core/keys";
import { assignmentError } from "../../assignments/assignment-error.js";
import {
  type Assignment,
  type ParsedAssignments,
  parseAssignments,
} from "../../assignments/parse-assignments.js";
import type { Expectation } from "../../devices/with-device.js";
import { UsageError } from "../../usage-error.js";
import type { CommandCall } from "../command.js";

/** What to write on each kind of device, and what that tells about the devices. */
export interface Settings {
  readonly expectation: Expectation;
  readonly of: (kind: DeviceKind) => readonly Assignment[];
  /** The keys that will be written, on whatever device. */
  readonly keys: readonly KeyInfo[];
}

/**
 * Reads the assignments before any device is asked. Where its kind is not known, they must make sense on one kind; on
 * both they may mean different things.
 *
 * @throws UsageError on everything that is wrong with them, for the kind where that is least.
 */
export function readSettings({ context, flags, words }: CommandCall): Settings {
  if (words.length === 0) {
    throw new UsageError(
      'There is nothing to set. Write name=value, as in "goe set amp=16A"; "goe keys --writable" lists names.',
    );
  }
  const kinds: readonly DeviceKind[] = flags.kind === undefined ? ["charger", "controller"] : [flags.kind];
  const now = (): Date => new Date(context.now());
  const parsed = kinds.map((kind) => ({ kind, ...parseAssignments(words, kind, now) }));
  const sound = parsed.filter(({ problems }) => problems.length === 0);
  const [first] = sound;
  if (first === undefined) throw assignmentError(fewest(parsed));
  return {
    expectation: sound.length === 1 ? { only: first.kind } : alike(sound) ? { assume: first.kind } : {},
    keys: first.assignments.map(({ key }) => key),
    of: (wanted) => (sound.find(({ kind }) => kind === wanted) ?? first).assignments,
  };
}

function fewest(parsed: readonly ParsedAssignments[]): ParsedAssignments["problems"] {
  const [least] = [...parsed].sort((a, b) => a.problems.length - b.problems.length);
  return least?.problems ?? [];
}

/** Whether the words mean the same on both kinds of device, so that it need not be asked which one it is. */
function alike(parsed: readonly ParsedAssignments[]): boolean {
  const raw = parsed.map(({ assignments }) => JSON.stringify(rawValues(assignments)));
  return new Set(raw).size === 1;
}

/** Raw values by API key, as clients write them. */
export function rawValues(assignments: readonly Assignment[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(assignments.map(({ key, value }) => [key.key, value]));
}
