import { describe, expect, test } from "vitest";
import { emitComponent } from "../../src/emit/component.js";
import { emitComponentSummaries } from "../../src/emit/component-summaries.js";
import { emitEnumMeanings } from "../../src/emit/enum-meanings.js";
import { emitSecretKeys } from "../../src/emit/secret-keys.js";
import { emitSettings } from "../../src/emit/settings.js";
import { emitStructs } from "../../src/emit/structs.js";
import { type Edit, miniDevice, miniSpec } from "../mini-spec.js";

const config = "charger/keys/config.yaml";
const networks = "charger/structs/networks.yaml";

/** The doc comment of a setting in one line. */
function docOf(field: string, edits: readonly Edit[] = []): string {
  const [, text] = emitSettings(miniDevice("charger", edits), miniSpec(edits));
  const [before = ""] = text.split(`readonly ${field}?:`);
  return before
    .slice(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/"))
    .replace(/\s+\*?\s*/g, " ")
    .trim();
}

describe("the comment of a setting", () => {
  test.each<[what: string, field: string, edits: readonly Edit[], says: string]>([
    [
      "who refuses it, and since when and until when",
      "requestedCurrentA",
      [],
      "Devices refuse it over cloud (since 055), mqtt (before 052).",
    ],
    [
      "who always refuses it",
      "requestedCurrentA",
      [{ file: config, from: '[{ over: cloud, since: "055" }, {', to: "[{ over: http }, {" }],
      "Devices refuse it over http, mqtt (before 052).",
    ],
    ["which other keys limit it", "requestedCurrentA", [], "Must be not below `ama` and not above `ama`."],
    ["the bounds of what is written", "energyLimitWh", [], "In Wh; at least 1 Wh."],
    ["the form of a text", "idleColour", [], "At most 7 characters; matches `^#[0-9A-F]{6}$`."],
  ])("names %s", (_, field, edits, says) => {
    expect(docOf(field, edits)).toContain(says);
  });

  test("says nothing of refusals where there are none", () => {
    expect(docOf("idleColour")).not.toContain("refuse");
  });
});

describe("the type of a setting", () => {
  const write = "write: { type: uint8, enum: PhaseMode, nullable: true";

  test.each<[what: string, to: string, type: string]>([
    ["all words", write, "PhaseMode | null"],
    ["the words inside its bounds", `${write}, range: { max: 1 }`, 'Exclude<PhaseMode, "three"> | null'],
    ["no word at all", `${write}, range: { min: 3 }`, 'Exclude<PhaseMode, "one" | "three"> | null'],
  ])("has %s of its enum", (_, to, type) => {
    const edits = [{ file: config, from: write, to }];
    if (to !== write) {
      edits.push({
        file: config,
        from: "sources: { enum: [list] }",
        to: "sources: { enum: [list], range: [list] }",
      });
    }
    const [, text] = emitSettings(miniDevice("charger", edits), miniSpec(edits));
    expect(text).toContain(`readonly phaseMode?: ${type};`);
  });
});

describe("optional members are looked up once", () => {
  const moduleOf = (name: string, edits: readonly Edit[] = []): string => {
    const spec = miniSpec(edits);
    const component = spec.components.find(({ typeName }) => typeName === name);
    if (component === undefined) throw new Error(`the small spec has no ${name}`);
    return emitComponent(component, spec)[1];
  };
  const structsOf = (edits: readonly Edit[] = []): string =>
    emitStructs("charger", miniSpec(edits))[0]?.[1] ?? "";

  test.each<[what: string, text: () => string, has: readonly string[], lacks: readonly string[]]>([
    [
      "in a constant where a component has one",
      () => moduleOf("Configuration"),
      [
        'const sent = status["ama"];\nif (sent != null) component.absoluteMaxCurrentA = asNumber(sent, "ama", context);',
      ],
      ["let sent"],
    ],
    [
      "in a variable where a component has several",
      () => moduleOf("ChargingState"),
      [
        "let sent: unknown;",
        'sent = status["msi"];\nif (sent !== undefined) component.reason = sent === null',
      ],
      ["const sent"],
    ],
    ["in nothing where a component has none", () => moduleOf("Totals"), ["return {"], ["sent"]],
    [
      "in a constant where a struct has one",
      structsOf,
      [
        'const sent = record["netmask"];\nif (sent !== undefined) struct.mask = asString(sent, key, context, place, "netmask");',
      ],
      ["let sent"],
    ],
    [
      "in a variable where a struct has several",
      () =>
        structsOf([
          {
            file: networks,
            from: "summary: Address itself., type: string",
            to: "summary: Address itself., type: string, optional: true",
          },
        ]),
      ["let sent: unknown;", '\nsent = record["ip"];\n', '\nsent = record["netmask"];\n'],
      [],
    ],
  ])("%s", (_, text, has, lacks) => {
    for (const part of has) expect(text()).toContain(part);
    for (const part of lacks) expect(text()).not.toContain(part);
  });
});

describe("the list of secret keys", () => {
  const secrets = (edits: readonly Edit[] = []): string[] => {
    const [, text] = emitSecretKeys(miniSpec(edits));
    return (/secretKeys: string = "(.*)"/.exec(text)?.[1] ?? "").split(" ");
  };

  test("has secrets, keys with a secret somewhere inside, and names that are secret", () => {
    expect(secrets()).toEqual(["c0n", "c1n", "crd", "sch", "scn", "sse", "zzx"]);
  });

  const address = "ip: { from: ip, summary: Address itself., type: string";

  test.each<[what: string, edits: Edit[], keys: string[]]>([
    [
      "a field of its struct",
      [{ file: networks, from: address, to: `${address}, secret: true` }],
      ["gwy", "lnk"],
    ],
    [
      "a field of what is only written",
      [
        {
          file: "charger/structs/schedule.yaml",
          from: "summary: Power from the grid., type: double",
          to: "summary: Power from the grid., type: double, secret: true",
        },
      ],
      ["ids"],
    ],
  ])("has a key for %s", (_, edits, keys) => {
    expect(secrets(edits)).toEqual([...secrets(), ...keys].sort());
  });
});

describe("the list of secret properties", () => {
  const before = "name: { from: ssid, summary: Name that the network sends., type: string }";

  test.each<[what: string, field: string, places: string]>([
    ["has those of every struct", "from: plain, type: string", "name pin"],
    ["lacks one that is a text for all to see elsewhere", "from: name, type: string", "pin"],
    ["lacks one that is a list of such texts elsewhere", "from: name, type: { array: string }", "pin"],
    ["has one that is a number elsewhere", "from: name, type: uint8", "name pin"],
    ["lacks keys, which are secret already", "from: sse, type: string, secret: true", "name pin"],
  ])("%s", (_, field, places) => {
    const added = `${before}\n    label: { summary: Label on it., optional: true, ${field} }`;
    const [, text] = emitSecretKeys(miniSpec([{ file: networks, from: before, to: added }]));
    expect(/secretPlaces: string = "(.*)"/.exec(text)?.[1]).toBe(places);
  });
});

describe("the meanings of an enum", () => {
  const lines = (edits: readonly Edit[] = []): string => {
    const [emitted] = emitEnumMeanings(miniSpec(edits), ["Reason"]);
    return JSON.parse(/reasonMeanings: string = (".*");/.exec(emitted?.[1] ?? "")?.[1] ?? "null");
  };

  test("stand in the lines of today's numbers", () => {
    expect(lines().split("\n")).toEqual(["", "", "", "", "The sun shines.", "Somebody said so."]);
  });

  test.each([
    ["The sun shines; the usual reason.", "The sun shines."],
    ["The sun shines (second version).", "The sun shines."],
    ["The sun (a star) shines.", "The sun (a star) shines."],
    ["The sun shines, at last.", "The sun shines, at last."],
  ])("have no remarks: %s", (meaning, line) => {
    const edit = {
      file: "charger/enums/all.yaml",
      from: "meaning: The sun shines.",
      to: `meaning: "${meaning}"`,
    };
    expect(lines([edit]).split("\n")[4]).toBe(line);
  });

  test("are in no file when the spec has no such enum", () => {
    expect(emitEnumMeanings(miniSpec())).toEqual([]);
  });
});

test("the summaries are those of each device's components", () => {
  const [, text] = emitComponentSummaries(miniSpec());
  const summaries = JSON.parse(/= (\{.*\});/s.exec(text)?.[1] ?? "{}");
  expect(Object.keys(summaries)).toEqual(["charger", "controller"]);
  expect(Object.keys(summaries.charger)).toEqual(["info", "state", "config", "totals", "cards"]);
  expect(summaries.controller).toMatchObject({
    info: "Who the device is.",
    relays: "Relays and what they switch.",
  });
});
