import { randomUUID } from "node:crypto";
import { mkdir, open, realpath, rename, rm } from "node:fs/promises";
import type { TextFile } from "../context.js";

export async function readTextFile(path: string, platform: NodeJS.Platform): Promise<TextFile> {
  const file = await open(path, "r");
  try {
    const { mode } = await file.stat();
    return {
      text: await file.readFile("utf8"),
      readableByOthers: platform !== "win32" && (mode & 0o044) !== 0,
    };
  } finally {
    await file.close();
  }
}

/** Writes beside the file and puts the result in its place: whoever reads meanwhile sees the old file or the new one. */
export async function writeFileAtomic(path: string, text: string): Promise<void> {
  // A link to the file, as some keep their configuration, stays one.
  const target = await realpath(path).catch(() => path);
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}
