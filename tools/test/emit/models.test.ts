import { describe, expect, test } from "vitest";
import { emitModels } from "../../src/emit/models.js";
import { type Edit, miniSpec } from "../mini-spec.js";

interface Facts {
  readonly models: readonly unknown[];
  readonly newestFirmware: string;
  readonly partial: readonly (readonly [keys: string, availability: unknown])[];
}

function factsOf(device: "charger" | "controller", edits: readonly Edit[]): Facts {
  const [, text] = emitModels(miniSpec(edits));
  return JSON.parse(/ = (\{.*\});/s.exec(text)?.[1] ?? "{}")[device];
}

function chargerFacts(edits: readonly Edit[] = []): Facts {
  return factsOf("charger", edits);
}

function partialKeys(edits: readonly Edit[]): readonly string[] {
  return chargerFacts(edits).partial.flatMap(([keys]) => keys.split(" "));
}

/** Gives a key of `config.yaml` an availability; `name` is what its entry has there. */
function available(name: string, availability: string): Edit {
  const line = `name: ${name}\n`;
  return { file: "charger/keys/config.yaml", from: line, to: `${line}  availability: ${availability}\n` };
}

const withoutList: readonly Edit[] = [{ file: "sources.yaml", from: ', firmware: "056.2"', to: "" }];

describe("the models", () => {
  test("have a row for each type that they send, with the firmware from which on their keys are known", () => {
    expect(chargerFacts().models).toEqual([
      ["M1", "mini", "", "056.2"],
      ["M2", "mini_2", "base", "056.2"],
      ["M3", "mini_2", "plus", "056.2"],
      ["M3", "mini_plus", "", "056.2"],
    ]);
    expect(chargerFacts().newestFirmware).toBe("060.0");
  });

  test("have no firmware where nobody listed their keys", () => {
    expect(chargerFacts(withoutList).models[0]).toEqual(["M1", "mini", ""]);
    expect(chargerFacts(withoutList).partial).toEqual([]);
  });

  test("are a type", () => {
    expect(emitModels(miniSpec())[1]).toContain('readonly charger: "M1" | "M2" | "M3";');
  });
});

describe("the keys that not all have", () => {
  test.each<[what: string, availability: string, isPartial: boolean]>([
    ["came before all that is known", '[{ since: "056.2" }]', false],
    ["came later", '[{ since: "056.3" }]', true],
    ["went before all that is known", '[{ until: "056.2" }]', true],
    ["goes after all that is known", '[{ until: "060.1" }]', false],
    ["goes with the newest firmware", '[{ until: "060.0" }]', true],
    ["was away for a while", '[{ until: "057" }, { since: "058" }]', true],
    ["only one model has", "[{ models: [M1] }]", true],
    ["each model has by its own interval", '[{ models: [M1] }, { models: [M2, M3], since: "055" }]', false],
  ])("a key that %s", (_, availability, isPartial) => {
    expect(partialKeys([available("requestedCurrent", availability)]).includes("amp")).toBe(isPartial);
  });

  test("stand together where they are available alike", () => {
    expect(chargerFacts().partial).toEqual([
      ["c0n c1n c0e c1e c0s c1s rde", [{ until: "060" }]],
      ["crd", [{ since: "060" }]],
      [
        "msi",
        [
          { since: "054.2", models: ["M1"] },
          { since: "052", until: "054", models: ["M2"] },
        ],
      ],
    ]);
  });

  test("are those that a shared component reads of the other device alone, too", () => {
    expect(factsOf("controller", []).partial).toEqual([["tof", []]]);
  });

  test("are those that are only written, too, by any bound: no device can be asked for them", () => {
    expect(partialKeys([])).not.toContain("rst");
    expect(partialKeys([available("restart", '[{ since: "052" }]')])).toContain("rst");
  });
});
