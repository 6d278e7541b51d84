import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readVendorTable } from "../../src/vendor-table/read-vendor-table.js";
import { TableError, type VendorTable } from "../../src/vendor-table/vendor-table.js";

// The vendor's own documents, which are not ours to commit: GOE_VENDOR_TABLES is their folder. With GOE_KEY_FACTS,
// every cell of every row is held against another account of the same documents.
const tables = process.env["GOE_VENDOR_TABLES"];
const facts = process.env["GOE_KEY_FACTS"];

interface Document {
  readonly file: string;
  readonly device: "charger" | "controller";
  readonly source: string;
  readonly keys: number;
  readonly repairs: Readonly<Record<string, number>>;
}

const documents: readonly Document[] = [
  {
    file: "charger-firmware-59.4",
    device: "charger",
    source: "fw59.4",
    keys: 280,
    repairs: { "damaged-head": 1 },
  },
  { file: "charger-firmware-60.2", device: "charger", source: "fw60.2", keys: 314, repairs: {} },
  {
    file: "charger-firmware-60.3",
    device: "charger",
    source: "fw60.3",
    keys: 309,
    repairs: { "tab-in-text": 32, "tab-in-word": 9 },
  },
  {
    file: "charger-firmware-60.4",
    device: "charger",
    source: "fw60.4",
    keys: 316,
    repairs: { "tab-in-text": 32, "tab-in-word": 9 },
  },
  {
    file: "charger-apikeys-en",
    device: "charger",
    source: "en",
    keys: 299,
    repairs: {
      "firmware-note": 4,
      "glued-rows": 1,
      "html-entity": 24,
      "key-twice": 1,
      "several-keys": 3,
      "stray-end": 100,
    },
  },
  {
    file: "controller-apikeys-en",
    device: "controller",
    source: "en",
    keys: 82,
    repairs: { "no-leading-bar": 82 },
  },
];

interface FactsOfKey {
  readonly access: string;
  readonly category: string;
  readonly accessBySource?: Readonly<Record<string, string>>;
  readonly categoryBySource?: Readonly<Record<string, string>>;
  readonly typeBySource?: Readonly<Record<string, string>>;
  readonly descriptionBySource?: Readonly<Record<string, string>>;
}

const accesses: Readonly<Record<string, string>> = { R: "read", W: "write", RW: "read-write" };

const read = async (file: string): Promise<VendorTable> =>
  readVendorTable(await readFile(join(tables ?? "", `${file}.md`), "utf8"));

function counted(table: VendorTable): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of table.repairs) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

function joined(text: string | undefined): string {
  return (text ?? "").replaceAll(/\s/g, "");
}

describe.skipIf(tables === undefined)("documents of the vendor", () => {
  test.each(documents)("$file is read whole, without a doubt", async ({ file, keys, repairs }) => {
    const table = await read(file);
    expect(table.rows).toHaveLength(keys);
    expect(table.doubts).toEqual([]);
    expect(counted(table)).toEqual(repairs);
    const page = file.endsWith("-en");
    expect([table.kind, table.language]).toEqual(page ? ["page", "en"] : ["list", undefined]);
  });

  test.each([
    ["59.4", "60.2", 36, 2],
    ["60.2", "60.3", 12, 17],
    ["60.3", "60.4", 7, 0],
  ])("from %s to %s, %i keys come and %i are listed no more", async (from, to, come, gone) => {
    const [before, after] = await Promise.all(
      [from, to].map(async (firmware) =>
        (await read(`charger-firmware-${firmware}`)).rows.map(({ key }) => key),
      ),
    );
    const added = after?.filter((key) => !before?.includes(key));
    const absent = before?.filter((key) => !after?.includes(key));
    expect([added?.length, absent?.length]).toEqual([come, gone]);
  });

  test.each(["charger-modbus-en", "controller-modbus-en", "changelogs-gemini", "changelogs-pro"])(
    "%s is refused with a line",
    async (file) => {
      await expect(read(file)).rejects.toThrow(TableError);
      await expect(read(file)).rejects.toThrow(/^line \d+: /);
    },
  );
});

describe.skipIf(tables === undefined || facts === undefined).each(documents)(
  "$file, cell by cell",
  ({ file, device, source }) => {
    let table: VendorTable;
    let keys: Readonly<Record<string, FactsOfKey>>;

    beforeAll(async () => {
      table = await read(file);
      keys = JSON.parse(await readFile(join(facts ?? "", `${device}.json`), "utf8")).keys;
    });

    test("has the keys that others found in it", () => {
      const theirs = Object.keys(keys).filter(
        (key) => keys[key]?.descriptionBySource?.[source] !== undefined,
      );
      expect(table.rows.map(({ key }) => key).sort()).toEqual(theirs.sort());
    });

    test("says of each what others read, blanks apart", () => {
      const ours = table.rows.map(({ key, access, category, type, text }) => [
        key,
        access,
        category,
        joined(type?.spelled),
        joined(text),
      ]);
      const theirs = table.rows.map(({ key }) => {
        const known = keys[key];
        const category = (known?.categoryBySource?.[source] ?? known?.category ?? "").toLowerCase();
        return [
          key,
          accesses[known?.accessBySource?.[source] ?? known?.access ?? ""],
          ["unknown", "other"].includes(category) ? undefined : category,
          joined(known?.typeBySource?.[source]),
          joined(known?.descriptionBySource?.[source]),
        ];
      });
      expect(ours).toEqual(theirs);
    });
  },
);
