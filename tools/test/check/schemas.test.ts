import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { readerWords } from "../../src/check/schema-check.js";
import { readSpecSchemas } from "../../src/load/read-spec-files.js";
import { isRecord } from "../../src/mutate/tree.js";
import { factNames } from "../../src/resolve/stated-facts.js";
import { repository } from "../mini-spec.js";

const schemas = await readSpecSchemas(join(repository, "spec/schema"));
const explained = ["keys", "facts", "enums", "corrections", "sources", "device", "structs"].map(
  (kind) => `${kind}.schema.json`,
);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
for (const [name, schema] of schemas) ajv.addSchema(schema, name);
ajv.addVocabulary(readerWords);
ajv.addFormat("uri", (text: string) => URL.canParse(text));

interface Member {
  /** File and JSON pointer. */
  readonly at: string;
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Every member that a schema names, but not those that it takes from elsewhere or lists as names only. */
function* membersOf(node: unknown, at: string): Generator<Member> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* membersOf(item, `${at}/${index}`);
    return;
  }
  if (!isRecord(node)) return;
  for (const [name, inner] of Object.entries(node)) {
    if (name === "properties" && isRecord(inner)) {
      for (const [member, schema] of Object.entries(inner)) {
        const isTaken = isRecord(schema) && /^#\/\$defs\/facts\/|sourceIds$/.test(String(schema["$ref"]));
        if (isRecord(schema) && (!isTaken || schema["description"] !== undefined))
          yield { at: `${at}/properties/${member}`, name: member, schema };
      }
    }
    yield* membersOf(inner, `${at}/${name}`);
  }
}

const members = explained.flatMap((file) => [...membersOf(schemas.get(file), `${file}#`)]);

describe("what editors show of a spec file", () => {
  test("is something for every fact of a key", () => {
    const facts = members.filter(({ at }) =>
      /^keys\.schema\.json#\/\$defs\/facts\/properties\/\w+$/.test(at),
    );
    expect(facts.length).toBeGreaterThan(25);
    expect(members.length).toBeGreaterThan(90);
  });

  test.each(members)("$at has a sentence and an example that its schema takes", ({ at, name, schema }) => {
    const [, sentence, example] = /^(.+\.) Example: `([^`]+)`$/.exec(String(schema["description"])) ?? [];
    expect(sentence, String(schema["description"])).toMatch(/^[A-Z{]/);
    const parsed = load(example ?? "", { schema: CORE_SCHEMA });
    if (!isRecord(parsed)) throw new Error(`${example} is no member`);
    expect(Object.keys(parsed)).toEqual([name]);
    const validate = ajv.compile({ $ref: at });
    const value = parsed[name];
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });

  test("is a meaning for each of several words", () => {
    const lists = [...schemas].flatMap(([file, schema]) => [...wordsOf(schema, file)]);
    expect(lists.length).toBeGreaterThan(8);
    for (const { at, words, meanings } of lists) expect(meanings, at).toHaveLength(words);
  });

  test("offers every fact that a source can be named for", () => {
    const sources = members.find(({ at }) => at === "keys.schema.json#/$defs/facts/properties/sources");
    expect(Object.keys(sources?.schema["properties"] ?? {})).toEqual([...factNames]);
  });
});

/** Lists of words with a meaning for each. */
function* wordsOf(
  node: unknown,
  at: string,
): Generator<{ readonly at: string; readonly words: number; readonly meanings: unknown }> {
  if (!isRecord(node)) return;
  const { enum: words, enumDescriptions: meanings } = node;
  if (Array.isArray(words) && meanings !== undefined) yield { at, words: words.length, meanings };
  for (const [name, inner] of Object.entries(node)) yield* wordsOf(inner, `${at}/${name}`);
}
