/** Steps into a JSON value: names and places in lists. */
export type JsonPath = readonly string[];

/**
 * Reads a path such as `emeters[0].power`, `.emeters.0.power` or `$.emeters[0]["power"]`; `undefined` for what is none.
 */
export function parseJsonPath(text: string): JsonPath | undefined {
  const path = text.replace(/^\$?\.?/, "");
  if (!/^(?:[^.[\]"]+|\["[^"]+"\]|\[\d+\])(?:\.[^.[\]"]+|\["[^"]+"\]|\[\d+\])*$/.test(path)) return undefined;
  const steps = [...path.matchAll(/\["([^"]+)"\]|\[(\d+)\]|\.?([^.[\]"]+)/g)];
  return steps.map(([, quoted, place, name]) => quoted ?? place ?? name ?? "");
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    const isContainer = typeof inner === "object" && inner !== null;
    return isContainer && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined;
  }, value);
}
