import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkSpec } from "../../src/check/check-spec.js";
import { editSpec } from "../../src/edit/edit-spec.js";
import { schemaOrder } from "../../src/edit/property-order.js";
import { type Stub, stubChanges, stubsChanges } from "../../src/edit/stub.js";
import { writeTexts } from "../../src/edit/write-texts.js";
import { emitSettings } from "../../src/emit/settings.js";
import { loadSpec } from "../../src/load/load-spec.js";
import { readSpecFiles, readSpecSchemas } from "../../src/load/read-spec-files.js";
import type { SpecIndex } from "../../src/load/spec-index.js";
import { resolveSpec } from "../../src/resolve/resolve-spec.js";
import type { ResolvedKey } from "../../src/resolve/resolved-spec.js";
import type { DeviceKind } from "../../src/spec-model.js";
import { keyOf, makeRoot, miniTexts, repository, validators } from "../mini-spec.js";
import { runIn } from "../run-command.js";

const order = schemaOrder(await readSpecSchemas(join(repository, "spec/schema")));
const indexOf = (texts: ReadonlyMap<string, string>): SpecIndex => checkSpec(loadSpec(texts), validators);

const plain: Stub = { key: "zzz", access: "read", type: "uint8", nullable: false, listed: ["list"] };

/** The texts that change, and the spec afterwards, which has passed the check. */
function added(stubs: readonly Stub[], device: DeviceKind = "charger", texts = miniTexts) {
  const changes = stubsChanges(indexOf(texts), device, stubs);
  const { texts: changed } = editSpec(texts, changes, validators, order);
  const after = new Map([...texts, ...changed]);
  const index = indexOf(after);
  const spec = resolveSpec(index);
  const devices = new Map(spec.devices.map((each) => [each.kind, each]));
  const key = (name: string, of: DeviceKind = device): ResolvedKey => {
    const found = devices.get(of);
    if (found === undefined) throw new Error(`no ${of}`);
    return keyOf(found, name);
  };
  return { changed, after, spec, key };
}

describe("a stub of the small charger", () => {
  test("comes with its file, its component and a raised ratchet, and the check passes", () => {
    const { changed, key } = added([plain]);
    expect([...changed.keys()].sort()).toEqual([
      "charger/components.yaml",
      "charger/keys/new-keys.yaml",
      "ratchet.yaml",
    ]);
    expect(changed.get("charger/keys/new-keys.yaml")).toBe(
      "# yaml-language-server: $schema=../../schema/keys.schema.json\nzzz:\n  access: read\n  category: status\n  type: uint8\n  nullable: false\n  listed: [list]\n",
    );
    expect(
      changed.get("charger/components.yaml")?.slice(miniTexts.get("charger/components.yaml")?.length),
    ).toBe(
      "\nNewChargerKeys:\n  name: new-keys\n  summary: Keys that a document lists and nobody has described yet.\n",
    );
    expect(changed.get("ratchet.yaml")).toContain("charger: { unknownTypes: 1, undescribed: 1, ");
    expect(key("zzz")).toMatchObject({
      field: "zzz",
      summary: "Not described yet.",
      described: false,
      components: ["new-keys"],
      secret: false,
    });
  });

  test.each<[what: string, stub: Partial<Stub>, lines: string[]]>([
    [
      "is a setting when it can be written",
      { access: "read-write" },
      ["access: read-write", "category: config"],
    ],
    ["has the category that is given", { category: "constant" }, ["category: constant"]],
    [
      "has a unit, and a source for it",
      { unit: "W" },
      ["unit: W", "listed: [list]", "sources:", "  unit: [list]"],
    ],
    ["has no unit where it is no number", { type: "bool", unit: "W" }, ["nullable: false", "listed: [list]"]],
    ["is secret where it is a text", { type: "string" }, ["secret: true"]],
    [
      "is not secret where somebody says so",
      { type: "string", secret: false },
      ["nullable: false", "listed: [list]"],
    ],
    [
      "is unknown and noted where it is an object",
      { type: "object" },
      [
        "type: unknown",
        "nullable: false",
        "secret: true",
        "notes: [Listed by list as an object; nobody has looked at what is in it.]",
      ],
    ],
    ["keeps its own note", { type: "unknown", notes: ["Once null."] }, ["notes: [Once null.]"]],
    [
      "is written in another shape",
      { access: "read-write", writeType: "bool", writeNullable: true },
      ["type: { read: uint8, write: { type: bool, nullable: true } }"],
    ],
    [
      "has its firmware",
      { availability: [{ since: "060.5", models: ["M1"] }] },
      ['availability: [{ since: "060.5", models: [M1] }]'],
    ],
    [
      "names a source for what a capture does not state",
      { listed: ["capture-a"] },
      ["listed: [capture-a]", "sources:", "  access: [capture-a]", "  category: [capture-a]"],
    ],
  ])("%s", (_, stub, lines) => {
    const { changed } = added([{ ...plain, ...stub }]);
    expect(changed.get("charger/keys/new-keys.yaml")).toContain(lines.map((line) => `  ${line}\n`).join(""));
  });

  test("gets its field's name from the key", () => {
    const { key, spec } = added([{ ...plain, key: "pvopt_deltaA", access: "read-write" }]);
    expect(key("pvopt_deltaA").field).toBe("pvoptDeltaA");
    const [charger] = spec.devices;
    if (charger === undefined) throw new Error("no charger");
    expect(emitSettings(charger, spec)[1]).toContain(
      "The name of this field changes once somebody says what it is.",
    );
  });

  test("stands in the component that is named, of its own or of both devices", () => {
    const totals = added([{ ...plain, component: "totals" }]);
    expect([...totals.changed.keys()].sort()).toEqual(["charger/keys/totals.yaml", "ratchet.yaml"]);
    const info = added([{ ...plain, component: "info" }]);
    expect(info.changed.get("shared/keys/info.yaml")).toMatch(/\n {2}devices:\n {4}charger: \{\}\n$/);
    expect(info.changed.get("ratchet.yaml")).toContain("controller: { unknownTypes: 0, undescribed: 0, ");
  });

  test("leaves the lists of keys that are known by name only, and stays masked", () => {
    const { changed, key } = added([
      { ...plain, key: "zzx" },
      { ...plain, key: "zzw" },
    ]);
    expect(changed.get("charger/other-names.yaml")).toBe(
      "# yaml-language-server: $schema=../../../../../../spec/schema/other-names.schema.json\nhistoric:\n  summary: Gone long ago.\n  keys: [zzy]\n  sources: [list]\n",
    );
    expect(key("zzx").secret).toBe(true);
  });

  test("counts with all others of the same call", () => {
    const kinds = ["unknown", "array", "bool"] as const;
    const stubs = kinds.map((type, at): Stub => ({ ...plain, key: `zz${at}`, type }));
    expect(added(stubs).changed.get("ratchet.yaml")).toContain(
      "charger: { unknownTypes: 3, undescribed: 3, ",
    );
    const twice = added([{ ...plain, key: "zz9" }], "charger", added(stubs).after);
    expect(twice.changed.get("ratchet.yaml")).toContain("charger: { unknownTypes: 3, undescribed: 4, ");
    expect([...twice.changed.keys()].sort()).toEqual(["charger/keys/new-keys.yaml", "ratchet.yaml"]);
  });

  test("may have namesakes on the other device", () => {
    const { after } = added([plain]);
    const { key, changed } = added([{ ...plain, listed: ["list-controller"] }], "controller", after);
    expect(changed.get("controller/components.yaml")).toContain("\nNewControllerKeys:\n  name: new-keys\n");
    expect([key("zzz", "charger").sources, key("zzz").sources]).toEqual([["list"], ["list-controller"]]);
  });

  test("is one of both devices where the other one has it in common", () => {
    const stub: Stub = { ...plain, key: "tof", access: "read", type: "int16", listed: ["list-controller"] };
    const { changed, key } = added([stub], "controller");
    expect([...changed.keys()]).toEqual(["shared/keys/info.yaml"]);
    expect(changed.get("shared/keys/info.yaml")).toContain(
      "  devices: { charger: {}, controller: { access: read, type: int16, listed: [list-controller] } }\n",
    );
    expect(key("tof")).toMatchObject({ name: "timezoneOffset", access: "read", described: true });
  });

  test.each<[what: string, stub: Stub, message: string]>([
    [
      "a key that is there",
      { ...plain, key: "amp" },
      'spec/charger/keys/config.yaml: "amp" of the charger stands in line 2 already',
    ],
    [
      "a component that is not there",
      { ...plain, component: "none" },
      'spec/charger/components.yaml: there is no component with the name "none"',
    ],
  ])("is refused for %s", (_, stub, message) => {
    expect(() => stubChanges(indexOf(miniTexts), "charger", stub)).toThrow(message);
  });
});

describe("ten stubs in a copy of the repository's spec", () => {
  let root: string;
  const types = [
    "bool",
    "uint8",
    "string",
    "object",
    "array",
    "unknown",
    "double",
    "int64",
    "string",
    "uint16",
  ] as const;
  const keys = ["zza", "zzb", "zzc", "zzd", "zze", "acui", "pass", "pvopt_deltaA", "zzi", "zzj"];
  const stubs = types.map(
    (type, at): Stub => ({
      key: keys[at] ?? "",
      type,
      access: at % 3 === 0 ? "read-write" : at % 3 === 1 ? "read" : "write",
      nullable: at % 2 === 0,
      listed: ["vendor-60.4"],
      ...(at === 9 ? { unit: "W", component: "stats" } : {}),
      ...(at === 1 ? { availability: [{ since: "60.4", models: ["CORE", "PRO"] }] } : {}),
    }),
  );

  beforeAll(async () => {
    root = await makeRoot(join(repository, "spec"));
    const texts = await readSpecFiles(join(root, "spec"));
    await writeTexts(join(root, "spec"), added(stubs, "charger", texts).changed);
  });

  afterAll(() => rm(root, { recursive: true }));

  test("are generated, counted and up to date afterwards", async () => {
    const before = JSON.parse((await runIn(repository, "stats", "--json")).out);
    expect((await runIn(root, "generate")).code).toBe(0);
    expect((await runIn(root, "generate", "--check")).code).toBe(0);
    const after = JSON.parse((await runIn(root, "stats", "--json")).out);
    const { charger } = before;
    expect(after).toEqual({
      ...before,
      charger: {
        ...charger,
        documented: charger.documented + 10,
        inSpec: charger.inSpec + 10,
        typed: charger.typed + 7,
        unknown: charger.unknown + 3,
        undescribed: charger.undescribed + 10,
        inComponents: charger.inComponents + 7,
        writable: charger.writable + 7,
        withSources: charger.withSources + 10,
        maturity: {
          ...charger.maturity,
          listed: charger.maturity.listed + 3,
          sourced: charger.maturity.sourced + 7,
        },
      },
    });
  });
});
