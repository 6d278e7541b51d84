import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { findCommit, readCommitFiles } from "./git-files.js";

/** The files of a repository as they are, or as they were at a revision. */
export interface RepositoryState {
  /** For sentences: the revision, or "the work tree". */
  readonly name: string;
  readonly isWorkTree: boolean;
  /** Texts below a folder: path below it → text; empty where there is no such folder. */
  readonly texts: (
    folder: string,
    isWanted: (path: string) => boolean,
  ) => Promise<ReadonlyMap<string, string>>;
}

/** @throws RevisionError when there is no such revision. */
export async function stateAt(root: string, revision: string): Promise<RepositoryState> {
  const commit = await findCommit(root, revision);
  return {
    name: revision,
    isWorkTree: false,
    texts: (folder, isWanted) => readCommitFiles(root, commit, folder, isWanted),
  };
}

export function workTree(root: string): RepositoryState {
  return {
    name: "the work tree",
    isWorkTree: true,
    texts: (folder, isWanted) => readTexts(join(root, folder), isWanted),
  };
}

async function readTexts(
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noneWhereMissing);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter(isWanted);
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const)),
  );
}

function noneWhereMissing(error: unknown): [] {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
  throw error;
}
