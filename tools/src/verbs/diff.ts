import { join } from "node:path";
import { parseArgs } from "node:util";
import { compileSchemas, type SpecValidators } from "../check/schema-check.js";
import { type Change, type Grade, grades, highestGrade } from "../diff/change.js";
import { changeLines } from "../diff/change-lines.js";
import { changesetOf, corePackage } from "../diff/changeset.js";
import { type ChangesetsSince, changesetsSince, writeChangeset } from "../diff/changeset-folder.js";
import { diffSpecs } from "../diff/diff-specs.js";
import { RevisionError } from "../diff/git-files.js";
import { looseSchemas } from "../diff/loose-schemas.js";
import { type RepositoryState, stateAt, workTree } from "../diff/repository-state.js";
import { FormatError, resolveTexts } from "../diff/resolve-texts.js";
import { readSpecSchemas } from "../load/read-spec-files.js";
import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import { UsageError, type Verb } from "./verb.js";

export const diffVerb: Verb = {
  name: "diff",
  summary: "What the spec says otherwise than at another revision, and which release that asks for.",
  help: `Usage: diff REV [REV2] [--changeset | --check] [--json] [--root FOLDER]

Compares the spec at the git revision REV with that at REV2, or in the work tree. Prints a line per change with its
grade: major where programs may rely on what is no longer there, minor where there is more to use, patch for words.
Reads git's objects only: checks nothing out and fetches nothing.

  --changeset    write .changeset/spec-….md for the packages that the changes touch; it takes the place of those that
                 were written this way since REV and not edited
  --check        fail when no changeset that came or changed since REV gives ${corePackage} this grade or a higher one
  --json         print {"grade", "changes": [{grade, device, kind, name, message}]}; with --check also
                 {"changesets": {"files", "bump"}, "enough"}, with --changeset {"written", "removed"}
  --root FOLDER  repository with spec/

Exit codes: 0 compared, whatever was found; 1 --check failed; 2 a revision or the spec at it cannot be read.
Examples: diff origin/main
          diff HEAD~3 HEAD --json
          diff origin/main --changeset
`,
  run: async (args, { out, root }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        changeset: { type: "boolean" },
        check: { type: "boolean" },
        json: { type: "boolean" },
        root: { type: "string" },
      },
    });
    const [from, to, ...more] = positionals;
    if (from === undefined || more.length > 0) throw new UsageError("Name one REV to compare with, or two.");
    if (values.check === true && values.changeset === true)
      throw new UsageError("--check only looks. Write the --changeset first, then --check.");
    const repository = values.root ?? root;
    const report = await asUsageErrors(async (): Promise<Report> => {
      const [before, after] = await openStates(repository, from, to);
      const changes = await diffStates(repository, before, after);
      const compared = { before, after, changes, grade: highestGrade(changes) };
      if (values.check === true) return { ...compared, changesets: await changesetsSince(before, after) };
      if (values.changeset !== true) return compared;
      return { ...compared, ...(await writeChangeset(repository, before, changesetOf(changes))) };
    });
    out(values.json === true ? `${JSON.stringify(jsonReport(report))}\n` : formatReport(report));
    return isEnough(report) ? 0 : 1;
  },
};

interface Report {
  readonly before: RepositoryState;
  readonly after: RepositoryState;
  readonly changes: readonly Change[];
  readonly grade: Grade | "none";
  /** Where they were asked for. */
  readonly changesets?: ChangesetsSince;
  readonly written?: readonly string[];
  readonly removed?: readonly string[];
}

async function openStates(
  root: string,
  from: string,
  to: string | undefined,
): Promise<readonly [RepositoryState, RepositoryState]> {
  return Promise.all([stateAt(root, from), to === undefined ? workTree(root) : stateAt(root, to)]);
}

async function diffStates(
  root: string,
  before: RepositoryState,
  after: RepositoryState,
): Promise<readonly Change[]> {
  const validators = compileSchemas(looseSchemas(await readSchemas(root)));
  const [former, present] = await Promise.all([
    readSpecAt(before, validators),
    readSpecAt(after, validators),
  ]);
  return diffSpecs(former, present);
}

async function readSchemas(root: string): ReturnType<typeof readSpecSchemas> {
  try {
    return await readSpecSchemas(join(root, "spec/schema"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    throw new UsageError(`${root} has no spec/schema. Name the repository with --root.`, { cause: error });
  }
}

async function readSpecAt(state: RepositoryState, validators: SpecValidators): Promise<ResolvedSpec> {
  const texts = await state.texts("spec", (path) => /\.ya?ml$/.test(path));
  if (texts.size === 0)
    throw new UsageError(`There is no spec in ${state.name}. Name a revision that has the folder spec/.`);
  try {
    return resolveTexts(texts, validators);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new UsageError(
      state.isWorkTree
        ? `The spec in ${state.name} cannot be read: ${error.message}. Run npm run generate for all that is wrong.`
        : `The spec at ${state.name} is of another format: ${error.message}. Name a later revision.`,
      { cause: error },
    );
  }
}

async function asUsageErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RevisionError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function isEnough({ grade, changesets }: Report): boolean {
  if (changesets === undefined || grade === "none") return true;
  return changesets.bump !== "none" && grades.indexOf(changesets.bump) <= grades.indexOf(grade);
}

function jsonReport(report: Report): object {
  const { grade, changes, changesets, written, removed } = report;
  return {
    grade,
    changes: changes.map(({ grade: each, device, kind, name, words }) => ({
      grade: each,
      device,
      kind,
      name,
      message: words,
    })),
    ...(changesets === undefined ? {} : { changesets, enough: isEnough(report) }),
    ...(written === undefined ? {} : { written, removed }),
  };
}

function formatReport(report: Report): string {
  const { before, after, changes, grade, changesets, written = [], removed = [] } = report;
  const counts = grades
    .map((each) => [each, changes.filter((change) => change.grade === each).length] as const)
    .filter(([, count]) => count > 0)
    .map(([each, count]) => `${count} ${each}`);
  const lines = [
    ...changeLines(changes),
    grade === "none"
      ? `From ${before.name} to ${after.name}: no change of the spec`
      : `From ${before.name} to ${after.name}: ${counts.join(", ")}`,
    ...(changesets === undefined ? [] : checkLines(report, changesets)),
    ...written.map((path) => `${path} written: ${grade}`),
    ...removed.map((path) => `${path} removed: it was written for an earlier stage`),
  ];
  return `${lines.join("\n")}\n`;
}

function checkLines(report: Report, { files, bump }: ChangesetsSince): readonly string[] {
  const { grade, before } = report;
  const from = files.length === 0 ? "" : ` (${files.join(", ")})`;
  const found = `The spec asks for: ${grade}; changesets since ${before.name} give ${corePackage}: ${bump}${from}`;
  if (isEnough(report)) return [found];
  return [found, `Write one that is enough with: npm run spec -- diff ${before.name} --changeset`];
}
