import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { GoeCharger, GoeController, GoeProtocolError, type JsonClient } from "@goe/core";
import { findKey, type JsonValue, type KeyInfo, type KeyType, keysOf } from "@goe/core/keys";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { type Capture, loadCaptures } from "./captures.js";

const captures = await loadCaptures();
const require = createRequire(import.meta.url);

describe.each(captures)("$name", (capture) => {
  const known = keysOf(capture.device).filter(
    ({ key, access }) => access !== "write" && key in capture.status,
  );

  it("decodes into every component without an issue", async () => {
    const device = deviceSaying(capture);
    for (const name of device.supportedComponents) {
      const component = await device.component(name);
      const { issues } = await device.get(component, { lenient: true });
      expect(issues, name).toEqual([]);
      await expect(device.get(component), name).resolves.toBeDefined();
    }
  });

  it("obeys the schema of its raw status and those of its components", async () => {
    expect(breaches(statusSchema(capture), capture.status)).toEqual([]);
    const device = deviceSaying(capture);
    for (const name of device.supportedComponents) {
      const value: unknown = JSON.parse(JSON.stringify(await device.get(await device.component(name))));
      expect(breaches(schema(`${capture.device}/${name}`), value), name).toEqual([]);
    }
  });

  it.each(known)(
    "is refused by the schema and by the decoder when $key has a wrong type",
    async ({ key, type }) => {
      const mutated = { ...capture, status: { ...capture.status, [key]: wrongValue(type) } };
      expect(breaches(statusSchema(capture), mutated.status)).toContainEqual(
        expect.stringMatching(`^/${key}`),
      );
      const error = await readAll(mutated).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(GoeProtocolError);
      expect(error).toMatchObject({ code: "wrong-shape", key, message: expect.stringContaining(`"${key}"`) });
    },
  );

  const lists = known.filter(({ key }) => lengthOf(capture.status[key]) > 0);
  it.each(lists)("is refused when an element of $key has a wrong type", async ({ key }) => {
    const list = capture.status[key] as readonly JsonValue[];
    const elementType = typeof list[0] === "string" ? 7 : "wrong";
    const mutated = { ...capture, status: { ...capture.status, [key]: [elementType, ...list.slice(1)] } };
    const error = await readAll(mutated).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "wrong-shape", key, place: expect.stringContaining(`${key}[0]`) });
  });

  it.each(known.filter(({ required }) => required))("breaks its schema when $key is missing", ({ key }) => {
    const { [key]: _removed, ...status } = capture.status;
    expect(breaches(statusSchema(capture), status)).toContainEqual(expect.stringContaining(`'${key}'`));
  });

  it.each(known.filter(isRequiredEverywhere))("is refused when $key is missing", async ({ key }) => {
    const { [key]: _removed, ...status } = capture.status;
    const error = await readAll({ ...capture, status }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "missing-key", key });
  });

  it.each(known.filter((key) => !isRequiredEverywhere(key)))(
    "decodes without $key, which not every device has",
    async ({ key }) => {
      const { [key]: _removed, ...status } = capture.status;
      await expect(readAll({ ...capture, status })).resolves.toBeDefined();
    },
  );
});

/** A component that both devices have asks only for what both always send. */
function isRequiredEverywhere({ key }: KeyInfo): boolean {
  return [findKey("charger", key), findKey("controller", key)].every((info) => info?.required !== false);
}

/** Either device, seen as one that has any component. */
type AnyDevice = Pick<GoeCharger, "component" | "get" | "getMany" | "supportedComponents">;

function deviceSaying({ device, status }: Capture): AnyDevice {
  const client: JsonClient<never> = {
    host: "capture",
    query: (async (keys?: readonly string[]) =>
      Object.fromEntries(Object.entries(status).filter(([key]) => keys?.includes(key) ?? true))) as never,
  };
  const made = device === "charger" ? new GoeCharger(client) : new GoeController(client);
  return made as AnyDevice;
}

async function readAll(capture: Capture): Promise<unknown[]> {
  const device = deviceSaying(capture);
  return device.getMany(await Promise.all(device.supportedComponents.map((name) => device.component(name))));
}

function statusSchema({ device }: Capture): ValidateFunction {
  return schema(`${device}/status`);
}

const compiled = new Map<string, ValidateFunction>();

/** The published schema, as a user of the package finds it. */
function schema(name: string): ValidateFunction {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const path = require.resolve(`@goe/core/schemas/${name}.schema.json`);
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    formats: { "date-time": true },
  });
  const validate = ajv.compile(JSON.parse(readFileSync(path, "utf8")) as object);
  compiled.set(name, validate);
  return validate;
}

function breaches(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function wrongValue(type: KeyType): JsonValue {
  switch (type.kind) {
    case "bool":
      return "yes";
    case "string":
      return 7;
    case "array":
    case "struct":
      return true;
    case "unknown":
      throw new Error("a key of unknown type cannot be wrong");
    default:
      return "16";
  }
}

function lengthOf(value: JsonValue | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}
