import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileSchemas } from "../../src/check/schema-check.js";
import type { Change } from "../../src/diff/change.js";
import { compareKeys } from "../../src/diff/compare-keys.js";
import { diffSpecs } from "../../src/diff/diff-specs.js";
import { looseSchemas } from "../../src/diff/loose-schemas.js";
import { resolveTexts } from "../../src/diff/resolve-texts.js";
import { readSpecSchemas } from "../../src/load/read-spec-files.js";
import type { ResolvedSpec } from "../../src/resolve/resolved-spec.js";
import { keyOf, miniDevice, repository } from "../mini-spec.js";
import { modbusTexts } from "../modbus-texts.js";
import { gradeCases } from "./grade-cases.js";
import { type SpecEdit, withEdits } from "./spec-edit.js";

const loose = compileSchemas(looseSchemas(await readSpecSchemas(`${repository}spec/schema`)));
const edited = (edits: readonly SpecEdit[]): ResolvedSpec =>
  resolveTexts(withEdits(modbusTexts, edits), loose);

const allEdits = Object.values(gradeCases)
  .flat()
  .map(({ edits }) => edits);
/** Some edits of different files, so that the places of one hold after the other. */
const someEdits = fc
  .uniqueArray(fc.constantFrom(...allEdits), { maxLength: 3, selector: ([first]) => first?.file })
  .map((lists) => lists.flat());

const subjectOf = ({ device, kind, name }: Change): string => `${device} ${kind} ${name}`;

describe("diffSpecs", () => {
  test("tells nothing of a spec and itself", () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        expect(diffSpecs(edited(edits), edited(edits))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("tells as removed in one direction what it tells as added in the other", () => {
    fc.assert(
      fc.property(someEdits, someEdits, (one, other) => {
        const [before, after] = [edited(one), edited(other)];
        const named = (changes: readonly Change[], grade: string, words: RegExp): string[] =>
          changes
            .filter((change) => change.grade === grade && change.whole === true && words.test(change.words))
            .map(subjectOf)
            .sort();
        const [there, back] = [diffSpecs(before, after), diffSpecs(after, before)];
        expect(named(back, "major", /^removed/)).toEqual(named(there, "minor", /^added/));
        expect(named(there, "major", /^removed/)).toEqual(named(back, "minor", /^added/));
        // What cannot be noticed in one direction cannot be noticed in the other.
        expect(back.length === 0).toBe(there.length === 0);
      }),
      { numRuns: 60 },
    );
  });

  test("tells a wider bound as minor and the way back as major", () => {
    for (const { edits } of gradeCases.boundsWidened) {
      const [before, after] = [edited([]), edited(edits)];
      expect(diffSpecs(before, after).map(({ grade }) => grade)).toEqual(["minor"]);
      expect(diffSpecs(after, before).map(({ grade }) => grade)).toEqual(["major"]);
    }
  });
});

describe("a key without a description", () => {
  const amp = keyOf(miniDevice("charger"), "amp");
  const dep = keyOf(miniDevice("charger"), "dep");
  const surroundings = { renamed: new Map(), models: ["M1"] };

  test.each([
    ["may be renamed", { field: "chargingCurrentA" }, "field requestedCurrentA is now chargingCurrentA"],
    ["may get another type", { value: dep.value }, "may be null now when read"],
  ])("%s", (_, change, words) => {
    const grades = (described: boolean): string[] =>
      [...compareKeys({ ...amp, ...{ described } }, { ...amp, ...change }, surroundings)]
        .filter((verdict) => verdict.words === words)
        .map(({ grade }) => grade);
    expect(grades(true)).toEqual(["major"]);
    expect(grades(false)).toEqual(["minor"]);
  });

  test("may not lose a way of access", () => {
    const undescribed = { ...amp, described: false };
    const verdicts = [...compareKeys(undescribed, { ...amp, access: "read" }, surroundings)];
    expect(verdicts.map(({ grade }) => grade)).toEqual(["major"]);
  });
});

describe("a spec of another day", () => {
  const state = "charger/keys/state";
  test.each([
    ["facts that are no more", { file: state, place: "alw/colour", to: "blue" }],
    ["no summary", { file: state, place: "alw/summary", to: undefined }],
    ["a name that today is badly formed", { file: state, place: "alw/name", to: "Allowed_now" }],
    ["an enum that is not there", { file: state, place: "alw/enum", to: "Nothing" }],
    [
      "a key that a component names and that is not there",
      { file: "charger/keys/totals", place: "eto", to: undefined },
    ],
  ])("is read with %s", (_, edit) => {
    expect(edited([edit]).devices.map(({ kind }) => kind)).toEqual(["charger", "controller"]);
  });

  test.each([
    ["a key without a type", { file: state, place: "alw/type", to: undefined }, 'alw: "type" is missing'],
    [
      "an enum that is a list",
      { file: "charger/enums/all", place: "CarState", to: [] },
      "CarState: must be object",
    ],
    [
      "a file that has no place now",
      { file: "charger/listed", place: "", to: {} },
      "no spec file belongs here",
    ],
    [
      "a struct in itself",
      { file: "charger/structs/networks", place: "Address/fields/ip/type", to: { struct: "Address" } },
      "Address contains itself",
    ],
    [
      "a component in itself",
      { file: "controller/components", place: "Readings/nested/relays", to: "Readings" },
      "Readings contains itself",
    ],
  ])("is not read with %s", (_, edit, message) => {
    expect(() => edited([edit])).toThrow(message);
  });
});
