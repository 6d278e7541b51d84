import type { ComponentDefinition } from "./component.js";
import type { DeviceKind } from "./keys/key-info.js";

/** How to import each component of a device: name → import. */
export type ComponentLoaders<D extends DeviceKind> = Readonly<
  Record<string, () => Promise<ComponentDefinition<unknown, D>>>
>;

/**
 * Imports the component of this name; an underscore counts as a hyphen. Called by generated code.
 *
 * @throws TypeError when there is none.
 */
export async function loadComponent<D extends DeviceKind>(
  device: D,
  loaders: ComponentLoaders<D>,
  name: string,
): Promise<ComponentDefinition<unknown, D>> {
  const canonical = name.toLowerCase().replaceAll("_", "-");
  const load = Object.hasOwn(loaders, canonical) ? loaders[canonical] : undefined;
  if (load === undefined) {
    const known = Object.keys(loaders).join(", ");
    throw new TypeError(`a ${device} has no component "${name}"; it has ${known}`);
  }
  return load();
}
