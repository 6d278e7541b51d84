import { access, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../src/generate.js";
import { classifySpecPath } from "../src/load/load-spec.js";
import { readSpecFiles } from "../src/load/read-spec-files.js";
import { makeRoot, repository } from "./mini-spec.js";

const spec = join(repository, "spec");
const texts = await readSpecFiles(spec);

describe("every file of the spec", () => {
  test.each([...texts])("%s begins with the line that tells editors its schema", async (path, text) => {
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? "";
    expect(schema).toMatch(new RegExp(`(^|/)${classifySpecPath(path)?.kind}\\.schema\\.json$`));
    await access(join(spec, dirname(path), schema));
  });
});

describe("adding a key to the repository's spec", () => {
  let root: string;
  const read = (path: string) => readFile(join(root, path), "utf8");

  beforeAll(async () => {
    root = await makeRoot(spec);
    const facts = ["access", "category", "type", "nullable", "unit", "example", "availability"];
    const sourcesOf = (source: string, ...more: string[]): string =>
      `{ ${[...facts, ...more].map((fact) => `${fact}: [${source}]`).join(", ")} }`;
    const keys = `
xnewa:
  name: standbyPower
  summary: Power the charger itself draws.
  access: read
  category: status
  type: uint16
  nullable: false
  unit: W
  example: 4
  availability: [{}]
  sources: ${sourcesOf("capture-v4-055.7")}

xnewb:
  name: standbyDelay
  summary: How long nothing happens before the charger saves power.
  access: read-write
  category: config
  type: uint16
  nullable: false
  unit: S
  wireUnit: Min
  range: { min: 1, max: 60 }
  example: 15
  availability: [{ since: "60.2" }]
  refused: [{ over: cloud }]
  sources: ${sourcesOf("vendor-60.4", "wireUnit", "range", "refused")}
`;
    await append("spec/charger/keys/stats.yaml", keys);
    const device = await read("spec/charger/device.yaml");
    await writeFile(
      join(root, "spec/charger/device.yaml"),
      device.replace("    order:\n      [\n", "    order:\n      [\n        xnewa,\n"),
    );
    await generate(root, { check: false });
  });

  async function append(path: string, text: string): Promise<void> {
    await writeFile(join(root, path), `${await read(path)}${text}`);
  }

  afterAll(() => rm(root, { recursive: true }));

  test("makes it a field of its component's type and decoder", async () => {
    const module = await read("packages/core/src/generated/charger/statistics.ts");
    expect(module).toContain("readonly standbyPowerW?: number;");
    expect(module).toContain('component.standbyPowerW = asNumber(sent, "xnewa", context);');
    expect(module).toContain('component.standbyDelayS = asScaledNumber(sent, "xnewb", context, 60);');
    expect(/keys: \[(.*)\]/.exec(module)?.[1]).toContain('"xnewa", "xnewb"');
  });

  test("makes it a key of the raw status", async () => {
    expect(await read("packages/core/src/generated/charger/charger-status.ts")).toContain(
      "readonly xnewa?: number | null;",
    );
  });

  test("makes it a setting, if it can be written", async () => {
    const module = await read("packages/core/src/generated/charger/charger-settings.ts");
    expect(module).toContain("readonly standbyDelayS?: number;");
    expect(module).toMatch(
      /standbyDelayS: \{\s+key: "xnewb",\s+type: "\w+",\s+min: 1,\s+max: 60,\s+encode: .*\s*fromScaledNumber\(value, 60, true\)/,
    );
    expect(module).toContain("In S (the device sends Min); 1 to 60 Min. Devices refuse it over cloud.");
    expect(module).not.toContain("standbyPower");
  });

  test("puts it into the registry with all that is known of it", async () => {
    const registry = await read("packages/core/src/generated/keys/charger-keys.ts");
    const entryOf = (key: string) =>
      new RegExp(`\\{\\n {4}key: "${key}",\\n.*?\\n {2}\\},`, "s").exec(registry)?.[0];
    const entry = entryOf("xnewa");
    expect(entry).toContain('field: "standbyPowerW"');
    expect(entry).toContain('type: { kind: "uint16" }');
    expect(entry).toContain("required: false");
    expect(entry).toContain('components: ["stats"]');
    expect(entryOf("xnewb")).toContain('wireUnit: "Min"');
    expect(entryOf("xnewb")).toContain("range: { min: 1, max: 60 }");
  });

  test("puts it into the schemas of the status and of the component", async () => {
    const status = JSON.parse(await read("packages/core/schemas/charger/status.schema.json"));
    expect(status.properties.xnewa).toMatchObject({ type: ["integer", "null"], minimum: 0, maximum: 65535 });
    expect(status.required).not.toContain("xnewa");
    const component = JSON.parse(await read("packages/core/schemas/charger/stats.schema.json"));
    expect(component.properties.standbyPowerW).toEqual({
      description: "Power the charger itself draws.",
      type: "number",
    });
  });

  test("puts it into the schemas of settings and requests, if it can be written", async () => {
    const description = "How long nothing happens before the charger saves power.";
    const settings = JSON.parse(await read("packages/core/schemas/charger/settings.schema.json"));
    expect(settings.properties.standbyDelayS).toEqual({
      description,
      type: "number",
      minimum: 60,
      maximum: 3600,
    });
    const requests = JSON.parse(await read("packages/core/schemas/charger/set-request.schema.json"));
    expect(requests.properties.xnewb).toEqual({ description, type: "integer", minimum: 1, maximum: 60 });
    for (const { properties } of [settings, requests]) {
      for (const name of ["xnewa", "standbyPowerW"]) expect(properties).not.toHaveProperty(name);
    }
  });

  test("makes it a parameter of the HTTP API, if it can be written", async () => {
    const { paths, components } = JSON.parse(await read("packages/core/schemas/openapi.json"));
    expect(components.parameters.xnewb).toMatchObject({
      name: "xnewb",
      in: "query",
      description: "How long nothing happens before the charger saves power. Only on a go-e charger.",
      content: { "application/json": { schema: { type: "integer", minimum: 1, maximum: 60 } } },
    });
    expect(paths["/api/set"].get.parameters).toContainEqual({ $ref: "#/components/parameters/xnewb" });
    expect(components.parameters).not.toHaveProperty("xnewa");
    expect(components.schemas.ChargerStatus.properties).toHaveProperty("xnewa");
  });

  test("makes those simulated chargers send it that have it", async () => {
    const profiles = await read("packages/mock-device/src/generated/profiles.ts");
    const keysOf = (name: string): string[] => {
      const facts = new RegExp(`name: "${name}".*?keys:\\s+"(.*?)"`, "s").exec(profiles);
      return facts?.[1]?.split(" ") ?? [];
    };
    // At its place in the captured order, and behind all captured keys.
    expect(keysOf("v4-055\\.7")[0]).toBe("xnewa");
    expect(keysOf("core-60\\.4")[0]).toBe("xnewa");
    expect(keysOf("core-60\\.4").indexOf("xnewb")).toBeGreaterThan(keysOf("core-60\\.4").indexOf("amp"));
    for (const older of ["v4-055\\.7", "v4-59\\.4"]) expect(keysOf(older)).not.toContain("xnewb");
  });

  test("gives it a row in STATUS.md", async () => {
    const status = await read("STATUS.md");
    expect(status).toMatch(
      /^\| `xnewa` \| `standbyPowerW` \| stats \| read \| uint16, W \| all \| capture-v4-055\.7 \| seen \|$/m,
    );
    expect(status).toContain(
      "| `xnewb` | `standbyDelayS` | stats | read-write | uint16, S (wire: Min), 1…60 | since 60.2 | vendor-60.4 | sourced |",
    );
  });

  test("changes nothing of the controller", async () => {
    for (const path of ["charger/time", "controller/time", "controller/status", "controller/set-request"]) {
      expect(await read(`packages/core/schemas/${path}.schema.json`)).not.toMatch(/zz[yz]/);
    }
  });
});
