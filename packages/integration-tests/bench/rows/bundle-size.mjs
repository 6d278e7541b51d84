import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { rolldown } from "rolldown";
import { sizeRow } from "../report/row.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));

const oneComponent = `import { GoeReader, LocalJsonReader, MetaData } from "@goe/core";
globalThis.meta = new GoeReader("charger", new LocalJsonReader("192.168.1.20")).get(MetaData);`;
const chargerClass = `import { GoeCharger, MetaData } from "@goe/core";
globalThis.meta = GoeCharger.local("192.168.1.20").get(MetaData);`;
const writing = `import { LocalJsonClient } from "@goe/core";
globalThis.written = new LocalJsonClient("192.168.1.20").set({ amp: 16 });`;
const everything = `export * from "@goe/core";`;

/** What a browser loads: minified ESM after gzip -9. No floor: these are bytes. */
export async function measure() {
  const rows = [
    sizeRow("bundle: client with one component", await gzipped(oneComponent), { atMostBytes: 5000 }),
  ];
  const atFirst = await gzippedAtFirst(chargerClass);
  rows.push(sizeRow("bundle: GoeCharger with one component, without lazy chunks", atFirst, {}));
  rows.push(sizeRow("bundle: client that writes", await gzipped(writing), {}));
  rows.push(
    sizeRow("bundle: everything, without lazy chunks", await gzippedAtFirst(everything), {
      atMostBytes: 30_000,
    }),
  );
  rows.push(sizeRow("bundle: everything in one file, with lazy parts", await gzipped(everything), {}));
  return rows;
}

async function gzipped(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return compressedBytes(outputFiles[0].text);
}

/**
 * What loads at first: without what is loaded when it is used, such as writing, watching and components by name. Not by
 * esbuild: with `splitting` it moves what two chunks share out of the entry and keeps the imports of it.
 */
async function gzippedAtFirst(contents) {
  const entry = "entry.js";
  const bundle = await rolldown({
    input: entry,
    cwd: folder,
    logLevel: "silent",
    plugins: [
      {
        name: "entry-in-memory",
        resolveId: (id) => (id === entry ? fileURLToPath(new URL(`../${entry}`, import.meta.url)) : null),
        load: (id) => (id.endsWith(`/bench/${entry}`) ? contents : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set(output.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  for (const name of loaded) for (const imported of chunks.get(name).imports) loaded.add(imported);
  return [...loaded].reduce((bytes, name) => bytes + compressedBytes(chunks.get(name).code), 0);
}

function compressedBytes(text) {
  return gzipSync(text, { level: 9 }).length;
}
