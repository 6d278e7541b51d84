import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareFirmware } from "../../src/firmware.js";
import { readSnapshots } from "../../src/import/read-snapshots.js";
import { readSpecFiles } from "../../src/load/read-spec-files.js";
import { earlierSpec } from "../import/earlier-spec.js";
import { makeRoot, repository } from "../mini-spec.js";
import { type CommandResult, runIn } from "../run-command.js";

let root: string;
let next: string;
let last: string;

/** A list of the firmware after the last one that the repository knows: one key more, one less, a number more. */
beforeAll(async () => {
  root = await makeRoot(join(repository, "spec"));
  const snapshots = await readSnapshots(join(root, "spec"));
  const lists = [...snapshots.keys()].filter((id) => /^vendor-\d/.test(id));
  last = lists.sort((a, b) => compareFirmware(a.slice(7), b.slice(7))).at(-1) ?? "";
  const rows = snapshots.get(last) ?? new Map();
  const access = { read: "R", write: "W", "read-write": "R/W" } as const;
  const lines = [...rows].map(([key, row]) => {
    const words = { ...row.words, ...(key === "car" ? { 77: "Dreaming" } : {}) };
    const list = Object.entries(words).map(([number, word]) => `${word}=${number}`);
    const text = list.length === 0 ? key : `${key} (${list.join(", ")})`;
    const category = row.category ?? "Unknown";
    return `| ${key} | ${access[row.access as keyof typeof access]} | ${row.type} | ${category} | ${text} |`;
  });
  const kept = lines.filter((line) => !line.startsWith("| psh "));
  next = [
    "| Key | R/W | Type | Category | Description |",
    "|---|---|---|---|---|",
    ...kept,
    "| xnewa | R/W | uint8_t | Config | glow in W |",
  ].join("\n");
  await writeFile(join(root, "next.md"), next);
});

afterAll(() => rm(root, { recursive: true }));

const importNext = (...options: string[]): Promise<CommandResult> =>
  runIn(root, "import", join(root, "next.md"), "--device", "charger", "--firmware", "999.0", ...options);

async function allTexts(): Promise<Record<string, string>> {
  const names = (await readdir(join(root, "spec"), { recursive: true })).filter((name) =>
    name.endsWith(".yaml"),
  );
  const texts = names.map(async (name) => [name, await readFile(join(root, "spec", name), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** The entry of `amp` as the file has it. */
function amp(text = ""): Record<string, unknown> | undefined {
  return (load(text, { schema: CORE_SCHEMA }) as Record<string, Record<string, unknown>>)["amp"];
}

describe("import of the next firmware", () => {
  test("tells what the vendor changed and what is new, and writes nothing unasked", async () => {
    const before = await allTexts();
    const { code, out } = await importNext("--json");
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report.base).toBe(last);
    expect(report.vendor.added).toEqual(["xnewa"]);
    expect(report.vendor.notListed.map(({ key }: { key: string }) => key)).toEqual(["psh"]);
    expect(report.newKeys).toMatchObject([{ key: "xnewa", access: "read-write", type: "uint8_t" }]);
    expect(report.taken).toMatchObject([{ key: "car", fact: "enum", theirs: "77 Dreaming" }]);
    expect(report.unexplained).toEqual([]);
    expect(await allTexts()).toEqual(before);
  });

  test("writes stubs, numbers, sources and a snapshot, takes nothing out, and passes the check", async () => {
    const before = await allTexts();
    const { code, out } = await importNext("--write");
    expect([code, out]).toEqual([1, expect.stringContaining("Written (")]);
    const after = await allTexts();
    expect(after["charger/keys/new-keys.yaml"]).toContain(
      "xnewa:\n  access: read-write\n  category: config\n  type: uint8\n",
    );
    expect(after["charger/enums/charging-status.yaml"]).toContain("name: dreaming");
    expect(after["sources.yaml"]).toContain("vendor-999.0:\n");
    // Who says what a correction rejects, and what the last list was a source of, has one more voice.
    expect(after["charger/corrections/ocpp-config.yaml"]).toMatch(
      /reading: write, sources: \[[^\]]*, vendor-999\.0\]/,
    );
    expect(after["charger/enums/charging-status.yaml"]).toMatch(/values: \[vendor[^\]]*, vendor-999\.0\]/);
    expect(after["charger/device.yaml"]).toMatch(/evidence: \[[^\]]*, vendor-999\.0\]/);
    for (const [path, text] of Object.entries(before)) {
      const now = (after[path] ?? "").split("\n");
      const gone = text.split("\n").filter((line) => !now.includes(line));
      // A line that is another one now only gained the new document, or a number of the ratchet.
      for (const line of gone) expect(`${path} ${line}`).toMatch(/\[|ratchet\.yaml| {6,}[a-z0-9.-]+,?$/);
    }
    expect(await runIn(root, "generate")).toMatchObject({ code: 0 });
  });

  test("changes nothing the second time", async () => {
    const before = await allTexts();
    const { out } = await importNext("--write");
    expect(out).toContain("Nothing to write");
    expect(await allTexts()).toEqual(before);
  });
});

test("a fact that the vendor has otherwise is asked about and stays as it is", async () => {
  await writeFile(join(root, "other.md"), next.replace("| amp | R/W | uint8_t |", "| amp | R | uint16_t |"));
  const before = await allTexts();
  const { code, out } = await runIn(
    root,
    "import",
    join(root, "other.md"),
    "--device",
    "charger",
    "--firmware",
    "999.1",
    "--write",
    "--json",
  );
  const { unexplained, vendor } = JSON.parse(out);
  expect(code).toBe(1);
  expect(unexplained).toMatchObject([
    { key: "amp", fact: "access", ours: "read-write", theirs: "read" },
    { key: "amp", fact: "type", ours: "uint8", theirs: "uint16_t" },
  ]);
  expect(vendor.changed).toMatchObject([
    { key: "amp", fact: "access", before: "read-write", after: "read" },
    { key: "amp", fact: "type", before: "uint8_t", after: "uint16_t" },
  ]);
  const after = await allTexts();
  const [was, is] = [before, after].map((texts) => amp(texts["charger/keys/config.yaml"]));
  expect(is).toMatchObject({ access: was?.["access"], type: was?.["type"], nullable: was?.["nullable"] });
  // It lists the key, and is no source of what it denies.
  expect(is?.["listed"]).toContain("vendor-999.1");
  expect(is).toMatchObject({ sources: { access: expect.arrayContaining(["vendor-999.0"]) } });
  expect(is).not.toMatchObject({ sources: { access: expect.arrayContaining(["vendor-999.1"]) } });
});

describe("pages", () => {
  const page = (heading: string): string =>
    `[Deutsch](x-de.md) &bull; English\n\n# ${heading}\n\n| Key | R/W | Type | Category | Description |\n|---|---|---|---|---|\n| amp | R/W | uint8 | Config | glow |\n`;

  test.each<[what: string, heading: string, options: string[], code: number, says: string]>([
    ["of all keys is that of its language", "API Keys", [], 0, "vendor-en: "],
    ["on a topic has to be named", "OCPP", [], 2, "Name it with --source."],
    ["on a topic is the one that is named", "OCPP", ["--source", "vendor-ocpp"], 0, "vendor-ocpp: "],
  ])("one %s", async (_, heading, options, code, says) => {
    await writeFile(join(root, "page.md"), page(heading));
    const result = await runIn(root, "import", join(root, "page.md"), "--device", "charger", ...options);
    expect([result.code, `${result.out}${result.err}`]).toEqual([code, expect.stringContaining(says)]);
  });

  test("and lists in a checkout are pending until they are imported", async () => {
    const checkout = join(root, "checkout");
    await mkdir(join(checkout, "lists"), { recursive: true });
    await writeFile(join(checkout, "lists/apikeys_Firmware_999.0_sorted.md"), next);
    await writeFile(join(checkout, "apikeys_Firmware_998.0 unsorted"), next);
    await writeFile(join(checkout, "ocpp-en.md"), page("OCPP"));
    await writeFile(join(checkout, "README.md"), "Nothing here.\n");
    const { code, out } = await runIn(root, "pending", checkout, "--device", "charger", "--json");
    const files = (JSON.parse(out) as { files: { file: string; state: string }[] }).files;
    expect([code, files.map(({ file, state }) => [file, state])]).toEqual([
      1,
      [
        ["apikeys_Firmware_998.0 unsorted", "new"],
        ["lists/apikeys_Firmware_999.0_sorted.md", "imported"],
        ["ocpp-en.md", "unclear"],
      ],
    ]);
  });
});

describe("import refuses", () => {
  test.each<[what: string, text: string, options: string[], says: string]>([
    ["what is no table", "Nothing.\n", ["--firmware", "999.0"], "bad.md:1: there is no table"],
    ["a firmware that is none", "", ["--firmware", "new"], '"new" is no firmware'],
    [
      "a model that is none",
      "| Key | R/W | Category |\n| zza | R | Status |\n",
      ["--firmware", "999.0", "--model", "V9"],
      'no model "V9"',
    ],
    [
      "a list without firmware",
      "| Key | R/W | Category |\n| zza | R | Status |\n",
      [],
      "name it with --firmware",
    ],
  ])("%s, and writes nothing", async (_, text, options, says) => {
    const before = await allTexts();
    await writeFile(join(root, "bad.md"), text);
    const { code, err } = await runIn(
      root,
      "import",
      join(root, "bad.md"),
      "--device",
      "charger",
      "--write",
      ...options,
    );
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    expect(await allTexts()).toEqual(before);
  });
});

const tables = process.env["GOE_VENDOR_TABLES"];

describe.skipIf(tables === undefined)("the vendor's own tables", () => {
  const file = (name: string): string => join(tables ?? "", name);

  test.each([
    ["charger-firmware-59.4.md", "charger", "59.4"],
    ["charger-firmware-60.2.md", "charger", "60.2"],
    ["charger-firmware-60.3.md", "charger", "60.3"],
    ["charger-firmware-60.4.md", "charger", "60.4"],
    ["charger-apikeys-en.md", "charger", undefined],
    ["controller-apikeys-en.md", "controller", undefined],
  ])("%s says nothing that the spec does not know or explain", async (name, device, firmware) => {
    const options = firmware === undefined ? [] : ["--firmware", firmware];
    const { code, out } = await runIn(
      repository,
      "import",
      file(name),
      "--device",
      device,
      ...options,
      "--json",
    );
    const { questions, newKeys, taken, vendor } = JSON.parse(out);
    expect({ code, questions, newKeys, taken }).toEqual({ code: 0, questions: [], newKeys: [], taken: [] });
    expect(vendor).toEqual({ added: [], notListed: [], changed: [] });
  });

  test("follow each other from a spec that knows 59.4 only", async () => {
    const texts = earlierSpec(await readSpecFiles(join(repository, "spec")), "59.4");
    const earlier = await makeRoot(join(repository, "spec"));
    await rm(join(earlier, "spec/snapshots"), { recursive: true });
    for (const path of (await readSpecFiles(join(earlier, "spec"))).keys())
      await rm(join(earlier, "spec", path));
    for (const [path, text] of texts) await writeFile(join(earlier, "spec", path), text);
    const steps: [string, number, number][] = [];
    for (const firmware of ["59.4", "60.2", "60.3", "60.4"]) {
      const name = file(`charger-firmware-${firmware}.md`);
      const { out, err } = await runIn(
        earlier,
        "import",
        name,
        "--device",
        "charger",
        "--firmware",
        firmware,
        "--write",
        "--json",
      );
      expect(err).toBe("");
      const { vendor } = JSON.parse(out);
      steps.push([firmware, vendor.added.length, vendor.notListed.length]);
      expect(await runIn(earlier, "generate")).toMatchObject({ code: 0 });
    }
    // Three of each at 60.3 that a reader of raw cells counts are pvopt_average…, whose names tabs had cut.
    expect(steps).toEqual([
      ["59.4", 0, 0],
      ["60.2", 36, 2],
      ["60.3", 12, 17],
      ["60.4", 7, 0],
    ]);
    await rm(earlier, { recursive: true });
  }, 120_000);
});
