import { type SpecIndex, visibleScopes } from "../load/spec-index.js";
import type { Scope, SpecComponent } from "../spec-model.js";

/** Where the keys of a component stand. */
export interface KeysFile {
  readonly file: string;
  readonly scope: Scope;
  readonly component: SpecComponent;
}

/** The keys file of the component of this name that a scope can see; undefined when there is no such component. */
export function keysFileOf(index: SpecIndex, scope: Scope, name: string): KeysFile | undefined {
  const seen = visibleScopes(scope);
  const entry = index.components.find((each) => seen.includes(each.scope) && each.value.name === name);
  if (entry === undefined) return undefined;
  return { file: `${entry.scope}/keys/${name}.yaml`, scope: entry.scope, component: entry.value };
}
