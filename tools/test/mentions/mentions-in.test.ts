import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mentionsIn } from "../../src/mentions/mentions-in.js";
import { readSpec } from "../../src/read-spec.js";
import { miniDevice, repository } from "../mini-spec.js";

const device = miniDevice("charger");

/** What is found in one line: words that the spec lacks, and known ones with a sign. */
function found(text: string): string[] {
  return mentionsIn(text, device).map(({ word, known }) => (known === undefined ? word : `=${word}`));
}

describe("a key is found", () => {
  test.each([
    ["in backticks behind API key", "Adds the `ReportInterval` option and its API key `rpi`.", ["rpi"]],
    ["in backticks where a line speaks of keys", "The `rpi` key now survives a restart.", ["rpi"]],
    ["in straight quotes before the words", 'Take "rpi" as API key for the interval', ["rpi"]],
    ["in typographic quotes", "Option LogLevel (same as API key “lgl”)", ["lgl"]],
    ["in quotes that are mixed up", "Option LogLevel (same as API key “lgl“)", ["lgl"]],
    ["in German quotes", "Option LogLevel (gleich dem API-Schlüssel „lgl“)", ["lgl"]],
    ["in single quotes", "The API key ‘lgl’ is new", ["lgl"]],
    ["bare behind API key", "add api key rpi for slow networks", ["rpi"]],
    ["bare behind API-Key", "Neuer API-Key rpi: Abstand der Meldungen", ["rpi"]],
    ["bare behind a German word", "API Schlüssel rpi hinzugefügt", ["rpi"]],
    [
      "twice in a line of other keys",
      'New configuration keys ReportInterval ("rpi") LogLevel ("lgl")',
      ["rpi", "lgl"],
    ],
    ["in a German line of other keys", 'Neue Konfigurationsschlüssel LogLevel ("lgl") hinzugefügt', ["lgl"]],
    ["with capitals inside behind API key", "Adds API key `logLevel`", ["logLevel"]],
    ["with an underscore", "`sub_logLevel` is a key now", ["sub_logLevel"]],
    ["known, with its sign", "API keys: `amp` and `zzy`", ["=amp", "=zzy"]],
    ["once in a line", "API key `rpi`: `rpi` is a number", ["rpi"]],
  ])("%s", (_, text, words) => {
    expect(found(text)).toEqual(words);
  });
});

describe("no key is", () => {
  test.each([
    ["an English verb", "Added api key to dim all lights"],
    ["an English preposition", "Sets several API keys via the cloud, and API keys for the clock"],
    ["a participle", "Fix API key being sent twice"],
    ["a German participle", "API Key hinzugefügt um alle Lampen zu dimmen"],
    ["a German participle whose letters the encoding broke", "API Key hinzugef\uFFFDgt"],
    ["a German infinitive", "API-Schlüssel zum Speichern der Revision"],
    ["a German preposition", "Mehrere API-Schlüssel über OCPP ändern, API Keys mittels OCPP ändern"],
    ["a German article", "API-Schlüssel die nur lesbar sind"],
    ["a compound", "API key read-only again"],
    ["a value", "stops when API key `rst` is `True`"],
    ["a name of another protocol", "Implements the `StopAtNight` key and `ConnectionLimit` API parameter"],
    ["such a name with a small letter first", "The `connectionLimit` key of OCPP is kept"],
    ["words in quotes", 'Report "modem firmware version" as API value'],
    ["a word in quotes of a line without keys", "The “eco” mode stays on over night"],
    ["an apostrophe", "The API doesn't restart, the app's key isn't lost"],
    ["longer than keys are", "API key `abcdefghijklmnopqrstuvwxy`"],
    ["a number", "API key 42 is gone"],
  ])("%s", (_, text) => {
    expect(found(text).filter((word) => !word.startsWith("="))).toEqual([]);
  });
});

test("the line, the signal and the file of the spec are told", () => {
  expect(mentionsIn('# Notes\r\n\r\nAPI key amp fixed\rUse "rpi" as key\nAPI key `zzw`', device)).toEqual([
    { word: "amp", line: 3, signal: "after-api-key", known: "spec/charger/keys/config.yaml" },
    { word: "rpi", line: 4, signal: "quoted", known: undefined },
    { word: "zzw", line: 5, signal: "after-api-key", known: "spec/charger/other-names.yaml" },
  ]);
});

test("nothing of a sentence is told but the words, whatever stands in it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: "binary" }), (before, behind) => {
      for (const { word } of mentionsIn(`${before} API key ${behind}`, device)) {
        expect(word).toMatch(/^[A-Za-z]\w*$/);
      }
    }),
  );
});

const folder = process.env["GOE_VENDOR_TABLES"];

describe.skipIf(folder === undefined)("the vendor's changelogs", async () => {
  const names = (await readdir(folder ?? ".")).filter((name) => /^changelogs-.*\.md$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder ?? ".", name), "utf8")));
  const charger = (await readSpec(repository)).devices.find(({ kind }) => kind === "charger");
  if (charger === undefined) throw new Error("this spec has no charger");
  const unknownTo = (lacking: readonly string[]): string[] => {
    const keys = charger.keys.filter(({ key }) => !lacking.includes(key));
    const mentions = texts.flatMap((text) => mentionsIn(text, { ...charger, keys }));
    return [...new Set(mentions.filter(({ known }) => known === undefined).map(({ word }) => word))].sort();
  };

  test("speak of no key that this spec lacks", () => {
    expect(names).not.toEqual([]);
    expect(unknownTo([])).toEqual([]);
  });

  test("speak of these and of no others, for a spec without them", () => {
    const keys = ["amp", "mca", "mfw", "ocppao", "osr", "ss", "txt"];
    expect(unknownTo(keys)).toEqual(keys);
    expect(unknownTo(charger.keys.map(({ key }) => key))).toEqual(keys);
  });
});
