import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { isSnapshot } from "./snapshot-path.js";

/** The texts of all YAML files below a spec folder, but for snapshots: path below it → text. */
export async function readSpecFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !isSnapshot(path));
  const texts = paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const);
  return new Map(await Promise.all(texts));
}

/** JSON Schemas of the spec files: file name → schema. */
export type SpecSchemas = ReadonlyMap<string, object>;

/** Reads the schemas that spec files obey. */
export async function readSpecSchemas(folder: string): Promise<SpecSchemas> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".schema.json")).sort();
  const schemas = names.map(
    async (name) => [name, JSON.parse(await readFile(join(folder, name), "utf8")) as object] as const,
  );
  return new Map(await Promise.all(schemas));
}
