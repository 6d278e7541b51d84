import type { JsonValue, StructType } from "@goe/core/keys";
import { fitsShape } from "../../writing/write-check.js";
import type { Findings } from "../scenario-problem.js";
import { parseDuration } from "../text/duration.js";
import { parseClock } from "../text/moment.js";
import { didYouMean } from "../text/nearest.js";
import { clean, parseQuantity, quantityExample } from "../text/quantity.js";
import { describeTree, type ListTree, type MapTree, type ScalarTree, type Tree } from "../text/yaml-tree.js";
import { enumValues } from "./show-value.js";
import {
  dimensionOf,
  factsOfItems,
  factsOfPlace,
  timeFactor,
  unknownFacts,
  type ValueFacts,
} from "./value-facts.js";

/** What is needed to read the value of a key. */
export interface ValueContext {
  readonly firmware: string;
  readonly findings: Findings;
}

/**
 * The value that a scenario writes for a key: as it is on the wire, or with words of enums, units and times of the day
 * in place of numbers. Reports what has not the key's type.
 */
export function jsonOf(tree: Tree, facts: ValueFacts, context: ValueContext): JsonValue | undefined {
  if (tree.kind === "list") return listOf(tree, facts, context);
  if (tree.kind === "map") return objectOf(tree, facts, context);
  if (tree.value === null) {
    return facts.nullable || facts.type.kind === "unknown" ? null : wrong(tree, facts, context);
  }
  const value = typeof tree.value === "string" ? textOf(tree.value, tree, facts, context) : tree.value;
  if (value === undefined) return undefined;
  return fitsShape(value, facts.type) ? value : wrong(tree, facts, context);
}

function textOf(
  text: string,
  tree: ScalarTree,
  facts: ValueFacts,
  context: ValueContext,
): JsonValue | undefined {
  const { kind } = facts.type;
  if (kind === "string" || kind === "unknown") return text;
  if (facts.enum !== undefined) return enumNumber(text, tree, facts, context);
  return kind === "bool" ? text : (numberOf(text, facts) ?? wrong(tree, facts, context));
}

function numberOf(text: string, facts: ValueFacts): number | undefined {
  const ofDay = facts.ofDay ? parseClock(text) : undefined;
  const factor = timeFactor(facts.unit);
  const ms = ofDay ?? (factor === undefined ? undefined : parseDuration(text));
  if (ms !== undefined && factor !== undefined) return clean(ms * factor);
  const [dimension, scale] = dimensionOf(facts.unit) ?? [];
  if (dimension === undefined || scale === undefined) return undefined;
  const quantity = parseQuantity(text, dimension);
  return quantity === undefined ? undefined : clean(quantity * scale);
}

function enumNumber(
  word: string,
  tree: ScalarTree,
  facts: ValueFacts,
  { firmware, findings }: ValueContext,
): number | undefined {
  const values = enumValues(facts, firmware);
  const found = values.find(({ name }) => name === word);
  if (found !== undefined) return found.value;
  const names = values.map(({ name, value }) => `${name} (${value})`).join(", ");
  const elsewhere = facts.enum?.values.some(({ name }) => name === word) ? ` on firmware ${firmware}` : "";
  const near = didYouMean(
    word,
    values.map(({ name }) => name),
  );
  return findings.report(
    tree.place,
    `${JSON.stringify(word)} is no word of ${facts.enum?.name}${elsewhere}. Allowed are ${names}.${near}`,
  );
}

function listOf(tree: ListTree, facts: ValueFacts, context: ValueContext): JsonValue | undefined {
  const { type } = facts;
  if (type.kind === "struct" && type.layout === "array") {
    const places = type.places;
    const items = tree.items.map((item, index) => {
      const place = places.find((one) => one.place === index);
      return jsonOf(item, place === undefined ? unknownFacts : factsOfPlace(place, facts), context);
    });
    return wholeList(items, tree, facts, context);
  }
  if (type.kind !== "array" && type.kind !== "unknown") return wrong(tree, facts, context);
  const ofItems = type.kind === "array" ? factsOfItems(type, facts) : unknownFacts;
  return wholeList(
    tree.items.map((item) => jsonOf(item, ofItems, context)),
    tree,
    facts,
    context,
  );
}

function wholeList(
  items: readonly (JsonValue | undefined)[],
  tree: Tree,
  facts: ValueFacts,
  context: ValueContext,
): JsonValue | undefined {
  const read = items.filter((item) => item !== undefined);
  if (read.length < items.length) return undefined;
  return fitsShape(read, facts.type) ? read : wrong(tree, facts, context);
}

function objectOf(tree: MapTree, facts: ValueFacts, context: ValueContext): JsonValue | undefined {
  const { type } = facts;
  const isObject = type.kind === "map" || (type.kind === "struct" && type.layout === "object");
  if (!isObject && type.kind !== "unknown") return wrong(tree, facts, context);
  const read: Record<string, JsonValue> = {};
  let complete = true;
  for (const { name, namePlace, value } of tree.members) {
    const ofMember = memberFacts(name, facts);
    const member = ofMember === undefined ? undefined : jsonOf(value, ofMember, context);
    if (ofMember === undefined) context.findings.report(namePlace, unknownMember(name, type as StructType));
    if (member === undefined) complete = false;
    else read[name] = member;
  }
  if (!complete) return undefined;
  return fitsShape(read, type) ? read : wrong(tree, facts, context);
}

function memberFacts(name: string, facts: ValueFacts): ValueFacts | undefined {
  const { type } = facts;
  if (type.kind === "map") return factsOfItems(type, facts);
  if (type.kind !== "struct") return unknownFacts;
  const place = type.places.find((one) => one.place === name);
  return place && factsOfPlace(place, facts);
}

function unknownMember(name: string, { places }: StructType): string {
  const known = places.map(({ place }) => String(place));
  return `${JSON.stringify(name)} is not known here. Allowed are ${known.join(", ")}.${didYouMean(name, known)}`;
}

function wrong(tree: Tree, facts: ValueFacts, { findings, firmware }: ValueContext): undefined {
  const what = facts.secret ? "This value" : describeTree(tree);
  return findings.report(tree.place, `${what} is not allowed here. Write ${allowedValue(facts, firmware)}.`);
}

function allowedValue(facts: ValueFacts, firmware: string): string {
  const orNull = facts.nullable ? ", or null" : "";
  return `${allowedOfType(facts, firmware)}${orNull}`;
}

function allowedOfType(facts: ValueFacts, firmware: string): string {
  const { type } = facts;
  switch (type.kind) {
    case "bool":
      return "true or false";
    case "string":
      return "a text; put it in quotes if it looks like something else";
    case "array":
      return "a list with elements of the key's type";
    case "map":
      return "an object with values of the key's type";
    case "struct":
      return `${type.layout === "array" ? "a list" : "an object"} with ${memberNames(type)}`;
    default:
      return allowedNumber(facts, firmware);
  }
}

function memberNames({ places }: StructType): string {
  return places
    .map(
      ({ place, field, optional }) =>
        `${place}${field === place ? "" : ` (${field})`}${optional ? " (optional)" : ""}`,
    )
    .join(", ");
}

function allowedNumber(facts: ValueFacts, firmware: string): string {
  const number = ["float", "double"].includes(facts.type.kind)
    ? "a number"
    : `a whole number (${facts.type.kind})`;
  const words = enumValues(facts, firmware).map(({ name }) => name);
  if (words.length > 0) return `${number} or one of ${words.join(", ")}`;
  const [dimension] = dimensionOf(facts.unit) ?? [];
  const unit = dimension === undefined ? "" : `, or with a unit: ${quantityExample(dimension)}`;
  const time = timeFactor(facts.unit) === undefined ? "" : ", or a duration such as 10s";
  return `${number}${unit}${time}${facts.ofDay ? ", or a time of the day such as 06:00" : ""}`;
}
