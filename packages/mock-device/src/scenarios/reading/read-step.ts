import type { Action } from "../actions/action.js";
import { actionKinds } from "../actions/action-kinds.js";
import { type KeyedValue, readKeyedValues } from "../keys/keyed-value.js";
import type { Repetition, ScenarioStep } from "../scenario.js";
import type { Findings } from "../scenario-problem.js";
import type { Moment } from "../text/moment.js";
import type { MapTree, Tree } from "../text/yaml-tree.js";
import { readDuration, readMoment, refuse } from "./read.js";
import { isKnownName, requireMembers } from "./read-object.js";

const timeWords = ["at", "every", "until"];
const words = [...timeWords, ...actionKinds.keys(), "expect"];
const shortestEveryMs = 1000;
const theStart: Moment = { kind: "since", ms: 0, text: "0s" };
const readExpectations = readKeyedValues({ inside: true });

/** Reads a step. `fallback` is its time when it has none that can be read. */
export function readStep(
  tree: Tree,
  fallback: Moment | undefined,
  findings: Findings,
): ScenarioStep | undefined {
  if (tree.kind !== "map") return refuse(tree, findings, "an object with at and what happens then");
  requireMembers(tree, ["at"], findings);
  const known = tree.members.filter((member) => isKnownName(member, words, findings));
  const understood = known.length === tree.members.length;
  if (understood && known.every(({ name }) => timeWords.includes(name))) {
    const kinds = words.filter((word) => !timeWords.includes(word));
    findings.report(tree.place, `Nothing happens in this step. Write one or more of ${kinds.join(", ")}.`);
  }
  const actions: Action[] = [];
  let expectations: readonly KeyedValue[] = [];
  for (const { name, value } of known) {
    const action = actionKinds.get(name)?.(value, findings);
    if (action !== undefined) actions.push(action);
    if (name === "expect") expectations = readExpectations(value, findings) ?? [];
  }
  const at = member(tree, "at");
  return {
    at: (at && readMoment(at, findings)) ?? fallback ?? theStart,
    place: tree.place,
    repeat: repetitionOf(tree, findings),
    actions,
    expectations,
  };
}

function member(tree: MapTree, wanted: string): Tree | undefined {
  return tree.members.find(({ name }) => name === wanted)?.value;
}

function repetitionOf(tree: MapTree, findings: Findings): Repetition | undefined {
  const [every, until] = [member(tree, "every"), member(tree, "until")];
  if (every === undefined && until === undefined) return undefined;
  if (every === undefined || until === undefined) {
    return findings.report(tree.place, "every and until go together: every 5s until 10min.");
  }
  const everyMs = readDuration(every, findings);
  const moment = readMoment(until, findings);
  if (everyMs === undefined || moment === undefined) return undefined;
  if (everyMs < shortestEveryMs) {
    return findings.report(every.place, "A device works once a second. Write 1s or more.");
  }
  return { everyMs, until: moment, place: until.place };
}
