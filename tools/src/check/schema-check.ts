import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { LoadedSpec, SpecFile } from "../load/load-spec.js";
import type { SpecSchemas } from "../load/read-spec-files.js";
import type { IsWellFormed } from "../load/spec-index.js";
import type { Problem } from "../problem.js";
import type { SpecFileKind } from "../spec-model.js";

export interface SchemaCheck {
  readonly problems: readonly Problem[];
  readonly isWellFormed: IsWellFormed;
}

/** What holds a file against the schema of its kind. */
export type SpecValidators = (kind: SpecFileKind) => ValidateFunction;

/** Keywords of the schemas that check nothing: meanings of words, messages and snippets, for editors and reports. */
export const readerWords: string[] = ["enumDescriptions", "errorMessage", "defaultSnippets"];

/** Compiles the schemas, which takes longer than to use them. */
export function compileSchemas(schemas: SpecSchemas): SpecValidators {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    verbose: true,
    // That the schemas are schemas is for the tests to say (schemas.test.ts), not for every run.
    validateSchema: false,
    // Code that runs once is not worth making shorter.
    code: { optimize: false },
  });
  // Relative $refs between the schemas resolve by file name.
  for (const [name, schema] of schemas) ajv.addSchema(schema, name);
  ajv.addVocabulary(readerWords);
  ajv.addFormat("uri", (text: string) => URL.canParse(text));
  return (kind) => {
    const validate = ajv.getSchema(`${kind}.schema.json`);
    if (validate === undefined) throw new Error(`spec/schema/${kind}.schema.json is missing`);
    return validate;
  };
}

/** Holds every file against the schema of its kind. */
export function checkSchemas(loaded: LoadedSpec, validators: SpecValidators): SchemaCheck {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  for (const file of loaded.files) {
    const validate = validators(file.kind);
    if (validate(file.content ?? {})) continue;
    const found = mostTelling(validate.errors ?? []);
    for (const error of found) {
      const place = placeOf(error);
      broken.add(entryId(file, place[0]));
      broken.add(entryId(file, undefined));
      problems.push({ file: file.path, ...file.locate(place), ...describe(error, place) });
    }
  }
  return { problems, isWellFormed: (file, name) => !broken.has(entryId(file, name)) };
}

function entryId(file: SpecFile, name: string | number | undefined): string {
  return name === undefined ? file.path : `${file.path}#${name}`;
}

function placeOf(error: ErrorObject): (string | number)[] {
  const place: (string | number)[] = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  if (error.keyword === "additionalProperties") place.push(error.params["additionalProperty"]);
  if (error.keyword === "propertyNames") place.push(error.params["propertyName"]);
  else if (error.propertyName !== undefined) place.push(error.propertyName);
  return place;
}

/**
 * A value that fits no branch of an anyOf yields an error per branch; only the summary of the whole union, which
 * stands behind those of its branches, helps a reader.
 */
function mostTelling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  return errors.filter((error) => {
    const inUnion = unions.some(
      (union) =>
        errors.indexOf(union) > errors.indexOf(error) &&
        `${error.instancePath}/`.startsWith(`${union.instancePath}/`),
    );
    const hasReason = errors.some(
      ({ propertyName, instancePath }) =>
        error.keyword === "propertyNames" &&
        propertyName === error.params["propertyName"] &&
        instancePath === error.instancePath,
    );
    return !inUnion && !hasReason;
  });
}

function describe(
  error: ErrorObject,
  place: readonly (string | number)[],
): { readonly rule: string; readonly message: string } {
  const name = place.join(".");
  const at = name === "" ? "" : `${name}: `;
  const rule = "schema";
  switch (error.keyword) {
    case "additionalProperties": {
      const known = Object.keys(error.parentSchema?.["properties"] ?? {});
      return { rule, message: `${at}is not a member here; known are ${known.join(", ") || "none"}` };
    }
    case "required":
      return { rule, message: `${at}"${error.params["missingProperty"]}" is missing` };
    case "enum":
      return {
        rule,
        message: `${at}${show(error.data)} is none of ${(error.params["allowedValues"] as unknown[]).join(", ")}`,
      };
    case "pattern":
      return {
        rule,
        message: `${at}${show(error.data)} must match ${error.params["pattern"]}${told(error)}`,
      };
    case "anyOf":
    case "oneOf":
      return {
        rule,
        message: `${at}${show(error.data)} has none of the shapes that are allowed here${about(error)}`,
      };
    default:
      return { rule, message: `${at}${error.message ?? error.keyword}${told(error)}` };
  }
}

/** What the schema says for readers; editors show it, too. */
function told(error: ErrorObject): string {
  const text: unknown = error.parentSchema?.["errorMessage"];
  return typeof text === "string" ? `: ${text}` : "";
}

function about(error: ErrorObject): string {
  const text: unknown = error.parentSchema?.["description"];
  return typeof text === "string" ? `: ${text}` : "";
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
