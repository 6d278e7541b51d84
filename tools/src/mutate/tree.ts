/** Steps into a parsed YAML file. */
export type Path = readonly (string | number)[];

export function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

export function valueAt(node: unknown, path: Path): unknown {
  let here = node;
  for (const step of path) here = (here as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  return here;
}

/** A copy with another value at one place; everything beside the path is shared with the original. */
export function withValueAt(node: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    return node.map((item, index) => (index === step ? withValueAt(item, rest, value) : item));
  }
  const record = isRecord(node) ? node : {};
  return { ...record, [step]: withValueAt(record[step], rest, value) };
}
