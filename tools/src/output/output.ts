import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { generatedFolders } from "../emit/printing/paths.js";

/** How the files on disk differ from the emitted ones. */
export interface Drift {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** Files in a generated folder that the spec no longer yields. */
  readonly stale: readonly string[];
}

/** Compares what is emitted with what stands below `root`. Writes nothing. */
export async function findDrift(root: string, texts: ReadonlyMap<string, string>): Promise<Drift> {
  const changed: string[] = [];
  const missing: string[] = [];
  const read = [...texts].map(
    async ([path, text]) => ({ path, text, present: await readIfThere(join(root, path)) }) as const,
  );
  for (const { path, text, present } of await Promise.all(read)) {
    if (present === undefined) missing.push(path);
    else if (present !== text) changed.push(path);
  }
  const onDisk = (await Promise.all(generatedFolders.map((folder) => filesBelow(root, folder)))).flat();
  return { changed, missing, stale: onDisk.filter((path) => !texts.has(path)).sort() };
}

/** Writes what differs and deletes what is stale; identical files keep their time stamps. */
export async function writeDrift(
  root: string,
  texts: ReadonlyMap<string, string>,
  drift: Drift,
): Promise<void> {
  for (const path of [...drift.changed, ...drift.missing]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), texts.get(path) ?? "");
  }
  for (const path of drift.stale) await rm(join(root, path));
}

export function isClean({ changed, missing, stale }: Drift): boolean {
  return changed.length + missing.length + stale.length === 0;
}

/** One line per file: `changed  packages/core/src/generated/index.ts`. */
export function describeDrift({ changed, missing, stale }: Drift): string {
  return [
    ...changed.map((path) => `changed  ${path}`),
    ...missing.map((path) => `missing  ${path}`),
    ...stale.map((path) => `stale    ${path}`),
  ].join("\n");
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
