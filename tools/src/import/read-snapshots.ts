import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { snapshotFolder } from "../load/snapshot-path.js";
import { parseSnapshot } from "./snapshot.js";
import type { Snapshots } from "./snapshots.js";

/** All snapshots below a spec folder; none where there is no such folder yet. */
export async function readSnapshots(spec: string): Promise<Snapshots> {
  const folder = join(spec, snapshotFolder);
  const names = (await filesIn(folder)).filter((name) => name.endsWith(".yaml"));
  const read = names.map(async (name) => {
    const rows = parseSnapshot(await readFile(join(folder, name), "utf8"));
    return [name.replace(/\.yaml$/, ""), rows] as const;
  });
  return new Map(await Promise.all(read));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
