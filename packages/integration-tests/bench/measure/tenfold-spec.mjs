const copies = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * A resolved spec with ten times the keys: every key stands beside nine copies under other names, and so does what
 * shows it. Components with one field per key grow by fields; lists, whose arrays belong together, come ten times.
 */
export function tenfold(spec) {
  const components = new Map(spec.components.map((component) => [component, tenfoldComponent(component)]));
  const devices = spec.devices.map((device) => ({
    ...device,
    keys: device.keys.flatMap((key) => [key, ...copies.map((n) => copyKey(key, n))]),
    components: device.components.flatMap((component) => components.get(component)),
    profiles: device.profiles.map((profile) => ({
      ...profile,
      keys: profile.keys.flatMap((key) => [key, ...copies.map((n) => `${key}_${n}`)]),
    })),
  }));
  return { ...spec, components: [...components.values()].flat(), devices };
}

function tenfoldComponent(component) {
  const { shape, keys } = component;
  if (shape.kind !== "record") return [component, ...copies.map((n) => copyList(component, n))];
  const fields = shape.fields.flatMap((field) => [
    field,
    ...(field.kind === "nested" ? [] : copies.map((n) => ({ kind: "key", use: copyUse(field.use, n) }))),
  ]);
  const allKeys = keys.flatMap((key) => [key, ...copies.map((n) => `${key}_${n}`)]);
  return [{ ...component, keys: allKeys, shape: { ...shape, fields } }];
}

function copyList(component, n) {
  const { shape } = component;
  const copyPart = (part) => ({ ...part, use: copyUse(part.use, n) });
  return {
    ...component,
    typeName: `${component.typeName}${n}`,
    name: `${component.name}-${n}`,
    getter: component.getter === undefined ? undefined : `${component.getter}${n}`,
    keys: component.keys.map((key) => `${key}_${n}`),
    shape: {
      ...shape,
      item: { ...shape.item, name: `${shape.item.name}${n}` },
      ...(shape.kind === "zip"
        ? { parts: shape.parts.map(copyPart) }
        : { records: shape.records.map((parts) => parts.map(copyPart)) }),
    },
  };
}

function copyUse(use, n) {
  return { ...use, key: copyKey(use.key, n) };
}

function copyKey(key, n) {
  return { ...key, key: `${key.key}_${n}`, name: `${key.name}${n}`, field: `${key.field}${n}` };
}
