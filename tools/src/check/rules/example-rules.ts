import { Ajv2020 } from "ajv/dist/2020.js";
import { readAndWrite } from "../../resolve/resolve-keys.js";
import { resolveTypes } from "../../resolve/resolve-values.js";
import { wireSchema } from "../../resolve/wire-schema.js";
import { problemAt, type Rule } from "../rule.js";
import { keyVariants } from "../value-sites.js";

/** Every readable key has an example, and the example obeys the schema that we emit for the key. */
export const examplesFit: Rule = function* (spec) {
  const types = resolveTypes(spec);
  const variants = spec.keys.flatMap((entry) => keyVariants(entry).map((variant) => ({ entry, ...variant })));
  for (const { entry, place, key } of variants) {
    if (key.access !== "write" && key.example === undefined) {
      const message = `${entry.name} can be read but has no example; simulators start from it`;
      yield problemAt(entry, place, "missing-example", message, "example: 16");
    }
  }
  const given = variants.filter(({ key }) => key.example !== undefined);
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictTuples: false });
  const validate = ajv.compile({
    type: "object",
    properties: Object.fromEntries(
      given.map(({ entry, key }, index) => [
        String(index),
        wireSchema(types.value(entry.scope, readAndWrite(key).read)),
      ]),
    ),
  });
  if (validate(Object.fromEntries(given.map(({ key }, index) => [String(index), key.example])))) return;
  for (const error of validate.errors ?? []) {
    const [, index, ...inner] = error.instancePath.split("/");
    const site = given[Number(index)];
    if (site === undefined) continue;
    const where = inner.length === 0 ? "" : ` at ${inner.join(".")}`;
    const message = `the example of ${site.entry.name}${where} ${error.message ?? "breaks its schema"}`;
    const at = site.entry.value.example === undefined ? site.place : [];
    yield problemAt(site.entry, [...at, "example"], "example-breaks-schema", message);
  }
};
