import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compareFacts } from "../src/facts/compare-facts.js";
import { type FactsOfDevice, readKeyFacts } from "../src/facts/key-facts.js";
import { readSpec } from "../src/read-spec.js";
import type { ResolvedDevice, ResolvedRegister } from "../src/resolve/resolved-spec.js";
import { deviceKinds } from "../src/spec-model.js";
import { repository } from "./mini-spec.js";

// Another account of the keys, collected by other people from the same sources: charger.json, controller.json and the
// register maps in the folder GOE_KEY_FACTS.
const folder = process.env["GOE_KEY_FACTS"];

interface RegisterFacts {
  readonly registers: readonly {
    readonly address: number;
    readonly kind: string;
    readonly length: number;
    readonly access: string;
    readonly dataType: string;
  }[];
}

describe.skipIf(folder === undefined).each(deviceKinds)("what others found out about the %s", (kind) => {
  let device: ResolvedDevice;
  let facts: FactsOfDevice;

  beforeAll(async () => {
    const found = (await readSpec(repository)).devices.find((each) => each.kind === kind);
    if (found === undefined) throw new Error(`the spec has no ${kind}`);
    device = found;
    facts = await readKeyFacts(folder ?? "", kind);
  });

  test("has keys to compare", () => {
    expect(Object.keys(facts.keys).length).toBeGreaterThanOrEqual(kind === "charger" ? 361 : 90);
  });

  test("is in the spec, or a correction says why not: keys, access, types, enums, units, ranges, secrets", () => {
    expect(compareFacts(device, facts)).toEqual([]);
  });

  test("is noticed when it is something else", () => {
    const [name = "", stated] = Object.entries(facts.keys).find(([, { access }]) => access === "R") ?? [];
    const other = { ...facts, keys: { ...facts.keys, [name]: { ...stated, access: "W" } } } as FactsOfDevice;
    expect(compareFacts(device, other)).toMatchObject([{ key: name, fact: "access", expected: "write" }]);
  });

  test("has every register of the spec with address, length, table and access", async () => {
    const text = await readFile(join(folder ?? "", `modbus-${kind}.json`), "utf8");
    const stated = (JSON.parse(text) as RegisterFacts).registers.map(
      ({ address, kind: table, length, access }) =>
        `${table} ${address} ${length} ${access === "R" ? "read" : "read-write"}`,
    );
    const ours = (device.modbus?.registers ?? []).map(
      ({ address, kind: table, length, access }: ResolvedRegister) =>
        `${table} ${address} ${length} ${access}`,
    );
    expect([...ours].sort()).toEqual([...stated].sort());
  });
});
