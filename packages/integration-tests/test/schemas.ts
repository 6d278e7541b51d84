import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

const require = createRequire(import.meta.url);
const compiled = new Map<string, ValidateFunction>();

/** The text of a published schema, as a user of the package finds it. */
export function readSchema(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(require.resolve(`@goe/core/schemas/${file}`), "utf8"));
}

/** Where and why a value breaks a published schema, such as `charger/status`. */
export function breaches(name: string, value: unknown): readonly string[] {
  const validate = compiled.get(name) ?? compile(name);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function compile(name: string): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // Arrays with a meaning per position may grow: firmware has added elements before.
    strictTuples: false,
    formats: { "date-time": true },
  });
  const validate = ajv.compile(readSchema(`${name}.schema.json`));
  compiled.set(name, validate);
  return validate;
}
