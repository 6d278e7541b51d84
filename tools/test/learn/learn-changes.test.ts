import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSpec } from "../../src/check/check-spec.js";
import { editSpec } from "../../src/edit/edit-spec.js";
import { schemaOrder } from "../../src/edit/property-order.js";
import { type CaptureSource, learnChanges } from "../../src/learn/learn-changes.js";
import { loadSpec } from "../../src/load/load-spec.js";
import { readSpecSchemas } from "../../src/load/read-spec-files.js";
import { SpecError } from "../../src/problem.js";
import { resolveSpec } from "../../src/resolve/resolve-spec.js";
import type { ResolvedDevice, ResolvedKey } from "../../src/resolve/resolved-spec.js";
import type { DeviceKind } from "../../src/spec-model.js";
import { type Edit, edited, keyOf, miniTexts, repository, validators } from "../mini-spec.js";
import { learnFrom } from "./learn-from.js";

const schemas = await readSpecSchemas(join(repository, "spec/schema"));

const source: CaptureSource = {
  id: "capture-m1",
  entry: { title: "Status of an M1", kind: "capture", device: "charger", firmware: "056.2", models: ["M1"] },
};

function deviceOf(texts: ReadonlyMap<string, string>, kind: DeviceKind): ResolvedDevice {
  const device = resolveSpec(checkSpec(loadSpec(texts), validators)).devices.find(
    (each) => each.kind === kind,
  );
  if (device === undefined) throw new Error(`no ${kind}`);
  return device;
}

/** The texts that change when these statuses are learned, and the device afterwards; the check has passed. */
function learned(
  statuses: readonly object[],
  {
    edits = [],
    kind = "charger",
    from = source,
  }: { edits?: readonly Edit[]; kind?: DeviceKind; from?: CaptureSource },
) {
  const texts = edited(miniTexts, edits);
  const proposals = learnFrom(statuses, deviceOf(texts, kind));
  const changes = learnChanges(proposals, checkSpec(loadSpec(texts), validators), kind, from);
  const { texts: changed, problems } = editSpec(texts, changes, validators, schemaOrder(schemas));
  if (problems.length > 0) throw new SpecError(problems);
  const after = new Map([...texts, ...changed]);
  const key = (name: string): ResolvedKey => keyOf(deviceOf(after, kind), name);
  return { changed, after, key };
}

/** The small spec without the example that shows what an unknown key holds. */
const untaught: readonly Edit[] = [
  { file: "charger/keys/state.yaml", from: "  example: { level: 3 }\n", to: "  example: [3]\n" },
];

describe("a key that the spec lacks becomes a stub", () => {
  test.each([
    ["bool", [true], { kind: "scalar", name: "bool" }, false, false],
    ["whole numbers, null at times", [1, null], { kind: "scalar", name: "int64" }, true, false],
    ["fractions", [1.5], { kind: "scalar", name: "double" }, false, false],
    ["text, which may be a secret", ["n/a"], { kind: "scalar", name: "string" }, false, true],
    ["objects, whose struct wants names", [{ a: 1 }], { kind: "scalar", name: "unknown" }, false, true],
    ["two forms", [1, "a"], { kind: "scalar", name: "unknown" }, false, true],
    ["null alone", [null], { kind: "scalar", name: "unknown" }, true, true],
  ])("of %s", (_, values, type, nullable, secret) => {
    const key = learned(
      values.map((xyz) => ({ xyz })),
      {},
    ).key("xyz");
    expect(key).toMatchObject({ value: { type, nullable }, secret, access: "read", described: false });
    expect(key.sources).toEqual(["capture-m1"]);
  });

  test.each([
    ["numbers", [[1, 2]], "int64", false, false],
    ["numbers and null", [[1.5, null]], "double", true, false],
    ["texts", [["a"]], "string", false, true],
  ])("of a list of %s, element and all", (_, values, name, nullable, secret) => {
    const { key, changed } = learned(
      values.map((xyz) => ({ xyz })),
      {},
    );
    const items = { type: { kind: "scalar", name }, nullable };
    expect(key("xyz")).toMatchObject({ value: { type: { kind: "array", items } }, secret, notes: [] });
    expect(changed.get("ratchet.yaml")).toContain("charger: { unknownTypes: 1, undescribed: 1,");
  });

  test("with the captures as a new source, in files that else keep their bytes", () => {
    const { changed } = learned([{ xyz: 1 }], {});
    expect([...changed.keys()].sort()).toEqual([
      "charger/components.yaml",
      "charger/keys/new-keys.yaml",
      "ratchet.yaml",
      "sources.yaml",
    ]);
    const before = miniTexts.get("sources.yaml") ?? "";
    expect(changed.get("sources.yaml")?.startsWith(before.trimEnd())).toBe(true);
    expect(changed.get("sources.yaml")?.slice(before.length)).toContain("Status of an M1");
    expect(changed.get("charger/keys/new-keys.yaml")).toMatch(
      /\nxyz:\n {2}access: read\n.* {2}type: int64\n/s,
    );
  });

  test("listed by a source that is there", () => {
    const { changed, key } = learned([{ xyz: 1 }], { from: { id: "capture-a", entry: undefined } });
    expect(changed.has("sources.yaml")).toBe(false);
    expect(key("xyz").sources).toEqual(["capture-a"]);
  });

  test("of the type that the other device has, where the key is shared", () => {
    const from = { id: "capture-c", entry: undefined };
    const { key } = learned([{ tof: 60 }], { kind: "controller", from });
    expect(key("tof").value.type).toEqual({ kind: "scalar", name: "int32" });
  });

  test("unless its name is not that of a key", () => {
    expect(learned([{ "my box": 1, "123456": 2 }], {}).changed.size).toBe(0);
  });

  test("that teaches nothing the second time", () => {
    const statuses = [{ xyz: [1, null], qqa: 1, qqb: { a: 1 }, qqc: "a" }];
    const { after } = learned(statuses, {});
    const again = learnFrom(statuses, deviceOf(after, "charger"));
    // The struct of an object is left for a human.
    expect(again.map(({ key, kind, type }) => ({ key, kind, type }))).toEqual([
      { key: "qqb", kind: "type", type: undefined },
    ]);
  });
});

describe("a key of unknown type", () => {
  test("gets the shape that its values have, with the captures behind its documents", () => {
    const { key, changed } = learned([{ rde: [3] }, { rde: [4, 5] }], { edits: untaught });
    expect(key("rde").value.type).toMatchObject({ kind: "array", items: { type: { name: "int64" } } });
    expect(key("rde").sources).toContain("capture-m1");
    expect(changed.get("charger/keys/state.yaml")).toContain("  listed: [list, capture-m1]\n");
    expect(changed.get("ratchet.yaml")).toContain("charger: { unknownTypes: 0, undescribed: 0,");
  });

  test("falls while another one rises", () => {
    const { changed } = learned([{ rde: [3], xyz: { a: 1 } }], { edits: untaught });
    expect(changed.get("ratchet.yaml")).toContain("charger: { unknownTypes: 1, undescribed: 1,");
  });

  test.each([
    ["its values are objects", [{ rde: { level: 3 } }]],
    ["its example has another form", [{ rde: 3 }]],
    ["its values have two forms", [{ rde: 3 }, { rde: "3" }]],
    ["null was among them and the spec says never null", [{ rde: 3 }, { rde: null }]],
  ])("stays a question where %s", (_, statuses) => {
    expect(learned(statuses, {}).changed.size).toBe(0);
  });
});

test("what the spec would not stand with is refused", () => {
  expect(() => learned([{ xyz: 1 }], { from: { ...source, id: "My Garage" } })).toThrow(
    /^spec\/sources\.yaml:\d+:\d+ schema: /m,
  );
});

test.each([
  ["null", { car: null }],
  ["a number of an enum", { car: 9 }],
  ["a number out of range", { amp: 40 }],
  ["a length", { hst: [5, 5, 5, 5] }],
  ["a property", { lnk: { ip: "192.0.2.7", gw: "192.0.2.1" } }],
  ["another form", { amp: "16" }],
  ["a name without a key", { zzy: 1 }],
])("%s is not written down: it is a question", (_, status) => {
  expect(learned([status], {}).changed.size).toBe(0);
});
