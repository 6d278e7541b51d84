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
    const keys = join(root, "spec/charger/keys/stats.yaml");
    const facts = ["access", "category", "type", "nullable", "unit", "example", "availability"];
    const key = `
zzz:
  name: standbyPower
  summary: Power the charger itself draws.
  access: read
  category: status
  type: uint16
  nullable: false
  unit: W
  example: 4
  availability: [{}]
  sources: { ${facts.map((fact) => `${fact}: [capture-v4-055.7]`).join(", ")} }
`;
    await writeFile(keys, `${await readFile(keys, "utf8")}${key}`);
    await generate(root, { check: false });
  });

  afterAll(() => rm(root, { recursive: true }));

  test("makes it a field of its component's type and decoder", async () => {
    const module = await read("packages/core/src/generated/charger/statistics.ts");
    expect(module).toContain("readonly standbyPowerW?: number;");
    expect(module).toContain('component.standbyPowerW = asNumber(status["zzz"], "zzz", context);');
    expect(/keys: \[(.*)\]/.exec(module)?.[1]).toContain('"zzz"');
  });

  test("makes it a key of the raw status", async () => {
    expect(await read("packages/core/src/generated/charger/charger-status.ts")).toContain(
      "readonly zzz?: number | null;",
    );
  });

  test("puts it into the registry with all that is known of it", async () => {
    const registry = await read("packages/core/src/generated/keys/charger-keys.ts");
    const entry = /\{\n {4}key: "zzz",\n.*?\n {2}\},/s.exec(registry)?.[0];
    expect(entry).toContain('field: "standbyPowerW"');
    expect(entry).toContain('type: { kind: "uint16" }');
    expect(entry).toContain("required: false");
    expect(entry).toContain('components: ["stats"]');
  });

  test("puts it into the schemas of the status and of the component", async () => {
    const status = JSON.parse(await read("packages/core/schemas/charger/status.schema.json"));
    expect(status.properties.zzz).toMatchObject({ type: ["integer", "null"], minimum: 0, maximum: 65535 });
    expect(status.required).not.toContain("zzz");
    const component = JSON.parse(await read("packages/core/schemas/charger/stats.schema.json"));
    expect(component.properties.standbyPowerW).toEqual({
      description: "Power the charger itself draws.",
      type: "number",
    });
  });

  test("makes the simulated charger send it", async () => {
    const profiles = await read("packages/mock-device/src/generated/profiles.ts");
    const profile = /name: "v4-055\.7".*?\n {2}\},/s.exec(profiles)?.[0];
    expect(profile).toContain('["zzz", 4]');
  });

  test("gives it a row in STATUS.md", async () => {
    expect(await read("STATUS.md")).toMatch(
      /^\| `zzz` \| `standbyPowerW` \| stats \| read \| uint16, W \| all \| capture-v4-055\.7 \| seen \|$/m,
    );
  });

  test("changes nothing of the controller", async () => {
    for (const path of ["charger/time", "controller/time", "controller/status"]) {
      expect(await read(`packages/core/schemas/${path}.schema.json`)).not.toContain("zzz");
    }
  });
});
