import { parseArgs } from "node:util";
import { counted } from "../conform/masked-value.js";
import { type Mention, mentionsIn } from "../mentions/mentions-in.js";
import { readSpec } from "../read-spec.js";
import { chooseDevice } from "./choose-device.js";
import { readTextFile } from "./input-file.js";
import { columns, UsageError, type Verb } from "./verb.js";

export const changelogMentionsVerb: Verb = {
  name: "changelog-mentions",
  summary: "Find keys that a changelog speaks of and the spec lacks.",
  help: `Usage: changelog-mentions FILE… --device charger|controller [--all] [--json] [--root FOLDER]

Looks through the prose of changelogs, English or German, for words that look like API keys: the word after "API key" or
"API-Schlüssel", and words in quotes or backticks in lines that speak of keys. Prints those that the spec does not know,
each with its line; nothing else of the text.

  --device D     charger or controller
  --all          print the known ones, too, with the file of the spec that has them
  --json         print {"known", "unknown", "mentions": [{file, line, word, signal, known}]}; known is a file or null
  --root FOLDER  repository with spec/

Exit codes: 0 the spec knows them all, 1 it does not, 2 a file cannot be read.
Examples: changelog-mentions changelog.md --device charger
          changelog-mentions pro.md gemini.md --device charger --all
`,
  run: async (args, { out, root }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        device: { type: "string" },
        all: { type: "boolean" },
        json: { type: "boolean" },
        root: { type: "string" },
      },
    });
    if (positionals.length === 0) throw new UsageError("Name one FILE or more to look through.");
    const { devices } = await readSpec(values.root ?? root);
    const device = chooseDevice(devices, values.device, "Say which device the changelog is of");
    const found: FileMention[] = [];
    for (const file of positionals) {
      found.push(...mentionsIn(await readProse(file), device).map((each) => ({ file, ...each })));
    }
    const unknown = found.filter(({ known }) => known === undefined);
    const shown = values.all === true ? found : unknown;
    out(values.json === true ? formatJson(shown, found, unknown) : formatText(shown, found, unknown));
    return unknown.length === 0 ? 0 : 1;
  },
};

interface FileMention extends Mention {
  readonly file: string;
}

async function readProse(file: string): Promise<string> {
  const text = await readTextFile(file);
  if (text.includes("\0")) throw new UsageError(`${file} is binary. Name a text file.`);
  if (text.trim() === "") throw new UsageError(`${file} is empty. Name the changelog.`);
  return text;
}

type Mentions = readonly FileMention[];

function formatJson(shown: Mentions, found: Mentions, unknown: Mentions): string {
  const mentions = shown.map(({ file, line, word, signal, known = null }) => ({
    file,
    line,
    word,
    signal,
    known,
  }));
  return `${JSON.stringify({ known: found.length - unknown.length, unknown: unknown.length, mentions })}\n`;
}

function formatText(shown: Mentions, found: Mentions, unknown: Mentions): string {
  const rows = shown.map(({ file, line, word, signal, known = "unknown" }) => [
    `${file}:${line}`,
    word,
    signal,
    known,
  ]);
  const table = rows.length === 0 ? "" : `${columns(rows)}\n`;
  return `${table}${counted(found.length, "mention")}: ${unknown.length} unknown\n`;
}
