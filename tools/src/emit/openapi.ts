import { pascalCase } from "../names.js";
import type { ResolvedDevice, ResolvedKey, ResolvedSpec } from "../resolve/resolved-spec.js";
import type { JsonSchema } from "../resolve/wire-schema.js";
import { rawStatusSchema } from "./json-schema.js";
import { bannerText } from "./printing/banner.js";
import type { Emitted } from "./printing/source-module.js";
import { writableKeys } from "./settings.js";
import { setParameterSchema } from "./write-schemas.js";

/** The HTTP API of the devices, local and through the cloud, as OpenAPI 3.1. */
export function emitOpenApi(spec: ResolvedSpec): Emitted {
  const setParameters = parametersOf(spec.devices);
  const document = {
    openapi: "3.1.0",
    info: {
      title: "go-e HTTP API v2",
      version: "2",
      summary: "What go-e chargers and go-e Controllers answer in the local network and through the cloud.",
      description: `${bannerText("spec/")} Unofficial: written from documents, captures and threads, not by go-e.`,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: servers(),
    security: [{}, { cloudToken: [] }],
    tags: [
      { name: "status", description: "Reading: every key a device sends." },
      { name: "settings", description: "Writing: every key a device takes." },
    ],
    paths: {
      "/api/status": { get: statusOperation(spec.devices) },
      "/api/set": { get: setOperation(Object.keys(setParameters)) },
    },
    components: {
      securitySchemes: {
        cloudToken: {
          type: "http",
          scheme: "bearer",
          description: "Cloud API key from the go-e app. The local API asks for none.",
        },
      },
      parameters: setParameters,
      schemas: Object.fromEntries(
        spec.devices.map((device) => [`${pascalCase(device.kind)}Status`, rawStatusSchema(device)]),
      ),
    },
  };
  return ["packages/core/schemas/openapi.json", `${JSON.stringify(document, undefined, 2)}\n`];
}

function servers(): object[] {
  return [
    {
      url: "http://{host}",
      description: "The device in the local network; API v2 must be switched on (key hai).",
      variables: { host: { default: "192.168.1.20", description: "Name or address of the device." } },
    },
    {
      url: "https://{serial}.api.v3.go-e.io",
      description: "The device through the cloud; the cloud API must be switched on (key cae).",
      variables: { serial: { default: "000000", description: "Serial number, six digits." } },
    },
  ];
}

function statusOperation(devices: readonly ResolvedDevice[]): object {
  const schema = {
    anyOf: devices.map(({ kind }) => ({ $ref: `#/components/schemas/${pascalCase(kind)}Status` })),
  };
  return {
    operationId: "readStatus",
    tags: ["status"],
    summary: "Reads some keys, or all.",
    description:
      "Keys come in the order of the firmware. What the device lacks is left out; CORE and PRO answer 400 then, with the same body.",
    parameters: [
      {
        name: "filter",
        in: "query",
        description:
          "Keys to send, separated by commas; all when empty. Firmware takes the list since 051.4.",
        style: "form",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
        example: ["car", "amp", "nrg"],
      },
      {
        name: "age",
        in: "query",
        description: "Cloud only: seconds that the data may be old.",
        schema: { type: "number", minimum: 0, default: 30 },
      },
    ],
    responses: {
      200: answer("The keys that were asked for.", "application/json", schema),
      400: answer("CORE and PRO: a key is unknown; the others are in the body.", "application/json", schema),
      ...failures,
    },
  };
}

function setOperation(keys: readonly string[]): object {
  const outcome: JsonSchema = {
    description:
      "true per key that was taken, a sentence with the reason per key that was not; null for an unknown key.",
    type: ["object", "null"],
    additionalProperties: { type: ["boolean", "string"] },
  };
  const forwarded: JsonSchema = {
    type: "object",
    properties: { succeeded: { type: "array" }, failed: { type: "array" } },
  };
  return {
    operationId: "writeSettings",
    tags: ["settings"],
    summary: "Writes one key or several.",
    description: "Each value is JSON: texts stand in quotes. A change shows about a second later.",
    parameters: keys.map((key) => ({ $ref: `#/components/parameters/${key}` })),
    responses: {
      200: answer("Outcome per key.", "application/json", outcome),
      202: answer("Cloud: forwarded, with no word on the outcome.", "application/json", forwarded),
      422: answer("Cloud: no key could be forwarded.", "application/json", forwarded),
      ...failures,
      500: answer("A key was refused: outcome per key; or the device was busy.", "text/plain", {
        type: "string",
        contentMediaType: "application/json",
        contentSchema: outcome,
      }),
    },
  };
}

const text: JsonSchema = { type: "string" };

const failures = {
  401: answer("Cloud: the token is wrong.", "text/plain", text),
  403: answer("Cloud: the API is switched off, or the device is offline.", "text/plain", text),
  404: answer("Local: API v2 is switched off. Cloud: no data that is young enough.", "text/plain", text),
  500: answer("The device was busy.", "text/plain", text),
  502: answer("Cloud: passing trouble; try again.", "text/plain", text),
};

function answer(description: string, mediaType: string, schema: JsonSchema): object {
  return { description, content: { [mediaType]: { schema } } };
}

/** A parameter per writable key; where the devices differ, what either of them takes. */
function parametersOf(devices: readonly ResolvedDevice[]): Record<string, object> {
  const byKey = new Map<string, (readonly [device: ResolvedDevice, key: ResolvedKey])[]>();
  for (const device of devices) {
    for (const key of writableKeys(device))
      byKey.set(key.key, [...(byKey.get(key.key) ?? []), [device, key]]);
  }
  return Object.fromEntries([...byKey].map(([name, uses]) => [name, parameter(name, uses, devices)]));
}

function parameter(
  name: string,
  uses: readonly (readonly [device: ResolvedDevice, key: ResolvedKey])[],
  devices: readonly ResolvedDevice[],
): object {
  const schemas = uses.map(([, key]) => setParameterSchema(key));
  const differ = new Set(schemas.map((schema) => JSON.stringify(schema))).size > 1;
  const where =
    uses.length === devices.length ? "" : ` Only on a ${uses.map(([{ title }]) => title).join(", ")}.`;
  return {
    name,
    in: "query",
    description: `${uses[0]?.[1].summary ?? ""}${where}`,
    content: { "application/json": { schema: differ ? { anyOf: schemas } : schemas[0] } },
  };
}
