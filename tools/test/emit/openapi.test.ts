import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConfig, lint } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { emitOpenApi } from "../../src/emit/openapi.js";
import { writableKeys } from "../../src/emit/settings.js";
import { type Edit, miniSpec, repository } from "../mini-spec.js";

const golden = join(repository, "tools/test/golden/packages/core/schemas/openapi.json");

/** `error no-unresolved-refs: …` for each thing that the linter finds in a document. */
async function complaints(path: string): Promise<string[]> {
  const config = await createConfig({ extends: ["recommended-strict"] });
  const found = await lint({ ref: path, config });
  return found.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`);
}

async function complaintsOf(text: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "goe-openapi-"));
  const path = join(folder, "openapi.json");
  await writeFile(path, text);
  return complaints(path).finally(() => rm(folder, { recursive: true }));
}

interface Document {
  readonly paths: Record<
    string,
    { get: { parameters: { $ref?: string; name?: string }[]; responses: object } }
  >;
  readonly components: {
    readonly parameters: Record<string, { description: string; content: Record<string, { schema: object }> }>;
    readonly schemas: Record<string, { required: string[]; properties: object }>;
  };
}

function documentOf(edits: readonly Edit[] = []): Document {
  return JSON.parse(emitOpenApi(miniSpec(edits))[1]) as Document;
}

describe("the linter", () => {
  test("finds nothing in the golden document", async () => {
    expect(await complaints(golden)).toEqual([]);
  });

  test.each([
    [
      "a reference that leads nowhere",
      '"#/components/parameters/amp"',
      '"#/components/parameters/amq"',
      "no-unresolved-refs",
    ],
    ["a type that is none", '"operationId": "readStatus"', '"operationId": 5', "struct"],
    [
      "two operations of one name",
      '"operationId": "readStatus"',
      '"operationId": "writeSettings"',
      "operation-operationId-unique",
    ],
    ["a parameter without a place", '"in": "query"', '"in": "nowhere"', "struct"],
  ])("would find %s", async (_, from, to, rule) => {
    const text = await readFile(golden, "utf8");
    expect(text).toContain(from);
    expect((await complaintsOf(text.replace(from, to))).join("\n")).toContain(`error ${rule}: `);
  });
});

describe("the document", () => {
  const devices = miniSpec().devices;

  test("has a parameter for each key that some device takes, and no other", () => {
    const keys = [...new Set(devices.flatMap(writableKeys).map(({ key }) => key))];
    const { paths, components } = documentOf();
    expect(Object.keys(components.parameters)).toEqual(keys);
    expect(paths["/api/set"]?.get.parameters).toEqual(
      keys.map((key) => ({ $ref: `#/components/parameters/${key}` })),
    );
  });

  test("says which device takes a key that not both have", () => {
    const { amp, mce } = documentOf().components.parameters;
    expect(amp?.description).toBe("Current the car may draw at most. Only on a mini charger.");
    expect(mce?.description).toBe("Whether the Modbus server runs.");
  });

  test("takes what either device takes where they differ", () => {
    const own =
      "  devices: { charger: {}, controller: { type: uint8, example: 0, sources: { type: [list] } } }\n";
    const edits = [{ file: "shared/keys/info.yaml", from: "\nmcp:\n", to: `${own}\nmcp:\n` }];
    expect(documentOf().components.parameters["mce"]?.content["application/json"]?.schema).toMatchObject({
      type: "boolean",
    });
    expect(documentOf(edits).components.parameters["mce"]?.content["application/json"]?.schema).toMatchObject(
      {
        anyOf: [{ type: "boolean" }, { type: "integer", minimum: 0, maximum: 255 }],
      },
    );
  });

  test("has the raw status of both devices", () => {
    const { schemas } = documentOf().components;
    expect(Object.keys(schemas)).toEqual(["ChargerStatus", "ControllerStatus"]);
    for (const { kind, keys } of devices) {
      const name = kind === "charger" ? "ChargerStatus" : "ControllerStatus";
      const readable = keys.filter(({ access }) => access !== "write");
      expect(Object.keys(schemas[name]?.properties ?? {})).toEqual(readable.map(({ key }) => key));
      expect(schemas[name]?.required).toEqual(
        readable.filter(({ required }) => required).map(({ key }) => key),
      );
    }
  });
});
