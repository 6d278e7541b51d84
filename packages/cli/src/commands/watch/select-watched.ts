import type { ComponentDefinition, DeviceKind } from "@goe/core";
import { type KeyInfo, keysOf } from "@goe/core/keys";
import { nearestNames } from "../../arguments/nearest-names.js";
import { narrowComponent } from "../../components/decode-key.js";
import { type ComponentSource, fieldNames, fieldsNamed } from "../../components/fields-named.js";
import { UsageError } from "../../usage-error.js";
import { type Condition, parseCondition } from "./condition.js";

/** A device with components that have names. */
export interface WatchSource<D extends DeviceKind = DeviceKind> extends ComponentSource<D> {
  readonly supportedComponents: readonly string[];
}

/** Something that is read in every poll. */
export interface WatchedPart<D extends DeviceKind> {
  readonly component: ComponentDefinition<unknown, D>;
  /** Name of the value where the component is a list, which has no fields. */
  readonly listName: string;
  /** The fields to show; `undefined` for all. */
  readonly fields: readonly string[] | undefined;
}

/** What is watched on a device. */
export interface Watched<D extends DeviceKind> {
  readonly parts: readonly WatchedPart<D>[];
  readonly condition: Condition | undefined;
}

/** What people look at first. */
const usualWords: Readonly<Record<DeviceKind, readonly string[]>> = {
  charger: [
    "carState",
    "chargingReason",
    "chargeError",
    "forceState",
    "requestedCurrentA",
    "allowedCurrentA",
    "powerTotalW",
    "powerW",
    "currentA",
    "voltageV",
    "energySinceConnectedWh",
    "energyTotalWh",
  ],
  controller: ["categories"],
};

/**
 * What words and `--until` name: components, keys and fields, in the order of the words. Without a word it is what
 * people look at first; what only the condition needs is read and not shown.
 *
 * Throws {@link UsageError} for a word that names nothing, and for a condition that cannot hold.
 */
export async function selectWatched<D extends DeviceKind>(
  source: WatchSource<D>,
  words: readonly string[],
  until: string | undefined,
): Promise<Watched<D>> {
  const named = words.length === 0 ? usualWords[source.kind] : words;
  const shown = (await Promise.all(named.map((word) => partsNamed(word, source)))).flat();
  const lists = source.supportedComponents.map(listNameOf);
  const condition = until === undefined ? undefined : await parseCondition(until, source, lists);
  const needed = condition === undefined ? [] : await partsOfCondition(condition, source);
  return { parts: [...shown, ...needed], condition };
}

async function partsNamed<D extends DeviceKind>(
  word: string,
  source: WatchSource<D>,
): Promise<readonly WatchedPart<D>[]> {
  const name = word.toLowerCase().replaceAll("_", "-");
  const names = name === "all" ? source.supportedComponents : [name];
  if (names.every((each) => source.supportedComponents.includes(each))) {
    return Promise.all(names.map((each) => wholePart(each, source)));
  }
  const readable = keysOf(source.kind).filter(({ access }) => access !== "write");
  const found = await fieldsNamed(word, readable, source);
  if (found !== undefined) return [await keyPart(found.info, found.fields, source)];
  const near = nearestNames(word, [...source.supportedComponents, ...(await fieldNames(readable, source))]);
  const advice =
    near.length > 0
      ? `Did you mean ${near.join(" or ")}?`
      : `"goe ${source.kind} --help" lists the components, "goe keys WORD" searches the keys.`;
  throw new UsageError(`A ${source.kind} has no component, key or field "${word}". ${advice}`);
}

async function wholePart<D extends DeviceKind>(
  name: string,
  source: WatchSource<D>,
  fields?: readonly string[],
): Promise<WatchedPart<D>> {
  return { component: await source.component(name), listName: listNameOf(name), fields };
}

async function keyPart<D extends DeviceKind>(
  info: KeyInfo,
  fields: readonly string[],
  source: WatchSource<D>,
): Promise<WatchedPart<D>> {
  const [name = ""] = info.components;
  const component = narrowComponent(await source.component(name), [info]);
  // A key whose values are sent in a unit of their own shows under its own name.
  return { component, listName: listNameOf(name), fields: [...fields, info.key] };
}

async function partsOfCondition<D extends DeviceKind>(
  { info, field }: Condition,
  source: WatchSource<D>,
): Promise<readonly WatchedPart<D>[]> {
  if (info !== undefined) return [{ ...(await keyPart(info, [], source)), fields: [] }];
  const name = source.supportedComponents.find((each) => listNameOf(each) === field);
  return name === undefined ? [] : [await wholePart(name, source, [])];
}

/** `category-setup` → `categorySetup`. */
function listNameOf(component: string): string {
  return component.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
