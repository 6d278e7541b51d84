import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes texts (path below the folder → text), all of them or none as far as a file system allows: each goes to a
 * file beside its own first, and takes its place when all are there. After a failure the files are as they were.
 */
export async function writeTexts(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const files = [...texts].map(([path, text]) => {
    const target = join(folder, path);
    return { target, text, beside: `${target}.${randomUUID()}.tmp` };
  });
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const { target, text, beside } of files) {
      const before = await contentOf(target);
      const made = await mkdir(dirname(target), { recursive: true });
      if (made !== undefined) undo.push(() => rm(made, { recursive: true, force: true }));
      undo.push(() => rm(beside, { force: true }));
      await writeFile(beside, text);
      undo.push(() => restore(target, before));
    }
    for (const { target, beside } of files) await rename(beside, target);
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

/** The bytes of a file; undefined when there is none. A folder in its place is an error. */
async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

async function restore(path: string, before: Buffer | undefined): Promise<void> {
  const now = await contentOf(path);
  if (before === undefined) await rm(path, { force: true });
  else if (now === undefined || !now.equals(before)) await writeFile(path, before);
}
