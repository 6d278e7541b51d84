import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { isRecord } from "../src/mutate/tree.js";
import { readSpec } from "../src/read-spec.js";
import { formProblems } from "./issue-form.js";
import { repository } from "./mini-spec.js";
import { runIn } from "./run-command.js";

const folder = join(repository, ".github/ISSUE_TEMPLATE");
const read = (path: string): Promise<string> => readFile(join(repository, path), "utf8");
const parse = (text: string): unknown => load(text, { schema: CORE_SCHEMA });

const names = (await readdir(folder)).sort();
const forms = await Promise.all(
  names
    .filter((name) => name !== "config.yml")
    .map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })),
);
const pages = [
  ...forms,
  { name: "pull_request_template.md", text: await read(".github/pull_request_template.md") },
];

/** A form of one question, with changes. */
const formWith = (item: object, form: object = {}): unknown => ({
  name: "A form",
  description: "Of one question.",
  body: [{ type: "input", id: "key", attributes: { label: "Key" }, ...item }],
  ...form,
});

describe("the rules for issue forms", () => {
  test.each<[what: string, form: unknown, problems: readonly string[]]>([
    ["take a sound form", formWith({}), []],
    ["ask for a description", formWith({}, { description: undefined }), ["form: no description"]],
    [
      "ask for a question",
      formWith({ type: "markdown", id: undefined, attributes: { value: "Hello" } }),
      ["form: body asks for nothing"],
    ],
    [
      "refuse what GitHub does not know",
      formWith({}, { about: "Keys" }),
      ['form: "about" is not known here'],
    ],
    ["refuse an unknown type", formWith({ type: "text" }), ["body 0: text is no type of an element"]],
    ["refuse a question without a label", formWith({ attributes: {} }), ["body 0: no label"]],
    ["refuse a question without an id", formWith({ id: undefined }), ["body 0: no id of word characters"]],
    [
      "refuse attributes of other types",
      formWith({ attributes: { label: "Key", options: ["a"] } }),
      ['body 0 attributes: "options" is not known here'],
    ],
    [
      "refuse a choice among nothing",
      formWith({ type: "dropdown", attributes: { label: "Model", options: [] } }),
      ["body 0 options: none"],
    ],
    [
      "refuse an answer that YAML reads as no text",
      formWith({ type: "dropdown", attributes: { label: "Beta", options: ["no", "beta"] } }),
      ["body 0 options: no is no option"],
    ],
    [
      "refuse an answer twice",
      formWith({ type: "dropdown", attributes: { label: "Model", options: ["V4", "V4"] } }),
      ["body 0 options: V4 is there twice"],
    ],
    [
      "refuse a box without a label",
      formWith({ type: "checkboxes", attributes: { label: "Masked", options: [{ required: true }] } }),
      ["body 0 options: undefined is no option"],
    ],
    [
      "refuse an id and a label twice",
      formWith({}, { body: [1, 2].map(() => ({ type: "input", id: "key", attributes: { label: "Key" } })) }),
      ["ids: key is there twice", "labels: Key is there twice"],
    ],
  ])("%s", (_, form, problems) => {
    expect(formProblems(form)).toEqual(problems);
  });
});

describe("issue forms", () => {
  test("are one for a key, one for a firmware, one for a bug, and the page that lists them", () => {
    expect(names).toEqual(["bug.yml", "config.yml", "firmware.yml", "key.yml"]);
  });

  test.each(forms)("$name is one that GitHub shows", ({ text }) => {
    expect(formProblems(parse(text))).toEqual([]);
  });

  test("have names of their own", () => {
    const titles = forms.map(({ text }) => {
      const form = parse(text);
      return isRecord(form) ? form["name"] : undefined;
    });
    expect(new Set(titles).size).toBe(forms.length);
  });

  test("config.yml leads elsewhere with name, address and reason", async () => {
    const config = parse(await read(".github/ISSUE_TEMPLATE/config.yml"));
    expect(config).toEqual({ blank_issues_enabled: expect.any(Boolean), contact_links: expect.any(Array) });
    for (const link of (config as { contact_links: unknown[] }).contact_links) {
      expect(link).toEqual({
        name: expect.any(String),
        url: expect.stringMatching(/^https:\/\//),
        about: expect.any(String),
      });
    }
  });

  test.each(forms)("$name warns of what a status holds, and has it confirmed", ({ text }) => {
    for (const word of ["serial numbers", "Wi-Fi names", "tokens"]) expect(text).toContain(word);
    expect(text).toMatch(/label: (Nothing|I read).*\n\s+required: true\n$/);
  });

  test.each(["key.yml", "firmware.yml"])("%s lets choose among all models of the spec", async (name) => {
    const { devices } = await readSpec(repository);
    const titles = devices.flatMap(({ models }) => Object.values(models).map(({ title }) => title));
    const text = forms.find((form) => form.name === name)?.text ?? "";
    const offered = text.match(/(?<=^ {8}- )go-e .*$/gm);
    expect(offered).toEqual(titles);
  });
});

describe("commands that these pages name", () => {
  const matches = (pattern: RegExp): string[] => [
    ...new Set(pages.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""))),
  ];

  test("are scripts of the repository", async () => {
    const { scripts } = JSON.parse(await read("package.json"));
    const named = [
      ...matches(/npm run (?:--silent )?([\w:]+)/g),
      ...matches(/npm (test)\b/g),
      ...matches(/npx (\w+)/g),
    ];
    expect(named).toEqual(expect.arrayContaining(["generate", "spec", "test", "changeset"]));
    for (const script of named) expect(Object.keys(scripts)).toContain(script);
  });

  test("are verbs of the maintainer's command", async () => {
    const { out } = await runIn(repository, "--help");
    const verbs = [...out.matchAll(/^ {2}(\S+)/gm)].map((match) => match[1]);
    const named = matches(/npm run spec -- (\w+)/g);
    expect(named).toEqual(expect.arrayContaining(["conform", "diff"]));
    for (const verb of named) expect(verbs).toContain(verb);
  });

  test("come with options that these verbs have", async () => {
    const lines = pages.flatMap(({ text }) => [...text.matchAll(/npm run spec -- (\w+)([^`\n]*)/g)]);
    const named = lines.flatMap(([, verb = "", rest = ""]) =>
      (rest.match(/--[a-z]+( \w+)?/g) ?? []).map((option) => ({ verb, option })),
    );
    expect(named).toContainEqual({ verb: "conform", option: "--report markdown" });
    for (const { verb, option } of named) {
      const { out } = await runIn(repository, verb, "--help");
      const [name = "", value = ""] = option.split(" ");
      expect(out).toMatch(new RegExp(`${name}\\b.*${value}`));
    }
  });

  test("and the pages that they name are there", async () => {
    const named = matches(/\b([A-Z]+\.md|spec\/[a-z]+\.yaml)\b/g);
    expect(named).toEqual(expect.arrayContaining(["STATUS.md", "CONTRIBUTING.md", "spec/sources.yaml"]));
    for (const path of named) await access(join(repository, path));
  });
});

test("editors are told which extension completes the spec, and to look for no schemas elsewhere", async () => {
  expect(JSON.parse(await read(".vscode/extensions.json"))).toEqual({
    recommendations: ["redhat.vscode-yaml"],
  });
  expect(JSON.parse(await read(".vscode/settings.json"))).toEqual({ "yaml.schemaStore.enable": false });
});
