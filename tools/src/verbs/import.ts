import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { checkSpec } from "../check/check-spec.js";
import { compileSchemas } from "../check/schema-check.js";
import { type EditedSpec, editSpec } from "../edit/edit-spec.js";
import { schemaOrder } from "../edit/property-order.js";
import { writeTexts } from "../edit/write-texts.js";
import { formatImport } from "../import/format-import.js";
import { importChanges } from "../import/import-changes.js";
import { DocumentError, type DocumentWords, importDocument, type Origin } from "../import/import-document.js";
import { type ImportGround, type ImportPlan, planImport } from "../import/import-plan.js";
import { type ImportReport, importReport, type Question } from "../import/import-report.js";
import { readSnapshots } from "../import/read-snapshots.js";
import { loadSpec } from "../load/load-spec.js";
import { readSpecFiles, readSpecSchemas } from "../load/read-spec-files.js";
import type { Problem } from "../problem.js";
import { resolveSpec } from "../resolve/resolve-spec.js";
import { readVendorTable } from "../vendor-table/read-vendor-table.js";
import { TableError } from "../vendor-table/vendor-table.js";
import { chooseKind } from "./choose-device.js";
import { readTextFile } from "./input-file.js";
import { UsageError, type Verb } from "./verb.js";

export const importVerb: Verb = {
  name: "import",
  summary: "Hold a key table of the vendor against the spec, and take over what is new.",
  help: `Usage: import FILE --device charger|controller --firmware F [--model M]… [--write] [--json] [--root FOLDER]

FILE is a table of API keys as the vendor publishes them: the list of one firmware, or a page kept by hand. Damage is
repaired by rules that the report names. Compares what the vendor said before, what this table says and what the spec
says: what the vendor changed, where the spec differs on purpose, what is new. That a key is not listed changes nothing.

  --device D       charger or controller
  --firmware F     firmware of the list; for a page, the one that was current: new keys are available since then
  --model M        model that the list was exported for, when not all; may be given several times
  --source ID      the document in spec/sources.yaml, where device, firmware and models do not tell it
  --origin R       where it was found: owner/name@commit:path
  --date D         when it was published: 2026-04-08
  --write          write it down: the source, who lists what, stubs of new keys, new numbers of enums. Facts that the
                   spec has stay as they are. All files or none.
  --json           print {"source", "base"?, "keys", "repairs", "vendor": {added, notListed, changed}, "onPurpose",
                   "newKeys", "taken", "unexplained", "questions": [{key?, at, ask}], "written": [file]}
  --root FOLDER    repository with spec/

Exit codes: 0 nothing is left to settle, 1 a human has something to answer, 2 the table or the arguments make no sense;
then nothing is written.
Examples:
  import apikeys_60.5.md --device charger --firmware 60.5
  import apikeys_60.5.md --device charger --firmware 60.5 --model CORE --model PRO --write
  import apikeys-en.md --device charger
`,
  run: async (args, { out, root }) => {
    const { file, words, write, json, repository } = readArguments(args, root);
    const spec = join(repository, "spec");
    const [text, texts, schemas, snapshots] = await Promise.all([
      readTextFile(file),
      readSpecFiles(spec),
      readSpecSchemas(join(spec, "schema")),
      readSnapshots(spec),
    ]);
    const validators = compileSchemas(schemas);
    const index = checkSpec(loadSpec(texts), validators);
    const device = resolveSpec(index).devices.find(({ kind }) => kind === words.device);
    if (device === undefined) throw new UsageError(`The spec has no ${words.device}.`);
    const ground: ImportGround = { index, device, snapshots };
    const plan = planTable(file, text, words, ground);
    const report = importReport(plan);
    const edit = (): EditedSpec =>
      editSpec(texts, importChanges(plan, ground), validators, schemaOrder(schemas));
    const written = write ? await writeImport(spec, edit()) : undefined;
    const questions = [...report.questions, ...(written?.questions ?? [])];
    const told: ImportReport = { ...report, questions };
    out(json ? `${JSON.stringify({ ...told, written: written?.files ?? [] })}\n` : formatImport(told));
    if (!json && written !== undefined) out(writtenText(written.files));
    return questions.length === 0 ? 0 : 1;
  },
};

interface Arguments {
  readonly file: string;
  readonly words: DocumentWords;
  readonly write: boolean;
  readonly json: boolean;
  readonly repository: string;
}

function readArguments(args: readonly string[], root: string): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      device: { type: "string" },
      firmware: { type: "string" },
      model: { type: "string", multiple: true },
      source: { type: "string" },
      origin: { type: "string" },
      date: { type: "string" },
      write: { type: "boolean" },
      json: { type: "boolean" },
      root: { type: "string" },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one FILE to import.");
  const { firmware, source } = values;
  if (firmware !== undefined && !/^\d+(\.\d+)*$/.test(firmware)) {
    throw new UsageError(`"${firmware}" is no firmware. Write numbers with points, such as 60.4.`);
  }
  const models = (values.model ?? []).flatMap((each) => each.split(",")).filter((model) => model !== "");
  const words: DocumentWords = {
    device: chooseKind(values.device, "Say of which device the table is"),
    ...(firmware === undefined ? {} : { firmware }),
    models,
    ...(source === undefined ? {} : { source }),
    origin: originOf(file, values.origin, values.date),
  };
  return {
    file,
    words,
    write: values.write === true,
    json: values.json === true,
    repository: values.root ?? root,
  };
}

function originOf(file: string, origin: string | undefined, date: string | undefined): Origin {
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw new UsageError(`"${date}" is no date. Write it as 2026-04-08.`);
  }
  const dated = date === undefined ? {} : { date };
  if (origin === undefined) return { file: basename(file), ...dated };
  const [, repository, commit, path] = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{7,40}):(.+)$/.exec(origin) ?? [];
  if (repository === undefined || commit === undefined || path === undefined) {
    throw new UsageError(`"${origin}" is no origin. Write owner/name@commit:path.`);
  }
  return { repository, file: path, commit, ...dated };
}

function planTable(file: string, text: string, words: DocumentWords, ground: ImportGround): ImportPlan {
  try {
    const table = readVendorTable(text);
    return planImport(table, importDocument(table, ground.index, words), ground);
  } catch (error) {
    if (error instanceof DocumentError) throw new UsageError(error.message, { cause: error });
    if (!(error instanceof TableError)) throw error;
    const lines = error.problems.map(({ line, message }) => `${file}:${line}: ${message}`);
    throw new UsageError(`${lines.join("\n")}\nNothing was read. Mend these lines in a copy of the table.`, {
      cause: error,
    });
  }
}

interface Written {
  readonly files: readonly string[];
  readonly questions: readonly Question[];
}

async function writeImport(spec: string, edited: EditedSpec): Promise<Written> {
  await writeTexts(spec, edited.texts);
  return { files: [...edited.texts.keys()], questions: edited.problems.map(problemQuestion) };
}

/** What the check has against the spec with the new keys in it is for a human to settle. */
function problemQuestion({ file, line, rule, message }: Problem): Question {
  return { at: `spec/${file}:${line}`, ask: `${rule}: ${message}` };
}

function writtenText(files: readonly string[]): string {
  if (files.length === 0) return "\nNothing to write: the spec has it all.\n";
  const list = files.map((file) => `  spec/${file}\n`).join("");
  return `\nWritten (${files.length})\n${list}Run \`npm run generate\`.\n`;
}
