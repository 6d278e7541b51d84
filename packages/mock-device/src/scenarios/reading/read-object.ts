import type { Findings } from "../scenario-problem.js";
import { didYouMean } from "../text/nearest.js";
import type { MapTree, Member, Tree } from "../text/yaml-tree.js";
import { type Read, refuse } from "./read.js";

/** How each property of an object is read. */
export type Readers<T> = { readonly [Name in keyof T]-?: Read<T[Name]> };

/** An object of which properties may be absent, or could not be read. */
export type Partly<T> = { readonly [Name in keyof T]?: T[Name] };

/** Reads an object with known properties. Missing ones, unknown ones and wrong values are reported. */
export function readObject<T extends object>(
  readers: Readers<T>,
  required: readonly (keyof T & string)[] = [],
): Read<Partly<T>> {
  const names = Object.keys(readers);
  return (tree, findings) => {
    if (tree.kind !== "map") return refuse(tree, findings, `an object with ${names.join(", ")}`);
    requireMembers(tree, required, findings);
    const read: Record<string, unknown> = {};
    for (const member of tree.members) {
      if (!isKnownName(member, names, findings)) continue;
      const value = Reflect.get(readers, member.name)(member.value, findings);
      if (value !== undefined) read[member.name] = value;
    }
    return read as Partly<T>;
  };
}

/** Reports properties that are missing. */
export function requireMembers(tree: MapTree, required: readonly string[], findings: Findings): void {
  for (const name of required) {
    if (tree.members.some((member) => member.name === name)) continue;
    findings.report(tree.place, `"${name}" is missing.`);
  }
}

/** Whether a property is among those that are known; reports those that are not. */
export function isKnownName(
  { name, namePlace }: Member,
  known: readonly string[],
  findings: Findings,
): boolean {
  if (known.includes(name)) return true;
  const near = didYouMean(name, known);
  findings.report(
    namePlace,
    `${JSON.stringify(name)} is not known here. Allowed are ${known.join(", ")}.${near}`,
  );
  return false;
}

/** Reads an object whose properties are not fixed, in their order. */
export function membersOf(tree: Tree, findings: Findings, of: string): readonly Member[] | undefined {
  if (tree.kind !== "map") return refuse(tree, findings, `an object of ${of}`);
  if (tree.members.length === 0) return findings.report(tree.place, `The object is empty. Write ${of}.`);
  return tree.members;
}
