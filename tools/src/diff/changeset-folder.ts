import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Grade, highestGrade } from "./change.js";
import { bumpIn, type Changeset, corePackage, isOwnChangeset } from "./changeset.js";
import { type RepositoryState, workTree } from "./repository-state.js";

const folder = ".changeset";

/** What the changesets that came or changed since a state ask for. */
export interface ChangesetsSince {
  readonly files: readonly string[];
  readonly bump: Grade | "none";
}

export async function changesetsSince(
  before: RepositoryState,
  after: RepositoryState,
): Promise<ChangesetsSince> {
  const [former, present] = await Promise.all([textsOf(before), textsOf(after)]);
  const changed = [...present].filter(([name, text]) => former.get(name) !== text);
  const bumps = changed.map(([, text]) => bumpIn(text, corePackage)).filter((bump) => bump !== "none");
  return {
    files: changed.map(([name]) => `${folder}/${name}`).sort(),
    bump: highestGrade(bumps.map((grade) => ({ grade }))),
  };
}

/**
 * Writes a changeset, and takes away those that were written for an earlier stage of the same change: they have come
 * since `before`, and nobody has edited them.
 *
 * @returns paths of what was written and removed
 */
export async function writeChangeset(
  root: string,
  before: RepositoryState,
  changeset: Changeset | undefined,
): Promise<{ readonly written: readonly string[]; readonly removed: readonly string[] }> {
  const [former, present] = await Promise.all([textsOf(before), textsOf(workTree(root))]);
  const stale = [...present]
    .filter(([name, text]) => !former.has(name) && name !== changeset?.name && isOwnChangeset(name, text))
    .map(([name]) => `${folder}/${name}`);
  if (changeset !== undefined) {
    await mkdir(join(root, folder), { recursive: true });
    await writeFile(join(root, folder, changeset.name), changeset.text);
  }
  for (const path of stale) await rm(join(root, path));
  return { written: changeset === undefined ? [] : [`${folder}/${changeset.name}`], removed: stale };
}

/** Changesets by file name, with our line ends. */
async function textsOf(state: RepositoryState): Promise<ReadonlyMap<string, string>> {
  const texts = await state.texts(folder, (path) => /^[^/]+\.md$/.test(path) && !/^readme\.md$/i.test(path));
  return new Map([...texts].map(([name, text]) => [name, text.replaceAll("\r\n", "\n")]));
}
