import { createRequire } from "node:module";
import { keysOf } from "@goe/core/keys";
import { createConfig, lint } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { devices } from "./captures.js";
import { readSchema } from "./schemas.js";
import { valueAt } from "./value-at.js";

const path = createRequire(import.meta.url).resolve("@goe/core/schemas/openapi.json");
const document = readSchema("openapi.json");

function namesAt(place: string): readonly string[] {
  return Object.keys(valueAt(document, place) as object).sort();
}

describe("the OpenAPI document", () => {
  it("passes a strict linter", async () => {
    const config = await createConfig({ extends: ["recommended-strict"] });
    const problems = await lint({ ref: path, config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it.each([
    ["charger", "ChargerStatus"],
    ["controller", "ControllerStatus"],
  ] as const)("has every readable key of a %s as a property", (device, schema) => {
    const readable = keysOf(device).filter(({ access }) => access !== "write");
    expect(namesAt(`components.schemas.${schema}.properties`)).toEqual(readable.map(({ key }) => key).sort());
  });

  it("has every writable key of both devices as a parameter of a set request", () => {
    const writable = devices.flatMap((device) => keysOf(device)).filter(({ access }) => access !== "read");
    const keys = [...new Set(writable.map(({ key }) => key))].sort();
    expect(namesAt("components.parameters")).toEqual(keys);
    const used = valueAt(document, "paths./api/set.get.parameters") as readonly { readonly $ref: string }[];
    expect(used.map(({ $ref }) => $ref).sort()).toEqual(keys.map((key) => `#/components/parameters/${key}`));
  });
});
