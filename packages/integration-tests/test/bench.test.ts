import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { requireBuild, root } from "./built-commands.js";

// The benchmark is JavaScript that no compiler holds against the generator, whose steps it calls one by one.

interface ResolvedSpec {
  readonly devices: readonly { readonly kind: string; readonly keys: readonly { readonly key: string }[] }[];
}

interface Steps {
  readonly readRealSpec: () => Promise<ResolvedSpec>;
  readonly tenfold: (spec: ResolvedSpec) => ResolvedSpec;
  readonly emitAll: (spec: ResolvedSpec) => ReadonlyMap<string, string>;
}

async function loadSteps(): Promise<Steps> {
  const load = (path: string): Promise<Partial<Steps>> => import(pathToFileURL(`${root}${path}`).href);
  const modules = await Promise.all([
    load("packages/integration-tests/bench/measure/real-spec.mjs"),
    load("packages/integration-tests/bench/measure/tenfold-spec.mjs"),
    load("tools/dist/emit/emit-all.js"),
  ]);
  return Object.assign({}, ...modules) as Steps;
}

describe("the spec with ten times the keys, by which the generator is measured", () => {
  let steps: Steps;
  let real: ResolvedSpec;
  beforeAll(async () => {
    requireBuild();
    steps = await loadSteps();
    real = await steps.readRealSpec();
  });

  it("has ten keys for each key of the spec, all of them different", () => {
    const large = steps.tenfold(real);
    for (const [i, { kind, keys }] of real.devices.entries()) {
      const names = large.devices[i]?.keys.map(({ key }) => key);
      expect(new Set(names).size, kind).toBe(10 * keys.length);
      expect(names).toEqual(expect.arrayContaining(keys.map(({ key }) => key)));
    }
  });

  it("is emitted in full", () => {
    const emitted = steps.emitAll(steps.tenfold(real));
    expect([...emitted.keys()]).toEqual(expect.arrayContaining([...steps.emitAll(real).keys()]));
    const registry = [...emitted].filter(([path]) => path.includes("/generated/keys/"));
    const text = registry.map(([, content]) => content).join("");
    for (const { keys } of real.devices) {
      for (const { key } of keys) expect(text).toMatch(new RegExp(`["\\s]${key}_9\\b`));
    }
  });
});
