import { type DeviceKind, type KeyInfo, keysOf } from "@goe/core/keys";
import { escapeControls } from "../format/value.js";
import { acceptedValues, anyOf } from "./accepted-values.js";
import { exampleWord } from "./example-text.js";
import { keysNamed, nameWithKey } from "./keys-named.js";
import { nearestKeys } from "./nearest-keys.js";
import { parseValue } from "./parse-value.js";
import { ValueMistake } from "./value-mistake.js";
import { writtenValue } from "./written-value.js";

/** What is wrong with one assignment, and what to do about it. */
export interface AssignmentProblem {
  /** The assignment as it was given, without the value of a secret. */
  readonly assignment: string;
  /** What is wrong, without a full stop. */
  readonly what: string;
  /** What to do, as a sentence. */
  readonly advice: string;
}

/** One value to write. */
export interface Assignment {
  readonly key: KeyInfo;
  /** In the device's own units and numbers. */
  readonly value: unknown;
}

/** A command line's assignments, and everything that is wrong with them. */
export interface ParsedAssignments {
  readonly assignments: readonly Assignment[];
  readonly problems: readonly AssignmentProblem[];
}

/** Reads words such as `requestedCurrent=16A`. Nothing is thrown: all problems come together. */
export function parseAssignments(
  words: readonly string[],
  device: DeviceKind,
  now: () => Date,
): ParsedAssignments {
  const assignments: Assignment[] = [];
  const problems: AssignmentProblem[] = [];
  for (const word of words) {
    const parsed = parseAssignment(word, device, now);
    if ("what" in parsed) problems.push(parsed);
    else if (assignments.some(({ key }) => key === parsed.key)) problems.push(twice(word, parsed.key));
    else assignments.push(parsed);
  }
  return { assignments, problems };
}

function parseAssignment(word: string, device: DeviceKind, now: () => Date): Assignment | AssignmentProblem {
  const [name, text] = splitAt(word, "=");
  const key = findKey(name, device);
  if ("what" in key) return { ...key, assignment: text === undefined ? shown(name) : `${shown(name)}=…` };
  if (text === undefined) {
    const advice = `Write both in one word: ${exampleOf(name, key)}.`;
    return { assignment: shown(name), what: "there is no value", advice };
  }
  const assignment = `${shown(name)}=${key.secret ? "***" : shown(text)}`;
  if (key.access === "read") {
    const advice = `"goe keys ${key.key}" tells what it is, "goe keys --writable" what can be set.`;
    return { assignment, what: `${key.field} is a reading, which nobody can set`, advice };
  }
  const value = writtenValue(key);
  try {
    const bareUnit = name === key.key ? undefined : key.unit;
    return { key, value: parseValue(text, value, { bareUnit, now }) };
  } catch (error) {
    if (!(error instanceof ValueMistake)) throw error;
    const advice = `Give ${acceptedValues(value)}, such as ${exampleOf(name, key)}.`;
    return { assignment, what: error.message, advice };
  }
}

function splitAt(word: string, mark: string): readonly [string, string | undefined] {
  const place = word.indexOf(mark);
  return place < 0 ? [word, undefined] : [word.slice(0, place).trim(), word.slice(place + 1)];
}

function findKey(name: string, device: DeviceKind): KeyInfo | Omit<AssignmentProblem, "assignment"> {
  const keys = keysOf(device);
  const named = keysNamed(name, keys);
  const [key] = named;
  if (key !== undefined && named.length === 1) return key;
  if (key !== undefined) {
    const names = anyOf(named.map(({ field }) => field));
    return { what: "several settings have that name", advice: `Write ${names}.` };
  }
  const near = nearestKeys(
    name,
    keys.filter(({ access }) => access !== "read"),
  );
  const advice =
    near.length > 0
      ? `Did you mean ${anyOf(near.map(nameWithKey))}?`
      : `"goe keys --writable" lists what can be set.`;
  return { what: `a ${device} has no such setting`, advice };
}

function exampleOf(name: string, key: KeyInfo): string {
  return `${shown(name)}=${exampleWord(key)}`;
}

function twice(word: string, key: KeyInfo): AssignmentProblem {
  const assignment = key.secret ? `${key.key}=***` : shown(word);
  return { assignment, what: `${key.field} is given twice`, advice: "Leave one out." };
}

const longestShown = 60;

/** What was typed, for a message: without control characters, and not page long. */
function shown(text: string): string {
  const clean = escapeControls(text);
  return clean.length > longestShown ? `${clean.slice(0, longestShown)}…` : clean;
}
