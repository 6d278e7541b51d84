import type { JsonValue } from "@goe/core/keys";
import { sameValue } from "../../device/same-value.js";
import { jsonOf, type ValueContext } from "../keys/json-of.js";
import { showValue } from "../keys/show-value.js";
import type { ValueFacts } from "../keys/value-facts.js";
import { isKnownName } from "../reading/read-object.js";
import { describeTree, type MapTree, type Tree } from "../text/yaml-tree.js";

/** What a value is expected to be. */
export interface Matcher {
  /** In words, such as `charging (2)` or `at least 2000 Wh`. */
  readonly words: (before: JsonValue | undefined) => string;
  /** @param before the value after the step before */
  readonly fits: (value: JsonValue | undefined, before: JsonValue | undefined) => boolean;
}

interface MatchContext extends ValueContext {
  readonly facts: ValueFacts;
}

const operators = ["min", "max", "near", "within", "not", "oneOf"] as const;
const forms = "{min, max}, {near, within}, {not} or {oneOf}";

/** Reads what a value is expected to be; reports what it cannot be. */
export function matcherOf(tree: Tree, context: MatchContext): Matcher | undefined {
  return tree.kind === "map" ? operatorOf(tree, context) : plainMatcher(tree, context);
}

function plainMatcher(tree: Tree, context: MatchContext): Matcher | undefined {
  const { facts, firmware } = context;
  const word = tree.kind === "scalar" ? tree.value : undefined;
  if (word === "unchanged") {
    return {
      words: (before) => `${showValue(before, facts, firmware)} as before`,
      fits: (value, before) => same(value, before),
    };
  }
  if (word === "missing") return { words: () => "missing", fits: (value) => value === undefined };
  const wanted = jsonOf(tree, facts, context);
  if (wanted === undefined) return undefined;
  return { words: () => showValue(wanted, facts, firmware), fits: (value) => same(value, wanted) };
}

function same(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return sameValue(left, right);
}

function operatorOf(tree: MapTree, context: MatchContext): Matcher | undefined {
  const { findings, facts } = context;
  if (!tree.members.every((member) => isKnownName(member, operators, findings))) {
    const inside = facts.type.kind === "struct" || facts.type.kind === "map";
    if (inside) findings.report(tree.place, "Expect members of an object one by one, such as cdi.type: 1.");
    return undefined;
  }
  const given = new Map(tree.members.map(({ name, value }) => [name, value]));
  const names = [...given.keys()].sort().join("+");
  switch (names) {
    case "min":
    case "max":
    case "max+min":
      return between(given, tree, context);
    case "near+within":
      return near(given, tree, context);
    case "not":
      return not(given.get("not"), context);
    case "oneOf":
      return oneOf(given.get("oneOf"), context);
    default:
      return findings.report(tree.place, `These do not go together. Write ${forms}.`);
  }
}

function numberAt(given: ReadonlyMap<string, Tree>, name: string, context: MatchContext): number | undefined {
  const tree = given.get(name);
  if (tree === undefined) return undefined;
  // Null has no place on a scale.
  const value = jsonOf(tree, { ...context.facts, nullable: false }, context);
  if (value === undefined || typeof value === "number") return value;
  return context.findings.report(tree.place, `${describeTree(tree)} is no number, which ${name} takes.`);
}

function between(given: ReadonlyMap<string, Tree>, tree: Tree, context: MatchContext): Matcher | undefined {
  const min = numberAt(given, "min", context);
  const max = numberAt(given, "max", context);
  if ((given.has("min") && min === undefined) || (given.has("max") && max === undefined)) return undefined;
  const [lowest, highest] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
  if (lowest > highest) return context.findings.report(tree.place, "min is above max.");
  const show = (value: number): string => showValue(value, context.facts, context.firmware);
  const words =
    min === undefined
      ? `at most ${show(highest)}`
      : max === undefined
        ? `at least ${show(lowest)}`
        : `from ${show(lowest)} to ${show(highest)}`;
  return {
    words: () => words,
    fits: (value) => typeof value === "number" && value >= lowest && value <= highest,
  };
}

function near(given: ReadonlyMap<string, Tree>, tree: Tree, context: MatchContext): Matcher | undefined {
  const centre = numberAt(given, "near", context);
  const distance = numberAt(given, "within", context);
  if (centre === undefined || distance === undefined) return undefined;
  if (distance < 0) return context.findings.report(tree.place, "within is negative.");
  const show = (value: number): string => showValue(value, context.facts, context.firmware);
  return {
    words: () => `${show(centre)} give or take ${show(distance)}`,
    fits: (value) => typeof value === "number" && Math.abs(value - centre) <= distance,
  };
}

function not(tree: Tree | undefined, context: MatchContext): Matcher | undefined {
  if (tree === undefined) return undefined;
  if (tree.kind === "map") {
    return context.findings.report(tree.place, "An object is not allowed here. Write a value, or unchanged.");
  }
  const inner = plainMatcher(tree, context);
  if (inner === undefined) return undefined;
  return {
    words: (before) => `not ${inner.words(before)}`,
    fits: (value, before) => !inner.fits(value, before),
  };
}

function oneOf(tree: Tree | undefined, context: MatchContext): Matcher | undefined {
  if (tree === undefined) return undefined;
  if (tree.kind !== "list" || tree.items.length === 0) {
    return context.findings.report(tree.place, "oneOf takes a list of values, such as [waitCar, charging].");
  }
  const read = tree.items.map((item) => plainMatcher(item, context));
  const inner = read.filter((one) => one !== undefined);
  if (inner.length < read.length) return undefined;
  return {
    words: (before) => `one of ${inner.map((one) => one.words(before)).join(", ")}`,
    fits: (value, before) => inner.some((one) => one.fits(value, before)),
  };
}
