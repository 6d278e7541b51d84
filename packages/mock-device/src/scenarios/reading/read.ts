import type { Findings } from "../scenario-problem.js";
import { durationExample, parseDuration } from "../text/duration.js";
import { type Moment, momentExample, parseMoment } from "../text/moment.js";
import { didYouMean } from "../text/nearest.js";
import { baseUnit, type Dimension, parseQuantity, quantityExample, unitsOf } from "../text/quantity.js";
import { describeTree, type Tree } from "../text/yaml-tree.js";

/** Reads a value; reports what is wrong with it and returns `undefined` when it cannot. */
export type Read<T> = (tree: Tree, findings: Findings) => T | undefined;

/** The value of a scalar; `undefined` for lists and objects. */
export function scalarOf(tree: Tree): string | number | boolean | null | undefined {
  return tree.kind === "scalar" ? tree.value : undefined;
}

/** Says that a value is not what is allowed. */
export function refuse(tree: Tree, findings: Findings, allowed: string): undefined {
  return findings.report(tree.place, `${describeTree(tree)} is not allowed here. Write ${allowed}.`);
}

/** Reads text that is not empty. */
export const readText: Read<string> = (tree, findings) => {
  const value = scalarOf(tree);
  return typeof value === "string" && value.trim() !== "" ? value : refuse(tree, findings, "a text");
};

export const readBool: Read<boolean> = (tree, findings) => {
  const value = scalarOf(tree);
  return typeof value === "boolean" ? value : refuse(tree, findings, "true or false");
};

/** Reads `true`, for what is done or left out. */
export const readTrue: Read<true> = (tree, findings) =>
  scalarOf(tree) === true ? true : refuse(tree, findings, "true, or leave it out");

/** Reads a whole number. */
export function readWhole(min: number, max: number): Read<number> {
  return (tree, findings) => {
    const value = scalarOf(tree);
    if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return value;
    return refuse(tree, findings, `a whole number from ${min} to ${max}`);
  };
}

/** Reads one of some words or numbers. */
export function readOneOf<T extends string | number>(allowed: readonly T[]): Read<T> {
  return (tree, findings) => {
    const value = scalarOf(tree);
    const found = allowed.find((one) => one === value);
    if (found !== undefined) return found;
    const near = typeof value === "string" ? didYouMean(value, allowed.map(String)) : "";
    return findings.report(
      tree.place,
      `${describeTree(tree)} is not allowed here. Allowed are ${allowed.join(", ")}.${near}`,
    );
  };
}

export const readDuration: Read<number> = (tree, findings) => {
  const value = scalarOf(tree);
  const ms = value === 0 ? 0 : typeof value === "string" ? parseDuration(value) : undefined;
  return ms ?? refuse(tree, findings, `a duration such as ${durationExample}`);
};

/** Reads a duration, or one with a minus before it. */
export const readShift: Read<number> = (tree, findings) => {
  const value = scalarOf(tree);
  const [, sign, text = ""] = (typeof value === "string" && /^([+-]?)(.*)$/.exec(value)) || [];
  const ms = parseDuration(text);
  if (ms === undefined) return refuse(tree, findings, `a duration such as -1h or ${durationExample}`);
  return sign === "-" ? -ms : ms;
};

export const readMoment: Read<Moment> = (tree, findings) => {
  const value = scalarOf(tree);
  if (value === 0) return { kind: "since", ms: 0, text: "0s" };
  const moment = typeof value === "string" ? parseMoment(value) : undefined;
  return moment ?? refuse(tree, findings, momentExample);
};

/** Reads a number with its unit, from `min` to `max` in the base unit. Nothing needs no unit: `0`. */
export function readQuantity(dimension: Dimension, min: number, max: number): Read<number> {
  return (tree, findings) => {
    const written = scalarOf(tree);
    const value =
      written === 0 ? 0 : typeof written === "string" ? parseQuantity(written, dimension) : undefined;
    if (value === undefined) {
      return refuse(
        tree,
        findings,
        `a number with its unit (${unitsOf(dimension)}), such as ${quantityExample(dimension)}`,
      );
    }
    if (value >= min && value <= max) return value;
    return findings.report(
      tree.place,
      `${describeTree(tree)} is out of bounds, which are ${min} to ${max} ${baseUnit(dimension)}.`,
    );
  };
}

/** Reads `none` as `null`, or something else. */
export function readNoneOr<T>(read: Read<T>): Read<T | null> {
  return (tree, findings) => (scalarOf(tree) === "none" ? null : read(tree, findings));
}

/** Reads a list. What of it cannot be read is left out. */
export function readList<T>(read: Read<T>, shortest = 0): Read<readonly T[]> {
  return (tree, findings) => {
    if (tree.kind !== "list") return refuse(tree, findings, "a list");
    if (tree.items.length < shortest) return findings.report(tree.place, "The list is empty.");
    return tree.items.map((item) => read(item, findings)).filter((item) => item !== undefined);
  };
}

/** Reads one thing, or a list of such. */
export function readOneOrMore<T>(read: Read<T>): Read<readonly T[]> {
  const several = readList(read, 1);
  return (tree, findings) => {
    if (tree.kind === "list") return several(tree, findings);
    const one = read(tree, findings);
    return one === undefined ? undefined : [one];
  };
}
