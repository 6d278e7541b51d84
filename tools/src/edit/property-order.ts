import { classifySpecPath } from "../load/load-spec.js";
import type { SpecSchemas } from "../load/read-spec-files.js";
import { isRecord } from "../mutate/tree.js";
import type { Place } from "./spec-change.js";

/** Names of the properties that a mapping may have, in the order in which our files have them. */
export type PropertyOrder = (file: string, place: Place) => readonly string[];

/** The order of the properties in the schemas of the spec's files. */
export function schemaOrder(schemas: SpecSchemas): PropertyOrder {
  return (file, place) => {
    const kind = classifySpecPath(file)?.kind;
    let here: Located | undefined = { name: `${kind}.schema.json`, node: schemas.get(`${kind}.schema.json`) };
    for (const step of place) {
      if (here === undefined) return [];
      here = stepInto(schemas, here, step);
    }
    return here === undefined ? [] : variantsOf(schemas, here).flatMap(({ node }) => namesOf(node));
  };
}

/** A part of a schema, and the file that its references start from. */
interface Located {
  readonly name: string;
  readonly node: unknown;
}

function stepInto(schemas: SpecSchemas, here: Located, step: string | number): Located | undefined {
  for (const { name, node } of variantsOf(schemas, here)) {
    if (!isRecord(node)) continue;
    const { properties, additionalProperties, items } = node;
    const own = isRecord(properties) ? properties[String(step)] : undefined;
    const next = typeof step === "number" ? items : (own ?? additionalProperties);
    if (isRecord(next)) return { name, node: next };
  }
  return undefined;
}

/** The schema behind a reference, and the branches of a union. */
function variantsOf(schemas: SpecSchemas, { name, node }: Located): readonly Located[] {
  if (!isRecord(node)) return [];
  const { $ref, anyOf, oneOf } = node;
  if (typeof $ref === "string") return variantsOf(schemas, follow(schemas, name, $ref));
  const branches = [anyOf, oneOf].filter(Array.isArray).flat();
  return [{ name, node }, ...branches.flatMap((branch) => variantsOf(schemas, { name, node: branch }))];
}

function follow(schemas: SpecSchemas, from: string, reference: string): Located {
  const [file = "", path = ""] = reference.split("#");
  const name = file === "" ? from : file;
  let node: unknown = schemas.get(name);
  for (const step of path.split("/").slice(1)) node = isRecord(node) ? node[step] : undefined;
  return { name, node };
}

function namesOf(node: unknown): readonly string[] {
  return isRecord(node) && isRecord(node["properties"]) ? Object.keys(node["properties"]) : [];
}
