/** What stands at a path such as `charging-status.voltageV.l1` or `nrg.0`; `undefined` where nothing does. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (inner, name) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined),
      value,
    );
}
