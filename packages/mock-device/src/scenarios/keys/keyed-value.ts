import type { KeyInfo } from "@goe/core/keys";
import type { Read } from "../reading/read.js";
import { membersOf } from "../reading/read-object.js";
import type { Findings, Place } from "../scenario-problem.js";
import type { Target } from "../target.js";
import { didYouMean } from "../text/nearest.js";
import type { Tree } from "../text/yaml-tree.js";
import { type KeyPath, parseKeyPath } from "./key-path.js";
import { factsInside, factsOfKey, type ValueFacts } from "./value-facts.js";

/** A key of a scenario with what is written for it, which means something only to a certain firmware. */
export interface KeyedValue {
  readonly path: KeyPath;
  readonly place: Place;
  readonly value: Tree;
}

/** Reads an object from keys to values. `inside`: places inside a value may be named as well. */
export function readKeyedValues({ inside }: { readonly inside: boolean }): Read<readonly KeyedValue[]> {
  return (tree, findings) => {
    const members = membersOf(tree, findings, "API keys with their values, such as amp: 16");
    return members
      ?.map(({ name, namePlace, value }) => {
        const path = readPath(name, namePlace, inside, findings);
        return path && { path, place: namePlace, value };
      })
      .filter((one) => one !== undefined);
  };
}

function readPath(name: string, place: Place, inside: boolean, findings: Findings): KeyPath | undefined {
  const path = parseKeyPath(name);
  if (path !== undefined && (inside || path.steps.length === 0)) return path;
  const example = inside ? "amp, or a place in its value such as nrg[11] or cdi.type" : "amp";
  return findings.report(place, `${JSON.stringify(name)} is no API key. Write a key such as ${example}.`);
}

/** The registry's facts about a key; reports one that it has not heard of. */
export function knownKey(key: string, place: Place, target: Target, findings: Findings): KeyInfo | undefined {
  const info = target.findKey(key);
  if (info !== undefined) return info;
  return findings.report(
    place,
    `${JSON.stringify(key)} is no API key of a ${target.device}.${didYouMean(key, target.keyNames())}`,
  );
}

/** Facts about a path into what a device sends, or takes; reports a path that leads nowhere. */
export function factsOfPath(
  path: KeyPath,
  place: Place,
  info: KeyInfo,
  use: "read" | "write",
  findings: Findings,
): ValueFacts | undefined {
  const facts = factsInside(factsOfKey(info, use), path.steps);
  if (typeof facts !== "string") return facts;
  return findings.report(place, `${JSON.stringify(path.text)} leads nowhere in ${path.key}. ${facts}`);
}
