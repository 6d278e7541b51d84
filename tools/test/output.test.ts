import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkSpec } from "../src/check/check-spec.js";
import { emitAll } from "../src/emit/emit-all.js";
import { generate } from "../src/generate.js";
import { loadSpec } from "../src/load/load-spec.js";
import { findDrift } from "../src/output/output.js";
import { SpecError } from "../src/problem.js";
import { resolveSpec } from "../src/resolve/resolve-spec.js";
import { makeMiniRoot, miniTexts, validators } from "./mini-spec.js";

const unitsModule = "packages/core/src/generated/units.ts";
const cardsModule = "packages/core/src/generated/charger/cards.ts";

let root: string;

beforeEach(async () => {
  root = await makeMiniRoot();
});

afterEach(() => rm(root, { recursive: true }));

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, path), "utf8");
  expect(text).toContain(from);
  await writeFile(join(root, path), text.replace(from, to));
}

async function put(path: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), "// left over\n");
}

async function filesOfRoot(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

describe("generate", () => {
  test("writes nothing while the spec has a problem, and throws all of them", async () => {
    await edit("spec/charger/enums/all.yaml", "value: 5, name: forced", "value: 4, name: forced");
    const before = await filesOfRoot();
    const failure = await generate(root, { check: false }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SpecError);
    expect(String(failure)).toContain("duplicate-enum-value");
    expect(await filesOfRoot()).toEqual(before);
  });

  test("leaves a spec with a problem as it was generated before", async () => {
    await generate(root, { check: false });
    const before = await readFile(join(root, cardsModule), "utf8");
    await edit("spec/charger/components.yaml", "summary: Cards that may start charging.", "summary: Cards");
    await expect(generate(root, { check: false })).rejects.toThrow("must match");
    expect(await readFile(join(root, cardsModule), "utf8")).toBe(before);
  });

  test("deletes stale files of the generated folders and nothing else", async () => {
    await generate(root, { check: false });
    const stale = [
      "packages/core/schemas/charger/old.schema.json",
      "packages/core/src/generated/charger/old.ts",
    ];
    const handWritten = "packages/core/src/hand-written.ts";
    for (const path of [...stale, handWritten]) await put(path);
    const { drift } = await generate(root, { check: false });
    expect(drift).toEqual({ changed: [], missing: [], stale });
    const left = await filesOfRoot();
    expect(left).toContain(handWritten);
    expect(left.filter((path) => path.includes("old"))).toEqual([]);
  });

  test("deletes the module of a component that the spec gave up", async () => {
    await generate(root, { check: false });
    await edit("spec/controller/components.yaml", "  nested: { sensors: Sensors, relays: Relays }\n", "");
    const { drift } = await generate(root, { check: false });
    expect(drift.stale).toEqual([]);
    await edit("spec/controller/components.yaml", "Readings:", "Measurements:");
    expect((await generate(root, { check: false })).drift.stale).toEqual([
      "packages/core/src/generated/controller/readings.ts",
    ]);
  });

  test("leaves the time stamp of an identical file alone and rewrites a changed one", async () => {
    await generate(root, { check: false });
    const longAgo = new Date("2020-01-01T00:00:00Z");
    for (const path of [unitsModule, cardsModule]) await utimes(join(root, path), longAgo, longAgo);
    await edit(
      "spec/charger/components.yaml",
      "Cards that may start charging.",
      "Cards that may begin charging.",
    );
    await generate(root, { check: false });
    expect((await stat(join(root, unitsModule))).mtime).toEqual(longAgo);
    expect((await stat(join(root, cardsModule))).mtime).not.toEqual(longAgo);
    expect(await readFile(join(root, cardsModule), "utf8")).toContain("may begin charging");
  });

  test("only compares with check: says what is changed, missing and stale and writes nothing", async () => {
    await generate(root, { check: false });
    await writeFile(join(root, unitsModule), "// by hand\n");
    await rm(join(root, "STATUS.md"));
    await put("packages/mock-device/src/generated/old.ts");
    const before = await filesOfRoot();
    const { drift } = await generate(root, { check: true });
    expect(drift).toEqual({
      changed: [unitsModule],
      missing: ["STATUS.md"],
      stale: ["packages/mock-device/src/generated/old.ts"],
    });
    expect(await filesOfRoot()).toEqual(before);
    expect(await readFile(join(root, unitsModule), "utf8")).toBe("// by hand\n");
  });

  test.each(["/", "/./"])("takes a root that ends with %j for the same folder", async (end) => {
    await generate(root, { check: false });
    expect((await generate(`${root}${end}`, { check: true })).drift).toEqual({
      changed: [],
      missing: [],
      stale: [],
    });
  });

  test("names the schema that is not there", async () => {
    await rm(join(root, "spec/schema/keys.schema.json"));
    await expect(generate(root, { check: false })).rejects.toThrow("spec/schema/keys.schema.json is missing");
  });

  test("passes on that a place for files is no folder", async () => {
    await writeFile(join(root, "packages"), "a file");
    await expect(generate(root, { check: true })).rejects.toThrow("ENOTDIR");
    await expect(findDrift(root, new Map([["STATUS.md/inner", ""]]))).rejects.toThrow("ENOTDIR");
  });
});

describe("the emitted text", () => {
  const emit = (texts: ReadonlyMap<string, string>) => [
    ...emitAll(resolveSpec(checkSpec(loadSpec(texts), validators))),
  ];

  test("is the same for files in any order, and in every run", () => {
    const first = emit(miniTexts);
    const files = [...miniTexts];
    const bySize = files.toSorted(([, a], [, b]) => a.length - b.length);
    expect(bySize).not.toEqual(files);
    for (const order of [bySize, files.toReversed()]) expect(emit(new Map(order))).toEqual(first);
    expect(emit(miniTexts)).toEqual(first);
  });

  test("carries neither date nor absolute path", () => {
    for (const [path, text] of emit(miniTexts)) {
      expect(text, path).not.toMatch(new RegExp(`${new Date().getFullYear()}-|/tmp/|${process.cwd()}`));
    }
  });
});
