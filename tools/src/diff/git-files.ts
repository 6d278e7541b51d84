import { execFile } from "node:child_process";

/** A revision cannot be read; the message says why and what to do. */
export class RevisionError extends Error {
  override readonly name = "RevisionError";
}

/** The commit that a name stands for. @throws RevisionError */
export async function findCommit(root: string, revision: string): Promise<string> {
  const inside = await git(root, ["rev-parse", "--is-inside-work-tree"]);
  if (inside.code !== 0) throw notReadable(root, inside);
  const found = await git(root, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${revision}^{commit}`,
  ]);
  const commit = found.out.toString().trim();
  if (found.code === 0 && commit !== "") return commit;
  const shallow = await git(root, ["rev-parse", "--is-shallow-repository"]);
  throw new RevisionError(
    shallow.out.toString().trim() === "true"
      ? `This clone is shallow and has no revision "${revision}". Fetch the rest with: git fetch --unshallow`
      : `There is no revision "${revision}". Name a commit, branch or tag that git log shows, such as main or HEAD~1.`,
  );
}

/** The texts of the files of a commit below a folder: path below it → text. Checks nothing out. */
export async function readCommitFiles(
  root: string,
  commit: string,
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const listed = await git(root, ["ls-tree", "-r", "-z", commit, "--", `${folder}/`]);
  if (listed.code !== 0) throw notReadable(root, listed);
  const blobs = listed.out
    .toString()
    .split("\0")
    .flatMap((line) => {
      const [, id, path] = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      const below = path?.slice(folder.length + 1);
      return id !== undefined && below !== undefined && isWanted(below) ? [{ id, path: below }] : [];
    });
  if (blobs.length === 0) return new Map();
  const contents = await git(root, ["cat-file", "--batch"], `${blobs.map(({ id }) => id).join("\n")}\n`);
  if (contents.code !== 0) throw notReadable(root, contents);
  const texts = splitBatch(contents.out);
  return new Map(
    blobs.map(({ id, path }) => {
      const text = texts.get(id);
      if (text === undefined)
        throw new RevisionError(
          `git has no content of ${folder}/${path} at ${commit}. Fetch it with: git fetch --refetch`,
        );
      return [path, text];
    }),
  );
}

/** Takes apart what `git cat-file --batch` prints: `<id> blob <size>`, the content, and again. */
function splitBatch(batch: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let at = 0;
  while (at < batch.length) {
    const end = batch.indexOf(0x0a, at);
    const [id = "", kind, size] = batch.toString("utf8", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    const length = Number(size);
    texts.set(id, batch.toString("utf8", at, at + length));
    at += length + 1;
  }
  return texts;
}

interface GitResult {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

const mostBytes = 256 * 1024 * 1024;

/** Runs git without a shell; it neither writes nor reaches for the network. */
function git(root: string, args: readonly string[], input = ""): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      [...args],
      {
        cwd: root,
        encoding: "buffer",
        maxBuffer: mostBytes,
        env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1" },
      },
      (error, out, err) => {
        if (error !== null && typeof error.code !== "number") reject(notStarted(root, error));
        else resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err: err.toString() });
      },
    );
    // Git that ends before it has read everything says why on its own.
    child.stdin?.on("error", () => child.stdin?.destroy());
    child.stdin?.end(input);
  });
}

function notStarted(root: string, error: Error): RevisionError {
  const message = `git cannot be run in ${root}: ${error.message}. Install git and name a folder that is there.`;
  return new RevisionError(message, { cause: error });
}

function notReadable(root: string, { err }: GitResult): RevisionError {
  const [reason = ""] = err.split("\n");
  return new RevisionError(
    /not a git repository/i.test(err)
      ? `${root} is not in a git repository. Run it in a clone, or name one with --root.`
      : `git cannot read ${root}: ${reason.replace(/^fatal: /, "")}. Make git log work there first.`,
  );
}
