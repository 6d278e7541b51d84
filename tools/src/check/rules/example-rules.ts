import { conformValue } from "../../conform/conform-value.js";
import { readAndWrite } from "../../resolve/read-and-write.js";
import { resolveTypes } from "../../resolve/resolve-values.js";
import { problemAt, type Rule } from "../rule.js";
import { keyVariants } from "../value-sites.js";

/** Every readable key that is described has an example, and the example is what the spec says of the key. */
export const examplesFit: Rule = function* (spec) {
  const types = resolveTypes(spec);
  const variants = spec.keys.flatMap((entry) => keyVariants(entry).map((variant) => ({ entry, ...variant })));
  for (const { entry, place, key } of variants) {
    if (key.access !== "write" && key.example === undefined && key.described) {
      const message = `${entry.name} can be read but has no example; simulators start from it`;
      yield problemAt(entry, place, "missing-example", message, "example: 16");
    }
  }
  for (const { entry, place, key } of variants) {
    if (key.example === undefined) continue;
    const value = types.value(entry.scope, readAndWrite(key).read);
    for (const { place: inner, message: what } of conformValue(key.example, value, {
      firmware: undefined,
      secret: false,
    })) {
      const where = inner === "" ? "" : ` at ${inner}`;
      const message = `the example of ${entry.name}${where}: ${what}`;
      const at = entry.value.example === undefined ? place : [];
      yield problemAt(entry, [...at, "example"], "example-breaks-spec", message);
    }
  }
};
